import { dayNumber } from '../../text/calendar-date.js';
import { quoted } from '../../text/quoted.js';
import type { Removed } from '../pairing.js';
import type { Deprecation } from '../../schema/read-deprecation.js';
import type { Surroundings } from '../rule.js';

/**
 * Whether a deprecated column may be removed: the day in the baseline has passed, and it was
 * announced long enough before. Without `since` the day of the announcement is unknown, so the
 * whole period of notice is counted from the day in the baseline. A field of a STRUCT and a column
 * that partitions the table may never be removed.
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

/**
 * `deprecated, to be removed after 2027-01-31, replaced by user_id`; `in use` for a column that is
 * not deprecated.
 */
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
