/**
 * A value of a column, as the TypeScript side holds it.
 *
 * - INT, BIGINT: bigint.
 * - FLOAT, DOUBLE: number; a FLOAT is one of the values that 32 bits can hold.
 * - DECIMAL(p,s): text with exactly `s` digits after the point, without a leading `+`; `-0` is `0`.
 * - BOOLEAN: boolean.
 * - DATE: `YYYY-MM-DD` as Spark prints it; years beyond 9999 have a `+`, those before 0 a `-`.
 * - TIMESTAMP: microseconds since 1970-01-01 00:00:00 UTC.
 * - STRING: the text itself.
 * - BINARY: the text's bytes in UTF-8.
 * - ARRAY, and STRUCT or MAP: lists, and maps by field name or key; values inside may be null.
 */
export type CastValue =
  | bigint
  | number
  | string
  | boolean
  | Uint8Array
  | readonly (CastValue | null)[]
  | ReadonlyMap<string, CastValue | null>;

/** Why a text has no value of a type, for reports that may not show the text. */
export const CAST_FAILURES = [
  'too-long',
  'not-a-number',
  'out-of-range',
  'not-a-boolean',
  'not-a-date',
  'not-a-timestamp',
  'time-without-date',
  'unknown-zone',
  'not-json',
  'other-json',
] as const;
export type CastFailure = (typeof CAST_FAILURES)[number];

export type Conversion =
  { readonly value: CastValue } | { readonly value: null; readonly failure: CastFailure };

/** Conversions of texts to one type; they keep no state that shows. */
export type Converter = (text: string) => Conversion;

/** A text that has no value, for this reason. */
export function failed(failure: CastFailure): Conversion {
  return { value: null, failure };
}
