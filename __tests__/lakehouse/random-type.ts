import {
  scalar,
  type ColumnType,
  type ScalarName,
  type StructField,
} from '../../src/core/schema/column-type.js';
import type { RandomSource } from './random-source.js';

/**
 * In this order, so that a seed stands for the same schemas whatever order the product has them in.
 */
const SIMPLE: readonly ScalarName[] = [
  'BOOLEAN',
  'INT',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'STRING',
  'BINARY',
  'DATE',
  'TIMESTAMP',
];
/** What a table can promote comes more often. */
const WEIGHTED: readonly ScalarName[] = [...SIMPLE, 'INT', 'INT', 'INT', 'FLOAT', 'FLOAT', 'FLOAT'];
/** Reserved words and what an engine might take for its own. */
export const NAMES = [
  'order',
  'select',
  '_id',
  'date',
  'user',
  'a',
  'b1',
  'value',
  'key',
  'element',
  'timestamp',
  '__x',
];

export function randomType(random: RandomSource, depth = 3): ColumnType {
  if (depth === 0 || random.chance(0.55)) {
    if (random.chance(0.25)) {
      const precision = 1 + random.below(38);
      return { kind: 'decimal', precision, scale: random.below(precision + 1) };
    }
    return scalar(random.pick(WEIGHTED));
  }
  const inner = (): ColumnType => randomType(random, depth - 1);
  switch (random.below(3)) {
    case 0:
      return { kind: 'array', element: inner() };
    case 1:
      return { kind: 'map', key: randomType(random, 0), value: inner() };
    default:
      return { kind: 'struct', fields: randomFields(random, inner) };
  }
}

function randomFields(random: RandomSource, inner: () => ColumnType): StructField[] {
  const names = new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(NAMES)));
  return [...names].map((name) => ({ name, type: inner() }));
}

/** What becomes of a type of one word: most often the first. */
const OTHERS: Readonly<Record<ScalarName, readonly [first: ScalarName, ...others: ScalarName[]]>> =
  {
    INT: ['BIGINT', 'DOUBLE', 'STRING'],
    BIGINT: ['STRING', 'INT'],
    FLOAT: ['DOUBLE', 'STRING'],
    DOUBLE: ['STRING', 'FLOAT'],
    BOOLEAN: ['STRING', 'INT'],
    DATE: ['STRING', 'TIMESTAMP'],
    TIMESTAMP: ['STRING', 'DATE'],
    STRING: ['BINARY', 'INT'],
    BINARY: ['STRING', 'INT'],
  };

/**
 * Another type of the same column: often a wider one, sometimes one that no table could turn it
 * into.
 */
export function changedType(random: RandomSource, type: ColumnType): ColumnType {
  switch (type.kind) {
    case 'scalar': {
      if (random.chance(0.1)) return randomType(random, 1);
      const [first, ...others] = OTHERS[type.name];
      return scalar(others.length === 0 || random.chance(0.6) ? first : random.pick(others));
    }
    case 'decimal': {
      if (random.chance(0.2)) return scalar('STRING');
      const precision = Math.min(38, Math.max(1, type.precision + random.below(6) - 1));
      const scale = random.chance(0.8) ? type.scale : type.scale + random.below(3) - 1;
      return { kind: 'decimal', precision, scale: Math.min(precision, Math.max(0, scale)) };
    }
    case 'array':
      return { kind: 'array', element: changedType(random, type.element) };
    case 'map':
      return random.chance(0.15)
        ? { ...type, key: changedType(random, type.key) }
        : { ...type, value: changedType(random, type.value) };
    case 'struct':
      return { kind: 'struct', fields: changedFields(random, type.fields) };
  }
}

function changedFields(random: RandomSource, fields: readonly StructField[]): StructField[] {
  const chosen = random.below(fields.length);
  if (random.chance(0.5))
    return fields.map((field, index) =>
      index === chosen ? { ...field, type: changedType(random, field.type) } : field,
    );
  if (fields.length > 1 && random.chance(0.1)) return fields.filter((_, index) => index !== chosen);
  const name =
    NAMES.find((one) => !fields.some((field) => field.name === one)) ?? `f${fields.length}`;
  const added = { name, type: randomType(random, 1) };
  return random.chance(0.5) ? [...fields, added] : [added, ...fields];
}
