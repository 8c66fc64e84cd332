import type { Column, Section } from '../../schema/column.js';
import { flattenedSource } from '../../schema/json-path.js';
import type { TopicSchema } from '../../schema/topic-schema.js';

/** A column that exposes a sensitive one. */
export interface Exposure {
  readonly column: Column;
  readonly secret: Column;
}

/**
 * Pairs listed per file; further ones are only counted, since every column may expose every
 * sensitive one.
 */
const MAX_LISTED = 1000;

/**
 * Columns that are not sensitive and read the path of a sensitive column, or an ancestor of that
 * path, whose value contains the sensitive one. The pairs are in the order of the file; `more`
 * counts those that are not listed.
 */
export function exposuresIn(schema: TopicSchema): {
  readonly listed: readonly Exposure[];
  readonly more: number;
} {
  const listed: Exposure[] = [];
  let more = 0;
  const columns = [...schema.columns.values()];
  if (!columns.some(({ isSensitive }) => isSensitive)) return { listed, more };
  const readers = columns
    .filter(({ isSensitive }) => !isSensitive)
    .map((column) => ({ column, keys: keysRead(column) }));
  const secrets = secretsByKey(columns, new Set(readers.flatMap(({ keys }) => keys)));
  for (const { column, keys } of readers) {
    const seen = new Set<Column>();
    for (const key of keys) {
      const room = MAX_LISTED - listed.length;
      const group = secrets.get(key) ?? [];
      const fresh = room > 0 ? group.filter((secret) => !seen.has(secret)) : group;
      for (const secret of fresh.slice(0, room)) {
        seen.add(secret);
        listed.push({ column, secret });
      }
      more += Math.max(0, fresh.length - room);
    }
  }
  return { listed, more };
}

/** Sensitive columns by the keys that other columns read. */
function secretsByKey(
  columns: readonly Column[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Column[]> {
  const secrets = new Map<string, Column[]>();
  for (const column of columns) {
    for (const key of column.isSensitive ? keysHolding(column) : []) {
      if (!wanted.has(key)) continue;
      const group = secrets.get(key);
      if (group === undefined) secrets.set(key, [column]);
      else group.push(column);
    }
  }
  return secrets;
}

/**
 * The parts of an event that a column may read. The path of an envelope column may point into the
 * payload too.
 */
function documentsOf(column: Column): readonly Section[] {
  if (column.section === 'payload') return ['payload'];
  return column.jsonPath === undefined ? ['envelope'] : ['envelope', 'payload'];
}

const INDEX = /^(?:[0-9]+|\*)$/;

/**
 * An index and `[*]` may be the same item; two different indexes are not. `any` matches both, `all`
 * only `[*]`.
 */
const keyOf = (document: Section, match: 'same' | 'any' | 'all', path: string): string =>
  `${document} ${match} ${path}`;

/** The keys of a sensitive column's path and of each ancestor of it. */
function keysHolding(column: Column): readonly string[] {
  const keys: string[] = [];
  const documents = documentsOf(column);
  let exact = '';
  let general = '';
  let [hasIndex, hasAll] = [false, false];
  for (const [depth, segment] of column.pathSegments.entries()) {
    const flat = depth === 0 ? flattenedSource([segment]) : `_${flattenedSource([segment])}`;
    hasIndex ||= INDEX.test(segment);
    hasAll ||= segment === '*';
    exact += flat;
    general += INDEX.test(segment) ? flat.replace(/[0-9]+/, '*') : flat;
    for (const document of documents) {
      keys.push(keyOf(document, 'same', exact));
      if (hasIndex) keys.push(keyOf(document, 'any', general));
      if (hasAll) keys.push(keyOf(document, 'all', general));
    }
  }
  return keys;
}

function keysRead(column: Column): readonly string[] {
  const keys = documentsOf(column).map((document) => keyOf(document, 'same', column.source));
  if (!column.pathSegments.some((segment) => INDEX.test(segment))) return keys;
  const general = flattenedSource(
    column.pathSegments.map((segment) => (INDEX.test(segment) ? '*' : segment)),
  );
  const match = column.pathSegments.includes('*') ? 'any' : 'all';
  return [...keys, ...documentsOf(column).map((document) => keyOf(document, match, general))];
}
