import { dateOfDay, dayNumber } from '../../text/calendar-date.js';
import type { BackfillConfig } from '../../schema/backfill-config.js';
import type { CatchUpFacts, PeriodFacts } from './catch-up-facts.js';
import type { LeftColumn } from './catch-up-plan.js';
import { comparePeriods, isMonth, isPlainPeriod, monthOf } from './period.js';

/** Which periods a column is patched in, and which not. */
export interface ColumnPeriods {
  /** Indices into the planned periods, ascending; null: all of them. */
  readonly periods: readonly number[] | null;
  readonly left: readonly LeftColumn[];
}

/** The periods of a table, sorted, and what each column gets of them. */
export interface PeriodChoice {
  readonly periods: readonly PeriodFacts[];
  /** For a column that is patched as the file's lookback says. */
  readonly ofColumn: (name: string, isWhole: boolean) => ColumnPeriods;
}

type Known = Pick<CatchUpFacts, 'periods' | 'today' | 'withNullPeriod' | 'begun' | 'leftBefore'>;

/**
 * Chooses periods. `incremental`: the months from `lookback_days` before today on; `full`: all.
 * What an earlier catch-up began is patched in any case. `isWhole` of {@link PeriodChoice.ofColumn}:
 * whether the comparison of versions shows the column, so that every period lacks it.
 */
export function choosePeriods(
  { periods: known, today, withNullPeriod, begun, leftBefore }: Known,
  { strategy, lookbackDays }: Pick<BackfillConfig, 'strategy' | 'lookbackDays'>,
): PeriodChoice {
  const periods = known
    .filter(({ period }) => period === null || isPlainPeriod(period))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const odd = known
    .flatMap(({ period }) => (period === null || isPlainPeriod(period) ? [] : [period]))
    .sort(comparePeriods);
  const first = monthOf(dateOfDay(dayNumber(today) - lookbackDays));
  const isInLookback = (period: string): boolean =>
    strategy === 'full' || (isMonth(period) && period >= first);
  const begunIn = periodsByColumn(begun);
  const leftIn = periodsByColumn(leftBefore);
  const ofColumn = (name: string, isWhole: boolean): ColumnPeriods => {
    const chosen: number[] = [];
    const behind: (string | null)[] = [];
    const isBegun = (period: string | null): boolean => begunIn.get(name)?.has(period) === true;
    for (const [index, { period }] of periods.entries()) {
      const lacks = isWhole || isBegun(period) || leftIn.get(name)?.has(period) === true;
      if (!lacks) continue;
      if (isBegun(period) || (period === null ? withNullPeriod : isInLookback(period)))
        chosen.push(index);
      else behind.push(period);
    }
    const hasNull = behind.includes(null);
    const late = behind.filter((period) => period !== null);
    return {
      periods: chosen.length === periods.length ? null : chosen,
      left: [
        ...(late.length === 0
          ? []
          : [{ column: name, reason: 'lookback' as const, periods: late }]),
        ...(hasNull ? [{ column: name, reason: 'null-period' as const, periods: [null] }] : []),
        ...(isWhole && odd.length > 0
          ? [{ column: name, reason: 'odd-period' as const, periods: odd }]
          : []),
      ],
    };
  };
  return { periods, ofColumn };
}

function periodsByColumn(
  columns: CatchUpFacts['begun'],
): ReadonlyMap<string, ReadonlySet<string | null>> {
  const found = new Map<string, Set<string | null>>();
  for (const { column, periods } of columns) {
    const known = found.get(column) ?? new Set();
    for (const period of periods) known.add(period);
    found.set(column, known);
  }
  return found;
}
