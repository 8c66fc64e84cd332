import { compareTexts } from '../../text/compare-texts.js';
import type { ColumnType } from '../../schema/column-type.js';
import { printColumnType } from '../../schema/column-type.js';
import { conversionGap } from '../cast/convert-text.js';
import { keepsValues } from './keeps-values.js';
import type { ColumnSource, PlannedColumn, PlannedGroup, PlannedRewrite } from './catch-up-plan.js';

/** Room for a statement's text without its columns. */
const FRAME = 8_000;
/** How often a statement names a column, and what else it says of one. */
const NAMED = 8;
const AROUND = 160;
/** What it says more of a column that keeps values. */
const KEPT = 120;

/** An engine's expression that converts a text to a type, which must be one without a gap. */
export type Cast = (expression: string, type: ColumnType) => string;

/** A column to patch, and the indices of the periods in which it is patched; null: all. */
export interface PeriodColumn {
  readonly column: PlannedColumn;
  readonly periods: readonly number[] | null;
}

/** An upper bound of the bytes that a column adds to a statement; names are ASCII. */
export function columnBytes(
  casts: readonly Cast[],
): (column: ColumnSource | PlannedColumn) => number {
  const lengths = new Map<string, number>();
  const castLength = (type: ColumnType): number => {
    const printed = printColumnType(type);
    const known = lengths.get(printed);
    if (known !== undefined) return known;
    const lengthsOf = (): readonly number[] => casts.map((cast) => cast(LONGEST, type).length);
    const length = conversionGap(type) === undefined ? Math.max(...lengthsOf()) : 0;
    lengths.set(printed, length);
    return length;
  };
  return (column) => {
    const { name, source, formerSource, type } = column;
    return (
      castLength(type) +
      NAMED * name.length +
      2 * (source.length + (formerSource?.length ?? 0)) +
      AROUND +
      (keepsValues(column) ? KEPT : 0)
    );
  };
}

/** As long as the expression that stands for a text in a statement: `x` with a column's number. */
const LONGEST = 'x99999';

/**
 * The columns in the order of their groups. A group's columns are patched in the same periods, and
 * fit into one statement.
 */
export function columnGroups(
  columns: readonly PeriodColumn[],
  bytesOf: (column: ColumnSource) => number,
  statementBytes: number,
): { readonly columns: readonly PlannedColumn[]; readonly groups: readonly PlannedGroup[] } {
  const keyOf = ({ periods }: PeriodColumn): string => (periods === null ? '' : periods.join());
  const sorted = [...columns].sort(
    (a, b) => compareTexts(keyOf(a), keyOf(b)) || compareTexts(a.column.name, b.column.name),
  );
  const groups: PlannedGroup[] = [];
  let start = 0;
  let bytes = FRAME;
  for (const [index, one] of sorted.entries()) {
    const size = bytesOf(one.column);
    const before = sorted[index - 1];
    const isOther = before !== undefined && keyOf(before) !== keyOf(one);
    if (index > start && (isOther || bytes + size > statementBytes)) {
      groups.push({ columns: [start, index], periods: before?.periods ?? null });
      start = index;
      bytes = FRAME;
    }
    bytes += size;
  }
  const last = sorted.at(-1);
  if (last !== undefined) groups.push({ columns: [start, sorted.length], periods: last.periods });
  return { columns: sorted.map(({ column }) => column), groups };
}

/** Whether the columns of whole rows fit into one statement. */
export function fitsOneStatement(
  columns: readonly ColumnSource[],
  bytesOf: (column: ColumnSource) => number,
  statementBytes: number,
): boolean {
  return columns.reduce((sum, column) => sum + bytesOf(column), FRAME) <= statementBytes;
}

/** How often the text of a conversion holds the printed types of its two ends, at most. */
const REPEATED = 12;

/** Ranges of rewrites that fit into one statement each. */
export function rewriteGroups(
  rewrites: readonly PlannedRewrite[],
  statementBytes: number,
): readonly (readonly [number, number])[] {
  const groups: (readonly [number, number])[] = [];
  let start = 0;
  let bytes = FRAME;
  for (const [index, { name, shadow, was, type }] of rewrites.entries()) {
    const types = printColumnType(was).length + printColumnType(type).length;
    const size = REPEATED * (types + name.length + shadow.length) + AROUND;
    if (index > start && bytes + size > statementBytes) {
      groups.push([start, index]);
      start = index;
      bytes = FRAME;
    }
    bytes += size;
  }
  return rewrites.length === 0 ? [] : [...groups, [start, rewrites.length]];
}
