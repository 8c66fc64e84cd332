import { trimmedLikeJava } from './trimmed-text.js';
import { isZoneName, UTC_NAMES, ZONE_YEARS } from './zone-names.js';

/**
 * Seconds that the clocks of a zone are ahead of UTC when they show a time, `local` seconds after
 * 1970-01-01 00:00:00 of their own: before a change of the clocks for a time that is then shown
 * twice or never. Undefined for zones that aren't known. `name` is one of ZONE_NAMES.
 */
export type ZoneOffsets = (name: string, local: number) => number | undefined;

/** `+1:30` and `+01:5`, which Spark completes to two digits each before it asks Java. */
const SHORT_HOUR = /([+-])([0-9]):/;
const SHORT_MINUTE = /([+-])([0-9][0-9]):([0-9])$/;
/** Java's ZoneOffset: h, hh, hhmm, hh:mm, hhmmss or hh:mm:ss. */
const OFFSET =
  /^([+-])(?:([0-9])|([0-9]{2})(?:([0-9]{2})([0-9]{2})?|:([0-9]{2})(?::([0-9]{2}))?)?)$/;
const UTC: ReadonlySet<string> = new Set(UTC_NAMES);
const MAX_OFFSET = 18 * 3600;

function completed(offset: string): string {
  return offset
    .replace(SHORT_HOUR, (_, sign: string, hour: string) => `${sign}0${hour}:`)
    .replace(SHORT_MINUTE, '$1$2:0$3');
}

/**
 * Seconds that a zone is ahead of UTC, as Spark reads what follows the seconds of a timestamp:
 * a name of UTC, an offset up to 18 hours, or `UTC`, `GMT` or `UT` with an offset. Undefined if it is none of these.
 */
export function zoneOffset(text: string): number | undefined {
  const zone = trimmedLikeJava(text);
  if (UTC.has(zone)) return 0;
  const rest = /^(?:UTC|GMT|UT)?(.*)$/s.exec(zone)?.[1] ?? '';
  const match = OFFSET.exec(completed(rest));
  if (match === null) return undefined;
  const [, sign, shortHour, hour = shortHour, minute, second, minute2 = minute, second2 = second] =
    match;
  const [hours, minutes, seconds] = [hour, minute2, second2].map((part) => Number(part ?? 0));
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (minutes > 59 || seconds > 59) return undefined;
  const offset = hours * 3600 + minutes * 60 + seconds;
  if (offset > MAX_OFFSET) return undefined;
  return sign === '-' ? -offset : offset;
}

/**
 * Seconds that a named zone is ahead of UTC at a local time; `year` is that of the text, with its
 * sign. Undefined for what is no name, for years whose clocks the databases of the engines don't
 * tell alike, and for zones that the caller doesn't know.
 */
export function offsetOfNamed(
  text: string,
  year: string,
  local: number,
  zones: ZoneOffsets,
): number | undefined {
  const name = trimmedLikeJava(text);
  const isKnown = isZoneName(name) && year.length === 4;
  return isKnown && Number(year) >= ZONE_YEARS.first && Number(year) <= ZONE_YEARS.last
    ? zones(name, local)
    : undefined;
}
