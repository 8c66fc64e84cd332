import { MAX_BYTES } from '../core/json-text.js';
import { isSameJson } from '../core/json-node.js';
import { parseTopicSchema, type TopicSchema } from '../core/topic-schema.js';
import { archivedVersion } from './layout.js';
import { MAX_OBJECT_BYTES, type ObjectFacts, type Registry, type StoredObject } from './registry.js';

/** What a topic has in archive/; nothing else that may lie there. */
export async function archivedVersions({ objects, layout }: Registry, topic: string): Promise<readonly ObjectFacts[]> {
  return (await objects.list(layout.archive(topic))).filter(({ key }) => layout.parse(key)?.place === 'archive');
}

/**
 * The versions that were in force before, newest first. Only those are read that can matter: all of them where the candidate has
 * a column that the version in force lacks, else those of its own version. An archived version that is no JSON tells nothing.
 * `listed` is what was asked for before it was known to be needed.
 */
export async function historyOf(
  registry: Registry,
  topic: string,
  before: TopicSchema | undefined,
  after: TopicSchema | undefined,
  listed?: Promise<readonly ObjectFacts[]>,
): Promise<readonly TopicSchema[]> {
  if (before === undefined || after === undefined || isSameJson(before.root, after.root)) return [];
  const archived = await (listed ?? archivedVersions(registry, topic));
  const hasNewColumn = [...after.columns.keys()].some((name) => !before.columns.has(name));
  const relevant = hasNewColumn ? archived : archived.filter(({ key }) => archivedVersion(key) === after.version);
  const read = await Promise.all(relevant.map(({ key }) => registry.objects.get(key)));
  return read
    .filter((stored) => stored !== undefined)
    .sort((a, b) => (timeOf(a.key) < timeOf(b.key) ? 1 : -1))
    .flatMap((stored) => parseTopicSchema(contentOf(stored)).schema ?? []);
}

/** Stands for content that is larger than anyone reads: the reader of schemas says how large one may be. */
export const OVERSIZED = new Uint8Array(MAX_BYTES + 1);

/** An object beyond the limit comes without its bytes. */
export function contentOf({ bytes, size }: StoredObject): Uint8Array {
  return size > MAX_OBJECT_BYTES ? OVERSIZED : bytes;
}

/** `YYYYMMDD_HHMMSS` and what follows, which keys carry behind the version. */
function timeOf(key: string): string {
  return /_([0-9]{8}_[0-9]{6}.*)$/.exec(key)?.[1] ?? '';
}
