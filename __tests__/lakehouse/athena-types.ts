import { nameIn } from './athena-names.js';
import { listIn, objectIn, stringIn } from './json-values.js';
import type { SqlCursor } from './sql-cursor.js';
import { Refusal, type Token } from './sql-tokens.js';

export interface AthenaField {
  readonly name: string;
  readonly type: AthenaType;
}

export type AthenaType =
  | { readonly kind: 'simple'; readonly name: string }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'array'; readonly element: AthenaType }
  | { readonly kind: 'map'; readonly key: AthenaType; readonly value: AthenaType }
  | { readonly kind: 'struct'; readonly fields: readonly AthenaField[] };

/**
 * What Iceberg tables have in Athena's DDL, and Spark's word for it. Athena's timestamp is the one
 * without a zone; Spark's has one.
 */
const TO_SPARK: ReadonlyMap<string, string> = new Map([
  ...['boolean', 'int', 'bigint', 'float', 'double', 'string', 'binary', 'date'].map(
    (name) => [name, name] as const,
  ),
  ['timestamp', 'timestamp_ntz'],
]);
const INSTEAD = new Map([
  ['integer', 'int'],
  ['long', 'bigint'],
  ['varchar', 'string'],
]);

/**
 * Reads a type of Athena's DDL. Throws a Refusal: `run` for a type that Athena lacks, `start` for
 * one that can't be read.
 */
export function readType(cursor: SqlCursor): AthenaType {
  const token = cursor.take();
  const word = token.kind === 'word' ? token.text.toLowerCase() : undefined;
  if (word === undefined)
    throw new Refusal(
      'start',
      `line ${token.at}: mismatched input '${token.text}'. Expecting: <type>`,
    );
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
  const instead = INSTEAD.get(word);
  const hint = instead === undefined ? '' : `; DDL calls it ${instead}`;
  throw new Refusal('run', `line ${token.at}: Unsupported type for Iceberg tables: ${word}${hint}`);
}

function inAngles<Read>(cursor: SqlCursor, read: () => Read): Read {
  cursor.symbol('<');
  const found = read();
  cursor.symbol('>');
  return found;
}

function readDecimal(cursor: SqlCursor, token: Token): AthenaType {
  cursor.symbol('(');
  const precision = cursor.integer();
  cursor.symbol(',');
  const scale = cursor.integer();
  cursor.symbol(')');
  if (precision < 1 || precision > 38 || scale > precision)
    throw new Refusal(
      'run',
      `line ${token.at}: Invalid decimal(${precision},${scale}): 1 to 38 digits, the scale no larger`,
    );
  return { kind: 'decimal', precision, scale };
}

function readFields(cursor: SqlCursor, token: Token): AthenaField[] {
  const fields = cursor.list(() => {
    const name = nameIn(cursor.take());
    cursor.symbol(':');
    return { name, type: readType(cursor) };
  });
  if (new Set(fields.map(({ name }) => name)).size < fields.length)
    throw new Refusal('run', `line ${token.at}: Duplicate field in struct`);
  return fields;
}

/** In Spark's words. */
export function sparkType(type: AthenaType): string {
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

/** A type in Spark's JSON of schemas, which, other than its text, leaves nothing out. */
export function fromSparkJson(json: unknown): AthenaType {
  if (typeof json === 'string') {
    const decimal = /^decimal\((\d+),(\d+)\)$/.exec(json);
    if (decimal !== null)
      return { kind: 'decimal', precision: Number(decimal[1]), scale: Number(decimal[2]) };
    return { kind: 'simple', name: FROM_SPARK.get(json) ?? json };
  }
  const { type, elementType, keyType, valueType, fields } = objectIn(json);
  if (type === 'array') return { kind: 'array', element: fromSparkJson(elementType) };
  if (type === 'map')
    return { kind: 'map', key: fromSparkJson(keyType), value: fromSparkJson(valueType) };
  return { kind: 'struct', fields: listIn(fields).map(fromSparkField) };
}

function fromSparkField(json: unknown): AthenaField {
  const { name, type } = objectIn(json);
  return { name: stringIn(name), type: fromSparkJson(type) };
}
