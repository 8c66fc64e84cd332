import { hasSameContent } from '../core/schema/same-content.js';
import { parseStored, sha256Of } from '../protocol/stored-schema.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import type { AbsentVersions } from './absent-versions.js';
import type { CommittedFile } from './committed-file.js';
import { readActiveVersion, type ActiveVersion } from './active-version.js';

/** What the registry holds for a topic before it is published. */
export interface TopicState {
  readonly pending: StoredObject | undefined;
  /** Null for an object that is too large to be read. */
  readonly pendingSha256: string | null | undefined;
  /**
   * Whether pending/ holds the committed schema: the same bytes, or the same JSON in another
   * format.
   */
  readonly isPending: boolean;
  readonly active: ActiveVersion | undefined;
  /** `database.table` of a retired topic, which comes back; undefined for any other topic. */
  readonly returningTables: readonly string[] | undefined;
  readonly activeSha256: string | undefined;
  /**
   * Whether active/ holds the committed schema: the same bytes, or the same JSON in another format.
   */
  readonly isActive: boolean;
}

/** Where a topic's state is read. */
export interface StateSource {
  readonly registry: Registry;
  /** Of that registry. */
  readonly absent: AbsentVersions;
}

/**
 * Throws the store's Faults, and one when the active version was lost or can't be read.
 */
export async function readTopicState(
  { topic, sha256, parsed }: CommittedFile,
  { registry, absent }: StateSource,
  digest: (data: Uint8Array) => string,
): Promise<TopicState> {
  // pending/ is read first: a candidate that has left it by then is already visible in active/.
  const pending = await registry.objects.get(registry.layout.pending(topic));
  const active = await readActiveVersion(registry, topic);
  const absence = active === undefined ? await absent.explain(topic, false) : undefined;
  const pendingSha256 = pending === undefined ? undefined : sha256Of(pending, digest);
  const activeSha256 = active === undefined ? undefined : digest(active.stored.bytes);
  return {
    pending,
    pendingSha256,
    isPending:
      pending !== undefined &&
      (pendingSha256 === sha256 || hasSameContent(parsed, parseStored(pending))),
    active,
    returningTables: absence?.kind === 'retired' ? absence.tables : undefined,
    activeSha256,
    isActive:
      active !== undefined && (activeSha256 === sha256 || hasSameContent(parsed, active.parsed)),
  };
}
