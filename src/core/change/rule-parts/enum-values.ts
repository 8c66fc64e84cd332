/** The values that the other enum lacks; empty where either column has no enum. */
export function missingFrom(
  values: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] {
  if (values === undefined || other === undefined) return [];
  const known = new Set(other);
  return values.filter((value) => !known.has(value));
}
