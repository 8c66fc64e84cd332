import { Fault } from '../errors.js';
import { activeMissing, inForce } from '../protocol/in-force.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import { activationMetadata, parseActivation } from '../protocol/activation-metadata.js';
import type { Ports } from './ports.js';

/** The active object and the registry item of a topic. */
export interface InForce {
  readonly active: StoredObject | undefined;
  readonly item: RegistryItem | undefined;
}

/** The first number that activation metadata can't hold; no topic is activated that often. */
const SEQ_LIMIT = 1e14;

/** Reads both, and makes sure that they belong together; a Fault if they can't. */
export async function readInForce(topic: string, ports: Ports): Promise<InForce> {
  const { objects, items, layout } = ports.registry;
  const [first, item] = await Promise.all([objects.get(layout.active(topic)), items.get(topic)]);
  const seq = item?.activationSeq ?? null;
  if (seq === null) {
    if (first === undefined) await requireNeverActive(topic, item, ports);
    return { active: first, item };
  }
  if (!Number.isInteger(seq) || seq < 0 || seq >= SEQ_LIMIT) {
    throw new Fault(
      `The registry item of topic '${topic}' has activation_seq ${seq}, but it must be a whole number from 0 to 99999999999999; correct it or remove the attribute`,
    );
  }
  if (isBehind(first, item)) {
    // The object may only have been read too early: active/ is always written before the item.
    const active = await objects.get(layout.active(topic));
    if (active === undefined) {
      await requireNeverActive(topic, item, ports);
      return { active, item };
    }
    return {
      active: isBehind(active, item) ? await renumber(topic, active, seq, ports) : active,
      item,
    };
  }
  return { active: first, item };
}

/** A Fault unless the topic is new or retired: an absent active version may have been lost. */
async function requireNeverActive(
  topic: string,
  item: RegistryItem | undefined,
  { registry: { objects, layout } }: Ports,
): Promise<void> {
  const archived = await objects.list(layout.archive(topic));
  const hasArchive = archived.some(({ key }) => layout.parse(key)?.role === 'archive');
  if (inForce({ hasActive: false, hasArchive, item, hasBase: false }) !== 'active-missing') return;
  const place = objects.locate(layout.active(topic));
  // Two activations of other runs since the first read look the same.
  if ((await objects.get(layout.active(topic))) !== undefined)
    throw new Fault(`${place} was written by another run meanwhile; the topic is validated again`);
  throw new Fault(activeMissing({ topic, place, item, knowsItems: true }));
}

/**
 * Whether the item records a later activation than the active object, or another one of the same
 * number.
 */
function isBehind(active: StoredObject | undefined, item: RegistryItem | undefined): boolean {
  if (active === undefined) return true;
  const facts = parseActivation(active.metadata);
  const seq = item?.activationSeq ?? 0;
  return (
    facts !== undefined &&
    (seq > facts.seq || (seq === facts.seq && item?.schemaSha256 !== facts.sha256))
  );
}

/**
 * Gives the active version the number after `spent`. An etag depends on the bytes only. So the flip
 * of a suspended run is not refused if others have meanwhile activated another version and then the
 * former one again: its version is in force under a used number.
 */
async function renumber(
  topic: string,
  active: StoredObject,
  spent: number,
  { registry, log }: Ports,
): Promise<StoredObject> {
  const { objects, layout } = registry;
  const facts = parseActivation(active.metadata);
  if (facts === undefined) return active;
  const metadata = activationMetadata({ ...facts, seq: spent + 1 });
  const key = layout.active(topic);
  const written = await objects.put(key, active.bytes, metadata, {
    kind: 'etag',
    etag: active.etag,
  });
  if (written === 'refused')
    throw new Fault(
      `${objects.locate(key)} was replaced by another run meanwhile; the topic is validated again`,
    );
  log('Numbered an activation anew', { topic, was: facts.seq, is: spent + 1 });
  return { ...active, ...written, metadata };
}
