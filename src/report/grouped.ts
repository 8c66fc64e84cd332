/** A whole number with its digits in groups: `1,234,567`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}

/** `1,234 events`, `1 event`. */
export function groupedCount(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `99.9 %`: `100 %` and `0 %` stand for all and none alone. */
export function percent(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  if (part === whole) return '100 %';
  const tenths = Math.min(999, Math.max(1, Math.round((part / whole) * 1000)));
  return `${tenths / 10} %`;
}
