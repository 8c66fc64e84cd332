import { isSameType, STRING_TYPE } from '../../schema/column-type.js';
import type { CatchUpPlan, PlannedColumn } from './catch-up-plan.js';
import type { CatchUpStep } from './catch-up-step.js';
import { sourcePeriods } from './period.js';

type LazyStep = () => CatchUpStep;

/** The steps that follow the patch of the periods; what they have in common is made once. */
export interface FollowUpSteps {
  /** The steps behind those of the period at this index. */
  readonly ofPeriod: (index: number) => readonly LazyStep[];
  /** The steps behind all others. */
  readonly atTheEnd: readonly LazyStep[];
}

/**
 * Columns that one statement tells apart: with the longest names it stays below the limit, and an
 * ARRAY of Trino has at most 254 elements.
 */
const COLUMNS_PER_STEP = 150;

export function followUpSteps(plan: CatchUpPlan): FollowUpSteps {
  const { periods, groups } = plan;
  const { errorsTable, drift, optimizeAbove } = plan.followUps;
  // Without a cast every text is a value.
  const casting = groups.flatMap(({ columns: [from, to], periods: some }) =>
    chunksOf(plan.columns.slice(from, to).filter(isCast)).map((columns) => ({
      columns,
      periods: some === null ? null : new Set(some),
    })),
  );
  const drifted = chunksOf(drift?.columns ?? []);
  return {
    ofPeriod: (index) => {
      const period = periods[index]?.period ?? null;
      return [
        ...casting.flatMap(({ columns, periods: some }): readonly LazyStep[] =>
          errorsTable === null || some?.has(index) === false
            ? []
            : [
                () => ({
                  kind: 'record-errors',
                  period,
                  sources: sourcePeriods(period),
                  table: errorsTable,
                  columns,
                }),
              ],
        ),
        ...drifted.flatMap((names): readonly LazyStep[] =>
          drift === null
            ? []
            : [() => ({ kind: 'record-drift', period, table: drift.table, names })],
        ),
        // Rows without a period lie in no partition that a predicate could name.
        ...(period === null || optimizeAbove === null
          ? []
          : [(): CatchUpStep => ({ kind: 'optimize', period, above: optimizeAbove })]),
      ];
    },
    atTheEnd:
      periods.length === 0
        ? []
        : [
            ...(errorsTable === null || casting.length === 0
              ? []
              : [(): CatchUpStep => ({ kind: 'count-errors', table: errorsTable })]),
            ...(drift === null
              ? []
              : [
                  (): CatchUpStep => ({
                    kind: 'list-drift',
                    table: drift.table,
                    names: drift.columns,
                  }),
                ]),
          ],
  };
}

function isCast({ type, sourceType }: PlannedColumn): boolean {
  return !isSameType(type, sourceType) && isSameType(sourceType, STRING_TYPE);
}

function chunksOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const chunks: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += COLUMNS_PER_STEP)
    chunks.push(items.slice(from, from + COLUMNS_PER_STEP));
  return chunks;
}
