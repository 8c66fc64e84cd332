import type { ColumnType } from '../../schema/column-type.js';
import type { TopicSchema } from '../../schema/topic-schema.js';

/** The type that a column, or a field of a STRUCT, had when it was last in force; undefined when it never was. */
export type FormerType = (path: string) => ColumnType | undefined;

/** Looks in `history`, newest first. The fields of a STRUCT are indexed once, since each new field asks what it was. */
export function formerTypes(history: readonly TopicSchema[]): FormerType {
  const indexed = new Map<ColumnType, ReadonlyMap<string, ColumnType>>();
  const within = (type: ColumnType | undefined, step: string): ColumnType | undefined => {
    if (type?.kind === 'array') return step === 'element' ? type.element : undefined;
    if (type?.kind === 'map')
      return step === 'key' ? type.key : step === 'value' ? type.value : undefined;
    if (type?.kind !== 'struct') return undefined;
    const fields =
      indexed.get(type) ?? new Map(type.fields.map((field) => [field.name, field.type]));
    indexed.set(type, fields);
    return fields.get(step);
  };
  return (path) => {
    const [name = '', ...rest] = path.split('.');
    for (const schema of history) {
      const type = rest.reduce(within, schema.columns.get(name)?.type);
      if (type !== undefined) return type;
    }
    return undefined;
  };
}
