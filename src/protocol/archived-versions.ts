import { isSameJson } from '../core/text/json-node.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { parseArchived, type Layout } from './keys.js';
import { parseStored, type StoredBytes } from './stored-schema.js';

/** Whether the versions that were in force before can change the verdict; without two schemas that differ they can't. */
export function dependsOnHistory(
  before: TopicSchema | undefined,
  after: TopicSchema | undefined,
): boolean {
  return before !== undefined && after !== undefined && !isSameJson(before.root, after.root);
}

/**
 * Which of the objects in archive/ have to be read: every version where the candidate has a column that the version in force
 * lacks, else those of the candidate's own version, and none where neither matters.
 */
export function versionsToRead<T extends { readonly key: string }>(
  listed: readonly T[],
  { parse }: Pick<Layout, 'parse'>,
  before: TopicSchema | undefined,
  after: TopicSchema | undefined,
): readonly T[] {
  if (before === undefined || after === undefined || !dependsOnHistory(before, after)) return [];
  const archived = listed.filter(({ key }) => parse(key)?.role === 'archive');
  const hasNewColumn = [...after.columns.keys()].some((name) => !before.columns.has(name));
  return hasNewColumn
    ? archived
    : archived.filter(({ key }) => parseArchived(key)?.version === after.version);
}

/** The versions that were read, newest first. One that is no JSON, or gone, tells nothing. */
export function formerVersions(
  read: readonly ((StoredBytes & { readonly key: string }) | undefined)[],
): readonly TopicSchema[] {
  return read
    .filter((stored) => stored !== undefined)
    .sort((a, b) => newestFirst(a.key, b.key))
    .flatMap((stored) => parseStored(stored).schema ?? []);
}

/** Of two contents of one second, the one with a suffix came second. */
function newestFirst(a: string, b: string): number {
  const [one, other] = [orderOf(a), orderOf(b)];
  return one === other ? 0 : one < other ? 1 : -1;
}

function orderOf(key: string): string {
  const { since = '', suffix = '' } = parseArchived(key) ?? {};
  return [since, suffix, key].join(' ');
}
