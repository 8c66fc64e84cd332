/** Compares by UTF-16 code unit, so that the order doesn't depend on the machine's locale. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
