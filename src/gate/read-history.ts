import type { TopicSchema } from '../core/schema/topic-schema.js';
import { archivedOf, formerVersions, historySelection } from '../protocol/archived-versions.js';
import type { ObjectFacts, Registry } from '../registry/registry.js';

/**
 * The archived versions that the rules need. `listed` is the listing of archive/ if it was already
 * requested.
 */
export async function readHistory(
  { objects, layout }: Registry,
  topic: string,
  [before, after]: readonly [before: TopicSchema | undefined, after: TopicSchema | undefined],
  listed?: Promise<readonly ObjectFacts[]>,
): Promise<readonly TopicSchema[]> {
  const select = historySelection(layout, before, after);
  if (select === undefined) return [];
  const needed = select(await (listed ?? objects.list(layout.archive(topic))));
  return formerVersions(await Promise.all(needed.map(({ key }) => objects.get(key))));
}

/** Every archived version of a topic that was retired and comes back. */
export async function readRetired(
  { objects, layout }: Registry,
  topic: string,
  listed?: Promise<readonly ObjectFacts[]>,
): Promise<readonly TopicSchema[]> {
  const kept = archivedOf(layout, await (listed ?? objects.list(layout.archive(topic))));
  return formerVersions(await Promise.all(kept.map(({ key }) => objects.get(key))));
}
