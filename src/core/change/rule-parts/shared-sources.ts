import type { Column, Section } from '../../schema/column.js';
import { groupBy } from '../../text/group-by.js';
import type { TopicSchema } from '../../schema/topic-schema.js';

/** Columns grouped by the path that they read. */
export type PathGroups = readonly (readonly Column[])[];

/** Columns of one section that share one column of STANDARDIZED, in the order of the file. */
export function sharedSources(schema: TopicSchema): readonly PathGroups[] {
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
  // Paths are compared as written: the keys of an event are case-sensitive, the flattened names are
  // not.
  return [...shared.values()].map((columns) => [
    ...groupBy(columns, (column) => JSON.stringify(column.pathSegments)).values(),
  ]);
}
