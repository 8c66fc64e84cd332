import { parseErrorJson, renderErrorJson } from '../protocol/error-json.js';
import { originMetadata, parseOrigin } from '../protocol/origin.js';
import { Fault } from '../errors.js';
import { sha256Of } from '../protocol/stored-schema.js';
import type {
  ItemChanges,
  ItemCondition,
  LastRejection,
  Status,
} from '../protocol/registry-item.js';
import type { PutCondition, StoredObject } from '../registry/registry.js';
import { isStillWaiting } from './apply.js';
import type { Outcome } from './outcome.js';
import type { Ports } from './ports.js';
import type { Reason } from './rejection.js';

/** A candidate that will not be activated. */
export interface Rejected {
  readonly topic: string;
  readonly pending: StoredObject;
  readonly hasActive: boolean;
  /** Of the activation in force; null where the registry knows of none. */
  readonly seq: number | null;
  readonly version: string | null;
  readonly reasons: readonly Reason[];
  /** For error.json. */
  readonly report: string;
}

/**
 * Records a rejection: the candidate, then error.json, which is the commit record, then the item; and only then the candidate leaves
 * pending/. Writes are conditional, so that a slow run never covers what a later one said of a newer candidate.
 */
export async function reject(rejected: Rejected, ports: Ports): Promise<Outcome> {
  const { topic, pending, reasons } = rejected;
  const { registry, digest, log } = ports;
  const { objects, layout } = registry;
  const sha256 = sha256Of(pending, digest);
  const at = await record(rejected, sha256, ports);
  if (at === undefined) {
    log('Another candidate took the place of this one', { topic });
    return { kind: 'idle', topic };
  }
  await noteInItem(rejected, sha256, at, ports);
  await objects.remove(pending.key, pending.etag);
  log('Schema rejected', {
    topic,
    sha256,
    errors: reasons.map(({ type, message }) => `${type}: ${message}`).slice(0, 20),
  });
  return {
    kind: 'rejected',
    topic,
    reasons,
    errorPath: objects.locate(layout.error(topic)),
    breakingChanges: reasons.filter(({ type }) => type === 'BREAKING_CHANGE').length,
  };
}

/** Answers with the time of the rejection; undefined where the candidate is not in pending/ any more, and others see to it. */
async function record(
  { topic, pending, reasons, report }: Rejected,
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
  const overtaken = (key: string): Fault =>
    new Fault(
      `${objects.locate(key)} was written by another run meanwhile; the topic is validated again`,
    );
  const refused = async (
    key: string,
    bytes: Uint8Array,
    there: StoredObject | undefined,
  ): Promise<void> => {
    const condition: PutCondition =
      there === undefined ? { kind: 'absent' } : { kind: 'etag', etag: there.etag };
    if ((await objects.put(key, bytes, metadata, condition)) !== 'refused') return;
    const meanwhile = await objects.get(key);
    if (meanwhile !== undefined && Buffer.from(meanwhile.bytes).equals(bytes)) return;
    throw overtaken(key);
  };
  if (sha256 !== null) await refused(layout.rejected(topic), pending.bytes, candidate);
  // Of a candidate beyond what anyone reads there are no bytes to keep; an empty file, or an earlier candidate, would only pretend to be it.
  else if (
    candidate !== undefined &&
    (await objects.remove(candidate.key, candidate.etag)) === 'refused'
  )
    throw overtaken(candidate.key);
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
  await refused(layout.error(topic), new TextEncoder().encode(document), error);
  return timestamp;
}

const MAX_REASON = 300;

/**
 * A topic that has an active version keeps running on it: neither its status nor its gate is touched. Where an activation came
 * meanwhile, the item is the later one's, and error.json alone tells of the rejection.
 */
async function noteInItem(
  { topic, pending, hasActive, seq, version, reasons }: Rejected,
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
  const say = (): void =>
    ports.log('Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED', { topic });
  // A version put by hand, which nothing has validated, may have no item yet: a rejection must leave neither half an item nor an open gate.
  if (
    hasActive &&
    seq === null &&
    (await items.update(topic, closed, { kind: 'ungated' })) === 'written'
  )
    return say();
  const condition: ItemCondition = seq === null ? { kind: 'never-active' } : { kind: 'same', seq };
  if (hasActive) {
    await items.update(topic, { lastRejection }, condition);
    return;
  }
  if ((await items.update(topic, closed, condition)) === 'written') say();
}
