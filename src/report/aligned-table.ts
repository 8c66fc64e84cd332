import { shortened } from './escape.js';

/** One column of a table in a terminal. */
export interface TextColumn {
  readonly title: string;
  /** Already escaped. */
  readonly cells: readonly string[];
  /**
   * If the terminal is too narrow, columns are dropped in this order; a column without it stays.
   */
  readonly dropOrder?: number;
  readonly applyStyle?: (cell: string, row: number) => string;
}

const GAP = '  ';
/** The first column is never cut below this width: shorter names can't be told apart. */
const MIN_FIRST = 12;

/**
 * Lines of a table. Empty columns are left out. If the table is too wide with all optional columns
 * dropped, the first one is cut.
 */
export function alignedTable(columns: readonly TextColumn[], width: number): readonly string[] {
  let shown = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const widthOf = ({ title, cells }: TextColumn): number =>
    cells.reduce((most, cell) => Math.max(most, cell.length), title.length);
  const total = (): number =>
    shown.reduce((sum, column) => sum + widthOf(column) + GAP.length, -GAP.length);
  while (total() > width) {
    const next = shown
      .filter(({ dropOrder }) => dropOrder !== undefined)
      .sort((a, b) => (a.dropOrder ?? 0) - (b.dropOrder ?? 0))[0];
    if (next === undefined) break;
    shown = shown.filter((column) => column !== next);
  }
  const excess = Math.max(0, total() - width);
  const widths = shown.map((column, index) =>
    index === 0
      ? Math.max(Math.min(MIN_FIRST, widthOf(column)), widthOf(column) - excess)
      : widthOf(column),
  );
  // `row` is undefined for the header line.
  const line = (cellOf: (column: TextColumn) => string, row?: number): string =>
    shown
      .map((column, index) => {
        const room = widths[index] ?? 0;
        const cell = shortened(cellOf(column), room);
        const printed =
          row === undefined || cell === '' ? cell : (column.applyStyle?.(cell, row) ?? cell);
        return printed + ' '.repeat(room - cell.length);
      })
      .join(GAP)
      .trimEnd();
  const rows = shown[0]?.cells ?? [];
  return [
    line(({ title }) => title),
    ...rows.map((_, row) => line(({ cells }) => cells[row] ?? '', row)),
  ];
}
