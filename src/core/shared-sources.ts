import type { Column, Section } from './column.js';
import { groupBy } from './group-by.js';
import type { TopicSchema } from './topic-schema.js';

/** Columns by the path they read, one group a path. */
export type PathGroups = readonly (readonly Column[])[];

/** Two rules ask for the same. */
const FOUND = new WeakMap<TopicSchema, readonly PathGroups[]>();

/** Columns of one section that STANDARDIZED can't tell apart, where there is more than one; all in the order of the file. */
export function sharedSources(schema: TopicSchema): readonly PathGroups[] {
  const known = FOUND.get(schema);
  if (known !== undefined) return known;
  const found = findSharedSources(schema);
  FOUND.set(schema, found);
  return found;
}

function findSharedSources(schema: TopicSchema): readonly PathGroups[] {
  const first: Readonly<Record<Section, Map<string, Column>>> = {
    envelope: new Map(),
    payload: new Map(),
  };
  const shared = new Map<Column, Column[]>();
  for (const column of schema.columns.values()) {
    const sources = first[column.section];
    const earlier = sources.get(column.source);
    if (earlier === undefined) {
      sources.set(column.source, column);
      continue;
    }
    const columns = shared.get(earlier);
    if (columns === undefined) shared.set(earlier, [earlier, column]);
    else columns.push(column);
  }
  // As written: the keys of an event are told apart by their case, only what is flattened is not.
  return [...shared.values()].map((columns) => [
    ...groupBy(columns, (column) => JSON.stringify(column.pathSegments)).values(),
  ]);
}
