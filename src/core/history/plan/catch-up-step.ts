import type {
  Days,
  PlannedColumn,
  PlannedInserts,
  PlannedRewrite,
  TableName,
} from './catch-up-plan.js';

/** The rows of CURATED that a step concerns. */
export interface Scope {
  /** Null: the rows whose period_reference is NULL. */
  readonly period: string | null;
  /**
   * The periods of STD among which the newest row of a key is looked for: the period, and the
   * months before and after it. A row counts only if the newest one lies in the period itself.
   */
  readonly sources: readonly (string | null)[];
}

/**
 * One step of a catch-up. Each may be run again after a crash: it then changes no row. What a step
 * did is told by the data and the catalogue.
 */
export type CatchUpStep =
  /** Adds the shadow columns that CURATED lacks. */
  | { readonly kind: 'add-shadows'; readonly rewrites: readonly PlannedRewrite[] }
  /** Fills shadows by conversion of the old columns, where they differ. */
  | {
      readonly kind: 'rewrite';
      readonly period: string | null;
      readonly days: Days;
      readonly rewrites: readonly PlannedRewrite[];
    }
  /** As `rewrite`, for rows whose period is none of these: it came after the plan was made. */
  | {
      readonly kind: 'rewrite-rest';
      readonly except: readonly string[];
      readonly rewrites: readonly PlannedRewrite[];
    }
  /** Updates rows of CURATED in which one of the columns differs from what STD gives. */
  | (Scope & {
      readonly kind: 'patch';
      readonly days: Days;
      readonly columns: readonly PlannedColumn[];
    })
  /** Counts the rows that `insert` would insert; above `stopAbove` a person must consent. */
  | (Scope & { readonly kind: 'count-inserts'; readonly inserts: PlannedInserts })
  | (Scope & { readonly kind: 'insert'; readonly days: Days; readonly inserts: PlannedInserts })
  /**
   * For each column: rows of CURATED with a value, rows that should have one, and rows where the
   * two differ, which must be none. Only rows that CURATED and STD have.
   */
  | (Scope & { readonly kind: 'verify'; readonly columns: readonly PlannedColumn[] })
  /**
   * Two numbers that are reported: rows of CURATED without a row in STD, and keys that STD has
   * within the bound and CURATED lacks.
   */
  | (Scope & { readonly kind: 'count-unmatched' })
  /**
   * For each rewrite: rows of the whole table where the shadow differs from the converted column.
   * They must be none, with the gate closed and no run in flight, right before the swap.
   */
  | { readonly kind: 'count-rewrite'; readonly rewrites: readonly PlannedRewrite[] }
  /** Renames the old column: `c` to `c__was`. */
  | { readonly kind: 'set-aside'; readonly rewrite: PlannedRewrite }
  /** Renames the shadow: `c__rewrite` to `c`. */
  | { readonly kind: 'take-over'; readonly rewrite: PlannedRewrite }
  /**
   * Records the rows of CURATED whose text in STD doesn't convert, by column and never with the
   * text. The columns are texts in STD and none in CURATED.
   */
  | (Scope & {
      readonly kind: 'record-errors';
      readonly table: TableName;
      readonly columns: readonly PlannedColumn[];
    })
  /** Records which of these columns of STD have a value in the period, as far as the log lacks them. */
  | {
      readonly kind: 'record-drift';
      readonly period: string | null;
      readonly table: TableName;
      readonly names: readonly string[];
    }
  /** Merges the files of a period of CURATED that has more delete files than `above`. */
  | { readonly kind: 'optimize'; readonly period: string; readonly above: number }
  /** Counts, by column, what the errors table has of this version. */
  | { readonly kind: 'count-errors'; readonly table: TableName }
  /** Lists which of these columns the log of drift has. */
  | { readonly kind: 'list-drift'; readonly table: TableName; readonly names: readonly string[] };

/** A step that changes the columns of a table: the catalogue tells how far an earlier run came. */
export type ColumnStep = Extract<
  CatchUpStep,
  { readonly kind: 'add-shadows' | 'set-aside' | 'take-over' }
>;

/** A step that reads or writes rows, and nothing else. */
export type RowStep = Exclude<CatchUpStep, ColumnStep>;

export function isRowStep(step: CatchUpStep): step is RowStep {
  return step.kind !== 'add-shadows' && step.kind !== 'set-aside' && step.kind !== 'take-over';
}

/** A step whose failure is told, and stops nothing. */
export type FollowUpStep = Extract<
  CatchUpStep,
  {
    readonly kind: 'record-errors' | 'record-drift' | 'optimize' | 'count-errors' | 'list-drift';
  }
>;

const FOLLOW_UPS: ReadonlySet<CatchUpStep['kind']> = new Set<FollowUpStep['kind']>([
  'record-errors',
  'record-drift',
  'optimize',
  'count-errors',
  'list-drift',
]);

export function isFollowUp(step: CatchUpStep): step is FollowUpStep {
  return FOLLOW_UPS.has(step.kind);
}
