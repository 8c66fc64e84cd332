import { toDate } from '../cast/to-date.js';
import { toDouble } from '../cast/to-floating.js';
import { toTimestamp } from '../cast/to-timestamp.js';
import { MAX_COLUMN_DEPTH, type FlatValue } from './flatten-event.js';

/**
 * What the texts of a column look like. Shapes are counted, never casts: Spark's cast cuts `12.7`
 * to 12, so that a rate of casts would call prices integers.
 */
export interface ValueShape {
  /** Texts that are not null. */
  readonly values: number;
  /** JSON lists, and objects behind so many keys that they are kept as text. */
  readonly containers: number;
  /** Objects whose members have columns of their own. */
  readonly nested: number;
  /** JSON strings, also those that look like numbers. */
  readonly quoted: number;
  /** `0`, `-17`; not `007`, `+1`, `1.0` or `-0`. */
  readonly integers: number;
  /** The most digits of an integer. */
  readonly integerDigits: number;
  readonly beyondInt: number;
  readonly beyondBigint: number;
  /** JSON numbers, integers among them. */
  readonly numbers: number;
  readonly exponents: number;
  /** Digits before and after the point, the most of any number without an exponent. */
  readonly wholeDigits: number;
  readonly scale: number;
  /** The fewest digits after the point. */
  readonly leastScale: number;
  /** Fractions that end in a zero. */
  readonly trailingZeros: number;
  /** Numbers with more digits than a DOUBLE keeps. */
  readonly longerThanDouble: number;
  /** `true` and `false`. */
  readonly booleans: number;
  /** Valid ones of the form `2026-01-31`. */
  readonly dates: number;
  /** Valid ones of the form `2026-01-31T10:20:30`, with a fraction and a zone or without. */
  readonly timestamps: number;
}

export type CountedShape = { -readonly [Key in keyof ValueShape]: ValueShape[Key] };

export const noShape = (): CountedShape => ({
  values: 0,
  containers: 0,
  nested: 0,
  quoted: 0,
  integers: 0,
  integerDigits: 0,
  beyondInt: 0,
  beyondBigint: 0,
  numbers: 0,
  exponents: 0,
  wholeDigits: 0,
  scale: 0,
  leastScale: Infinity,
  trailingZeros: 0,
  longerThanDouble: 0,
  booleans: 0,
  dates: 0,
  timestamps: 0,
});

/** Longer texts are no numbers that a column keeps. */
const MAX_NUMBER = 100;
/** Decimal digits that every DOUBLE gives back. */
const DOUBLE_DIGITS = 15;
const NUMBER = /^-?(0|[1-9][0-9]*)(?:\.([0-9]+))?([eE][+-]?[0-9]{1,3})?$/;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const TIMESTAMP =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?$/;
/** None of these shapes names a zone. */
const toTime = toTimestamp(() => undefined);

/** Counts one value more; `shape` is changed. */
export function countShape(shape: CountedShape, { path, kind, text }: FlatValue): void {
  if (text === null) return;
  shape.values++;
  if (kind === 'string') shape.quoted++;
  if (kind === 'object' && path.depth < MAX_COLUMN_DEPTH) shape.nested++;
  else if (kind === 'array' || kind === 'object') shape.containers++;
  else if (text === 'true' || text === 'false') shape.booleans++;
  else if (text.length <= MAX_NUMBER) countNumberOrTime(shape, text);
}

function countNumberOrTime(shape: CountedShape, text: string): void {
  const [, whole, fraction = '', exponent] = NUMBER.exec(text) ?? [];
  if (whole !== undefined) countNumber(shape, text, [whole, fraction, exponent]);
  else if (DATE.test(text)) {
    if (toDate(text).value !== null) shape.dates++;
  } else if (TIMESTAMP.test(text) && toTime(text).value !== null) shape.timestamps++;
}

function countNumber(
  shape: CountedShape,
  text: string,
  [whole, fraction, exponent]: readonly [string, string, string | undefined],
): void {
  const isInteger = fraction === '' && exponent === undefined && text !== '-0';
  if (isInteger) {
    shape.integers++;
    shape.integerDigits = Math.max(shape.integerDigits, whole.length);
    if (isBeyond(text, whole, '2147483647')) shape.beyondInt++;
    if (isBeyond(text, whole, '9223372036854775807')) shape.beyondBigint++;
  } else if (text === '-0' || toDouble(text).value === null) return;
  shape.numbers++;
  if (exponent !== undefined) shape.exponents++;
  else {
    shape.wholeDigits = Math.max(shape.wholeDigits, whole.length);
    shape.scale = Math.max(shape.scale, fraction.length);
    shape.leastScale = Math.min(shape.leastScale, fraction.length);
    if (fraction.endsWith('0')) shape.trailingZeros++;
  }
  if (`${whole}${fraction}`.replace(/^0+/, '').length > DOUBLE_DIGITS) shape.longerThanDouble++;
}

/** `most` is the greatest value; the least is one further from zero. */
function isBeyond(text: string, digits: string, most: string): boolean {
  if (digits.length !== most.length) return digits.length > most.length;
  const least = `${most.slice(0, -1)}8`;
  return digits > (text.startsWith('-') ? least : most);
}
