import { isReadableBaseline } from '../core/judge.js';
import { parseTopicSchema, type ParsedFile } from '../core/topic-schema.js';
import { unreadableReason } from '../core/unreadable-reason.js';
import type { Moment } from '../report/age.js';
import { isWithheld, type StoredObject } from '../registry/registry.js';

/** What status and log need of the outside world. */
export interface StatusTools {
  /** UTC, ISO 8601. */
  readonly now: string;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
}

/** A version of a schema as it lies in a store. */
export interface StoredVersion {
  readonly version: string | null;
  /** Null for an object that is too large to be read. */
  readonly sha256: string | null;
  readonly commit: string | null;
  /** Undefined when nothing can be compared with it; then `unreadable` says why. */
  readonly parsed: ParsedFile | undefined;
  readonly unreadable: string | null;
}

/** Anything else in its place was written by somebody who meant something else. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Never throws. */
function readVersion(
  stored: StoredObject,
  { digest }: StatusTools,
  beside?: ParsedFile,
): StoredVersion {
  const { bytes, metadata } = stored;
  if (isWithheld(stored)) {
    const unreadable = `it has ${stored.size} bytes, more than any schema may have`;
    return { version: null, sha256: null, commit: null, parsed: undefined, unreadable };
  }
  const sha256 = digest(bytes);
  const recorded = metadata.get('sha256');
  const parsed = parseTopicSchema(bytes, beside);
  const isReadable = isReadableBaseline(parsed);
  return {
    version: detached(parsed.schema?.version ?? null),
    sha256,
    // What was recorded of other bytes says nothing of these.
    commit: recorded === undefined || recorded === sha256 ? commitOf(metadata.get('commit')) : null,
    parsed: isReadable ? parsed : undefined,
    unreadable: isReadable ? null : unreadableReason(parsed),
  };
}

export type VersionReader = (stored: StoredObject) => StoredVersion;

/** Reads version after version; topics of one house share much of their text, and reading it once is several times faster. */
export function versionReader(tools: StatusTools): VersionReader {
  let last: ParsedFile | undefined;
  return (stored) => {
    const version = readVersion(stored, tools, last);
    last = version.parsed ?? last;
    return version;
  };
}

/** A full commit name, or null. */
export function commitOf(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && COMMIT.test(text) ? text : null;
}

/** How long ago that was, by this clock. */
export function momentOf(at: string, { now }: StatusTools): Moment {
  const age = Math.floor((Date.parse(now) - Date.parse(at)) / 1000);
  return { at, age: Number.isNaN(age) ? null : Math.max(0, age) };
}

/** A slice keeps the whole text in memory that it was cut from; thousands of topics must not. */
function detached(text: string | null): string | null {
  return text === null ? null : Array.from(text).join('');
}
