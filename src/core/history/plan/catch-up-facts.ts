import type { ExistingTable } from '../../change/tables/table-change.js';
import type { ParsedFile, TopicSchema } from '../../schema/topic-schema.js';
import type { Bound, CatchUpPlan, Days, TableName } from './catch-up-plan.js';

/** A period of CURATED, as its metadata counts it. */
export interface PeriodFacts {
  /** Null: the rows whose period_reference is NULL. */
  readonly period: string | null;
  /** Rows of CURATED: an upper bound. */
  readonly rows: number;
  /** Bytes of the data files of both tables. */
  readonly bytes: number;
  /**
   * By day of publish_time, `YYYY-MM-DD`, how many partitions the table has; empty where days don't
   * partition it. Null: rows without a publish_time.
   */
  readonly days: readonly { readonly day: string | null; readonly partitions: number }[];
}

/** A column of which some periods are still to be patched. */
export interface UnfinishedColumn {
  readonly column: string;
  readonly periods: readonly (string | null)[];
}

/** Which follow-ups are configured; null: it is not. */
export interface FollowUpSettings {
  /** The table of texts that don't convert. */
  readonly errorsTable: TableName | null;
  /** The log of drift. */
  readonly driftLog: TableName | null;
  /** The files of a period with more delete files than this are merged. */
  readonly optimizeAbove: number | null;
}

export const NO_FOLLOW_UPS: FollowUpSettings = {
  errorsTable: null,
  driftLog: null,
  optimizeAbove: null,
};

/** Everything that a plan follows from. */
export interface CatchUpFacts {
  readonly catchupId: string;
  readonly topic: string;
  readonly activationSeq: number;
  readonly active: { readonly version: ParsedFile; readonly sha256: string };
  /** The version up to which history is patched. */
  readonly base: { readonly version: ParsedFile; readonly sha256: string };
  /** Versions that were in force after the base and before the active one, oldest first. */
  readonly since: readonly ParsedFile[];
  /** Versions that were in force before the base, newest first. */
  readonly former: readonly TopicSchema[];
  /**
   * What catch-ups since the base have begun and not ended: a later version may have taken the
   * change back, so that no comparison shows it. They are patched whatever the lookback is.
   */
  readonly begun: readonly UnfinishedColumn[];
  /** What earlier catch-ups left because of their lookback. */
  readonly leftBefore: readonly UnfinishedColumn[];
  /** Both tables in the catalogue; undefined for one that doesn't exist. */
  readonly tables: {
    readonly standardized: ExistingTable | undefined;
    readonly curated: ExistingTable | undefined;
  };
  readonly bound: Bound;
  readonly periods: readonly PeriodFacts[];
  /** The day in UTC, `YYYY-MM-DD`, from which the file's lookback counts. */
  readonly today: string;
  /** Whether rows without a period are patched: a person asked for it. */
  readonly withNullPeriod: boolean;
  /** More rows to insert than this in one period need a person's consent. */
  readonly stopInsertsAbove: number;
  /** A table that lists erased events; null where none is configured. */
  readonly suppression: TableName | null;
  readonly followUps: FollowUpSettings;
  /** Spark writes to periods of more bytes than this, to all with 0; null: Athena writes to all. */
  readonly sparkAboveBytes: number | null;
}

/** What a look at the facts amounts to. */
export type Planned =
  | { readonly kind: 'plan'; readonly plan: CatchUpPlan }
  /** All of history is as the active version wants it. */
  | { readonly kind: 'nothing' }
  /** Why there is no plan; each a sentence that says what to do. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** All days, as one part. */
export const ALL_DAYS: Days = { from: null, before: null };
