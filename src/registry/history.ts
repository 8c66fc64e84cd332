import { isSameJson } from '../core/json-node.js';
import {
  oversizedFile,
  parseTopicSchema,
  type ParsedFile,
  type TopicSchema,
} from '../core/topic-schema.js';
import { archivedVersion } from './layout.js';
import { isWithheld, type ObjectFacts, type Registry, type StoredObject } from './registry.js';

/** What a topic has in archive/; nothing else that may lie there. */
export async function archivedVersions(
  { objects, layout }: Registry,
  topic: string,
): Promise<readonly ObjectFacts[]> {
  return (await objects.list(layout.archive(topic))).filter(
    ({ key }) => layout.parse(key)?.place === 'archive',
  );
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
  const relevant = hasNewColumn
    ? archived
    : archived.filter(({ key }) => archivedVersion(key) === after.version);
  const read = await Promise.all(relevant.map(({ key }) => registry.objects.get(key)));
  return read
    .filter((stored) => stored !== undefined)
    .sort((a, b) => (timeOf(a.key) < timeOf(b.key) ? 1 : -1))
    .flatMap((stored) => parseStored(stored).schema ?? []);
}

/** A stored schema; of one without its bytes only how large it is. `beside` is a schema that was read before. */
export function parseStored(stored: StoredObject, beside?: ParsedFile): ParsedFile {
  return isWithheld(stored) ? oversizedFile(stored.size) : parseTopicSchema(stored.bytes, beside);
}

/** Null without its bytes: a digest of nothing would be that of every such object. */
export function sha256Of(
  stored: StoredObject,
  digest: (data: Uint8Array) => string,
): string | null {
  return isWithheld(stored) ? null : digest(stored.bytes);
}

/** `YYYYMMDD_HHMMSS` and what follows, which keys carry behind the version. */
function timeOf(key: string): string {
  return /_([0-9]{8}_[0-9]{6}.*)$/.exec(key)?.[1] ?? '';
}
