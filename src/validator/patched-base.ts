import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import { parseActivation } from '../protocol/activation-metadata.js';
import type { CatchUpRecord } from '../protocol/catch-up-record.js';
import { hasBegun, isBehind } from '../protocol/catch-up-standing.js';
import { CLOSED_BY_BACKFILL } from '../protocol/registry-item.js';
import type { Settings } from './settings.js';

/** What the registry item says about the activation in force, once that activation is finished. */
export interface RecordedActivation {
  /** Null where the topic was never activated. */
  readonly seq: number | null;
  readonly status: string | null;
  /** The item that was read, for what it says of catch-ups. */
  readonly item: CatchUpRecord | undefined;
}

/** An archived version up to which history is patched. */
export interface PatchedBase {
  readonly key: string;
  readonly version: ParsedFile;
}

/**
 * The archive key from which an earlier activation's backfill is not done yet: the next backfill
 * starts there.
 */
export function unfinishedBase(
  active: StoredObject | undefined,
  { seq, status, item }: RecordedActivation,
  { archiveKey, backfillMode }: Pick<Settings, 'backfillMode'> & { readonly archiveKey: string },
): string | undefined {
  const facts = active === undefined ? undefined : parseActivation(active.metadata);
  if (facts?.patchedBase === undefined || seq !== facts.seq) return undefined;
  if (CLOSED_BY_BACKFILL.has(status ?? '')) return facts.patchedBase;
  if (status !== 'READY') return undefined;
  // In the other mode READY says that the backfill has ended, whoever runs backfills there.
  const isUnended =
    backfillMode === 'online'
      ? isBehind({ facts, archiveKey, item: { status, ...item } })
      : hasBegun(item);
  return isUnended ? facts.patchedBase : undefined;
}

export async function readPatchedBase(key: string, { objects }: Registry): Promise<PatchedBase> {
  const stored = await objects.get(key);
  if (stored === undefined) {
    throw new Fault(
      `The archived version ${objects.locate(key)} is gone, so it is unknown what history lacks; restore it`,
    );
  }
  return { key, version: parseTopicSchema(stored.bytes) };
}
