import { parseErrorJson, type ReadReason } from '../protocol/error-json.js';
import type { PublishOutcome } from '../protocol/publication.js';
import type { StoredObject } from '../registry/registry.js';

/** Identifies one error.json, even when a later one has the same bytes. */
export interface EarlierError {
  readonly etag: string;
  readonly modified: string;
}

/** A candidate that the validator still has to judge. */
export interface AwaitedCandidate {
  readonly topic: string;
  readonly sha256: string;
  /**
   * Digest of the active version at the time of the upload; undefined for a new topic, null for one
   * too large to be read.
   */
  readonly baseSha256: string | null | undefined;
  /** The error.json that existed before the upload. */
  readonly earlierError: EarlierError | undefined;
}

/** A topic's objects at one time; pending/ was read before the others. */
export interface TopicObjects {
  /** Undefined when there is no object, null for one that is too large to be read. */
  readonly pendingSha256: string | null | undefined;
  readonly activeSha256: string | null | undefined;
  readonly error: StoredObject | undefined;
}

export type Conclusion =
  /** Not decided yet. `awaited` is updated from the objects. */
  | {
      readonly kind: 'waiting';
      readonly state: 'pending' | 'gone';
      readonly awaited: AwaitedCandidate;
    }
  | {
      readonly kind: 'ended';
      readonly outcome: Extract<PublishOutcome, 'ACTIVE' | 'FAILED' | 'STALE' | 'SUPERSEDED'>;
      readonly errors: readonly ReadReason[];
    };

/**
 * Decides from a topic's objects what happened to a candidate. A candidate that has left pending/
 * is not proof of anything: every outcome needs evidence in active/ or failed/.
 */
export function conclude(
  awaited: AwaitedCandidate,
  { pendingSha256, activeSha256, error }: TopicObjects,
): Conclusion {
  const { sha256, baseSha256 } = awaited;
  const ended = (
    outcome: Extract<Conclusion, { kind: 'ended' }>['outcome'],
    errors: readonly ReadReason[] = [],
  ): Conclusion => ({
    kind: 'ended',
    outcome,
    errors,
  });
  const isWaiting = pendingSha256 === sha256;
  // A reverted schema may already be active before its upload; it counts as ACTIVE only after the
  // validator has taken the candidate.
  if (activeSha256 === sha256 && !(isWaiting && baseSha256 === sha256)) return ended('ACTIVE');
  const rejection =
    error === undefined || isEarlier(error, awaited.earlierError)
      ? undefined
      : parseErrorJson(error.bytes);
  if (rejection?.sha256 === sha256) {
    return ended(
      rejection.errors.some(({ type }) => type === 'STALE') ? 'STALE' : 'FAILED',
      rejection.errors,
    );
  }
  if (isWaiting) {
    // Versions that were activated or rejected while ours still waits came before it and did not
    // replace it.
    const earlierError =
      error === undefined ? awaited.earlierError : { etag: error.etag, modified: error.modified };
    return {
      kind: 'waiting',
      state: 'pending',
      awaited: { ...awaited, baseSha256: activeSha256, earlierError },
    };
  }
  if (pendingSha256 !== undefined) {
    return ended('SUPERSEDED', [
      plainError(`Another candidate (${short(pendingSha256)}) replaced it in pending/`),
    ]);
  }
  if (activeSha256 !== undefined && activeSha256 !== baseSha256) {
    return ended('SUPERSEDED', [
      plainError(`Another version (${short(activeSha256)}) was activated instead`),
    ]);
  }
  // The validator writes the upload time of every candidate, and a digest unless the candidate was
  // too large to be read.
  if (
    rejection !== undefined &&
    (rejection.sha256 !== undefined || rejection.uploadedAt !== undefined)
  ) {
    // Nobody's version came into force, so this one is not done.
    return ended('FAILED', [
      plainError(
        `Another candidate (${short(rejection.sha256 ?? null)}) replaced it in pending/ and was rejected, so neither is active; publish again`,
      ),
    ]);
  }
  return { kind: 'waiting', state: 'gone', awaited };
}

/**
 * Whether an error.json is about the very object in pending/: the validator writes it before it
 * removes the object.
 */
export function isErrorOf(
  error: StoredObject | undefined,
  pending: StoredObject,
  pendingSha256: string | null | undefined,
): boolean {
  if (error === undefined) return false;
  const { sha256, versionId, uploadedAt } = parseErrorJson(error.bytes);
  if (sha256 === undefined || sha256 !== pendingSha256) return false;
  if (pending.versionId !== null && versionId !== undefined) return versionId === pending.versionId;
  // All times are the store's. An error.json written by hand has no upload time.
  return uploadedAt === undefined
    ? error.modified >= pending.modified
    : uploadedAt === pending.modified;
}

function isEarlier(error: StoredObject, earlier: EarlierError | undefined): boolean {
  return (
    earlier !== undefined && error.etag === earlier.etag && error.modified === earlier.modified
  );
}

/** A reason that names no column. */
export function plainError(message: string): ReadReason {
  return { type: '', field: undefined, message };
}

function short(sha256: string | null): string {
  return sha256 === null ? 'too large to be read' : `sha256 ${sha256.slice(0, 12)}`;
}
