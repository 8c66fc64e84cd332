/** Values of one enum that another lacks. A column without an enum allows every value, so it lacks none and has none of its own. */
export function missingFrom(values: readonly string[] | undefined, other: readonly string[] | undefined): readonly string[] {
  if (values === undefined || other === undefined) return [];
  const known = new Set(other);
  return values.filter((value) => !known.has(value));
}
