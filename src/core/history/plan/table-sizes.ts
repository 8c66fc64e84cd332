import { comparePeriods } from './period.js';

/**
 * Columns of which Iceberg writes metrics unless a table says otherwise
 * (`write.metadata.metrics.max-inferred-column-defaults`,
 * https://iceberg.apache.org/docs/latest/configuration/). Up to it, a file that has metrics, and
 * none of a column, has no such column.
 */
export const COLUMNS_WITH_METRICS = 100;

/** A table's data files of one period, as its metadata counts them. */
export interface PeriodFiles {
  /** Null: rows without a period, and files whose metadata doesn't tell one. */
  readonly period: string | null;
  readonly rows: number;
  readonly bytes: number;
  /** Rows of files that have no metrics of any column. */
  readonly silent: number;
  /**
   * For each column that was asked for: rows with a value, in files that say so, and rows of files
   * that say nothing of the column.
   */
  readonly columns: readonly { readonly filled: number; readonly unsaid: number }[];
}

export interface TableSize {
  readonly rows: number;
  /** Null where nobody can tell them. */
  readonly bytes: number | null;
}

/** What comparing rows has shown of a period, before anything is changed. */
export interface ComparedRows {
  readonly changed: number;
  readonly inserted: number;
  /** Whether just as many will change; else at most as many. */
  readonly isExact: boolean;
}

/** What a period holds. */
export interface PeriodSize {
  /**
   * Null: rows without a period, and files whose metadata doesn't tell one. These may hold rows of
   * any period, so whoever reads a period reads them, too.
   */
  readonly period: string | null;
  readonly standardized: TableSize;
  readonly curated: TableSize;
  /**
   * Rows of STD with a value in one of the columns that are patched. Undefined where nobody counted
   * them.
   */
  readonly filled: number | undefined;
  /** Whether there are just as many; else at most as many. */
  readonly isExact: boolean;
  /** Absent where only values were counted. */
  readonly compared?: ComparedRows;
}

/** What both tables of a plan hold. */
export interface TableSizes {
  /** Every period of both, also those that the plan leaves alone. */
  readonly periods: readonly PeriodSize[];
  /** Whether the engine charges for what it reads. */
  readonly isCharged: boolean;
}

/**
 * The sizes of both tables by period, newest first. A row may have values in several columns, so of
 * many columns the sum counts, up to the rows that there are. `columns`: how many columns STD has,
 * or had.
 */
export function periodSizes(
  standardized: readonly PeriodFiles[],
  curated: readonly PeriodFiles[],
  columns: number,
): readonly PeriodSize[] {
  const hasAll = columns <= COLUMNS_WITH_METRICS;
  const [std, cur] = [standardized, curated].map(
    (files) => new Map(files.map((one) => [one.period, one])),
  );
  const periods = new Set([...standardized, ...curated].map(({ period }) => period));
  return [...periods].sort(comparePeriods).map((period) => ({
    period,
    standardized: totalOf(std?.get(period)),
    curated: totalOf(cur?.get(period)),
    ...filledOf(std?.get(period), hasAll),
  }));
}

function totalOf(files: PeriodFiles | undefined): TableSize {
  return { rows: files?.rows ?? 0, bytes: files?.bytes ?? 0 };
}

/** `hasAll`: a file with metrics, and none of a column, doesn't have it. */
function filledOf(
  files: PeriodFiles | undefined,
  hasAll: boolean,
): Pick<PeriodSize, 'filled' | 'isExact'> {
  if (files === undefined) return { filled: 0, isExact: true };
  const { columns, rows, silent } = files;
  if (columns.length === 0) return { filled: undefined, isExact: false };
  const sum = columns.reduce(
    (total, { filled, unsaid }) => total + filled + (hasAll ? silent : unsaid),
    0,
  );
  const isSaid = hasAll ? silent === 0 : columns.every(({ unsaid }) => unsaid === 0);
  return { filled: Math.min(sum, rows), isExact: columns.length === 1 && isSaid };
}
