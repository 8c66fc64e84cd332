const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_OF = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** From 0000-01-01 to 1970-01-01. */
const EPOCH = 719_528;

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar, year 0 included; undefined if
 * there is no such day. `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
 */
export function civilDay(year: number, month: number, day: number): number | undefined {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = (DAYS_OF[month - 1] ?? 0) + Number(month === 2 && isLeap);
  if (day < 1 || day > length) return undefined;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
  const ofYear = (DAYS_BEFORE[month - 1] ?? 0) + Number(month > 2 && isLeap) + day - 1;
  return 365 * year + leapDays + ofYear - EPOCH;
}
