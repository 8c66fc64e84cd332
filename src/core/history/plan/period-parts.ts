import { isCalendarDate } from '../../text/calendar-date.js';
import { compareTexts } from '../../text/compare-texts.js';
import { ALL_DAYS, type PeriodFacts } from './catch-up-facts.js';
import type { Days } from './catch-up-plan.js';

/**
 * Divides a period into ranges of days so that one statement writes at most `limit` partitions; a
 * single day is not divided. The ranges cover every day, also those that nobody knows yet.
 */
export function periodParts(days: PeriodFacts['days'], limit: number): readonly Days[] {
  const byDay = new Map<string | null, number>();
  for (const { day, partitions } of days) {
    const known = day !== null && isCalendarDate(day) ? day : null;
    byDay.set(known, (byDay.get(known) ?? 0) + partitions);
  }
  let written = byDay.get(null) ?? 0;
  byDay.delete(null);
  const starts: string[] = [];
  for (const [day, partitions] of [...byDay].sort(([a], [b]) => compareTexts(a ?? '', b ?? ''))) {
    if (day !== null && written > 0 && written + partitions > limit) {
      starts.push(day);
      written = 0;
    }
    written += partitions;
  }
  if (starts.length === 0) return [ALL_DAYS];
  return [null, ...starts].map((from, index) => ({ from, before: starts[index] ?? null }));
}
