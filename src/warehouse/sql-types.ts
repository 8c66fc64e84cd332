import { isSameType, SCALARS, type ColumnType } from '../core/schema/column-type.js';
import { doubleQuoted, fieldName } from './sql-names.js';

const SCALAR_NAMES: ReadonlySet<string> = new Set(SCALARS);

/** A type in DDL. Throws a TypeError for a type that a schema can't have. */
export function ddlType(type: ColumnType): string {
  switch (type.kind) {
    case 'scalar':
      return scalarName(type.name).toLowerCase();
    case 'decimal':
      return decimal(type);
    case 'array':
      return `array<${ddlType(type.element)}>`;
    case 'map':
      return `map<${ddlType(type.key)},${ddlType(type.value)}>`;
    case 'struct':
      return `struct<${type.fields.map((field) => `${fieldName(field.name)}:${ddlType(field.type)}`).join(',')}>`;
  }
}

/**
 * Types with another name in Trino. Its plain timestamp has milliseconds, Iceberg's microseconds: a
 * cast would lose three digits.
 */
const QUERY_NAMES: ReadonlyMap<string, string> = new Map([
  ['STRING', 'varchar'],
  ['FLOAT', 'real'],
  ['BINARY', 'varbinary'],
  ['TIMESTAMP', 'timestamp(6)'],
]);

/** A type in a query: Athena's queries follow Trino, its DDL follows Hive. */
export function queryType(type: ColumnType): string {
  switch (type.kind) {
    case 'scalar':
      return QUERY_NAMES.get(type.name) ?? scalarName(type.name).toLowerCase();
    case 'decimal':
      return decimal(type);
    case 'array':
      return `array(${queryType(type.element)})`;
    case 'map':
      return `map(${queryType(type.key)}, ${queryType(type.value)})`;
    case 'struct':
      return `row(${type.fields.map((field) => `${doubleQuoted(field.name)} ${queryType(field.type)}`).join(', ')})`;
  }
}

/**
 * The expression that converts a value. Trino casts rows by position, and only to the same number
 * of fields; after added, removed or moved fields, the row is built field by field. Trino's cast of
 * REAL to text keeps seven digits, which loses precision, so `format('%s', …)` is used: it prints
 * all digits a value needs, but NULL as the text `null`.
 */
export function conversion(value: string, from: ColumnType, to: ColumnType, depth = 0): string {
  if (isSameType(from, to)) return value;
  if (isFloatToText(from, to)) return `IF(${value} IS NULL, NULL, format('%s', ${value}))`;
  if (isCastable(from, to)) return `CAST(${value} AS ${queryType(to)})`;
  const variable = `e${String(depth)}`;
  if (from.kind === 'array' && to.kind === 'array') {
    return `transform(${value}, ${variable} -> ${conversion(variable, from.element, to.element, depth + 1)})`;
  }
  if (from.kind === 'map' && to.kind === 'map') {
    const key = `k${String(depth)}`;
    const toKey = conversion(key, from.key, to.key, depth + 1);
    const toValue = conversion(variable, from.value, to.value, depth + 1);
    const keyed =
      toKey === key ? value : `transform_keys(${value}, (${key}, ${variable}) -> ${toKey})`;
    return toValue === variable
      ? keyed
      : `transform_values(${keyed}, (${key}, ${variable}) -> ${toValue})`;
  }
  if (from.kind !== 'struct' || to.kind !== 'struct')
    throw new TypeError('There is no conversion between a STRUCT and another kind of type');
  const types = new Map(from.fields.map((field) => [field.name, field.type]));
  const fields = to.fields.map(({ name, type }) => {
    const was = types.get(name);
    return was === undefined
      ? `CAST(NULL AS ${queryType(type)})`
      : conversion(`${value}.${doubleQuoted(name)}`, was, type, depth);
  });
  return `IF(${value} IS NULL, NULL, CAST(ROW(${fields.join(', ')}) AS ${queryType(to)}))`;
}

function isFloatToText(from: ColumnType, to: ColumnType): boolean {
  return (
    from.kind === 'scalar' && to.kind === 'scalar' && from.name === 'FLOAT' && to.name === 'STRING'
  );
}

function isCastable(from: ColumnType, to: ColumnType): boolean {
  if (from.kind === 'array' && to.kind === 'array') return isCastable(from.element, to.element);
  if (from.kind === 'map' && to.kind === 'map')
    return isCastable(from.key, to.key) && isCastable(from.value, to.value);
  if (from.kind !== 'struct' || to.kind !== 'struct') return !isFloatToText(from, to);
  return (
    from.fields.length === to.fields.length &&
    from.fields.every(
      ({ name, type }, index) =>
        to.fields[index]?.name === name && isCastable(type, to.fields[index].type),
    )
  );
}

function scalarName(name: string): string {
  if (!SCALAR_NAMES.has(name)) throw new TypeError(`There is no type ${JSON.stringify(name)}`);
  return name;
}

function decimal({ precision, scale }: Extract<ColumnType, { kind: 'decimal' }>): string {
  if (!Number.isInteger(precision) || !Number.isInteger(scale))
    throw new TypeError('A DECIMAL takes whole numbers');
  return `decimal(${String(precision)},${String(scale)})`;
}
