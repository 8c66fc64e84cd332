const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;

/** `512 bytes`, `1.5 MB`, `2.0 TB`: units of 1,024, as AWS bills them. */
export function bytesWords(bytes: number): string {
  let [amount, unit] = [bytes, ''];
  for (const next of UNITS) {
    if (amount < 1024) break;
    [amount, unit] = [amount / 1024, next];
  }
  return unit === '' ? `${String(amount)} bytes` : `${amount.toFixed(1)} ${unit}`;
}

/** `1,234,567`. */
export function countWords(count: number): string {
  return String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}

/** `$0.23`, `less than $0.01`. */
export function dollarWords(dollars: number): string {
  return dollars > 0 && dollars < 0.01 ? 'less than $0.01' : `$${dollars.toFixed(2)}`;
}
