/**
 * A report with its keys as JSON has them: `catchupId` becomes `catchup_id`. Only the keys of our own
 * types are renamed; a text stays as it is, and no key comes from a user.
 */
export function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeKeys(member),
    ]),
  );
}
