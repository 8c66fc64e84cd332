import { compareTexts } from '../../text/compare-texts.js';

const MONTH = /^([0-9]{4})-(0[1-9]|1[0-2])$/;
/** Period names that may stand in a statement, and in a file. */
const PLAIN = /^[A-Za-z0-9_+-]{1,64}$/;

/** Whether rows of this period can be named in a statement; every month is. */
export function isPlainPeriod(period: string): boolean {
  return PLAIN.test(period);
}

/** Whether a period is a month: `2026-01`. */
export function isMonth(period: string): boolean {
  return MONTH.test(period);
}

/** The months that a period's rows may have come from: it and its neighbours, ascending. */
export function sourcePeriods(period: string | null): readonly (string | null)[] {
  const [, year, month] = MONTH.exec(period ?? '') ?? [];
  if (year === undefined || month === undefined) return [period];
  const number = Number(year) * 12 + Number(month) - 1;
  return [number - 1, number, number + 1].filter((one) => one >= 0 && one < 120_000).map(printed);
}

function printed(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The month of a day: `2026-01` of `2026-01-31`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Newest first, NULL last. */
export function comparePeriods(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareTexts(b, a);
}
