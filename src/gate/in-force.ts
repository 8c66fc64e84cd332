import { isReadableBaseline } from '../core/judge.js';
import { MAX_BYTES, quoted } from '../core/json-text.js';
import { parseTopicSchema, type ParsedFile, type TopicSchema } from '../core/topic-schema.js';
import { Fault } from '../errors.js';
import { archivedVersion } from '../registry/layout.js';
import { MAX_OBJECT_BYTES, type Registry, type StoredObject } from '../registry/registry.js';

/** The version of a topic that is in force. */
export interface InForce {
  readonly stored: StoredObject;
  readonly parsed: ParsedFile;
}

/** Undefined for a new topic; a Fault where it can't be compared with. `beside` is a schema that was read before, whose text it may share. */
export async function versionInForce(registry: Registry, topic: string, beside?: ParsedFile): Promise<InForce | undefined> {
  const stored = await registry.objects.get(registry.layout.active(topic));
  if (stored === undefined) return undefined;
  const parsed = parseTopicSchema(contentOf(stored), beside);
  if (isReadableBaseline(parsed)) return { stored, parsed };
  throw new Fault(unreadableInForce(registry, topic, stored, reasonOf(parsed)));
}

/** What to say of a version in force that is no JSON: nobody could tell what a change of it breaks. */
export function unreadableInForce({ objects }: Registry, topic: string, { key }: StoredObject, reason: string): string {
  return `The active version of topic ${quoted(topic)} (${objects.locate(key)}) can't be read (${reason}), so nothing can be compared with it; put a valid version there`;
}

/**
 * The versions that were in force before, newest first. Only those are read that can matter: all of them where the candidate has
 * a column that the version in force lacks, else those of its own version. An archived version that is no JSON tells nothing.
 */
export async function historyOf(
  registry: Registry,
  topic: string,
  before: TopicSchema | undefined,
  after: TopicSchema | undefined,
): Promise<readonly TopicSchema[]> {
  if (before === undefined || after === undefined) return [];
  const { objects, layout } = registry;
  const archived = (await objects.list(layout.archive(topic))).filter(({ key }) => layout.parse(key)?.place === 'archive');
  const hasNewColumn = [...after.columns.keys()].some((name) => !before.columns.has(name));
  const relevant = hasNewColumn ? archived : archived.filter(({ key }) => archivedVersion(key) === after.version);
  const read = await Promise.all(relevant.map(({ key }) => objects.get(key)));
  return read
    .filter((stored) => stored !== undefined)
    .sort((a, b) => (timeOf(a.key) < timeOf(b.key) ? 1 : -1))
    .flatMap((stored) => parseTopicSchema(contentOf(stored)).schema ?? []);
}

/** Why a file can't be compared with. */
export function reasonOf({ problems }: ParsedFile): string {
  return problems[0]?.message ?? 'it is not JSON';
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
