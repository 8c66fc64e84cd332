import type { TopicSchema } from '../core/schema/topic-schema.js';
import {
  archivedOf,
  formerVersions,
  hasNewProperty,
  historySelection,
} from '../protocol/archived-versions.js';
import {
  bringsBack,
  isOfActivation,
  namesakesIn,
  numberedVersions,
  parseHistory,
} from '../protocol/topic-history.js';
import type { Registry, StoredObject } from '../registry/registry.js';

/** The active version, and the history if that was already requested. */
export interface HistorySource {
  readonly active: StoredObject | undefined;
  readonly history?: Promise<StoredObject | undefined> | undefined;
  /**
   * Called where that object is missing or can't be read, and former versions in the archive stand
   * in for it.
   */
  readonly onArchive?: (() => void) | undefined;
}

/**
 * What the verdict and the plan need to know of former versions. The validator writes it into one
 * object; where that is missing or of another activation, and where something comes back that the
 * tables may still have, the archive is read.
 */
export async function readHistory(
  registry: Registry,
  topic: string,
  [before, after]: readonly [before: TopicSchema | undefined, after: TopicSchema | undefined],
  source: HistorySource,
): Promise<readonly TopicSchema[]> {
  const { objects, layout } = registry;
  const select = historySelection(layout, before, after);
  if (select === undefined || before === undefined || after === undefined) return [];
  // The object tells no properties.
  const told = hasNewProperty(before, after)
    ? undefined
    : await toldInOne(registry, topic, after, source);
  if (told !== undefined && told !== 'missing') return told;
  const needed = select(await objects.list(layout.archive(topic)));
  const former = formerVersions(await Promise.all(needed.map(({ key }) => objects.get(key))));
  if (told === 'missing' && former.length > 0) source.onArchive?.();
  return former;
}

async function toldInOne(
  { objects, layout }: Registry,
  topic: string,
  after: TopicSchema,
  { active, history }: HistorySource,
): Promise<readonly TopicSchema[] | 'missing' | undefined> {
  if (active === undefined) return undefined;
  const stored = await (history ?? objects.get(layout.history(topic)));
  const told = stored === undefined ? undefined : parseHistory(stored.bytes);
  if (told === undefined) return 'missing';
  if (!isOfActivation(told, active.metadata)) return undefined;
  if (bringsBack(told, after)) return undefined;
  const keys = namesakesIn(told, after.version).map((name) => `${layout.archive(topic)}${name}`);
  const namesakes = await Promise.all(keys.map((key) => objects.get(key)));
  // An archive that lacks what it had was touched by hand.
  if (namesakes.includes(undefined)) return undefined;
  return [...formerVersions(namesakes), ...numberedVersions(told, after.version)];
}

/** Every archived version of a topic that was retired and comes back. */
export async function readRetired(
  { objects, layout }: Registry,
  topic: string,
): Promise<readonly TopicSchema[]> {
  const kept = archivedOf(layout, await objects.list(layout.archive(topic)));
  return formerVersions(await Promise.all(kept.map(({ key }) => objects.get(key))));
}
