import type { Column, Section } from './column.js';
import type { TopicSchema } from './topic-schema.js';

/** A column, and an earlier one whose path flattens to the same name. */
export interface SharedSource {
  readonly first: Column;
  readonly column: Column;
  /** They read the very same path, not only one that flattens alike. */
  readonly isSamePath: boolean;
}

/** Columns of one section that STANDARDIZED can't tell apart. */
export function sharedSources(schema: TopicSchema): readonly SharedSource[] {
  const first: Readonly<Record<Section, Map<string, Column>>> = { envelope: new Map(), payload: new Map() };
  const shared: SharedSource[] = [];
  for (const column of schema.columns.values()) {
    const sources = first[column.section];
    const earlier = sources.get(column.source);
    if (earlier === undefined) sources.set(column.source, column);
    else shared.push({ first: earlier, column, isSamePath: pathOf(earlier) === pathOf(column) });
  }
  return shared;
}

function pathOf(column: Column): string {
  return JSON.stringify(column.pathSegments.map((segment) => segment.toLowerCase()));
}
