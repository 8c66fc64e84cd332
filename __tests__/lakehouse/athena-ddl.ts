// Athena's DDL for Iceberg tables, as its guide gives it. Strict on purpose: what the guide doesn't
// show is refused, so a statement that passes here relies on nothing that only happens to work.
import { nameIn } from './athena-names.js';
import { checkProperties } from './athena-properties.js';
import { readType, type AthenaType } from './athena-types.js';
import { sqlCursor, type SqlCursor } from './sql-cursor.js';
import { Refusal, type Token } from './sql-tokens.js';

export interface TableName {
  /** Undefined: that of the request. */
  readonly database: string | undefined;
  readonly table: string;
}

export interface Column {
  readonly name: string;
  readonly type: AthenaType;
  readonly comment?: string;
}

export interface Partition {
  readonly column: string;
  readonly transform: string;
  readonly argument?: number;
}

type Properties = ReadonlyMap<string, string>;

export interface CreateTable {
  readonly kind: 'create-table';
  readonly name: TableName;
  readonly isIfNotExists: boolean;
  readonly columns: readonly Column[];
  readonly partitions: readonly Partition[];
  readonly location: string;
  readonly properties: Properties;
}

export interface ChangeColumn {
  readonly kind: 'change-column';
  readonly name: TableName;
  readonly column: string;
  readonly to: Column;
  readonly position: 'FIRST' | { readonly after: string } | undefined;
}

export type AthenaDdl =
  | CreateTable
  | ChangeColumn
  | { readonly kind: 'add-columns'; readonly name: TableName; readonly columns: readonly Column[] }
  | { readonly kind: 'drop-column'; readonly name: TableName; readonly column: string }
  | { readonly kind: 'set-properties'; readonly name: TableName; readonly properties: Properties }
  | { readonly kind: 'drop-table'; readonly name: TableName; readonly isIfExists: boolean };

const TIME_TRANSFORMS = ['year', 'month', 'day', 'hour'];
const NUMBERED_TRANSFORMS = ['bucket', 'truncate'];

/**
 * Reads one statement that begins with CREATE, ALTER or DROP. Throws a Refusal with the words for
 * the error.
 */
export function parseAthenaDdl(sql: string): AthenaDdl {
  const cursor = sqlCursor(sql);
  const statement = readStatement(cursor);
  cursor.end();
  return statement;
}

function readStatement(cursor: SqlCursor): AthenaDdl {
  if (cursor.words('CREATE', 'EXTERNAL'))
    throw new Refusal('run', 'External keyword not supported for table type ICEBERG');
  if (cursor.words('CREATE', 'TABLE')) return readCreate(cursor);
  if (cursor.words('DROP', 'TABLE')) {
    const isIfExists = cursor.words('IF', 'EXISTS');
    return { kind: 'drop-table', isIfExists, name: readTableName(cursor) };
  }
  cursor.expectWords('ALTER', 'TABLE');
  return readAlter(cursor, readTableName(cursor));
}

function readCreate(cursor: SqlCursor): CreateTable {
  const isIfNotExists = cursor.words('IF', 'NOT', 'EXISTS');
  const name = readTableName(cursor);
  const columns = cursor.inParentheses(() => readColumn(cursor, true));
  refuseDuplicates(columns);
  const partitions = cursor.words('PARTITIONED', 'BY')
    ? cursor.inParentheses(() => readPartition(cursor, columns))
    : [];
  cursor.expectWords('LOCATION');
  const location = readLocation(cursor);
  cursor.expectWords('TBLPROPERTIES');
  const properties = readProperties(cursor);
  if (!properties.has('table_type'))
    throw new Refusal(
      'run',
      "Table type not specified: only 'table_type'='ICEBERG' makes a table without EXTERNAL",
    );
  return { kind: 'create-table', name, isIfNotExists, columns, partitions, location, properties };
}

function readAlter(cursor: SqlCursor, name: TableName): AthenaDdl {
  if (cursor.words('ADD', 'COLUMNS')) {
    const columns = cursor.inParentheses(() => readColumn(cursor, false));
    refuseDuplicates(columns);
    return { kind: 'add-columns', name, columns };
  }
  if (cursor.words('CHANGE')) {
    cursor.words('COLUMN');
    return {
      kind: 'change-column',
      name,
      column: nameIn(cursor.take()),
      to: readColumn(cursor, true),
      position: readPosition(cursor),
    };
  }
  if (cursor.words('DROP', 'COLUMN'))
    return { kind: 'drop-column', name, column: nameIn(cursor.take()) };
  if (cursor.words('SET', 'TBLPROPERTIES'))
    return { kind: 'set-properties', name, properties: readProperties(cursor) };
  if (cursor.isWord('RENAME')) throw new Refusal('start', 'Renaming a table is not supported');
  if (cursor.isWord('REPLACE'))
    throw new Refusal('run', 'REPLACE COLUMNS is not supported for Iceberg tables');
  if (cursor.words('ADD', 'PARTITION') || cursor.words('ADD', 'PARTITION', 'FIELD'))
    throw new Refusal('run', 'Partitions of an Iceberg table cannot be changed');
  throw cursor.unexpected('ADD COLUMNS, CHANGE COLUMN, DROP COLUMN, SET TBLPROPERTIES');
}

function readTableName(cursor: SqlCursor): TableName {
  const first = nameIn(cursor.take());
  if (!cursor.isSymbol('.')) return { database: undefined, table: first };
  cursor.take();
  const table = nameIn(cursor.take());
  if (cursor.isSymbol('.')) throw cursor.unexpected('a table name of at most two parts');
  return { database: first, table };
}

function readColumn(cursor: SqlCursor, hasComment: boolean): Column {
  const name = nameIn(cursor.take());
  const type = readType(cursor);
  if (cursor.isWord('NOT')) throw cursor.unexpected("',', ')'; Athena has no NOT NULL");
  if (!hasComment || !cursor.words('COMMENT')) return { name, type };
  return { name, type, comment: cursor.string() };
}

function refuseDuplicates(columns: readonly Column[]): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (seen.has(name)) throw new Refusal('run', `Duplicate column name: ${name}`);
    seen.add(name);
  }
}

function readPosition(cursor: SqlCursor): ChangeColumn['position'] {
  if (cursor.words('FIRST')) return 'FIRST';
  return cursor.words('AFTER') ? { after: nameIn(cursor.take()) } : undefined;
}

function readPartition(cursor: SqlCursor, columns: readonly Column[]): Partition {
  const token = cursor.take();
  const partition = cursor.isSymbol('(')
    ? readTransform(cursor, token)
    : { column: nameIn(token), transform: 'identity' };
  if (!columns.some(({ name }) => name === partition.column))
    throw new Refusal('run', `Partition column ${partition.column} is not among the columns`);
  return partition;
}

function readTransform(cursor: SqlCursor, token: Token): Partition {
  const transform = token.text.toLowerCase();
  if (!TIME_TRANSFORMS.includes(transform) && !NUMBERED_TRANSFORMS.includes(transform))
    throw new Refusal('run', `Unsupported partition transform: ${token.text}`);
  cursor.symbol('(');
  const argument = NUMBERED_TRANSFORMS.includes(transform)
    ? readArgument(cursor, transform)
    : undefined;
  const column = nameIn(cursor.take());
  cursor.symbol(')');
  return argument === undefined ? { column, transform } : { column, transform, argument };
}

function readArgument(cursor: SqlCursor, transform: string): number {
  const argument = cursor.integer();
  if (argument < 1) throw new Refusal('run', `Invalid argument of ${transform}: ${argument}`);
  cursor.symbol(',');
  return argument;
}

function readLocation(cursor: SqlCursor): string {
  const location = cursor.string();
  if (!/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/[A-Za-z0-9!_.()/=-]*$/.test(location))
    throw new Refusal('run', `Invalid LOCATION ${location}: s3://bucket/folder/`);
  return location;
}

function readProperties(cursor: SqlCursor): Properties {
  const properties = new Map<string, string>();
  cursor.inParentheses(() => {
    const name = cursor.string();
    cursor.symbol('=');
    if (properties.has(name)) throw new Refusal('run', `Duplicate table property: ${name}`);
    properties.set(name, cursor.string());
  });
  checkProperties(properties);
  return properties;
}
