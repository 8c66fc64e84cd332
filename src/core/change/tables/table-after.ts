import type { ExistingTable, TableChange } from './table-change.js';

/**
 * A table's columns once the validator has applied changes to it. A rewrite is the catch-up's, and
 * nothing drops a column.
 */
export function tableAfter(table: ExistingTable, changes: readonly TableChange[]): ExistingTable {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  for (const change of changes) {
    if (change.database !== table.database || change.table !== table.name) continue;
    if (change.kind === 'add-columns')
      for (const { name, type } of change.columns) columns.set(name, { name, type });
    if (change.kind === 'change-column') {
      const { name, type } = change.column;
      columns.set(name, { ...columns.get(name), name, type });
    }
  }
  return { ...table, columns: [...columns.values()] };
}
