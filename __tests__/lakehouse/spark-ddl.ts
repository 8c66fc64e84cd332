import type { AthenaDdl, ChangeColumn, Column, CreateTable, Partition } from './athena-ddl.js';
import { icebergProperties } from './athena-properties.js';
import { sparkType, type AthenaType } from './athena-types.js';
import { Refusal } from './sql-tokens.js';

/** Spark's name of the catalogue; the statements begin with it. */
export const SPARK_CATALOG = 'lake';

const quoted = (name: string): string => `\`${name}\``;
const path = (parts: readonly string[]): string => parts.map(quoted).join('.');
const text = (value: string): string => `'${value}'`;
const propertyList = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([name, value]) => `${text(name)}=${text(value)}`).join(', ');
const columnText = ({ name, type, comment }: Column): string =>
  `${quoted(name)} ${sparkType(type)}${comment === undefined ? '' : ` COMMENT ${text(comment)}`}`;

type Columns = ReadonlyMap<string, AthenaType>;

/**
 * The statements for Spark; may be none. `database` is for a table named without one; only a
 * changed column needs those `existing`: Athena takes its whole new type, Spark a step a field.
 * Throws a Refusal for a new type of which nobody knows what Athena makes of it.
 */
export function sparkStatements(
  ddl: AthenaDdl,
  database: string,
  existing: Columns = new Map(),
): string[] {
  const table = path([SPARK_CATALOG, ddl.name.database ?? database, ddl.name.table]);
  const alter = `ALTER TABLE ${table}`;
  switch (ddl.kind) {
    case 'create-table':
      return [createTable(table, ddl)];
    case 'add-columns':
      return [`${alter} ADD COLUMNS (${ddl.columns.map(columnText).join(', ')})`];
    case 'change-column':
      return changeColumn(alter, ddl, existing);
    case 'drop-column':
      return [`${alter} DROP COLUMN ${quoted(ddl.column)}`];
    case 'set-properties': {
      const entries = icebergProperties(ddl.properties);
      return entries.length === 0 ? [] : [`${alter} SET TBLPROPERTIES (${propertyList(entries)})`];
    }
    case 'drop-table':
      return [`DROP TABLE ${ddl.isIfExists ? 'IF EXISTS ' : ''}${table}`];
  }
}

function createTable(
  table: string,
  { isIfNotExists, columns, partitions, location, properties }: CreateTable,
): string {
  const partitionText = ({ column, transform, argument }: Partition): string => {
    if (transform === 'identity') return quoted(column);
    return `${transform}(${argument === undefined ? '' : `${argument}, `}${quoted(column)})`;
  };
  return [
    `CREATE TABLE ${isIfNotExists ? 'IF NOT EXISTS ' : ''}${table} (${columns.map(columnText).join(', ')}) USING iceberg`,
    ...(partitions.length === 0
      ? []
      : [`PARTITIONED BY (${partitions.map(partitionText).join(', ')})`]),
    `LOCATION ${text(location)}`,
    `TBLPROPERTIES (${propertyList([['format-version', '2'], ...icebergProperties(properties)])})`,
  ].join(' ');
}

/** A change that Spark knows as one. */
interface Step {
  readonly at: readonly string[];
  readonly type: AthenaType;
  readonly isNew: boolean;
  /** What will be refused is 0, what adds is last. */
  readonly rank: number;
}

function changeColumn(
  alter: string,
  { column, to, position }: ChangeColumn,
  existing: Columns,
): string[] {
  const was = existing.get(column);
  // An unknown column: Spark refuses it in its own words.
  const steps =
    was === undefined
      ? [{ at: [column], type: to.type, isNew: false, rank: 0 }]
      : typeSteps([column], was, to.type);
  return [
    ...steps.sort((a, b) => a.rank - b.rank).map((step) => stepText(alter, step)),
    ...(to.comment === undefined
      ? []
      : [`${alter} ALTER COLUMN ${quoted(column)} COMMENT ${text(to.comment)}`]),
    ...(to.name === column
      ? []
      : [`${alter} RENAME COLUMN ${quoted(column)} TO ${quoted(to.name)}`]),
    ...(position === undefined
      ? []
      : [`${alter} ALTER COLUMN ${quoted(to.name)} ${positionText(position)}`]),
  ];
}

const positionText = (position: NonNullable<ChangeColumn['position']>): string =>
  position === 'FIRST' ? 'FIRST' : `AFTER ${quoted(position.after)}`;

function stepText(alter: string, { at, type, isNew }: Step): string {
  return isNew
    ? `${alter} ADD COLUMNS (${path(at)} ${sparkType(type)})`
    : `${alter} ALTER COLUMN ${path(at)} TYPE ${sparkType(type)}`;
}

/**
 * One step a field. Ranked, so that what Iceberg will refuse comes first: the whole change is then
 * refused with nothing done, as by an engine that knows it as one. Iceberg stays the judge: the
 * rank only orders.
 */
function typeSteps(at: readonly string[], was: AthenaType, type: AthenaType): Step[] {
  if (was.kind === 'struct' && type.kind === 'struct') {
    const known = new Map(was.fields.map((field) => [field.name.toLowerCase(), field.type]));
    const gone = [...known.keys()].filter(
      (name) => !type.fields.some((field) => field.name === name),
    );
    if (gone.length > 0)
      throw new Refusal(
        'run',
        `The new type of ${at.join('.')} lacks its field ${gone.join(', ')}`,
      );
    return type.fields.flatMap((field) => {
      const before = known.get(field.name);
      const where = [...at, field.name];
      return before === undefined
        ? [{ at: where, type: field.type, isNew: true, rank: 2 }]
        : typeSteps(where, before, field.type);
    });
  }
  if (was.kind === 'array' && type.kind === 'array')
    return typeSteps([...at, 'element'], was.element, type.element);
  if (was.kind === 'map' && type.kind === 'map')
    return [
      ...typeSteps([...at, 'key'], was.key, type.key),
      ...typeSteps([...at, 'value'], was.value, type.value),
    ];
  if (sparkType(was) === sparkType(type)) return [];
  return [{ at, type, isNew: false, rank: isPromotion(was, type) ? 1 : 0 }];
}

function isPromotion(was: AthenaType, type: AthenaType): boolean {
  if (was.kind === 'decimal' && type.kind === 'decimal')
    return was.scale === type.scale && was.precision < type.precision;
  return (
    was.kind === 'simple' &&
    type.kind === 'simple' &&
    ['int→bigint', 'float→double'].includes(`${was.name}→${type.name}`)
  );
}
