import type { ParsedFile, TopicSchema } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import { parseActivation } from '../protocol/activation-metadata.js';
import { archivedOf } from '../protocol/archived-versions.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { StoredObject } from '../registry/registry.js';
import type { ActiveTopic } from './active-topic.js';
import type { HistoryPorts } from './ports.js';

/** The versions that a catch-up compares. */
export interface CatchUpBase {
  readonly base: { readonly version: ParsedFile; readonly sha256: string };
  /** After the base and before the active one, oldest first. */
  readonly since: readonly ParsedFile[];
  /** Before the base, newest first. */
  readonly former: readonly TopicSchema[];
}

/** Whether history is patched up to the active version, as far as its activation asks for it. */
export function isPatched({ active, facts, item }: ActiveTopic, ports: HistoryPorts): boolean {
  return !facts.needsCatchUp || item.patchedBase === patchedKey({ active }, ports);
}

/** Names the active version as the one up to which history is patched: the key of its archive. */
export function patchedKey(
  { active }: Pick<ActiveTopic, 'active'>,
  { registry, digest }: HistoryPorts,
): string {
  const topic = registry.layout.parse(active.key)?.topic ?? '';
  const version = parseStored(active).schema?.version;
  // Two versions of one second differ in their bytes.
  const suffix = digest(active.bytes).slice(0, 8);
  return registry.layout.archived(topic, version, active.modified, suffix);
}

/** Reads the version up to which history is patched, and those around it. */
export async function readCatchUpBase(
  topic: ActiveTopic,
  { registry, digest }: HistoryPorts,
): Promise<CatchUpBase> {
  const { objects, layout } = registry;
  const key = topic.facts.needsCatchUp ? topic.facts.patchedBase : undefined;
  const listed = archivedOf(layout, await objects.list(layout.archive(topic.topic)));
  const read = await Promise.all(listed.map(({ key: archived }) => objects.get(archived)));
  const versions = read
    .filter((stored) => stored !== undefined)
    .sort((a, b) => seqOf(a) - seqOf(b));
  if (key === undefined) {
    const own = { version: topic.version, sha256: digest(topic.active.bytes) };
    return { base: own, since: [], former: schemasOf(versions) };
  }
  const at = versions.findIndex((stored) => stored.key === key);
  const base = versions[at];
  if (base === undefined)
    throw new Fault(
      `The archived version ${objects.locate(key)} is gone, so it is unknown what history lacks; restore it`,
    );
  return {
    base: { version: parseStored(base), sha256: digest(base.bytes) },
    since: versions.slice(at + 1).map(parseStored),
    former: schemasOf(versions.slice(0, at)),
  };
}

/** The number of an archived version's activation; 0 for one that a person put there. */
function seqOf({ metadata }: StoredObject): number {
  return parseActivation(metadata)?.seq ?? 0;
}

function schemasOf(versions: readonly StoredObject[]): readonly TopicSchema[] {
  return versions.map((stored) => parseStored(stored).schema).filter((one) => one !== undefined).reverse(); // prettier-ignore
}
