import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import { parseActivation } from '../protocol/activation-metadata.js';

/** What the registry item says about the activation in force, once that activation is finished. */
export interface RecordedActivation {
  /** Null where the topic was never activated. */
  readonly seq: number | null;
  readonly status: string | null;
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
  recorded: RecordedActivation,
): string | undefined {
  const replaced = active === undefined ? undefined : parseActivation(active.metadata);
  if (replaced?.patchedBase === undefined || recorded.seq !== replaced.seq) return undefined;
  return recorded.status === 'BACKFILL_PENDING' || recorded.status === 'BACKFILL_FAILED'
    ? replaced.patchedBase
    : undefined;
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
