import { failed, type Conversion, type Converter } from './cast-value.js';
import { civilDay } from './civil-day.js';
import { isTooLong, trimmed } from './trimmed-text.js';
import { zoneOffset } from './zone-offset.js';

/**
 * A date, or the part of it that Spark completes; with a day also hours, minutes, seconds, digits
 * of a second, and behind seconds a zone. A year of six digits is read to be refused: Trino counts
 * beyond its range and starts again from below.
 */
const TIMESTAMP =
  /^([+-]?)([0-9]{4,6})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T]([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:\.([0-9]*))?([^0-9.][^]*)?)?)?)?)?)?$/;
/** Spark adds today's date, another one in each run. */
const TIME_ALONE = /^(?:T[0-9]{1,2}|[0-9]{1,2}:)/;
const NOT_A_TIMESTAMP = failed('not-a-timestamp');

/**
 * TIMESTAMP in microseconds; without a zone it is UTC, digits beyond microseconds are cut off.
 * https://github.com/apache/spark/blob/v3.3.0/sql/catalyst/src/main/scala/org/apache/spark/sql/catalyst/util/DateTimeUtils.scala
 */
export const toTimestamp: Converter = (raw) => {
  if (isTooLong(raw)) return failed('too-long');
  const text = trimmed(raw);
  const match = TIMESTAMP.exec(text);
  if (match === null) {
    return TIME_ALONE.test(text) ? failed('time-without-date') : NOT_A_TIMESTAMP;
  }
  const [, sign, digits = '', month = '1', day = '1', hour = '0', minute = '0'] = match;
  const [second = '0', fraction = '', zone] = match.slice(7);
  const year = sign === '-' ? -digits : Number(digits);
  const date = civilDay(year, Number(month), Number(day));
  if (date === undefined || +hour > 23 || +minute > 59 || +second > 59) return NOT_A_TIMESTAMP;
  if (digits.length > 5) return failed('out-of-range');
  const offset = zone === undefined ? 0 : zoneOffset(zone);
  if (offset === undefined) return failed('unknown-zone');
  const seconds = date * 86_400 + +hour * 3600 + +minute * 60 + +second - offset;
  return microseconds(seconds, Number(fraction.slice(0, 6).padEnd(6, '0')));
};

/** A number holds the microseconds of the years −31 to 2255 exactly. */
function microseconds(seconds: number, micros: number): Conversion {
  const all = seconds * 1_000_000 + micros;
  return Number.isSafeInteger(all)
    ? { value: BigInt(all) }
    : { value: BigInt(seconds) * 1_000_000n + BigInt(micros) };
}
