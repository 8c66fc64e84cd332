import type { Unpatched } from './unpatched.js';

export const CATCH_UP_STATUSES = [
  'READY',
  'BACKFILL_FAILED',
  'SUPERSEDED',
  'NOTHING_TO_DO',
  /** An execution in AWS patches the history, or is queued; nobody waits for it here. */
  'RUNNING',
] as const;

/** What a catch-up did, as `catch-up --format json` prints it; schemas/catch-up.schema.json. */
export interface CatchUpReport {
  readonly topic: string;
  readonly status: (typeof CATCH_UP_STATUSES)[number];
  /** Null where none was begun. */
  readonly catchupId: string | null;
  /** Those in which something was begun, in the order in which they were patched. */
  readonly periods: readonly PatchedPeriod[];
  /** Periods of its plan in which nothing was begun, since it stopped before. Null: no period. */
  readonly notReached: readonly (string | null)[];
  /** What stays as it is, and why. */
  readonly unpatched: readonly Unpatched[];
  /** Why it did not end, or how it ended; null where there is nothing to say. */
  readonly reason: string | null;
}

export interface PatchedPeriod {
  /** Null: the rows without a period. */
  readonly period: string | null;
  /** Null: not counted, since Spark doesn't tell. */
  readonly rowsChanged: number | null;
  readonly rowsInserted: number;
  /** Rows of CURATED that no row of STANDARDIZED can patch. */
  readonly withoutSource: number;
  /** Keys that STANDARDIZED has and CURATED lacks: erased, or missed by the pipeline. */
  readonly missedByPipeline: number;
}

/** A column of a period, as a verification counts it. */
export interface CountedColumn {
  readonly column: string;
  readonly period: string | null;
  readonly populated: number;
  readonly convertible: number;
  readonly different: number;
}

/** What `verify --format json` prints; schemas/verify.schema.json. */
export interface VerifyReport {
  readonly topic: string;
  readonly status: 'VERIFIED' | 'DIFFERENT' | 'NOTHING_TO_VERIFY';
  readonly catchupId: string | null;
  readonly columns: readonly CountedColumn[];
  readonly periods: readonly Omit<PatchedPeriod, 'rowsChanged' | 'rowsInserted'>[];
}
