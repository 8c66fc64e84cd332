import { isSameType, type ColumnType } from '../../schema/column-type.js';
import type { TableColumn, WantedTable } from '../../schema/tables.js';

/** The differences between a table's columns in two versions. */
export interface TouchedColumns {
  readonly added: readonly TableColumn[];
  readonly changed: readonly (TableColumn & { readonly was: ColumnType })[];
  readonly dropped: readonly TableColumn[];
}

/**
 * Compares the columns. Each list is in the order of the version that has the columns; for a new
 * topic, all columns are added.
 */
export function touchedColumns(
  before: WantedTable | undefined,
  after: WantedTable,
): TouchedColumns {
  if (before === undefined) return { added: after.columns, changed: [], dropped: [] };
  const added: TableColumn[] = [];
  const changed: (TableColumn & { readonly was: ColumnType })[] = [];
  let kept = 0;
  // Columns rarely move, so both lists are walked in parallel; only a column that has moved is
  // looked up by name.
  let next = 0;
  let rest: Map<string, TableColumn> | undefined;
  for (const column of after.columns) {
    const beside = before.columns[next];
    const isInStep = beside?.name === column.name;
    const was = isInStep ? beside : (rest ??= byName(before.columns.slice(next))).get(column.name);
    if (isInStep) next++;
    if (was === undefined) {
      added.push(column);
      continue;
    }
    kept++;
    if (!isSameType(was.type, column.type)) changed.push({ ...column, was: was.type });
  }
  if (kept === before.columns.length) return { added, changed, dropped: [] };
  const newer = byName(after.columns);
  return { added, changed, dropped: before.columns.filter(({ name }) => !newer.has(name)) };
}

function byName<T extends { readonly name: string }>(columns: readonly T[]): Map<string, T> {
  return new Map(columns.map((column) => [column.name, column]));
}
