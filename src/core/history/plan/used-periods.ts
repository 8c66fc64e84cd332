import type { PeriodFacts } from './catch-up-facts.js';
import type { PlannedInserts } from './catch-up-plan.js';
import type { PeriodColumn } from './column-groups.js';

/** What a plan does in which periods, by their indices; null: in all of them. */
export interface PeriodUse {
  readonly columns: readonly PeriodColumn[];
  readonly inserts: PlannedInserts | null;
  /** Whether something is done in every period, such as a rewrite. */
  readonly isWhole: boolean;
}

/** Leaves out the periods in which nothing is done, and counts the others anew. */
export function usedPeriods(
  periods: readonly PeriodFacts[],
  { columns, inserts, isWhole }: PeriodUse,
): Pick<PeriodUse, 'columns' | 'inserts'> & { readonly periods: readonly PeriodFacts[] } {
  const lists = [...columns, ...(inserts === null ? [] : [inserts])].map((one) => one.periods);
  if (isWhole || lists.includes(null)) return { periods, columns, inserts };
  const used = new Set(lists.flatMap((list) => list ?? []));
  const kept = [...periods.keys()].filter((index) => used.has(index));
  const newIndex = new Map(kept.map((index, position) => [index, position]));
  const renumbered = (list: readonly number[] | null): readonly number[] | null =>
    list === null || list.length === kept.length
      ? null
      : list.flatMap((index) => newIndex.get(index) ?? []);
  return {
    periods: periods.filter((_, index) => used.has(index)),
    columns: columns.map((one) => ({ ...one, periods: renumbered(one.periods) })),
    inserts: inserts === null ? null : { ...inserts, periods: renumbered(inserts.periods) },
  };
}
