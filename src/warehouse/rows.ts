import type { PeriodFacts } from '../core/history/plan/catch-up-facts.js';
import type { Bound, CatchUpPlan, TableName } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import type { TableSizes } from '../core/history/plan/table-sizes.js';
import type { StepResult } from '../protocol/catch-up-outcome.js';

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
  /** What both tables of a plan hold, for its bill. Any obstacle is a Fault. */
  readonly sizes: (plan: CatchUpPlan) => Promise<TableSizes>;
  /**
   * Runs one step; run again, it changes nothing more. `now`: UTC, ISO 8601, which changed rows
   * get. Any obstacle is a Fault.
   */
  readonly run: (plan: CatchUpPlan, step: CatchUpStep, now: string) => Promise<StepResult>;
}
