import type { ColumnType } from '../../schema/column-type.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import { evolveType } from '../tables/evolve-type.js';

/**
 * The last type of a column or of a field of a STRUCT in former versions; undefined where it never
 * existed.
 */
export type FormerType = (path: string) => ColumnType | undefined;

/**
 * Whether a dropped column, which the table still has, can take the type with which it is back:
 * the same one, or one that Iceberg widens to in place.
 */
export function fitsTheTable(was: ColumnType, type: ColumnType): boolean {
  const { kind } = evolveType(was, was, type);
  return kind === 'kept' || kind === 'in-place';
}

/**
 * Searches `history`, newest first. The fields of a STRUCT are indexed once, since each new field
 * is looked up.
 */
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
