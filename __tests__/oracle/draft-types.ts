import type { Random } from './random.js';

/** A column's type, before it is spelled. */
export type DraftType =
  | { readonly kind: 'scalar'; readonly name: string }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'array'; readonly element: DraftType }
  | { readonly kind: 'map'; readonly key: DraftType; readonly value: DraftType }
  | { readonly kind: 'struct'; readonly fields: readonly DraftField[] };
interface DraftField {
  readonly name: string;
  readonly type: DraftType;
}

const SCALARS = [
  'STRING',
  'BOOLEAN',
  'INT',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'DATE',
  'TIMESTAMP',
  'BINARY',
  'INTEGER',
  'LONG',
];
/** What a table can promote comes more often. */
const WEIGHTED = [...SCALARS, 'INT', 'INT', 'FLOAT', 'STRING', 'STRING', 'STRING'];
const FIELDS = ['a', 'b', 'id', 'value', 'key', 'element', 'order', 'User_Name'];
const NEXT: ReadonlyMap<string, string> = new Map([
  ['INT', 'BIGINT'],
  ['INTEGER', 'LONG'],
  ['BIGINT', 'INT'],
  ['LONG', 'STRING'],
  ['FLOAT', 'DOUBLE'],
  ['DOUBLE', 'FLOAT'],
  ['BOOLEAN', 'STRING'],
  ['DATE', 'TIMESTAMP'],
  ['TIMESTAMP', 'DATE'],
]);

export function randomType(random: Random, depth = 3): DraftType {
  if (depth === 0 || random.chance(0.7)) {
    if (!random.chance(0.2)) return { kind: 'scalar', name: random.pick(WEIGHTED) };
    const precision = 1 + random.below(38);
    return { kind: 'decimal', precision, scale: random.below(precision + 1) };
  }
  const inner = (): DraftType => randomType(random, depth - 1);
  switch (random.below(3)) {
    case 0:
      return { kind: 'array', element: inner() };
    case 1:
      return { kind: 'map', key: randomType(random, 0), value: inner() };
    default: {
      const names = new Set(Array.from({ length: 1 + random.below(4) }, () => random.pick(FIELDS)));
      return { kind: 'struct', fields: [...names].map((name) => ({ name, type: inner() })) };
    }
  }
}

/**
 * Another type of the same column: often one step wider, sometimes what no table could turn it
 * into.
 */
export function changedType(random: Random, type: DraftType): DraftType {
  if (random.chance(0.1)) return randomType(random, 2);
  switch (type.kind) {
    case 'scalar':
      return {
        kind: 'scalar',
        name: random.chance(0.6) ? (NEXT.get(type.name) ?? 'INT') : random.pick(SCALARS),
      };
    case 'decimal': {
      const precision = Math.min(38, Math.max(1, type.precision + random.below(6) - 1));
      const scale = random.chance(0.7) ? type.scale : type.scale + random.below(3) - 1;
      return { kind: 'decimal', precision, scale: Math.min(precision, Math.max(0, scale)) };
    }
    case 'array':
      return { kind: 'array', element: changedType(random, type.element) };
    case 'map':
      return random.chance(0.2)
        ? { ...type, key: changedType(random, type.key) }
        : { ...type, value: changedType(random, type.value) };
    case 'struct':
      return { kind: 'struct', fields: changedFields(random, type.fields) };
  }
}

function changedFields(random: Random, fields: readonly DraftField[]): readonly DraftField[] {
  const chosen = random.below(fields.length);
  switch (random.below(5)) {
    case 0:
      return fields.filter((_, index) => index !== chosen || fields.length === 1);
    case 1:
      return [...fields].reverse();
    case 2:
    case 3: {
      const name =
        FIELDS.find((one) => !fields.some((field) => field.name === one)) ?? `f${fields.length}`;
      const added = { name, type: randomType(random, 1) };
      return random.chance(0.5) ? [...fields, added] : [added, ...fields];
    }
    default:
      return fields.map((field, index) =>
        index === chosen ? { ...field, type: changedType(random, field.type) } : field,
      );
  }
}

/** Any case and spacing is allowed; `random` chooses among them. */
export function spelledType(type: DraftType, random?: Random): string {
  const spelled = plainType(type);
  if (random === undefined || !random.chance(0.15)) return spelled;
  switch (random.below(3)) {
    case 0:
      return spelled.toLowerCase();
    case 1:
      return spelled.replaceAll(/([<,:])/g, '$1 ');
    default:
      return ` ${spelled.replaceAll('(', ' ( ')}`;
  }
}

function plainType(type: DraftType): string {
  switch (type.kind) {
    case 'scalar':
      return type.name;
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`;
    case 'array':
      return `ARRAY<${plainType(type.element)}>`;
    case 'map':
      return `MAP<${plainType(type.key)},${plainType(type.value)}>`;
    case 'struct':
      return `STRUCT<${type.fields.map(({ name, type: inner }) => `${name}:${plainType(inner)}`).join(',')}>`;
  }
}
