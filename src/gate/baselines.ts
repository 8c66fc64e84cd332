import type { Baseline } from '../core/verdict/finding.js';
import { isSameJson } from '../core/text/json-node.js';
import { quoted } from '../core/text/quoted.js';
import {
  oversizedFile,
  parseTopicSchema,
  type ParsedFile,
  type TopicSchema,
} from '../core/schema/topic-schema.js';
import { parseOrigin } from '../protocol/origin.js';
import type { Content } from '../git/git.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import { parseStored, sha256Of } from '../protocol/stored-schema.js';
import { unreadableInForce } from './in-force.js';
import type { ParsedSide } from '../core/verdict/verdict.js';

/** What a candidate is compared with. */
export interface OlderSide {
  /** Undefined for a new topic. */
  readonly side: ParsedSide | undefined;
  readonly baseline: Baseline;
  /** For people: git and the registry disagree. */
  readonly note: string | undefined;
  /** What to say if it turns out that nothing can be compared with it. */
  readonly unreadable: (reason: string) => string;
}

export const NO_BASELINE: Baseline = { source: 'none', ref: null, sha256: null };

/** A topic's file on the base branch, `path` being its place there. */
export function baseBranchSide(
  path: string,
  content: Content | undefined,
  commit: string | undefined,
  digest: (bytes: Uint8Array) => string,
): OlderSide {
  const unreadable = (reason: string): string =>
    `The version of ${quoted(path)} on the base can't be read (${reason}), so nothing can be compared with it; correct the base branch first`;
  // What was a link or a submodule was never in force.
  if (
    content === undefined ||
    commit === undefined ||
    content === 'missing' ||
    content === 'not-a-regular-file'
  ) {
    return { side: undefined, baseline: NO_BASELINE, note: undefined, unreadable };
  }
  const isTooLarge = content === 'too-large';
  const baseline: Baseline = {
    source: 'base-branch',
    ref: commit,
    sha256: isTooLarge ? null : digest(content),
  };
  return {
    side: { file: path, parsed: isTooLarge ? oversizedFile() : parseTopicSchema(content) },
    baseline,
    note: undefined,
    unreadable,
  };
}

/** A topic's version in force in the registry; `content` is what the base branch has, to see whether the two agree. */
export function registrySide(
  registry: Registry,
  topic: string,
  stored: StoredObject | undefined,
  path: string,
  content: Content | undefined,
  digest: (bytes: Uint8Array) => string,
): OlderSide {
  const unreadable = (reason: string): string =>
    stored === undefined ? reason : unreadableInForce(registry, topic, stored, reason);
  const merged = content instanceof Uint8Array ? parseTopicSchema(content) : undefined;
  if (stored === undefined) {
    const note =
      merged === undefined
        ? undefined
        : `${path}: the base branch has ${versionOf(merged.schema)}, and the registry no version in force yet`;
    return { side: undefined, baseline: NO_BASELINE, note, unreadable };
  }
  const parsed = parseStored(stored);
  const ref = parseOrigin(stored.metadata).commit ?? registry.objects.locate(stored.key);
  const baseline: Baseline = { source: 'registry', ref, sha256: sha256Of(stored, digest) };
  return {
    side: { file: path, parsed },
    baseline,
    note: disagreement(path, merged, parsed),
    unreadable,
  };
}

function disagreement(
  path: string,
  merged: ParsedFile | undefined,
  active: ParsedFile,
): string | undefined {
  const inForce = `the version in force is ${versionOf(active.schema)}`;
  if (merged === undefined) return `${path}: ${inForce}, and the base branch has no such file`;
  if (isSameJson(merged.json.root, active.json.root)) return undefined;
  return `${path}: the base branch has ${versionOf(merged.schema)}, but ${inForce} with other content: a merge that was not published, or an edit by hand`;
}

function versionOf(schema: TopicSchema | undefined): string {
  return schema?.version ?? 'a schema without a version';
}
