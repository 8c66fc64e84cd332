import { parseErrorJson, renderErrorJson } from '../protocol/error-json.js';
import { originMetadata, parseOrigin } from '../protocol/origin.js';
import { Fault } from '../errors.js';
import { sha256Of } from '../protocol/stored-schema.js';
import type { ItemCondition } from '../protocol/item-condition.js';
import type { ItemChanges, LastRejection, Status } from '../protocol/registry-item.js';
import type { PutCondition, StoredObject } from '../registry/registry.js';
import { isStillWaiting } from './apply.js';
import type { ValidationResult } from './validation-result.js';
import type { Ports } from './ports.js';
import { BREAKING_CHANGE, type Reason } from './rejection.js';

/** A candidate that is not activated, and why. */
export interface RejectedCandidate {
  readonly topic: string;
  readonly pending: StoredObject;
  readonly hasActive: boolean;
  /**
   * Whether status and gate stay as they are: the topic runs on its active version, or it was
   * retired and stays so.
   */
  readonly keepsGate: boolean;
  /** The number of the activation in force; null where none is recorded. */
  readonly seq: number | null;
  readonly version: string | null;
  readonly reasons: readonly Reason[];
  /** The text report for error.json. */
  readonly report: string;
}

/**
 * Records a rejection: writes the candidate to failed/, then error.json (the commit record), then
 * the item; last, it removes the candidate from pending/. Writes are conditional, so a slow run
 * never overwrites the rejection of a newer candidate.
 */
export async function reject(rejected: RejectedCandidate, ports: Ports): Promise<ValidationResult> {
  const { topic, pending, reasons } = rejected;
  const { registry, digest, log } = ports;
  const { objects, layout } = registry;
  const sha256 = sha256Of(pending, digest);
  const at = await recordInStore(rejected, sha256, ports);
  if (at === undefined) {
    log('Another candidate took the place of this one', { topic });
    return { kind: 'idle', topic };
  }
  await recordInItem(rejected, sha256, at, ports);
  await objects.remove(pending.key, pending.etag);
  const errors = reasons.map(({ type, message }) => `${type}: ${message}`).slice(0, 20);
  log('Schema rejected', { topic, sha256, errors }, 'warn');
  return {
    kind: 'rejected',
    topic,
    reasons,
    errorPath: objects.locate(layout.error(topic)),
    breakingChanges: reasons.filter(({ type }) => type === BREAKING_CHANGE).length,
  };
}

/**
 * Returns the time of the rejection; undefined if the candidate is no longer in pending/, so
 * another run has handled it.
 */
async function recordInStore(
  { topic, pending, reasons, report }: RejectedCandidate,
  sha256: string | null,
  ports: Ports,
): Promise<string | undefined> {
  const { objects, layout } = ports.registry;
  const [candidate, error] = await Promise.all([
    objects.get(layout.rejected(topic)),
    objects.get(layout.error(topic)),
  ]);
  const known = error === undefined ? undefined : parseErrorJson(error.bytes);
  if (
    known !== undefined &&
    (known.sha256 ?? null) === sha256 &&
    known.uploadedAt === pending.modified &&
    (known.versionId ?? null) === pending.versionId
  )
    return ports.now().toISOString();
  if (!(await isStillWaiting(pending, ports))) return undefined;
  const metadata = originMetadata({ commit: undefined, sha256: sha256 ?? undefined });
  const conflict = (key: string): Fault =>
    new Fault(
      `${objects.locate(key)} was written by another run meanwhile; the topic is validated again`,
    );
  const write = async (
    key: string,
    bytes: Uint8Array,
    former: StoredObject | undefined,
  ): Promise<void> => {
    const condition: PutCondition =
      former === undefined ? { kind: 'absent' } : { kind: 'etag', etag: former.etag };
    if ((await objects.put(key, bytes, metadata, condition)) !== 'refused') return;
    const meanwhile = await objects.get(key);
    if (meanwhile !== undefined && Buffer.from(meanwhile.bytes).equals(bytes)) return;
    throw conflict(key);
  };
  if (sha256 !== null) await write(layout.rejected(topic), pending.bytes, candidate);
  // A candidate above the size limit has no bytes to keep. An earlier candidate in failed/ would
  // pass for it, so it is removed.
  else if (
    candidate !== undefined &&
    (await objects.remove(candidate.key, candidate.etag)) === 'refused'
  )
    throw conflict(candidate.key);
  const timestamp = ports.now().toISOString();
  const document = renderErrorJson({
    topic,
    timestamp,
    errors: reasons,
    compatibilityReport: report,
    sha256,
    versionId: pending.versionId,
    commit: parseOrigin(pending.metadata).commit ?? null,
    uploadedAt: pending.modified,
  });
  await write(layout.error(topic), new TextEncoder().encode(document), error);
  return timestamp;
}

/** Characters of the reason in the registry item. */
const MAX_REASON = 300;

/**
 * Records the rejection in the item. A topic with an active version keeps running on it: its status
 * and gate stay. If another activation came meanwhile, the item belongs to that one, and only
 * error.json has the rejection.
 */
async function recordInItem(
  { topic, pending, hasActive, keepsGate, seq, version, reasons }: RejectedCandidate,
  sha256: string | null,
  at: string,
  ports: Ports,
): Promise<void> {
  const { items } = ports.registry;
  const lastRejection: LastRejection = {
    at,
    sha256,
    version,
    commit: parseOrigin(pending.metadata).commit ?? null,
    reason: (reasons[0]?.message ?? '').slice(0, MAX_REASON),
  };
  const closed: ItemChanges & { readonly status: Status } = {
    processingEnabled: false,
    status: 'VALIDATION_FAILED',
    updatedAt: at,
    lastRejection,
  };
  const logClosed = (): void =>
    ports.log('Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED', { topic });
  // A version put there by hand was never validated and may have no item yet. The rejection then
  // writes a complete item with a closed gate.
  if (
    hasActive &&
    seq === null &&
    (await items.update(topic, closed, { kind: 'ungated' })) === 'written'
  )
    return logClosed();
  const condition: ItemCondition = seq === null ? { kind: 'never-active' } : { kind: 'same', seq };
  if (keepsGate) {
    await items.update(topic, { lastRejection }, condition);
    return;
  }
  if ((await items.update(topic, closed, condition)) === 'written') logClosed();
}
