import { nameIn } from './athena-names.mjs';
import { Refusal } from './sql-tokens.mjs';

/**
 * @typedef {{ readonly kind: 'simple', readonly name: string }
 *   | { readonly kind: 'decimal', readonly precision: number, readonly scale: number }
 *   | { readonly kind: 'array', readonly element: AthenaType }
 *   | { readonly kind: 'map', readonly key: AthenaType, readonly value: AthenaType }
 *   | { readonly kind: 'struct', readonly fields: readonly { readonly name: string, readonly type: AthenaType }[] }} AthenaType
 */

/** What Iceberg tables have in Athena's DDL, and Spark's word for it. Athena's timestamp is the one without a zone; Spark's has one. */
const TO_SPARK = new Map(
  ['boolean', 'int', 'bigint', 'float', 'double', 'string', 'binary', 'date']
    .map((name) => [name, name])
    .concat([['timestamp', 'timestamp_ntz']]),
);
const INSTEAD = new Map([
  ['integer', 'int'],
  ['long', 'bigint'],
  ['varchar', 'string'],
]);

/**
 * Reads a type of Athena's DDL.
 *
 * @param {import('./sql-cursor.mjs').SqlCursor} cursor
 * @returns {AthenaType}
 * @throws {Refusal} `run` for a type that Athena lacks, `start` for one that can't be read
 */
export function readType(cursor) {
  const token = cursor.take();
  const word = token.kind === 'word' ? token.text.toLowerCase() : undefined;
  if (word === undefined) throw new Refusal('start', `line ${token.at}: mismatched input '${token.text}'. Expecting: <type>`);
  switch (word) {
    case 'decimal':
      return readDecimal(cursor, token);
    case 'array':
      return { kind: 'array', element: inAngles(cursor, () => readType(cursor)) };
    case 'map':
      return inAngles(cursor, () => {
        const key = readType(cursor);
        cursor.symbol(',');
        return { kind: 'map', key, value: readType(cursor) };
      });
    case 'struct':
      return inAngles(cursor, () => ({ kind: 'struct', fields: readFields(cursor, token) }));
  }
  if (TO_SPARK.has(word)) return { kind: 'simple', name: word };
  const hint = INSTEAD.has(word) ? `; DDL calls it ${INSTEAD.get(word)}` : '';
  throw new Refusal('run', `line ${token.at}: Unsupported type for Iceberg tables: ${word}${hint}`);
}

function inAngles(cursor, read) {
  cursor.symbol('<');
  const type = read();
  cursor.symbol('>');
  return type;
}

function readDecimal(cursor, token) {
  cursor.symbol('(');
  const precision = cursor.integer();
  cursor.symbol(',');
  const scale = cursor.integer();
  cursor.symbol(')');
  if (precision < 1 || precision > 38 || scale > precision)
    throw new Refusal('run', `line ${token.at}: Invalid decimal(${precision},${scale}): 1 to 38 digits, the scale no larger`);
  return { kind: 'decimal', precision, scale };
}

function readFields(cursor, token) {
  const fields = cursor.list(() => {
    const name = nameIn(cursor.take());
    cursor.symbol(':');
    return { name, type: readType(cursor) };
  });
  if (new Set(fields.map(({ name }) => name)).size < fields.length) throw new Refusal('run', `line ${token.at}: Duplicate field in struct`);
  return fields;
}

/**
 * In Spark's words.
 *
 * @param {AthenaType} type
 * @returns {string}
 */
export function sparkType(type) {
  switch (type.kind) {
    case 'simple':
      return TO_SPARK.get(type.name) ?? type.name;
    case 'decimal':
      return `decimal(${type.precision},${type.scale})`;
    case 'array':
      return `array<${sparkType(type.element)}>`;
    case 'map':
      return `map<${sparkType(type.key)},${sparkType(type.value)}>`;
    case 'struct':
      return `struct<${type.fields.map((field) => `\`${field.name}\`:${sparkType(field.type)}`).join(',')}>`;
  }
}

const FROM_SPARK = new Map([
  ['integer', 'int'],
  ['long', 'bigint'],
  ['timestamp_ntz', 'timestamp'],
  ['timestamp', 'timestamp with time zone'],
]);

/**
 * A type in Spark's JSON of schemas, which, other than its text, leaves nothing out.
 *
 * @returns {AthenaType}
 */
export function fromSparkJson(json) {
  if (typeof json === 'string') {
    const decimal = /^decimal\((\d+),(\d+)\)$/.exec(json);
    if (decimal !== null) return { kind: 'decimal', precision: Number(decimal[1]), scale: Number(decimal[2]) };
    return { kind: 'simple', name: FROM_SPARK.get(json) ?? json };
  }
  if (json.type === 'array') return { kind: 'array', element: fromSparkJson(json.elementType) };
  if (json.type === 'map') return { kind: 'map', key: fromSparkJson(json.keyType), value: fromSparkJson(json.valueType) };
  return { kind: 'struct', fields: json.fields.map((field) => ({ name: field.name, type: fromSparkJson(field.type) })) };
}
