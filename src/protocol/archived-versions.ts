import type { DatedVersion } from '../core/change/announcements.js';
import { isSameType } from '../core/schema/column-type.js';
import { isSameJson } from '../core/text/json-node.js';
import type { TopicSchema } from '../core/schema/topic-schema.js';
import { parseArchived, type Layout } from './keys.js';
import { parseStored, type StoredBytes } from './stored-schema.js';

/**
 * Selects the archived objects that the verdict needs. All of them if the candidate has a new
 * column, another type or a new property, since the table may still have it, or a column by whose name
 * a rewrite would go; else those with the candidate's version, which may be
 * reused. Undefined without two different schemas: then former versions can't change the verdict,
 * and archive/ needs no listing.
 */
export function historySelection(
  { parse }: Pick<Layout, 'parse'>,
  before: TopicSchema | undefined,
  after: TopicSchema | undefined,
): (<T extends { readonly key: string }>(listed: readonly T[]) => readonly T[]) | undefined {
  if (before === undefined || after === undefined || isSameJson(before.root, after.root))
    return undefined;
  const hasOtherColumn = [...after.columns.values()].some(({ name, type }) => {
    const was = before.columns.get(name);
    return was === undefined || !isSameType(was.type, type);
  });
  const needsAll = hasOtherColumn || hasNewProperty(before, after);
  return (listed) =>
    archivedOf({ parse }, listed).filter(
      ({ key }) => needsAll || parseArchived(key)?.version === after.version,
    );
}

/** Whether a table property is set that the version before did not set. */
export function hasNewProperty(before: TopicSchema, after: TopicSchema): boolean {
  return [...after.tableProperties.keys()].some((key) => !before.tableProperties.has(key));
}

/**
 * Every archived object. A topic that was retired and comes back is compared with them: its tables
 * still have the columns of its versions.
 */
export function archivedOf<T extends { readonly key: string }>(
  { parse }: Pick<Layout, 'parse'>,
  listed: readonly T[],
): readonly T[] {
  return listed.filter(({ key }) => parse(key)?.role === 'archive');
}

/** The versions that were read, newest first. A version that is missing or not JSON is left out. */
export function formerVersions(
  read: readonly ((StoredBytes & { readonly key: string }) | undefined)[],
): readonly TopicSchema[] {
  return read
    .filter((stored) => stored !== undefined)
    .sort((a, b) => byAge(a.key, b.key))
    .flatMap((stored) => parseStored(stored).schema ?? []);
}

/**
 * The version in force and those before it, newest first, each with the day on which it came into
 * force, which the key of an archived version holds.
 */
export function datedVersions(
  active: { readonly schema: TopicSchema | undefined; readonly modified: string },
  read: readonly ((StoredBytes & { readonly key: string }) | undefined)[],
): readonly DatedVersion[] {
  const former = read
    .filter((stored) => stored !== undefined)
    .sort((a, b) => byAge(a.key, b.key))
    .map((stored) => ({
      schema: parseStored(stored).schema,
      day: (parseArchived(stored.key)?.since ?? '').slice(0, 10),
    }))
    .filter(({ schema, day }) => schema !== undefined && day !== '');
  return [{ schema: active.schema, day: active.modified.slice(0, 10) }, ...former];
}

/**
 * Sorts keys, the newest first. If two versions were archived in the same second, the one with a
 * suffix is newer.
 */
export function byAge(a: string, b: string): number {
  const [one, other] = [orderOf(a), orderOf(b)];
  return one === other ? 0 : one < other ? 1 : -1;
}

function orderOf(key: string): string {
  const { since = '', suffix = '' } = parseArchived(key) ?? {};
  return [since, suffix, key].join(' ');
}
