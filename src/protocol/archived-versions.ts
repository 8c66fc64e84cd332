import { compareTexts } from '../core/text/compare-texts.js';
import { isSameJson } from '../core/text/json-node.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { parseArchived, type Layout } from './keys.js';
import { parseStored, type StoredBytes } from './stored-schema.js';

/** Two versions that differ. */
export interface SchemaChange {
  readonly before: TopicSchema;
  readonly after: TopicSchema;
}

/**
 * The change whose verdict may depend on former versions; undefined without two different schemas.
 */
export function changeWithHistory(
  before: TopicSchema | undefined,
  after: TopicSchema | undefined,
): SchemaChange | undefined {
  return before === undefined || after === undefined || isSameJson(before.root, after.root)
    ? undefined
    : { before, after };
}

/**
 * The archived objects that the verdict needs. All of them if the candidate has a new column, since
 * it may be reintroduced; else those with the candidate's version, which may be reused.
 */
export function versionsToRead<T extends { readonly key: string }>(
  listed: readonly T[],
  { parse }: Pick<Layout, 'parse'>,
  { before, after }: SchemaChange,
): readonly T[] {
  const archived = listed.filter(({ key }) => parse(key)?.role === 'archive');
  const hasNewColumn = [...after.columns.keys()].some((name) => !before.columns.has(name));
  return hasNewColumn
    ? archived
    : archived.filter(({ key }) => parseArchived(key)?.version === after.version);
}

/** The versions that were read, newest first. A version that is missing or not JSON is left out. */
export function formerVersions(
  read: readonly ((StoredBytes & { readonly key: string }) | undefined)[],
): readonly TopicSchema[] {
  return read
    .filter((stored) => stored !== undefined)
    .sort((a, b) => compareTexts(orderOf(b.key), orderOf(a.key)))
    .flatMap((stored) => parseStored(stored).schema ?? []);
}

/** If two versions were archived in the same second, the one with a suffix is newer. */
function orderOf(key: string): string {
  const { since, suffix } = parseArchived(key) ?? {};
  return [since, suffix, key].join(' ');
}
