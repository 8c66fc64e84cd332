import { isSameType, type ColumnType } from '../core/column-type.js';
import type { TableColumn, WantedTable } from '../core/tables.js';

/** What differs between the columns that two versions want of a table. */
export interface TouchedColumns {
  readonly added: readonly TableColumn[];
  readonly changed: readonly (TableColumn & { readonly was: ColumnType })[];
  readonly dropped: readonly TableColumn[];
}

/** Each list in the order of the version that has the columns. Without an older version all are added. */
export function touchedColumns(
  before: WantedTable | undefined,
  after: WantedTable,
): TouchedColumns {
  if (before === undefined) return { added: after.columns, changed: [], dropped: [] };
  const added: TableColumn[] = [];
  const changed: (TableColumn & { readonly was: ColumnType })[] = [];
  let kept = 0;
  // Columns rarely change places, so both lists are walked side by side; only what is out of step is looked up by name.
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

/** Columns by their names. */
function byName<T extends { readonly name: string }>(columns: readonly T[]): Map<string, T> {
  return new Map(columns.map((column) => [column.name, column]));
}
