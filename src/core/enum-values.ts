/** Values of one enum that another lacks; none where either column has no enum. */
export function missingFrom(
  values: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] {
  if (values === undefined || other === undefined) return [];
  const known = new Set(other);
  return values.filter((value) => !known.has(value));
}
