import { failed, type Converter } from './cast-value.js';
import { isTooLong, trimmed } from './trimmed-text.js';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['t', 'true', 'y', 'yes', '1'].map((word) => [word, true] as const),
  ...['f', 'false', 'n', 'no', '0'].map((word) => [word, false] as const),
]);
const LONGEST = 5;
const TRUE = { value: true };
const FALSE = { value: false };
const NOT_A_BOOLEAN = failed('not-a-boolean');

/** BOOLEAN: the ten words that Spark knows, in any case. */
export const toBoolean: Converter = (raw) => {
  if (isTooLong(raw)) return failed('too-long');
  const text = trimmed(raw);
  const value =
    text.length > LONGEST ? undefined : (WORDS.get(text) ?? WORDS.get(text.toLowerCase()));
  return value === undefined ? NOT_A_BOOLEAN : value ? TRUE : FALSE;
};
