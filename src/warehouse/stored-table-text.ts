import { printColumnType } from '../core/schema/column-type.js';
import { parseColumnType } from '../core/schema/read-column-type.js';
import { partitionField, type PartitionField } from '../core/schema/partitioning.js';
import { decodeJson, integerAt, listAt, numberAt, textAt } from '../core/text/decoded-json.js';
import type { StoredColumn, StoredTable } from './change-table.js';

/** The content of a table's file in the embedded catalogue. */
export function printStoredTable(table: StoredTable): string {
  const columns = (list: readonly StoredColumn[]): readonly unknown[] =>
    list.map(({ id, name, type }) => ({
      id,
      name,
      type: typeof type === 'string' ? type : printColumnType(type),
    }));
  const file = {
    database: table.database,
    name: table.name,
    location: table.location,
    columns: columns(table.columns),
    dropped: columns(table.dropped),
    last_column_id: table.lastColumnId,
    partitioning: table.partitioning,
    properties: [...table.properties].map(([key, value]) => ({ key, value })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Parses a file, which may have been edited by hand. A string says what is wrong with it. */
export function parseStoredTable(text: string): StoredTable | string {
  const file = decodeJson(text);
  if (file === undefined) return "it isn't JSON";
  const database = textAt(file, 'database');
  const name = textAt(file, 'name');
  const location = textAt(file, 'location');
  const lastColumnId = integerAt(file, 'last_column_id');
  const columns = list(file, 'columns', parseColumn);
  const dropped = list(file, 'dropped', parseColumn);
  const partitioning = list(file, 'partitioning', parsePartition);
  const properties = list(file, 'properties', parseProperty);
  if (database === undefined || name === undefined || location === undefined)
    return 'it names no table';
  if (columns === undefined || dropped === undefined) return "its columns can't be read";
  if (partitioning === undefined || properties === undefined)
    return "its partitioning or properties can't be read";
  const highest = Math.max(0, ...[...columns, ...dropped].map((column) => column.id));
  if (lastColumnId === undefined || lastColumnId < highest) return 'its last_column_id is wrong';
  if (new Set(columns.map((column) => column.name)).size < columns.length)
    return 'it has a column twice';
  return {
    database,
    name,
    location,
    columns,
    dropped,
    lastColumnId,
    partitioning,
    properties: new Map(properties),
  };
}

function list<T>(
  file: unknown,
  key: string,
  parse: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const items = listAt(file, key);
  if (items === undefined) return undefined;
  const parsed = items.map(parse).filter((item) => item !== undefined);
  return parsed.length === items.length ? parsed : undefined;
}

function parseColumn(item: unknown): StoredColumn | undefined {
  const id = integerAt(item, 'id');
  const name = textAt(item, 'name');
  const spelled = textAt(item, 'type');
  if (id === undefined || name === undefined || spelled === undefined) return undefined;
  const type = parseColumnType(spelled);
  return { id, name: name.toLowerCase(), type: type.kind === 'problem' ? spelled : type };
}

function parsePartition(item: unknown): PartitionField | undefined {
  const column = textAt(item, 'column');
  const transform = textAt(item, 'transform');
  if (column === undefined || transform === undefined) return undefined;
  const field = partitionField(column, transform, numberAt(item, 'width')?.toString());
  return typeof field === 'string' ? undefined : field;
}

function parseProperty(item: unknown): readonly [string, string] | undefined {
  const key = textAt(item, 'key');
  const value = textAt(item, 'value');
  return key === undefined || value === undefined ? undefined : [key, value];
}
