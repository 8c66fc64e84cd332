import { printColumnType } from '../core/schema/column-type.js';
import { parseColumnType } from '../core/schema/read-column-type.js';
import { partitionField, type PartitionField } from '../core/schema/partitioning.js';
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
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return "it isn't JSON";
  }
  const database = member(file, 'database');
  const name = member(file, 'name');
  const location = member(file, 'location');
  const lastColumnId = member(file, 'last_column_id');
  const columns = list(file, 'columns', parseColumn);
  const dropped = list(file, 'dropped', parseColumn);
  const partitioning = list(file, 'partitioning', parsePartition);
  const properties = list(file, 'properties', parseProperty);
  if (typeof database !== 'string' || typeof name !== 'string' || typeof location !== 'string')
    return 'it names no table';
  if (columns === undefined || dropped === undefined) return "its columns can't be read";
  if (partitioning === undefined || properties === undefined)
    return "its partitioning or properties can't be read";
  const highest = Math.max(0, ...[...columns, ...dropped].map((column) => column.id));
  if (
    typeof lastColumnId !== 'number' ||
    !Number.isSafeInteger(lastColumnId) ||
    lastColumnId < highest
  )
    return 'its last_column_id is wrong';
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

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function list<T>(
  file: unknown,
  key: string,
  parse: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const items = member(file, key);
  if (!Array.isArray(items)) return undefined;
  const parsed = items.map(parse).filter((item) => item !== undefined);
  return parsed.length === items.length ? parsed : undefined;
}

function parseColumn(item: unknown): StoredColumn | undefined {
  const id = member(item, 'id');
  const name = member(item, 'name');
  const spelled = member(item, 'type');
  if (!Number.isSafeInteger(id) || typeof name !== 'string' || typeof spelled !== 'string')
    return undefined;
  const type = parseColumnType(spelled);
  return {
    id: id as number,
    name: name.toLowerCase(),
    type: type.kind === 'problem' ? spelled : type,
  };
}

function parsePartition(item: unknown): PartitionField | undefined {
  const column = member(item, 'column');
  const transform = member(item, 'transform');
  const width = member(item, 'width');
  if (typeof column !== 'string' || typeof transform !== 'string') return undefined;
  const field = partitionField(
    column,
    transform,
    typeof width === 'number' ? String(width) : undefined,
  );
  return typeof field === 'string' ? undefined : field;
}

function parseProperty(item: unknown): readonly [string, string] | undefined {
  const key = member(item, 'key');
  const value = member(item, 'value');
  return typeof key === 'string' && typeof value === 'string' ? [key, value] : undefined;
}
