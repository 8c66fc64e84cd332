import { wantedTables, type WantedTable } from '../../schema/tables.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import { assumedTables, lastInTables } from './assumed-tables.js';
import { evolveType } from './evolve-type.js';
import { withLeftColumns } from './left-columns.js';
import type { Catalogue } from './plan-changes.js';

/** What is known of a topic whose catalogue was read. */
export interface KnownTopic {
  /** Undefined where no version is in force, or where it can't be read. */
  readonly before: TopicSchema | undefined;
  /** Whether a version is in force. */
  readonly isInForce: boolean;
  readonly after: TopicSchema;
  /** Versions that were in force, newest first. */
  readonly history: readonly TopicSchema[];
  /** Whether the topic has claimed its tables already. */
  readonly hasClaims: boolean;
  /** Undefined where the tables don't change, so that nobody read it. */
  readonly catalogue: Catalogue | undefined;
}

/**
 * The tables that a version is planned from, where the catalogue is read: those of the version in
 * force; of a retired topic, those of its last version with their name; else those that an earlier
 * candidate left. Undefined for a topic that has none.
 */
export function knownTables(topic: KnownTopic): readonly WantedTable[] | undefined {
  const { before, isInForce, after, history, hasClaims, catalogue } = topic;
  const wanted = wantedTables(after);
  const former = isInForce ? undefined : lastInTables(after, history);
  const mayHaveTables = !isInForce && former === undefined && hasClaims;
  const ofVersion = former ?? before;
  const older =
    mayHaveTables && catalogue !== undefined
      ? tablesLeftBehind(wanted, catalogue)
      : ofVersion && wantedTables(ofVersion);
  const found = isInForce
    ? withFormerProperties(older, before, history)
    : asPartitioned(older, catalogue);
  const standing = former === undefined ? found : asRewritten(found, wanted, catalogue);
  return withLeftColumns(standing, wanted, catalogue);
}

/**
 * A rewrite that a topic was retired before is still to be done when it comes back: until then, its
 * column is as the catalogue has it.
 */
function asRewritten(
  tables: readonly WantedTable[] | undefined,
  wanted: readonly WantedTable[],
  catalogue: Catalogue | undefined,
): readonly WantedTable[] | undefined {
  return tables?.map((table) => {
    const after = wanted.find(({ layer, name }) => layer === table.layer && name === table.name);
    const types = new Map(after?.columns.map(({ name, type }) => [name, type]));
    const there = new Map(catalogue?.[table.layer]?.columns.map(({ name, type }) => [name, type]));
    const columns = table.columns.map((column) => {
      const [type, found] = [types.get(column.name), there.get(column.name)];
      const isAwaited =
        type !== undefined &&
        typeof found === 'object' &&
        evolveType(found, found, type).kind === 'rewrite';
      return isAwaited ? { ...column, type: found } : column;
    });
    return { ...table, columns };
  });
}

/**
 * The tables that an earlier candidate of the topic created before it died or was replaced. No
 * version was ever in force, so they are empty, and the next candidate may change them like those
 * of a former version.
 */
function tablesLeftBehind(
  wanted: readonly WantedTable[],
  catalogue: Catalogue,
): readonly WantedTable[] {
  return wanted.flatMap((table) => {
    const existing = catalogue[table.layer];
    const columns = existing?.columns.flatMap(({ name, type }) =>
      typeof type === 'string' ? [] : [{ name, type }],
    );
    return columns === undefined
      ? []
      : [{ ...table, columns, properties: new Map<string, string>() }];
  });
}

/** No version in force stands for the partitioning of these tables, so they are as they are. */
function asPartitioned(
  tables: readonly WantedTable[] | undefined,
  catalogue: Catalogue | undefined,
): readonly WantedTable[] | undefined {
  return tables?.map((table) => ({
    ...table,
    partitioning: catalogue?.[table.layer]?.partitioning ?? table.partitioning,
  }));
}

/** A property that left the file stayed on the table, so it is not set again when it is back. */
function withFormerProperties(
  tables: readonly WantedTable[] | undefined,
  before: TopicSchema | undefined,
  history: readonly TopicSchema[],
): readonly WantedTable[] | undefined {
  if (before === undefined) return tables;
  const assumed = assumedTables(before, history);
  return tables?.map((table, index) => ({
    ...table,
    properties: assumed[index]?.properties ?? table.properties,
  }));
}
