import { printColumnType, type ColumnType } from '../core/schema/column-type.js';
import { quoted } from '../core/text/quoted.js';
import type { PartitionField } from '../core/schema/partitioning.js';
import type { TableColumn } from '../core/schema/tables.js';
import { evolveType, isSameShape } from '../core/change/tables/evolve-type.js';
import type { Places, TableChange } from '../core/change/tables/table-change.js';

export interface StoredColumn {
  /** As in Iceberg, an id is never reused, even if a name is. */
  readonly id: number;
  readonly name: string;
  /** The text of a type that can't be parsed. */
  readonly type: ColumnType | string;
}

/** The part of Iceberg's table metadata that schema changes need. */
export interface StoredTable {
  readonly database: string;
  readonly name: string;
  /** `s3://…`, without a trailing slash. */
  readonly location: string;
  readonly columns: readonly StoredColumn[];
  readonly dropped: readonly StoredColumn[];
  readonly lastColumnId: number;
  readonly partitioning: readonly PartitionField[];
  readonly properties: ReadonlyMap<string, string>;
}

export type Changed =
  | { readonly kind: 'changed'; readonly table: StoredTable }
  /** The table already has everything the change wants. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: string };

const UNCHANGED: Changed = { kind: 'unchanged' };

/**
 * Applies a change as Iceberg would, with its refusals. Parts that an earlier, interrupted run has
 * applied are skipped.
 */
export function changeTable(
  table: StoredTable | undefined,
  change: TableChange,
  places: Places,
): Changed {
  if (change.kind === 'create-table')
    return table === undefined ? { kind: 'changed', table: newTable(change, places) } : UNCHANGED;
  if (table === undefined) return refused('there is no such table');
  switch (change.kind) {
    case 'add-columns':
      return addColumns(table, change.columns);
    case 'change-column':
      return changeType(table, change.column);
    case 'rewrite-column':
      return rewriteColumn(table, change);
    case 'drop-column':
      return dropColumn(table, change.column);
    case 'set-properties': {
      const properties = new Map([...table.properties, ...change.properties]);
      const isNew = [...properties].some(([key, value]) => table.properties.get(key) !== value);
      return isNew ? { kind: 'changed', table: { ...table, properties } } : UNCHANGED;
    }
  }
}

function newTable(
  { database, table, topic, wanted }: Extract<TableChange, { kind: 'create-table' }>,
  places: Places,
): StoredTable {
  return {
    database,
    name: table,
    location: `s3://${places.bucket}/${database}/${topic}`,
    columns: wanted.columns.map(({ name, type }, index) => ({ id: index + 1, name, type })),
    dropped: [],
    lastColumnId: wanted.columns.length,
    partitioning: wanted.partitioning,
    properties: new Map([['table_type', 'ICEBERG'], ...wanted.properties]),
  };
}

function addColumns(table: StoredTable, columns: readonly TableColumn[]): Changed {
  const has = new Map(table.columns.map((column) => [column.name, column.type]));
  const missing: TableColumn[] = [];
  for (const column of columns) {
    const existing = has.get(column.name);
    if (existing === undefined) missing.push(column);
    else if (!isOf(existing, column.type))
      return refused(`the column ${quoted(column.name)} exists already, as ${printed(existing)}`);
  }
  return missing.length === 0 ? UNCHANGED : { kind: 'changed', table: withColumns(table, missing) };
}

function withColumns(table: StoredTable, added: readonly TableColumn[]): StoredTable {
  const columns = added.map(({ name, type }, index) => ({
    id: table.lastColumnId + index + 1,
    name,
    type,
  }));
  return {
    ...table,
    columns: [...table.columns, ...columns],
    lastColumnId: table.lastColumnId + added.length,
  };
}

function changeType(table: StoredTable, { name, type }: TableColumn): Changed {
  const existing = table.columns.find((column) => column.name === name);
  if (existing === undefined) return refused(`there is no column ${quoted(name)}`);
  if (isOf(existing.type, type)) return UNCHANGED;
  if (
    typeof existing.type === 'string' ||
    evolveType(existing.type, existing.type, type).kind !== 'in-place'
  ) {
    return refused(
      `the column ${quoted(name)} can't become ${printColumnType(type)} from ${printed(existing.type)}`,
    );
  }
  const columns = table.columns.map((column) =>
    column === existing ? { ...column, type } : column,
  );
  return { kind: 'changed', table: { ...table, columns } };
}

/** All steps at once: the embedded catalogue has no rows to rewrite. */
function rewriteColumn(
  table: StoredTable,
  {
    column: { name, type },
    shadow: shadowName,
    was,
  }: Extract<TableChange, { kind: 'rewrite-column' }>,
): Changed {
  const existing = table.columns.find((column) => column.name === name);
  const shadow = table.columns.find((column) => column.name === shadowName);
  if (existing !== undefined && shadow === undefined && isOf(existing.type, type)) return UNCHANGED;
  if (shadow !== undefined && !isOf(shadow.type, type))
    return refused(`the column ${quoted(shadow.name)} exists already`);
  if (existing === undefined && shadow === undefined)
    return refused(`there is no column ${quoted(name)}`);
  if (existing !== undefined && !isOf(existing.type, was))
    return refused(`the column ${quoted(name)} is ${printed(existing.type)}`);
  if (isSource(table, name)) return refused(`the column ${quoted(name)} partitions the table`);
  const begun = shadow === undefined ? withColumns(table, [{ name: shadowName, type }]) : table;
  const columns = begun.columns
    .filter((column) => column.name !== name)
    .map((column) => (column.name === shadowName ? { ...column, name } : column));
  return {
    kind: 'changed',
    table: {
      ...begun,
      columns,
      dropped: existing === undefined ? begun.dropped : [...begun.dropped, existing],
    },
  };
}

function dropColumn(table: StoredTable, name: string): Changed {
  const existing = table.columns.find((column) => column.name === name);
  if (existing === undefined) {
    return table.dropped.some((column) => column.name === name)
      ? UNCHANGED
      : refused(`there is no column ${quoted(name)}`);
  }
  if (isSource(table, name)) return refused(`the column ${quoted(name)} partitions the table`);
  const columns = table.columns.filter((column) => column !== existing);
  return { kind: 'changed', table: { ...table, columns, dropped: [...table.dropped, existing] } };
}

function isOf(existing: ColumnType | string, type: ColumnType): boolean {
  return typeof existing !== 'string' && isSameShape(existing, type);
}

function isSource(table: StoredTable, column: string): boolean {
  return table.partitioning.some((field) => field.column === column);
}

function printed(type: ColumnType | string): string {
  return typeof type === 'string' ? quoted(type) : printColumnType(type);
}

function refused(reason: string): Changed {
  return { kind: 'refused', reason };
}
