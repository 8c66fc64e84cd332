import type { Statement } from '../core/change/tables/table-change.js';
import { printPartitionField, type PartitionField } from '../core/schema/partitioning.js';
import { athenaProperty } from '../core/schema/table-properties.js';
import { MAX_STATEMENT } from '../core/schema/statement-length.js';
import type { TableColumn, WantedTable } from '../core/schema/tables.js';
import { DEFAULT_DATABASES } from '../protocol/variables.js';
import { planChanges } from '../core/change/tables/plan-changes.js';
import { setAsideName } from '../core/history/set-aside-name.js';
import {
  databaseName,
  doubleQuoted,
  locationOf,
  quotedDatabase,
  ticked,
  UNKNOWN_BUCKET,
} from './sql-names.js';
import { conversion, ddlType } from './sql-types.js';
import type { Places, TableChange } from '../core/change/tables/table-change.js';

/**
 * The default databases; the gate doesn't know the bucket, so its statements have a placeholder.
 */
export const DEFAULT_PLACES: Places = {
  bucket: UNKNOWN_BUCKET,
  databases: DEFAULT_DATABASES,
};

/**
 * The statements that activation and then the backfill run to turn the tables of `before` into
 * those of `after`. A removed column stays in its table, so there is no DROP COLUMN. A rewrite is
 * shown as the catch-up runs it.
 */
export function planStatements(
  before: readonly WantedTable[] | undefined,
  after: readonly WantedTable[],
  topic: string,
  places: Places = DEFAULT_PLACES,
): readonly Statement[] {
  const { changes } = planChanges({ topic, places, before, after, catalogue: undefined });
  return changes
    .filter(({ kind }) => kind !== 'drop-column')
    .flatMap((change) =>
      change.kind === 'rewrite-column'
        ? rewriteByPeriods(change, places)
        : renderStatements(change, places),
    );
}

/** Stands for each period of the rows, one after the other, in statements that are only shown. */
export const EACH_PERIOD = '<PERIOD>';

/**
 * The statements of a rewrite as a catch-up runs them: one UPDATE a period, which changes what
 * differs, then two renames.
 */
function rewriteByPeriods(
  change: Extract<TableChange, { kind: 'rewrite-column' }>,
  places: Places,
): readonly Statement[] {
  const { database, table, layer, column, shadow, was } = change;
  const name = `${database}.${table}`;
  const alter = `ALTER TABLE ${databaseName(database)}.${ticked(table)}`;
  const quotedTable = `${quotedDatabase(database)}.${doubleQuoted(table)}`;
  const filled = doubleQuoted(shadow);
  const converted = conversion(doubleQuoted(column.name), was, column.type);
  const statement = (sql: string): Statement => ({ table: name, layer, sql });
  const renamed = (from: string, to: TableColumn): Statement =>
    statement(`${alter} CHANGE COLUMN ${ticked(from)} ${declaration(to)}`);
  const added = { name: shadow, type: column.type };
  return [
    ...renderStatements({ layer, database, table, kind: 'add-columns', columns: [added] }, places),
    statement(
      `UPDATE ${quotedTable} SET ${filled} = ${converted}\nWHERE "period_reference" = '${EACH_PERIOD}' AND (${filled} IS DISTINCT FROM ${converted})`,
    ),
    renamed(column.name, { name: setAsideName(column.name, 1), type: was }),
    renamed(shadow, column),
  ];
}

/**
 * Athena's statements for one change, in the order they run. Columns that would make a statement
 * too long are added by further statements; a single column can't be divided, so a statement may
 * still exceed {@link MAX_STATEMENT}. Throws a TypeError for a name, type, property or location
 * that a checked schema can't contain.
 */
export function renderStatements(change: TableChange, places: Places): readonly Statement[] {
  const table = `${change.database}.${change.table}`;
  return textsOf(change, places).map((sql) => ({ table, layer: change.layer, sql }));
}

function textsOf(change: TableChange, places: Places): readonly string[] {
  const alter = `ALTER TABLE ${databaseName(change.database)}.${ticked(change.table)}`;
  switch (change.kind) {
    case 'create-table':
      return createTable(change, alter, places);
    case 'add-columns':
      return addColumns(alter, change.columns.map(declaration));
    case 'change-column':
      return [`${alter} CHANGE COLUMN ${ticked(change.column.name)} ${declaration(change.column)}`];
    case 'rewrite-column':
      return rewriteColumn(change, alter);
    case 'drop-column':
      return [`${alter} DROP COLUMN ${ticked(change.column)}`];
    case 'set-properties':
      return [`${alter} SET TBLPROPERTIES (${properties(change.properties)})`];
  }
}

function createTable(
  { database, table, topic, wanted }: Extract<TableChange, { kind: 'create-table' }>,
  alter: string,
  places: Places,
): readonly string[] {
  const known = new Set(wanted.columns.map((column) => column.name));
  const partitions = wanted.partitioning.map((field) => partitionTerm(field, known));
  const head = `CREATE TABLE IF NOT EXISTS ${databaseName(database)}.${ticked(table)} (\n`;
  const tail = [
    '\n)',
    ...(partitions.length === 0 ? [] : [`PARTITIONED BY (${partitions.join(', ')})`]),
    `LOCATION '${locationOf(places, database, topic)}'`,
    `TBLPROPERTIES ('table_type'='ICEBERG'${wanted.properties.size === 0 ? '' : `, ${properties(wanted.properties)}`})`,
  ].join('\n');
  const declarations = wanted.columns.map(declaration);
  const create = (columns: readonly string[]): string =>
    `${head}${columns.map((column) => `  ${column}`).join(',\n')}${tail}`;
  const whole = create(declarations);
  if (whole.length <= MAX_STATEMENT) return [whole];
  // Columns that partition the table must be in CREATE TABLE; the others follow as far as they fit,
  // the rest in ADD COLUMNS.
  const sources = new Set(wanted.partitioning.map((field) => field.column));
  const isFirst = wanted.columns.map((column) => sources.has(column.name));
  const lengthOf = (text: string): number => text.length + '  ,\n'.length;
  let length =
    head.length +
    tail.length +
    declarations.reduce((sum, text, index) => sum + (isFirst[index] ? lengthOf(text) : 0), 0);
  let hasColumn = sources.size > 0;
  const first: string[] = [];
  const later: string[] = [];
  for (const [index, text] of declarations.entries()) {
    if (
      !isFirst[index] &&
      hasColumn &&
      (later.length > 0 || length + lengthOf(text) > MAX_STATEMENT)
    ) {
      later.push(text);
      continue;
    }
    first.push(text);
    if (!isFirst[index]) length += lengthOf(text);
    hasColumn = true;
  }
  return [create(first), ...addColumns(alter, later)];
}

function addColumns(alter: string, declarations: readonly string[]): readonly string[] {
  const statements: string[] = [];
  const head = `${alter} ADD COLUMNS (`;
  let chunk: string[] = [];
  let length = head.length + 1;
  for (const text of declarations) {
    if (chunk.length > 0 && length + text.length + 2 > MAX_STATEMENT) {
      statements.push(`${head}${chunk.join(', ')})`);
      chunk = [];
      length = head.length + 1;
    }
    chunk.push(text);
    length += text.length + 2;
  }
  return chunk.length === 0 ? statements : [...statements, `${head}${chunk.join(', ')})`];
}

/**
 * Fills a shadow column by a cast and gives it the column's name. The catalogue shows which steps
 * are done, except UPDATE.
 */
function rewriteColumn(
  change: Extract<TableChange, { kind: 'rewrite-column' }>,
  alter: string,
): readonly string[] {
  const { column, shadow, was, stands } = change;
  const { name, type } = column;
  const table = `${quotedDatabase(change.database)}.${doubleQuoted(change.table)}`;
  const steps = [
    `${alter} ADD COLUMNS (${declaration({ name: shadow, type })})`,
    `UPDATE ${table} SET ${doubleQuoted(shadow)} = ${conversion(doubleQuoted(name), was, type)}`,
    `${alter} DROP COLUMN ${ticked(name)}`,
    `${alter} CHANGE COLUMN ${ticked(shadow)} ${declaration(column)}`,
  ];
  return steps.slice({ untouched: 0, 'shadow-added': 1, 'column-dropped': 3 }[stands]);
}

function declaration({ name, type }: TableColumn): string {
  return `${ticked(name)} ${ddlType(type)}`;
}

const TRANSFORMS: ReadonlySet<string> = new Set([
  'identity',
  'year',
  'month',
  'day',
  'hour',
  'bucket',
  'truncate',
]);

function partitionTerm(field: PartitionField, known: ReadonlySet<string>): string {
  const isSized = field.transform === 'bucket' || field.transform === 'truncate';
  if (
    !TRANSFORMS.has(field.transform) ||
    !known.has(field.column) ||
    isSized !== Number.isInteger(field.width)
  ) {
    throw new TypeError(
      `Not a partition field that may stand in a statement: ${JSON.stringify(field)}`,
    );
  }
  return printPartitionField({ ...field, column: ticked(field.column) });
}

function properties(entries: ReadonlyMap<string, string>): string {
  return [...entries]
    .map(([key, value]) => {
      const [name, text] = athenaProperty(key, value) ?? [];
      if (name !== key || text !== value)
        throw new TypeError(`Not a property that Athena takes: ${JSON.stringify([key, value])}`);
      return `'${key}'='${value}'`;
    })
    .join(', ');
}
