import type { CountedColumn, PatchedPeriod } from '../protocol/catch-up-report.js';
import type { StepResult, VerifiedColumn } from '../warehouse/rows.js';

type Unmatched = Extract<StepResult, { readonly kind: 'counted-unmatched' }>;

/** What the steps of a plan did, by period. */
export interface PeriodTally {
  readonly addRows: (period: string | null, isInsert: boolean, rows: number) => void;
  readonly addUnmatched: (period: string | null, counts: Unmatched) => void;
  readonly addColumns: (period: string | null, columns: readonly VerifiedColumn[]) => void;
  /** In the order in which they were first seen. */
  readonly periods: () => readonly PatchedPeriod[];
  readonly columns: () => readonly CountedColumn[];
}

export function periodTally(): PeriodTally {
  const byPeriod = new Map<string | null, PatchedPeriod>();
  const counted: CountedColumn[] = [];
  const of = (period: string | null): PatchedPeriod =>
    byPeriod.get(period) ?? {
      period,
      rowsChanged: 0,
      rowsInserted: 0,
      withoutSource: 0,
      missedByPipeline: 0,
    };
  return {
    addRows: (period, isInsert, rows) => {
      const before = of(period);
      byPeriod.set(
        period,
        isInsert
          ? { ...before, rowsInserted: before.rowsInserted + rows }
          : { ...before, rowsChanged: before.rowsChanged + rows },
      );
    },
    addUnmatched: (period, { withoutSource, missedByPipeline }) => {
      const counts = { withoutSource: withoutSource, missedByPipeline: missedByPipeline };
      byPeriod.set(period, { ...of(period), ...counts });
    },
    addColumns: (period, columns) => {
      for (const { name, populated, convertible, different } of columns)
        counted.push({ column: name, period, populated, convertible, different });
    },
    periods: () => [...byPeriod.values()],
    columns: () => counted,
  };
}
