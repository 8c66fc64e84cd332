import { failed, type Conversion, type Converter } from './cast-value.js';
import { decimalOfHexFloat } from './hex-float.js';
import { nearestFloat } from './nearest-float.js';
import { isTooLong, trimmedLikeJava } from './trimmed-text.js';

/** What Java's parser takes besides hexadecimal digits: a suffix has no meaning. */
const DECIMAL = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?([fFdD]?)$/;
const NAMED: ReadonlyMap<string, number> = new Map([
  ...['inf', '+inf', 'infinity', '+infinity'].map((name) => [name, Infinity] as const),
  ...['-inf', '-infinity'].map((name) => [name, -Infinity] as const),
  ['nan', NaN],
]);
/** Java's own spelling takes a sign. */
const SIGNED_NAN = /^[+-]NaN$/;
const NOT_A_NUMBER = failed('not-a-number');

/** DOUBLE: the nearest of 64 bits; too large is infinite, and that is no failure. */
export const toDouble: Converter = (text) => floating(text, Number);

/** FLOAT: the nearest of 32 bits, from the text itself: rounding twice gives others. */
export const toFloat: Converter = (text) => floating(text, nearestFloat);

function floating(raw: string, nearest: (decimal: string) => number): Conversion {
  if (isTooLong(raw)) return failed('too-long');
  const text = trimmedLikeJava(raw);
  const match = DECIMAL.exec(text);
  if (match !== null) return { value: nearest(match[1] === '' ? text : text.slice(0, -1)) };
  const named = NAMED.get(text.toLowerCase()) ?? (SIGNED_NAN.test(text) ? NaN : undefined);
  if (named !== undefined) return { value: named };
  const decimal = decimalOfHexFloat(text);
  return decimal === undefined ? NOT_A_NUMBER : { value: nearest(decimal) };
}
