import { isDue } from '../core/history/set-aside.js';
import type { ActivationFacts } from './activation-metadata.js';
import type { Layout } from './keys.js';
import { GIVEN_UP } from './catch-up-record.js';
import type { RegistryItem } from './registry-item.js';
import { parseStored, type StoredBytes } from './stored-schema.js';

/** Whether a catch-up of the topic, for whichever activation, has begun and not ended. */
export function hasBegun(item: Pick<RegistryItem, 'catchupId'> | undefined): boolean {
  return (item?.catchupId ?? null) !== null;
}

/**
 * The key under which a version in force is archived when it leaves active/, and by which an item
 * says that history is patched up to it.
 */
export function archiveKeyOf(
  layout: Layout,
  topic: string,
  active: StoredBytes & { readonly modified: string },
): string {
  return layout.archived(topic, parseStored(active).schema?.version, active.modified);
}

/** An activation in force, and what its item says. */
export interface Standing {
  readonly facts: Pick<ActivationFacts, 'patchedBase'>;
  readonly archiveKey: string;
  readonly item: Pick<RegistryItem, 'status' | 'catchupId' | 'patchedBase' | 'catchupFailure'>;
}

/**
 * Whether the catch-up of a topic that is processed meanwhile has neither ended nor been given up.
 * Its gate doesn't tell it.
 */
export function isBehind({ facts, archiveKey, item }: Standing): boolean {
  if (hasBegun(item)) return true;
  return (
    facts.patchedBase !== undefined &&
    item.patchedBase !== archiveKey &&
    item.catchupFailure?.step !== GIVEN_UP
  );
}

/**
 * Whether it is time to look at the columns that rewrites of a topic have set aside. Never while the
 * gate is closed or a catch-up is at work: its swap may not be over.
 */
export function isDropDue(
  item: Pick<RegistryItem, 'status' | 'catchupId' | 'setAside'> | undefined,
  now: Date,
): boolean {
  if (item?.status !== 'READY' || hasBegun(item)) return false;
  return (item.setAside ?? []).some((one) => isDue(one, now.toISOString()));
}
