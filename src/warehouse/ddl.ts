import { isSameType, type ColumnType } from '../core/column-type.js';
import type { Statement } from '../core/finding.js';
import { printPartitionField } from '../core/partitioning.js';
import { promotionOf } from '../core/promotions.js';
import type { TableColumn, WantedTable } from '../core/tables.js';

/** Where the tables of an installation live. */
export interface Warehouse {
  readonly bucket: string;
  readonly databases: Readonly<Record<WantedTable['layer'], string>>;
}

/** What activation uses unless told otherwise; the gate does not know the bucket, and says so in the text. */
export const DEFAULT_WAREHOUSE: Warehouse = {
  bucket: '<ICEBERG_BUCKET>',
  databases: { standardized: 'iceberg_standardized_db', curated: 'iceberg_curated_db' },
};

/**
 * Athena's statements that turn the tables of one version into those of the next, in the order they run. Every name was
 * checked to be an identifier when the schema was read; nothing else of the file gets into a statement.
 */
export function planStatements(
  before: readonly WantedTable[] | undefined,
  after: readonly WantedTable[],
  topic: string,
  warehouse: Warehouse = DEFAULT_WAREHOUSE,
): readonly Statement[] {
  return after.flatMap((table) => {
    const existing = before?.find((candidate) => candidate.layer === table.layer && candidate.name === table.name);
    const database = warehouse.databases[table.layer];
    const texts = existing === undefined ? [createTable(table, topic, database, warehouse.bucket)] : alterTable(existing, table, database);
    return texts.map((sql) => ({ table: `${database}.${table.name}`, layer: table.layer, sql }));
  });
}

function createTable(table: WantedTable, topic: string, database: string, bucket: string): string {
  const columns = table.columns.map((column) => `  ${declaration(column)}`).join(',\n');
  const partitions = table.partitioning.map((field) => printPartitionField({ ...field, column: ticked(field.column) }));
  return [
    `CREATE TABLE IF NOT EXISTS ${database}.${ticked(table.name)} (\n${columns}\n)`,
    ...(partitions.length === 0 ? [] : [`PARTITIONED BY (${partitions.join(', ')})`]),
    `LOCATION 's3://${bucket}/${database}/${topic}/'`,
    `TBLPROPERTIES (${properties([['table_type', 'ICEBERG'], ...table.properties])})`,
  ].join('\n');
}

function alterTable(before: WantedTable, after: WantedTable, database: string): string[] {
  const alter = `ALTER TABLE ${database}.${ticked(after.name)}`;
  const added: TableColumn[] = [];
  const changed: string[] = [];
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
    if (!isSameType(was.type, column.type)) changed.push(...changeType(alter, `"${database}"."${after.name}"`, column, was.type));
  }
  const newer = byName(kept === before.columns.length ? [] : after.columns);
  const dropped = kept === before.columns.length ? [] : before.columns.filter((column) => !newer.has(column.name));
  const set = [...after.properties].filter(([key, value]) => before.properties.get(key) !== value);
  return [
    ...(added.length === 0 ? [] : [`${alter} ADD COLUMNS (${added.map(declaration).join(', ')})`]),
    ...changed,
    ...dropped.map(({ name }) => `${alter} DROP COLUMN ${ticked(name)}`),
    ...(set.length === 0 ? [] : [`${alter} SET TBLPROPERTIES (${properties(set)})`]),
  ];
}

function byName(columns: readonly TableColumn[]): Map<string, TableColumn> {
  return new Map(columns.map((column) => [column.name, column]));
}

/** In place where the table can; else a shadow column is filled by a cast and takes the name over. */
function changeType(alter: string, quotedTable: string, { name, type }: TableColumn, was: ColumnType): string[] {
  if (isInPlace(was, type)) return [`${alter} CHANGE COLUMN ${ticked(name)} ${declaration({ name, type })}`];
  // Longer than any identifier may be, it would be refused; so the name is cut before the suffix.
  const shadow = `${name.slice(0, 245)}__rewrite`;
  return [
    `${alter} ADD COLUMNS (${declaration({ name: shadow, type })})`,
    `UPDATE ${quotedTable} SET "${shadow}" = CAST("${name}" AS ${queryType(type)})`,
    `${alter} DROP COLUMN ${ticked(name)}`,
    `${alter} CHANGE COLUMN ${ticked(shadow)} ${declaration({ name, type })}`,
  ];
}

function isInPlace(before: ColumnType, after: ColumnType): boolean {
  if (isSameType(before, after)) return true;
  if (before.kind === 'array' && after.kind === 'array') return isInPlace(before.element, after.element);
  if (before.kind === 'map' && after.kind === 'map') return isSameType(before.key, after.key) && isInPlace(before.value, after.value);
  if (before.kind === 'struct' && after.kind === 'struct') {
    const newer = new Map(after.fields.map((field) => [field.name, field.type]));
    return before.fields.every(({ name, type }) => {
      const now = newer.get(name);
      return now === undefined || isInPlace(type, now);
    });
  }
  return promotionOf(before, after).inPlace;
}

function declaration({ name, type }: TableColumn): string {
  return `${ticked(name)} ${ddlType(type)}`;
}

function ticked(name: string): string {
  return `\`${name}\``;
}

function properties(entries: Iterable<readonly [string, string]>): string {
  return [...entries].map(([key, value]) => `'${key}'='${value}'`).join(', ');
}

/** A type as DDL spells it. */
function ddlType(type: ColumnType): string {
  switch (type.kind) {
    case 'scalar':
      return type.name.toLowerCase();
    case 'decimal':
      return `decimal(${type.precision},${type.scale})`;
    case 'array':
      return `array<${ddlType(type.element)}>`;
    case 'map':
      return `map<${ddlType(type.key)},${ddlType(type.value)}>`;
    case 'struct':
      return `struct<${type.fields.map((field) => `${field.name}:${ddlType(field.type)}`).join(',')}>`;
  }
}

const QUERY_NAMES: ReadonlyMap<string, string> = new Map([
  ['STRING', 'varchar'],
  ['FLOAT', 'real'],
  ['BINARY', 'varbinary'],
]);

/** The same type as a query spells it: Athena's DML is Trino's, its DDL is Hive's. */
function queryType(type: ColumnType): string {
  switch (type.kind) {
    case 'scalar':
      return QUERY_NAMES.get(type.name) ?? type.name.toLowerCase();
    case 'decimal':
      return ddlType(type);
    case 'array':
      return `array(${queryType(type.element)})`;
    case 'map':
      return `map(${queryType(type.key)}, ${queryType(type.value)})`;
    case 'struct':
      return `row(${type.fields.map((field) => `"${field.name}" ${queryType(field.type)}`).join(', ')})`;
  }
}
