import type { ColumnType, ScalarName } from '../../core/schema/column-type.js';

const SCALARS: Readonly<Record<ScalarName, string>> = {
  STRING: 'VARCHAR',
  BOOLEAN: 'BOOLEAN',
  INT: 'INTEGER',
  BIGINT: 'BIGINT',
  FLOAT: 'FLOAT',
  DOUBLE: 'DOUBLE',
  DATE: 'DATE',
  TIMESTAMP: 'TIMESTAMP',
  BINARY: 'BLOB',
};

/**
 * A column's type in DuckDB; a type that can't be read holds text.
 * https://duckdb.org/docs/stable/sql/data_types/overview
 */
export function duckdbType(type: ColumnType | string): string {
  if (typeof type === 'string') return SCALARS.STRING;
  switch (type.kind) {
    case 'scalar':
      return SCALARS[type.name];
    case 'decimal':
      return `DECIMAL(${String(type.precision)},${String(type.scale)})`;
    case 'array':
      return `${duckdbType(type.element)}[]`;
    case 'map':
      return `MAP(${duckdbType(type.key)}, ${duckdbType(type.value)})`;
    case 'struct':
      return `STRUCT(${type.fields.map((field) => `${quotedName(field.name)} ${duckdbType(field.type)}`).join(', ')})`;
  }
}

/** Any name, quoted: https://duckdb.org/docs/stable/sql/dialect/keywords_and_identifiers */
export function quotedName(name: string): string {
  if (name.includes('\0')) throw new TypeError('A name in a statement has no zero character');
  return `"${name.replaceAll('"', '""')}"`;
}

/** Any text as a literal: only the quote has a meaning in it. */
export function quotedText(text: string): string {
  if (text.includes('\0')) throw new TypeError('A text in a statement has no zero character');
  return `'${text.replaceAll("'", "''")}'`;
}

/** The name of the attached file: DuckDB takes it from the file's name. */
const CATALOG = 'warehouse';

export function schemaName(database: string): string {
  return [CATALOG, database].map(quotedName).join('.');
}

/** A table by its full name, which no setting of a search path can turn into another one. */
export function tableName(database: string, name: string): string {
  return [CATALOG, database, name].map(quotedName).join('.');
}
