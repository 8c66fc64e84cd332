import { Fault } from '../errors.js';
import type { StoredObject } from '../registry/registry.js';
import { activationMetadata, parseActivation } from '../protocol/activation-metadata.js';
import { parseStored } from '../protocol/stored-schema.js';
import type { Layout } from '../protocol/keys.js';
import type { Ports } from './ports.js';
import type { RunTools } from './settings.js';

/**
 * The bytes of a version that leaves active/, and the key to archive them under, which holds the
 * time they came into force.
 */
export interface Replaced {
  readonly key: string;
  readonly keyIfTaken: string;
  readonly bytes: Uint8Array;
  /**
   * The metadata of its activation, so that the log can show its commit; empty for a version put
   * there by hand.
   */
  readonly metadata: ReadonlyMap<string, string>;
}

/** Where an active version goes when it leaves active/. */
export function replacedBy(
  topic: string,
  active: StoredObject,
  layout: Layout,
  digest: RunTools['digest'],
): Replaced {
  const { bytes, modified, metadata } = active;
  const version = parseStored(active).schema?.version;
  const suffix = digest(bytes).slice(0, 8);
  const facts = parseActivation(metadata);
  return {
    key: layout.archived(topic, version, modified),
    keyIfTaken: layout.archived(topic, version, modified, suffix),
    bytes,
    metadata: facts === undefined ? new Map() : activationMetadata(facts),
  };
}

/** Copies the version to archive/, byte for byte, and returns its key. */
export async function archive(
  { key: wanted, keyIfTaken, bytes, metadata }: Replaced,
  { registry: { objects } }: Ports,
): Promise<string> {
  for (const key of [wanted, keyIfTaken]) {
    if ((await objects.put(key, bytes, metadata, { kind: 'absent' })) !== 'refused') return key;
    const existing = await objects.get(key);
    if (existing !== undefined && Buffer.from(existing.bytes).equals(bytes)) return key;
  }
  throw new Fault(
    `${objects.locate(keyIfTaken)} holds bytes of another version than its name says; move it away`,
  );
}
