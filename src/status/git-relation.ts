import { hasSameContent } from '../core/schema/same-content.js';
import { parseTopicSchema } from '../core/schema/topic-schema.js';
import type { StoredVersion } from './stored-version.js';

/** A topic's file on the default branch. */
export interface GitFile {
  /** From the repository's root. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** How a topic's file in git relates to its version in the registry. */
export type GitRelation =
  | { readonly kind: 'in-step' }
  /** Git has a version that the registry lacks. */
  | { readonly kind: 'unpublished'; readonly file: string; readonly sha256: string }
  /** The registry has a version that never came through publish. */
  | { readonly kind: 'edited-by-hand'; readonly file: string; readonly sha256: string }
  | { readonly kind: 'deleted' };

/**
 * Formatting doesn't count, since publish skips it as well. A file that equals `pending` is in
 * step: its activation is under way.
 */
export function gitRelationOf(
  file: GitFile | undefined,
  active: StoredVersion | undefined,
  pending: StoredVersion | undefined,
  digest: (bytes: Uint8Array) => string,
): GitRelation {
  if (file === undefined) return active === undefined ? { kind: 'in-step' } : { kind: 'deleted' };
  const sha256 = digest(file.bytes);
  if (isStoredAs(active, file, sha256) || isStoredAs(pending, file, sha256))
    return { kind: 'in-step' };
  // Publish records the commit; a version without one was put there by hand, or before publish
  // existed.
  const kind = active === undefined || active.commit !== null ? 'unpublished' : 'edited-by-hand';
  return { kind, file: file.file, sha256 };
}

function isStoredAs(
  version: StoredVersion | undefined,
  { bytes }: GitFile,
  sha256: string,
): boolean {
  if (version === undefined) return false;
  return sha256 === version.sha256 || hasSameContent(version.parsed, parseTopicSchema(bytes));
}
