import { comparePeriods } from './period.js';

/**
 * Columns of which Iceberg writes metrics unless a table says otherwise
 * (`write.metadata.metrics.max-inferred-column-defaults`,
 * https://iceberg.apache.org/docs/latest/configuration/). Up to it, a file without metrics of a
 * column has no such column.
 */
export const COLUMNS_WITH_METRICS = 100;

/** A table's data files of one period, as its metadata counts them. */
export interface PeriodFiles {
  readonly period: string | null;
  readonly rows: number;
  readonly bytes: number;
  /**
   * For each column that was asked for: rows with a value, in files that say so, and rows of files
   * that say nothing of the column.
   */
  readonly columns: readonly { readonly filled: number; readonly unsaid: number }[];
}

/** What a period holds. */
export interface PeriodSize {
  readonly period: string | null;
  readonly standardized: { readonly rows: number; readonly bytes: number };
  readonly curated: { readonly rows: number; readonly bytes: number };
  /**
   * Rows of STD with a value in one of the columns that are patched: at most as many rows change.
   * Undefined where nobody counted them.
   */
  readonly filled: number | undefined;
  /** Whether metadata gives `filled` exactly for each column; else it is an upper bound. */
  readonly isExact: boolean;
}

/**
 * The sizes of both tables by period, newest first. A row may have values in several columns, so of
 * many columns the sum counts, up to the rows that there are. `columns`: how many columns STD has.
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

function totalOf(files: PeriodFiles | undefined): PeriodSize['curated'] {
  return { rows: files?.rows ?? 0, bytes: files?.bytes ?? 0 };
}

/** `hasAll`: a file without metrics of a column doesn't have it. */
function filledOf(
  files: PeriodFiles | undefined,
  hasAll: boolean,
): Pick<PeriodSize, 'filled' | 'isExact'> {
  if (files === undefined) return { filled: 0, isExact: true };
  const { columns, rows } = files;
  if (columns.length === 0) return { filled: undefined, isExact: false };
  const sum = columns.reduce(
    (total, { filled, unsaid }) => total + filled + (hasAll ? 0 : unsaid),
    0,
  );
  const isSaid = hasAll || columns.every(({ unsaid }) => unsaid === 0);
  return { filled: Math.min(sum, rows), isExact: columns.length === 1 && isSaid };
}
