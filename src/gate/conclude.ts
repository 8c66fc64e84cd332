import { parseErrorJson, type ReadReason } from '../protocol/error-json.js';
import type { PublishOutcome } from '../protocol/publication.js';
import type { StoredObject } from '../registry/registry.js';

/** What tells one error.json from a later one, also where both have the same bytes. */
export interface EarlierError {
  readonly etag: string;
  readonly modified: string;
}

/** A candidate that the validator has the word on. */
export interface Awaited {
  readonly topic: string;
  readonly sha256: string;
  /** Of the version in force when it was uploaded; undefined for a new topic. */
  readonly baseSha256: string | null | undefined;
  /** The error.json that lay there before it was uploaded. */
  readonly earlierError: EarlierError | undefined;
}

/** A topic's objects at one moment, `pending` having been read before the others. */
export interface Look {
  /** Undefined where there is none, null for one that is too large to be read. */
  readonly pendingSha256: string | null | undefined;
  readonly activeSha256: string | null | undefined;
  readonly error: StoredObject | undefined;
}

export type Conclusion =
  /** Nothing is decided; what is awaited may have been adjusted to what was seen. */
  | { readonly kind: 'waiting'; readonly state: 'pending' | 'gone'; readonly awaited: Awaited }
  | {
      readonly kind: 'ended';
      readonly outcome: Extract<PublishOutcome, 'ACTIVE' | 'FAILED' | 'STALE' | 'SUPERSEDED'>;
      readonly errors: readonly ReadReason[];
    };

/**
 * What a look at a topic's objects says about a candidate. Every end needs its evidence: that a candidate is gone from pending/
 * proves nothing.
 */
export function conclude(
  awaited: Awaited,
  { pendingSha256, activeSha256, error }: Look,
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
  // A revert was in force before it was uploaded; it has won only when the validator is through with it.
  if (activeSha256 === sha256 && !(isWaiting && baseSha256 === sha256)) return ended('ACTIVE');
  const rejection =
    error === undefined || isEarlier(error, awaited.earlierError) ? undefined : reportIn(error);
  if (rejection?.sha256 === sha256) {
    return ended(
      rejection.errors.some(({ type }) => type === 'STALE') ? 'STALE' : 'FAILED',
      rejection.errors,
    );
  }
  if (isWaiting) {
    // What came into force, or was rejected, while ours still waits was there before it and took no place of it.
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
      reason(`Another candidate (${short(pendingSha256)}) took its place in pending/`),
    ]);
  }
  if (activeSha256 !== undefined && activeSha256 !== baseSha256) {
    return ended('SUPERSEDED', [
      reason(`Another version (${short(activeSha256)}) came into force in its place`),
    ]);
  }
  // The validator tells of every candidate when it came; without a digest, it was too large to be read.
  if (
    rejection !== undefined &&
    (rejection.sha256 !== undefined || rejection.uploadedAt !== undefined)
  ) {
    return ended('SUPERSEDED', [
      reason(
        `Another candidate (${short(rejection.sha256 ?? null)}) took its place in pending/, and was rejected`,
      ),
    ]);
  }
  return { kind: 'waiting', state: 'gone', awaited };
}

/** Whether an error.json is about the very object in pending/, which is removed a moment after. */
export function isErrorOf(
  error: StoredObject | undefined,
  pending: StoredObject,
  pendingSha256: string | null | undefined,
): boolean {
  if (error === undefined) return false;
  const { sha256, versionId, uploadedAt } = reportIn(error);
  if (sha256 === undefined || sha256 !== pendingSha256) return false;
  if (pending.versionId !== null && versionId !== undefined) return versionId === pending.versionId;
  // All times are the store's. Written by hand, it tells none of its own.
  return uploadedAt === undefined
    ? error.modified >= pending.modified
    : uploadedAt === pending.modified;
}

function reportIn(error: StoredObject): ReturnType<typeof parseErrorJson> {
  return parseErrorJson(error.bytes);
}

function isEarlier(error: StoredObject, earlier: EarlierError | undefined): boolean {
  return (
    earlier !== undefined && error.etag === earlier.etag && error.modified === earlier.modified
  );
}

function reason(message: string): ReadReason {
  return { type: '', field: undefined, message };
}

function short(sha256: string | null): string {
  return sha256 === null ? 'too large to be read' : `sha256 ${sha256.slice(0, 12)}`;
}
