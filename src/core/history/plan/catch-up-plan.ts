import type { CatchUpKind } from '../../change/catch-up-kinds.js';
import type { ColumnType } from '../../schema/column-type.js';

/** The version of the plan's form; a program runs only plans of the form it knows. */
export const PLAN_FORMAT = 1;

/** A table by its database and its own name; both are checked identifiers. */
export interface TableName {
  readonly database: string;
  readonly name: string;
}

/** The column of both tables that names an event. */
export const KEY_COLUMN = 'idempotency_key';

/** By which the newest row of a key is found: the greatest wins, in this order. */
export const ORDER_COLUMNS = ['publish_time', 'ingestion_ts', 'message_id'] as const;
export type OrderColumn = (typeof ORDER_COLUMNS)[number];

/** Generated columns of CURATED that every changed row gets anew; `first_seen_ts` is kept. */
export const STAMPS = ['last_updated_ts', '_schema_version'] as const;
export type Stamp = (typeof STAMPS)[number];

/**
 * The rows of STD that the pipeline has taken: those up to its checkpoint, or, where none is
 * configured, those whose publish_time is that of their CURATED row. A newer row that is patched
 * early would be stamped now, and the live job would skip its correction.
 */
export type Bound =
  | { readonly kind: 'checkpoint'; readonly lastIngestionTs: number }
  | { readonly kind: 'same-publish-time' };

/** A column of CURATED and where its values come from. */
export interface ColumnSource {
  /** The column of CURATED. */
  readonly name: string;
  /** The column of STD. */
  readonly source: string;
  /**
   * The column of STD that is read where `source` is NULL: the one under which events carried a
   * renamed column before. Null without one.
   */
  readonly formerSource: string | null;
  /** The type in CURATED, as the catalogue has it. */
  readonly type: ColumnType;
  /** The type in STD: STRING, or the same as `type`, which then needs no cast. */
  readonly sourceType: ColumnType;
}

/** A column that is patched from STD. */
export interface PlannedColumn extends ColumnSource {
  /** Sorted, at least one. */
  readonly kinds: readonly CatchUpKind[];
}

/** A column whose values are converted into a column beside it, which then takes over its name. */
export interface PlannedRewrite {
  readonly name: string;
  /** The type that the column has. */
  readonly was: ColumnType;
  readonly type: ColumnType;
  /** The column that is filled first: `x__rewrite`. */
  readonly shadow: string;
  /** What the old column is called after the swap: `x__was`. */
  readonly setAside: string;
  /**
   * Whether the swap was interrupted between its two renames: the shadow is complete and only takes
   * over the name.
   */
  readonly isSetAside: boolean;
}

/**
 * Days of publish_time in UTC, `YYYY-MM-DD`: from `from`, before `before`. Null is no limit; with
 * no lower limit, rows without a publish_time belong to it.
 */
export interface Days {
  readonly from: string | null;
  readonly before: string | null;
}

/**
 * What runs a statement: Athena, which stands for the installation's own engine, or a Glue job with
 * Spark, for periods that are too large for it.
 */
export const ENGINES = ['athena', 'spark'] as const;
export type Engine = (typeof ENGINES)[number];

/** A period: all rows of CURATED with this `period_reference`. */
export interface PlannedPeriod {
  /** Null: the rows whose period_reference is NULL. */
  readonly period: string | null;
  /** Rows of CURATED, as its metadata counts them: an upper bound. */
  readonly rows: number;
  /** Bytes of the data files of both tables. */
  readonly bytes: number;
  /** Of the statements that write; Athena counts in any case. */
  readonly engine: Engine;
  /** The days of one statement each: Athena writes at most 100 partitions in one. At least one. */
  readonly parts: readonly Days[];
}

/** Columns that are patched in the same periods. */
export interface PlannedGroup {
  /** Indices into the plan's columns: from the first, up to the second without it. */
  readonly columns: readonly [number, number];
  /** Indices into the plan's periods, ascending; null: all of them. */
  readonly periods: readonly number[] | null;
}

/**
 * Rows that CURATED lacks since an older version rejected them, because a column was empty that
 * need not be filled any more. They are the only rows that a catch-up inserts: any other row that
 * CURATED lacks may have been erased on purpose.
 */
export interface PlannedInserts {
  /** Every column of CURATED that has a source, sorted by name. */
  readonly columns: readonly ColumnSource[];
  /** Only rows in which one of these has no value. Sorted, at least one. */
  readonly relaxed: readonly string[];
  /** Only rows in which each of these has a value. Sorted. */
  readonly required: readonly string[];
  /** As a group's periods; never that of NULL, in which a key can't be told from its copies. */
  readonly periods: readonly number[] | null;
  /** More rows than this in one period need a person's consent. */
  readonly stopAbove: number;
  /** A table whose `idempotency_key` lists erased events; null where none is configured. */
  readonly suppression: TableName | null;
}

/**
 * What follows the patch of each period: logs, and files that are merged. None of it is worth a
 * closed gate, so that what can't be done is told, and the catch-up goes on.
 */
export interface FollowUps {
  /** The table of texts that don't convert; null where none is configured. */
  readonly errorsTable: TableName | null;
  /** Null where no log is configured, or STD has no column to record. */
  readonly drift: {
    /** The log of drift. */
    readonly table: TableName;
    /** Columns of STD that no version names. Sorted, at least one. */
    readonly columns: readonly string[];
  } | null;
  /** The files of a period with more delete files than this are merged; null: of none. */
  readonly optimizeAbove: number | null;
}

/** Why a column, or some periods of it, is left as it is. */
export const LEFT_REASONS = [
  /** The file's lookback ends before these periods. */
  'lookback',
  /** STD has no column of this name: no event has ever carried it, so nothing is lacking. */
  'never-sent',
  /** As `never-sent`, and the column has values of another path, or rows depend on it. */
  'no-source',
  /** The column finds the rows, so it can't be patched itself. */
  'key-column',
  /** STD has the column with a type that is neither STRING nor the wanted one. */
  'source-type',
  /** The catalogue has no such column in CURATED, or with a type that can't be read. */
  'no-column',
  /** Texts of STD are not converted to this type. */
  'type-not-converted',
  /** How older values are to be masked is nowhere said. */
  'mask-unknown',
  /** Rejected rows can't be told from newer ones without the pipeline's checkpoint. */
  'needs-checkpoint',
  /** The statement that inserts whole rows would be too long for the engine. */
  'row-too-wide',
  /** The period's name can't stand in a statement. */
  'odd-period',
  /** Rows without a period are patched when a person asks for it. */
  'null-period',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** What stays unpatched. */
export interface LeftColumn {
  readonly column: string;
  readonly reason: LeftReason;
  /** The periods concerned, sorted, NULL last; null: all. */
  readonly periods: readonly (string | null)[] | null;
}

/** What statements may not exceed. */
export interface PlanLimits {
  /** Bytes of a statement's text; Athena takes 262,144. */
  readonly statementBytes: number;
  /** Partitions that one statement writes; Athena allows 100. */
  readonly partitions: number;
}

/**
 * What one catch-up does: parameters, never SQL. The text of each statement is a function of the
 * plan and a step's index. A plan that is printed twice has the same bytes, and its SHA-256 is what
 * every step checks.
 */
export interface CatchUpPlan {
  readonly format: typeof PLAN_FORMAT;
  readonly catchupId: string;
  readonly topic: string;
  readonly activationSeq: number;
  /** As touched rows get it in `_schema_version`: SemVer, or `unknown`. */
  readonly schemaVersion: string;
  /** SHA-256 of the active version's bytes, hexadecimal. */
  readonly activeSha256: string;
  /** SHA-256 of the version up to which history was patched. */
  readonly baseSha256: string;
  readonly standardized: TableName;
  readonly curated: TableName;
  /** Those of {@link ORDER_COLUMNS} that STD has, in that order; at least one. */
  readonly order: readonly OrderColumn[];
  /** Those of {@link STAMPS} that CURATED has. */
  readonly stamps: readonly Stamp[];
  readonly bound: Bound;
  /** Sorted by group, then by name. */
  readonly columns: readonly PlannedColumn[];
  readonly groups: readonly PlannedGroup[];
  /** Sorted by name, those last whose swap was interrupted. They concern all periods. */
  readonly rewrites: readonly PlannedRewrite[];
  /** Ranges of rewrites that one statement fills, as in {@link PlannedGroup}; of all not set aside. */
  readonly rewriteGroups: readonly (readonly [number, number])[];
  /** Newest first, NULL last. */
  readonly periods: readonly PlannedPeriod[];
  readonly inserts: PlannedInserts | null;
  readonly followUps: FollowUps;
  readonly left: readonly LeftColumn[];
  readonly limits: PlanLimits;
}
