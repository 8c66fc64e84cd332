import { failed, type Conversion, type Converter } from './cast-value.js';
import { civilDay } from './civil-day.js';
import { isTooLong, trimmed } from './trimmed-text.js';
import { usualTimestamp } from './usual-timestamp.js';
import { offsetOfNamed, zoneOffset, type ZoneOffsets } from './zone-offset.js';

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
export function toTimestamp(zones: ZoneOffsets): Converter {
  return (raw) => {
    if (isTooLong(raw)) return failed('too-long');
    const text = trimmed(raw);
    const usual = usualTimestamp(text);
    if (usual !== undefined) return { value: BigInt(usual) };
    const match = TIMESTAMP.exec(text);
    if (match === null) {
      return TIME_ALONE.test(text) ? failed('time-without-date') : NOT_A_TIMESTAMP;
    }
    const [, sign = '', year = '', month, day, hour, minute, second, fraction, zone] = match;
    const date = civilDay(Number(sign + year), Number(month ?? 1), Number(day ?? 1));
    const time = secondOfDay(hour, minute, second);
    if (date === undefined || time === undefined) return NOT_A_TIMESTAMP;
    if (year.length > 5) return failed('out-of-range');
    const local = date * 86_400 + time;
    const offset =
      zone === undefined || zone === 'Z'
        ? 0
        : (zoneOffset(zone) ?? offsetOfNamed(zone, sign + year, local, zones));
    if (offset === undefined) return failed('unknown-zone');
    return microseconds(local - offset, fraction);
  };
}

function secondOfDay(hour = '0', minute = '0', second = '0'): number | undefined {
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return hours * 3600 + minutes * 60 + seconds;
}

/** A number holds the microseconds of the years −31 to 2255 exactly. */
function microseconds(seconds: number, fraction = ''): Conversion {
  const micros = fraction === '' ? 0 : Number(fraction.slice(0, 6).padEnd(6, '0'));
  const all = seconds * 1_000_000 + micros;
  return Number.isSafeInteger(all)
    ? { value: BigInt(all) }
    : { value: BigInt(seconds) * 1_000_000n + BigInt(micros) };
}
