import { dateOfDay, dayNumber } from '../../text/calendar-date.js';
import { quoted } from '../../text/quoted.js';
import { deprecationAt, type Announcement } from '../announcements.js';
import type { Column } from '../../schema/column.js';
import type { Removed } from '../pairing.js';
import type { Deprecation } from '../../schema/read-deprecation.js';
import type { Surroundings } from '../rule.js';

type Notice = Pick<Surroundings, 'today' | 'deprecationDays' | 'announcements'>;

/** Whether a deprecated column or field may be removed today. */
export function isRemovalDue(removed: Removed, notice: Notice): boolean {
  const first = firstDay(removed, notice);
  return first !== undefined && dayNumber(notice.today) >= first;
}

/** The deprecation that a removal relies on: the baseline's, since a change can't announce itself. */
export function deprecationOf({ name, was }: Removed): Deprecation | undefined {
  return deprecationAt(was, name);
}

/**
 * What to do next about a removal that is not due, with the keys and days to write; undefined for
 * what is not deprecated.
 */
export function removalAdvice(removed: Removed, notice: Notice): string | undefined {
  const deprecation = deprecationOf(removed);
  if (deprecation === undefined || removed.partitions.length > 0) return undefined;
  const { removeAfter } = deprecation;
  if (removeAfter === undefined) {
    const { last, leaves } = earliestLeave(notice);
    const said = { since: deprecation.since ?? notice.today, remove_after: last };
    const key = deprecationText(removed.column, removed.name, said);
    return `Restore it with ${key}, and remove it from ${leaves} on`;
  }
  const first = firstDay(removed, notice);
  if (first === undefined)
    return 'When its deprecation was announced is not known, since the history of the file is not here; run actions/checkout with fetch-depth: 0';
  const [soonest] = [...(notice.announcements?.get(removed.name) ?? [])].sort(
    (a, b) => dueDay(a, notice) - dueDay(b, notice),
  );
  const from = soonest === undefined ? '' : ` (its deprecation was announced on ${soonest.since})`;
  return `Restore it; it may leave from ${dateOfDay(first)} on${from}`;
}

/** When what is deprecated today may leave, at the earliest. */
export interface EarliestLeave {
  /** The last day that it stays: its `remove_after`. */
  readonly last: string;
  /** The day after. */
  readonly leaves: string;
}

export function earliestLeave({
  today,
  deprecationDays,
}: Pick<Surroundings, 'today' | 'deprecationDays'>): EarliestLeave {
  const last = dayNumber(today) + deprecationDays;
  return { last: dateOfDay(last), leaves: dateOfDay(last + 1) };
}

/** The key of a column that says which fields of its type are deprecated. */
export const FIELDS_KEY = 'x-deprecated-fields';

/** The member to write into a column so that it, or a field of it, is deprecated. */
export function deprecationText(
  column: Pick<Column, 'name'>,
  address: string,
  said: { readonly since: string; readonly remove_after: string },
): string {
  return address === column.name
    ? `"deprecated": ${JSON.stringify(said)}`
    : `"${FIELDS_KEY}": ${JSON.stringify({ [address.slice(column.name.length + 1)]: said })}`;
}

/**
 * The first day on which a removal is due: after the day that the baseline names, and after a day
 * that was announced, by an announcement that is old enough. Without a history, `since` is believed;
 * without that, the whole notice is counted from the day in the baseline. Undefined where there is
 * no such day. A column that partitions the table may never be removed.
 */
function firstDay(removed: Removed, notice: Notice): number | undefined {
  const { removeAfter, since = removeAfter } = deprecationOf(removed) ?? {};
  if (removeAfter === undefined || since === undefined || removed.partitions.length > 0)
    return undefined;
  const announced =
    notice.announcements === undefined
      ? [{ last: removeAfter, since }]
      : (notice.announcements.get(removed.name) ?? []);
  if (announced.length === 0) return undefined;
  const due = Math.min(...announced.map((one) => dueDay(one, notice)));
  return Math.max(dayNumber(removeAfter) + 1, due);
}

/** When an announcement lets what it is about leave. */
function dueDay({ last, since }: Announcement, { deprecationDays }: Notice): number {
  return Math.max(dayNumber(last) + 1, dayNumber(since) + deprecationDays);
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
