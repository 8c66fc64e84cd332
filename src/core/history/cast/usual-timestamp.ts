import { civilDay } from './civil-day.js';

/** `2024-01-15T10:20:30`, or with a space. */
const SECONDS_LENGTH = 19;
const SEPARATORS: readonly (readonly [at: number, code: number])[] = [
  [4, 0x2d],
  [7, 0x2d],
  [13, 0x3a],
  [16, 0x3a],
];

/**
 * Microseconds of a timestamp in the form that nearly all have, up to seconds or digits of them and
 * in UTC, read without a pattern: three times as fast. Undefined for any other text, valid or not.
 */
export function usualTimestamp(text: string): number | undefined {
  if (
    text.length < SECONDS_LENGTH ||
    !SEPARATORS.every(([at, code]) => text.charCodeAt(at) === code)
  )
    return undefined;
  const between = text.charCodeAt(10);
  if (between !== 0x54 && between !== 0x20) return undefined;
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const day = civilDay(year, twoDigits(text, 5), twoDigits(text, 8));
  const micros = fractionOf(text);
  // What is no digit is NaN, and so no day and below no limit.
  if (day === undefined || !(hour <= 23 && minute <= 59 && second <= 59)) return undefined;
  const all = (day * 86_400 + hour * 3600 + minute * 60 + second) * 1_000_000 + micros;
  return Number.isSafeInteger(all) ? all : undefined;
}

function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 0x30;
  return value >= 0 && value <= 9 ? value : NaN;
}

/** Microseconds behind the seconds; NaN if anything but digits and a Z follows them. */
function fractionOf(text: string): number {
  const end = text.charCodeAt(text.length - 1) === 0x5a ? text.length - 1 : text.length;
  if (end === SECONDS_LENGTH) return 0;
  if (text.charCodeAt(SECONDS_LENGTH) !== 0x2e) return NaN;
  let micros = 0;
  let unit = 100_000;
  for (let at = SECONDS_LENGTH + 1; at < end; at++) {
    micros += digit(text, at) * unit;
    unit = Math.floor(unit / 10);
  }
  return micros;
}
