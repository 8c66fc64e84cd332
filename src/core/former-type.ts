import type { ColumnType } from './column-type.js';
import type { TopicSchema } from './topic-schema.js';

/** The type a column, or a field of a STRUCT, had when it was last in force; undefined when it never was. */
export function formerType(
  history: readonly TopicSchema[] | undefined,
  path: string,
): ColumnType | undefined {
  const [name = '', ...rest] = path.split('.');
  for (const schema of history ?? []) {
    const type = rest.reduce(within, schema.columns.get(name)?.type);
    if (type !== undefined) return type;
  }
  return undefined;
}

function within(type: ColumnType | undefined, step: string): ColumnType | undefined {
  if (type?.kind === 'struct') return fieldsOf(type).get(step);
  if (type?.kind === 'array') return step === 'element' ? type.element : undefined;
  if (type?.kind === 'map')
    return step === 'key' ? type.key : step === 'value' ? type.value : undefined;
  return undefined;
}

/** A STRUCT may have as many fields as fit into the file, and each new one asks what it was. */
const FIELDS = new WeakMap<ColumnType, ReadonlyMap<string, ColumnType>>();

function fieldsOf(type: Extract<ColumnType, { kind: 'struct' }>): ReadonlyMap<string, ColumnType> {
  const known = FIELDS.get(type) ?? new Map(type.fields.map((field) => [field.name, field.type]));
  FIELDS.set(type, known);
  return known;
}
