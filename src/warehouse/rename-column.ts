import { quoted } from '../core/text/quoted.js';
import type { Changed, StoredTable } from './change-table.js';

/** Gives a column another name; its id, and so its values, stay. */
export function renameColumn(table: StoredTable, from: string, to: string): Changed {
  const has = (name: string): boolean => table.columns.some((column) => column.name === name);
  if (!has(from)) return refused(`there is no column ${quoted(from)}`);
  if (has(to)) return refused(`the column ${quoted(to)} exists already`);
  if (table.partitioning.some((field) => field.column === from))
    return refused(`the column ${quoted(from)} partitions the table`);
  const columns = table.columns.map((column) =>
    column.name === from ? { ...column, name: to } : column,
  );
  return { kind: 'changed', table: { ...table, columns } };
}

function refused(reason: string): Changed {
  return { kind: 'refused', reason };
}
