import { trimmedLikeJava } from './trimmed-text.js';

/** `+1:30` and `+01:5`, which Spark completes to two digits each before it asks Java. */
const SHORT_HOUR = /([+-])([0-9]):/;
const SHORT_MINUTE = /([+-])([0-9][0-9]):([0-9])$/;
/** Java's ZoneOffset: h, hh, hhmm, hh:mm, hhmmss or hh:mm:ss. */
const OFFSET =
  /^([+-])(?:([0-9])|([0-9]{2})(?:([0-9]{2})([0-9]{2})?|:([0-9]{2})(?::([0-9]{2}))?)?)$/;
const MAX_OFFSET = 18 * 3600;

function completed(offset: string): string {
  return offset
    .replace(SHORT_HOUR, (_, sign: string, hour: string) => `${sign}0${hour}:`)
    .replace(SHORT_MINUTE, '$1$2:0$3');
}

/**
 * Seconds that a zone is ahead of UTC, as Spark reads what follows the seconds of a timestamp:
 * `Z`, `Zulu`, `UTC`, `GMT` or `UT`, an offset up to 18 hours, or one of these three with an
 * offset. Undefined if it is none of these.
 */
export function zoneOffset(text: string): number | undefined {
  const zone = trimmedLikeJava(text);
  if (zone === 'Z' || zone === 'Zulu') return 0;
  const rest = /^(?:UTC|GMT|UT)?(.*)$/s.exec(zone)?.[1] ?? '';
  if (rest === '') return zone === '' ? undefined : 0;
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
