import { isReadableBaseline } from '../core/verdict/judge.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { isCommitName, parseOrigin } from '../protocol/origin.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import type { PastMoment } from '../protocol/status-report.js';
import { isWithheld } from '../protocol/stored-schema.js';
import type { StoredObject } from '../registry/registry.js';

/** The time and the digest function, which status and log take as an argument. */
export interface StatusTools {
  /** UTC, ISO 8601. */
  readonly now: string;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
}

/** A version of a schema in a store. */
export interface StoredVersion {
  readonly version: string | null;
  /** Null for an object above the size limit. */
  readonly sha256: string | null;
  readonly commit: string | null;
  /** Undefined for a version that can't be read; then `unreadable` has the reason. */
  readonly parsed: ParsedFile | undefined;
  readonly unreadable: string | null;
}

/** Never throws. */
export function readVersion(stored: StoredObject, { digest }: StatusTools): StoredVersion {
  const { bytes, metadata } = stored;
  if (isWithheld(stored)) {
    const unreadable = `it has ${stored.size} bytes, more than any schema may have`;
    return { version: null, sha256: null, commit: null, parsed: undefined, unreadable };
  }
  const sha256 = digest(bytes);
  const { sha256: recorded, commit } = parseOrigin(metadata);
  const parsed = parseTopicSchema(bytes);
  const isReadable = isReadableBaseline(parsed);
  return {
    version: detached(parsed.schema?.version ?? null),
    sha256,
    // Metadata with another digest is about other bytes.
    commit: recorded === undefined || recorded === sha256 ? commitOf(commit) : null,
    parsed: isReadable ? parsed : undefined,
    unreadable: isReadable ? null : unreadableReason(parsed),
  };
}

/** A full commit name, or null. */
export function commitOf(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && isCommitName(text) ? text : null;
}

/** A time, with its age at `now`. */
export function instantOf(at: string, { now }: StatusTools): PastMoment {
  const age = Math.floor((Date.parse(now) - Date.parse(at)) / 1000);
  return { at, age: Number.isNaN(age) ? null : Math.max(0, age) };
}

/**
 * A copy of the text: a slice would keep the whole file in memory (V8's sliced strings), which adds
 * up over thousands of topics.
 */
function detached(text: string | null): string | null {
  return text === null ? null : Array.from(text).join('');
}
