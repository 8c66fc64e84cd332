import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import { parseActivation } from '../protocol/activation-metadata.js';

/** What the registry says of the activation in force, after everything that it left undone was done. */
export interface RecordedActivation {
  /** Null where nothing was ever activated. */
  readonly seq: number | null;
  readonly status: string | null;
}

/** An archived version up to which history is patched. */
export interface PatchedBase {
  readonly key: string;
  readonly version: ParsedFile;
}

/** From where an earlier activation's history is still unpatched: the next backfill has to patch both. */
export function unfinishedBase(
  active: StoredObject | undefined,
  standing: RecordedActivation,
): string | undefined {
  const replaced = active === undefined ? undefined : parseActivation(active.metadata);
  if (replaced?.patchedBase === undefined || standing.seq !== replaced.seq) return undefined;
  return standing.status === 'BACKFILL_PENDING' || standing.status === 'BACKFILL_FAILED'
    ? replaced.patchedBase
    : undefined;
}

export async function readPatchedBase(key: string, { objects }: Registry): Promise<PatchedBase> {
  const stored = await objects.get(key);
  if (stored === undefined) {
    throw new Fault(
      `The archived version ${objects.locate(key)} is gone, so what history lacks can't be told; restore it`,
    );
  }
  return { key, version: parseTopicSchema(stored.bytes) };
}
