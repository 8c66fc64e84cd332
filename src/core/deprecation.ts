import { quoted } from './json-text.js';
import type { Removed } from './pair.js';
import type { Deprecation } from './read-deprecation.js';
import type { Surroundings } from './rule.js';

/** Days since the epoch; `Date.UTC` reads no clock, but the house keeps `Date` out of the core altogether. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Howard Hinnant's days_from_civil: years begin in March, so that the leap day is a year's last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

/**
 * Whether a column may go as announced: the day named by the baseline is past, and the announcement was long enough
 * before it. Without `since` nobody knows when it was announced, so the whole notice is counted from that day. A field of a STRUCT, and
 * a column that partitions the table, may never go.
 */
export function isRemovalDue(
  { name, column, partitions }: Removed,
  { today, deprecationDays }: Surroundings,
): boolean {
  const { deprecation } = column;
  if (deprecation?.removeAfter === undefined || name !== column.name || partitions.length > 0)
    return false;
  const last = dayNumber(deprecation.removeAfter);
  const now = dayNumber(today);
  if (deprecation.since === undefined) return now >= last + deprecationDays && now > last;
  return now > last && last - dayNumber(deprecation.since) >= deprecationDays;
}

/** `deprecated, to be removed after 2027-01-31, replaced by user_id`; for a column in full use `in use`. */
export function printDeprecation(deprecation: Deprecation | undefined): string {
  if (deprecation === undefined) return 'in use';
  const { since, removeAfter, replacedBy, reason } = deprecation;
  const parts = [
    since === undefined ? 'deprecated' : `deprecated since ${since}`,
    removeAfter === undefined ? '' : `to be removed after ${removeAfter}`,
    replacedBy === undefined ? '' : `replaced by ${replacedBy}`,
    reason === undefined ? '' : `because of ${quoted(reason)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
