import { icebergProperties } from './athena-properties.mjs';
import { sparkType } from './athena-types.mjs';
import { Refusal } from './sql-tokens.mjs';

/** Spark's name of the catalogue; the statements begin with it. */
export const SPARK_CATALOG = 'lake';

/** @typedef {import('./athena-types.mjs').AthenaType} AthenaType */

const quoted = (name) => `\`${name}\``;
const path = (parts) => parts.map(quoted).join('.');
const text = (value) => `'${value}'`;
const propertyList = (entries) => entries.map(([name, value]) => `${text(name)}=${text(value)}`).join(', ');
const columnText = ({ name, type, comment }) =>
  `${quoted(name)} ${sparkType(type)}${comment === undefined ? '' : ` COMMENT ${text(comment)}`}`;

/**
 * What Spark is told instead; may be nothing.
 *
 * @param {import('./athena-ddl.mjs').AthenaDdl} ddl
 * @param {string} database For a table named without one.
 * @param {ReadonlyMap<string, AthenaType>} existing Only a changed column needs it: Athena takes its whole new type, Spark a step a field.
 * @returns {string[]}
 * @throws {Refusal} for a new type of which nobody knows what Athena makes of it
 */
export function sparkStatements(ddl, database, existing = new Map()) {
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

function createTable(table, { isIfNotExists, columns, partitions, location, properties }) {
  const partitionText = ({ column, transform, argument }) => {
    if (transform === 'identity') return quoted(column);
    return `${transform}(${argument === undefined ? '' : `${argument}, `}${quoted(column)})`;
  };
  return [
    `CREATE TABLE ${isIfNotExists ? 'IF NOT EXISTS ' : ''}${table} (${columns.map(columnText).join(', ')}) USING iceberg`,
    ...(partitions.length === 0 ? [] : [`PARTITIONED BY (${partitions.map(partitionText).join(', ')})`]),
    `LOCATION ${text(location)}`,
    `TBLPROPERTIES (${propertyList([['format-version', '2'], ...icebergProperties(properties)])})`,
  ].join(' ');
}

function changeColumn(alter, { column, to, position }, existing) {
  const was = existing.get(column);
  // An unknown column: Spark refuses it in its own words.
  const steps = was === undefined ? [{ at: [column], type: to.type, rank: 0 }] : typeSteps([column], was, to.type);
  return [
    ...steps.sort((a, b) => a.rank - b.rank).map((step) => stepText(alter, step)),
    ...(to.comment === undefined ? [] : [`${alter} ALTER COLUMN ${quoted(column)} COMMENT ${text(to.comment)}`]),
    ...(to.name === column ? [] : [`${alter} RENAME COLUMN ${quoted(column)} TO ${quoted(to.name)}`]),
    ...(position === undefined ? [] : [`${alter} ALTER COLUMN ${quoted(to.name)} ${positionText(position)}`]),
  ];
}

const positionText = (position) => (position === 'FIRST' ? 'FIRST' : `AFTER ${quoted(position.after)}`);

function stepText(alter, { at, type, isNew }) {
  return isNew ? `${alter} ADD COLUMNS (${path(at)} ${sparkType(type)})` : `${alter} ALTER COLUMN ${path(at)} TYPE ${sparkType(type)}`;
}

/**
 * One step a field. Ranked, so that what Iceberg will refuse comes first: the whole change is then refused with nothing done, as by an
 * engine that knows it as one. Iceberg stays the judge: the rank only orders.
 */
function typeSteps(at, was, type) {
  if (was.kind === 'struct' && type.kind === 'struct') {
    const known = new Map(was.fields.map((field) => [field.name.toLowerCase(), field.type]));
    const gone = [...known.keys()].filter((name) => !type.fields.some((field) => field.name === name));
    if (gone.length > 0) throw new Refusal('run', `The new type of ${at.join('.')} lacks its field ${gone.join(', ')}`);
    return type.fields.flatMap((field) => {
      const before = known.get(field.name);
      const where = [...at, field.name];
      return before === undefined ? [{ at: where, type: field.type, isNew: true, rank: 2 }] : typeSteps(where, before, field.type);
    });
  }
  if (was.kind === 'array' && type.kind === 'array') return typeSteps([...at, 'element'], was.element, type.element);
  if (was.kind === 'map' && type.kind === 'map')
    return [...typeSteps([...at, 'key'], was.key, type.key), ...typeSteps([...at, 'value'], was.value, type.value)];
  if (sparkType(was) === sparkType(type)) return [];
  return [{ at, type, isNew: false, rank: isPromotion(was, type) ? 1 : 0 }];
}

function isPromotion(was, type) {
  if (was.kind === 'decimal' && type.kind === 'decimal') return was.scale === type.scale && was.precision < type.precision;
  return ['int→bigint', 'float→double'].includes(`${was.name}→${type.name}`);
}
