import { failed, type Conversion, type Converter } from './cast-value.js';
import { civilDay } from './civil-day.js';
import { isTooLong, trimmed } from './trimmed-text.js';

const NOT_A_DATE = failed('not-a-date');
/** Days, in 32 bits. */
const MAX_DAY = 2_147_483_647;

/**
 * DATE: a year of 4 to 7 digits, alone or with a month, or with a month and a day; after a day, a
 * space or T and anything.
 * https://github.com/apache/spark/blob/v3.3.0/sql/catalyst/src/main/scala/org/apache/spark/sql/catalyst/util/DateTimeUtils.scala
 */
export const toDate: Converter = (raw) => {
  if (isTooLong(raw)) return failed('too-long');
  const text = trimmed(raw);
  const isNegative = text.charCodeAt(0) === 0x2d;
  const start = isNegative || text.charCodeAt(0) === 0x2b ? 1 : 0;
  const parts = [1, 1, 1];
  let part = 0;
  let value = 0;
  let digits = 0;
  let index = start;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      digits++;
    } else if (code === 0x2d && part < 2 && hasLength(part, digits)) {
      parts[part++] = value;
      value = 0;
      digits = 0;
    } else if ((code === 0x20 || code === 0x54) && part === 2) {
      break;
    } else return NOT_A_DATE;
  }
  if (!hasLength(part, digits)) return NOT_A_DATE;
  parts[part] = value;
  const [year = 0, month = 0, day = 0] = parts;
  return dateOf(isNegative ? -year : year, month, day);
};

function hasLength(part: number, digits: number): boolean {
  return part === 0 ? digits >= 4 && digits <= 7 : digits === 1 || digits === 2;
}

function dateOf(year: number, month: number, day: number): Conversion {
  const number = civilDay(year, month, day);
  if (number === undefined) return NOT_A_DATE;
  if (number > MAX_DAY || number < -MAX_DAY - 1) return failed('out-of-range');
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return { value: `${sign}${digits}-${twoDigits(month)}-${twoDigits(day)}` };
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
