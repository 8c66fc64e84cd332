import type { Column, Section } from '../../schema/column.js';
import { flattenedSource, WILDCARD } from '../../schema/json-path.js';
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
  const secrets = columns.filter(({ isSensitive }) => isSensitive);
  if (secrets.length === 0) return { listed, more };
  const readers = columns
    .filter(({ isSensitive }) => !isSensitive)
    .map((column) => ({ column, keys: keysRead(column) }));
  const byKey = secretsByKey(secrets, new Set(readers.flatMap(({ keys }) => keys)));
  const patterns = secrets.filter(hasWildcard);
  for (const { column, keys } of readers) {
    const seen = new Set<Column>();
    const groups = keys.map((key) => byKey.get(key) ?? []);
    groups.push((hasWildcard(column) ? secrets : patterns).filter((one) => mayHold(column, one)));
    for (const group of groups) {
      const room = MAX_LISTED - listed.length;
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
  secrets: readonly Column[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Column[]> {
  const found = new Map<string, Column[]>();
  for (const secret of secrets) {
    for (const key of keysHolding(secret)) {
      if (!wanted.has(key)) continue;
      const group = found.get(key);
      if (group === undefined) found.set(key, [secret]);
      else group.push(secret);
    }
  }
  return found;
}

/**
 * The parts of an event that a column may read. The path of an envelope column may point into the
 * payload too.
 */
function documentsOf(column: Column): readonly Section[] {
  if (column.section === 'payload') return ['payload'];
  return column.jsonPath === undefined ? ['envelope'] : ['envelope', 'payload'];
}

const keyOf = (document: Section, path: string): string => `${document} ${path}`;

/** The keys of a sensitive column's path and of each ancestor of it. */
function keysHolding(column: Column): readonly string[] {
  const documents = documentsOf(column);
  let path = '';
  return column.pathSegments.flatMap((segment, depth) => {
    path += depth === 0 ? flattenedSource([segment]) : `_${flattenedSource([segment])}`;
    return documents.map((document) => keyOf(document, path));
  });
}

const keysRead = (column: Column): readonly string[] =>
  documentsOf(column).map((document) => keyOf(document, column.source));

const hasWildcard = ({ pathSegments }: Column): boolean => pathSegments.includes(WILDCARD);

/**
 * Whether the reader's path may be the secret's or an ancestor of it, where a wildcard is any name
 * and any index (RFC 9535, 2.3.2). Paths that are the same text are found by their keys.
 */
function mayHold(reader: Column, secret: Column): boolean {
  if (!documentsOf(reader).some((one) => documentsOf(secret).includes(one))) return false;
  const held = secret.pathSegments.slice(0, reader.pathSegments.length);
  return (
    held.length === reader.pathSegments.length &&
    flattenedSource(held) !== reader.source &&
    reader.pathSegments.every((segment, depth) => isMatch(segment, held[depth] ?? ''))
  );
}

const isMatch = (a: string, b: string): boolean =>
  a === WILDCARD || b === WILDCARD || flattenedSource([a]) === flattenedSource([b]);
