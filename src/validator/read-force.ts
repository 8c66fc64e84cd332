import { Fault } from '../errors.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import { activationMetadata, parseActivation } from '../protocol/activation-metadata.js';
import type { Ports } from './ports.js';

/** What is in force, and what the registry item says of it. */
export interface Force {
  readonly active: StoredObject | undefined;
  readonly item: RegistryItem | undefined;
}

/** The first number that metadata can't hold; nobody activates a topic that often. */
const SEQ_LIMIT = 1e14;

/** Reads both, and makes sure that they belong together. A Fault where they can't. */
export async function readForce(topic: string, ports: Ports): Promise<Force> {
  const { objects, items, layout } = ports.registry;
  const [first, item] = await Promise.all([objects.get(layout.active(topic)), items.get(topic)]);
  const seq = item?.activationSeq ?? null;
  if (seq === null) return { active: first, item };
  if (!Number.isInteger(seq) || seq < 0 || seq >= SEQ_LIMIT) {
    throw new Fault(
      `The registry item of topic '${topic}' has the activation_seq ${seq}, which counts nothing; correct it or remove it`,
    );
  }
  if (isBehind(first, item)) {
    // Maybe only because it was read earlier: active/ is always written before the item.
    const active = await objects.get(layout.active(topic));
    if (active === undefined) {
      const place = objects.locate(layout.active(topic));
      throw new Fault(
        `ACTIVE_MISSING: the registry knows activation ${seq} of topic '${topic}', but ${place} is gone; restore it from archive/`,
      );
    }
    return {
      active: isBehind(active, item) ? await renumber(topic, active, seq, ports) : active,
      item,
    };
  }
  return { active: first, item };
}

/** Whether the item tells of a later activation than the active object, or of another one under its number. */
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
 * A store knows versions by their bytes only. So the flip of a run that slept while others activated another version and then the
 * former one again is not refused: the version it brings is in force then, under a number that is spent. It gets the next one.
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
