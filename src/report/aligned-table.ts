import { shortened } from './escape.js';

/** One column of a table in a terminal. */
export interface TextColumn {
  readonly title: string;
  /** Harmless already. */
  readonly cells: readonly string[];
  /** Columns go in this order where the terminal is too narrow; without it a column stays. */
  readonly yields?: number;
  readonly paint?: (cell: string, row: number) => string;
}

const GAP = '  ';
/** A name that is cut shorter than this says nothing any more. */
const MIN_FIRST = 12;

/** Columns that have no cell are left out; the first one is cut when all others are gone and it is still too wide. */
export function alignedTable(columns: readonly TextColumn[], width: number): readonly string[] {
  let shown = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const widthOf = ({ title, cells }: TextColumn): number =>
    cells.reduce((most, cell) => Math.max(most, cell.length), title.length);
  const total = (): number =>
    shown.reduce((sum, column) => sum + widthOf(column) + GAP.length, -GAP.length);
  while (total() > width) {
    const next = shown
      .filter(({ yields }) => yields !== undefined)
      .sort((a, b) => (a.yields ?? 0) - (b.yields ?? 0))[0];
    if (next === undefined) break;
    shown = shown.filter((column) => column !== next);
  }
  const excess = Math.max(0, total() - width);
  const widths = shown.map((column, index) =>
    index === 0
      ? Math.max(Math.min(MIN_FIRST, widthOf(column)), widthOf(column) - excess)
      : widthOf(column),
  );
  // Without a row it is the head.
  const line = (cellOf: (column: TextColumn) => string, row?: number): string =>
    shown
      .map((column, index) => {
        const room = widths[index] ?? 0;
        const cell = shortened(cellOf(column), room);
        const printed =
          row === undefined || cell === '' ? cell : (column.paint?.(cell, row) ?? cell);
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
