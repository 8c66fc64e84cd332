import type { PeriodFacts } from '../core/history/plan/catch-up-facts.js';
import type { Bound, CatchUpPlan, TableName } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';

/** Rows of one period that a `verify` step has counted for one column. */
export interface ColumnCounts {
  readonly column: string;
  /** Rows of CURATED with a value, of those that STD has, too. */
  readonly populated: number;
  /** Rows whose STD text converts to a value. */
  readonly convertible: number;
  /** Rows where the two differ: none once history is patched. */
  readonly different: number;
}

/** What a step has done or counted. */
export type StepOutcome =
  /** Rows that were changed or inserted; 0 for a change of columns, and when a step is repeated. */
  | { readonly kind: 'changed'; readonly rows: number }
  /** By `count-inserts`. */
  | { readonly kind: 'inserts'; readonly rows: number }
  /** By `verify`; one for each of its columns. */
  | { readonly kind: 'verified'; readonly columns: readonly ColumnCounts[] }
  /** By `count-unmatched`. */
  | {
      readonly kind: 'unmatched';
      /** Rows of CURATED without a row in STD: they can't be patched. */
      readonly withoutSource: number;
      /** Keys that STD has within the bound and CURATED lacks. */
      readonly missing: number;
    }
  /** By `count-rewrite`; for each column, rows where its shadow differs. */
  | {
      readonly kind: 'rewritten';
      readonly columns: readonly { readonly column: string; readonly different: number }[];
    }
  /** The step can never succeed; `reason` is a sentence that begins with the table's name. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The rows of tables, and the engine that patches them. Any obstacle that may pass is a Fault; after
 * one it isn't known whether the step has been done, or is still at work.
 */
export interface RowsWarehouse {
  /** The periods that CURATED has, as its metadata counts them; none for a table without rows. */
  readonly periods: (tables: {
    readonly standardized: TableName;
    readonly curated: TableName;
  }) => Promise<readonly PeriodFacts[]>;
  /** How far the pipeline has taken the topic's rows into CURATED. */
  readonly bound: (topic: string) => Promise<Bound>;
  /** Runs a step of the plan. Idempotent: a step that is run again changes no row. */
  readonly run: (step: CatchUpStep, plan: CatchUpPlan) => Promise<StepOutcome>;
}
