import type { PeriodFacts } from '../core/history/plan/catch-up-facts.js';
import type { Bound, CatchUpPlan, TableName } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';

/** What a verification found in one column of one period; of rows that both tables have. */
export interface VerifiedColumn {
  readonly name: string;
  /** Rows of CURATED with a value. */
  readonly populated: number;
  /** Rows whose text in STD has a value of the column's type. */
  readonly convertible: number;
  /** Rows in which the two differ. */
  readonly different: number;
}

/** What a step did or found. */
export type StepResult =
  /** 0 where everything was done before. */
  | { readonly kind: 'changed'; readonly rows: number }
  | { readonly kind: 'verified'; readonly columns: readonly VerifiedColumn[] }
  | { readonly kind: 'counted-inserts'; readonly rows: number }
  | {
      readonly kind: 'counted-unmatched';
      /** Rows of CURATED that no row of STD can patch. */
      readonly withoutSource: number;
      /** Keys that STD has, and the pipeline has taken, but CURATED lacks. */
      readonly missedByPipeline: number;
    }
  /** Rows in which a shadow differs from the converted column, by column. */
  | {
      readonly kind: 'counted-rewrites';
      readonly columns: readonly { readonly name: string; readonly different: number }[];
    };

/** What a plan has to know of the rows. */
export interface RowFacts {
  readonly bound: Bound;
  readonly periods: readonly PeriodFacts[];
}

/** The tables of a topic. */
export interface TopicTables {
  readonly topic: string;
  readonly standardized: TableName;
  readonly curated: TableName;
}

/** Runs the steps of catch-ups on tables with rows. */
export interface Rows {
  /** Both tables are in the catalogue. */
  readonly facts: (tables: TopicTables) => Promise<RowFacts>;
  /**
   * Runs one step; run again, it changes nothing more. `now`: UTC, ISO 8601, which changed rows
   * get. Any obstacle is a Fault.
   */
  readonly run: (plan: CatchUpPlan, step: CatchUpStep, now: string) => Promise<StepResult>;
}
