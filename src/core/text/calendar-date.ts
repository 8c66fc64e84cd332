const DATE = /^([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})$/;
const MS_PER_DAY = 86_400_000;

/** Days from 1970-01-01 to a `YYYY-MM-DD`, in UTC. `Date.UTC` computes and reads no clock. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** The inverse of {@link dayNumber}. */
export function dateOfDay(day: number): string {
  const startOf = (year: number, month: number): number => Date.UTC(year, month, 1) / MS_PER_DAY;
  let year = 1970 + Math.floor(day / 366);
  while (startOf(year + 1, 0) <= day) year++;
  let month = 0;
  while (startOf(year, month + 1) <= day) month++;
  const [mm, dd] = [month + 1, day - startOf(year, month) + 1];
  return `${year}-${String(mm).padStart(2, '0')}-${String(dd).padStart(2, '0')}`;
}

/** Whether a text is an existing day of the Gregorian calendar, as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const daysInMonth = (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / MS_PER_DAY;
  return day >= 1 && day <= daysInMonth;
}
