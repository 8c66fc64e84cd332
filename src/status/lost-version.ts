import { activeMissing, inForce } from '../protocol/in-force.js';
import { isProcessed, type RegistryItem } from '../protocol/registry-item.js';
import type { Registry } from '../registry/registry.js';

/** What tells that a topic without an active version had one. */
export interface Traces {
  readonly item: RegistryItem | undefined;
  /** Whether archive/ has a version. */
  readonly hasArchive: boolean;
}

/**
 * Whether the version that was in force was lost. An open gate tells so, too: the pipeline runs
 * without a schema.
 */
export function isLost({ item, hasArchive }: Traces): boolean {
  const state = inForce({ hasActive: false, hasArchive, item, hasBase: false });
  return state === 'active-missing' || (item !== undefined && isProcessed(item));
}

/**
 * The message about a topic whose active version was lost; undefined for one that has a version in
 * force, never had one, or was retired. Throws the stores' Faults.
 */
export async function lostVersion(registry: Registry, topic: string): Promise<string | undefined> {
  const { objects, items, layout } = registry;
  // The item first: it is written after active/, so what it records was there before it was read.
  const item = await items?.get(topic);
  if ((await objects.get(layout.active(topic))) !== undefined) return undefined;
  if (!isLost({ item, hasArchive: await hasArchive(registry, topic) })) return undefined;
  const place = objects.locate(layout.active(topic));
  return activeMissing({ topic, place, item, knowsItems: items !== undefined });
}

/** Whether archive/ has a version of the topic. */
export async function hasArchive({ objects, layout }: Registry, topic: string): Promise<boolean> {
  const archived = await objects.list(layout.archive(topic));
  return archived.some(({ key }) => layout.parse(key)?.role === 'archive');
}
