import type { ColumnType } from './column-type.js';
import type { TopicSchema } from './topic-schema.js';

/** The type a column, or a field of a STRUCT, had when it was last in force; undefined when it never was. */
export function formerType(history: readonly TopicSchema[] | undefined, path: string): ColumnType | undefined {
  const [name = '', ...rest] = path.split('.');
  for (const schema of history ?? []) {
    const type = rest.reduce(within, schema.columns.get(name)?.type);
    if (type !== undefined) return type;
  }
  return undefined;
}

function within(type: ColumnType | undefined, step: string): ColumnType | undefined {
  if (type?.kind === 'struct') return type.fields.find((field) => field.name === step)?.type;
  if (type?.kind === 'array') return step === 'element' ? type.element : undefined;
  if (type?.kind === 'map') return step === 'key' ? type.key : step === 'value' ? type.value : undefined;
  return undefined;
}
