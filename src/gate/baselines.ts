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
import { unreadableActiveVersion } from './active-version.js';
import type { ParsedSide } from '../core/verdict/verdict.js';

/** What a topic's file is compared with. */
export interface BaselineSide {
  /** Undefined for a new topic. */
  readonly side: ParsedSide | undefined;
  readonly baseline: Baseline;
  /** For people: git and the registry disagree. */
  readonly note: string | undefined;
  /** The message for a baseline that can't be read. */
  readonly unreadable: (reason: string) => string;
}

export const NO_BASELINE: Baseline = { source: 'none', ref: null, sha256: null };

/** A topic's file on the base branch; `path` is its path there. */
export function baseBranchSide(
  path: string,
  content: Content | undefined,
  commit: string | undefined,
  digest: (bytes: Uint8Array) => string,
): BaselineSide {
  const unreadable = (reason: string): string =>
    `The version of ${quoted(path)} on the base can't be read (${reason}), so nothing can be compared with it; correct the base branch first`;
  // A link or a submodule was never in force.
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

export interface RegistryTopic {
  readonly topic: string;
  /** The active version. */
  readonly stored: StoredObject | undefined;
  /** The topic's file in git. */
  readonly path: string;
  /** The base branch's content of that file, to see whether git and the registry agree. */
  readonly content: Content | undefined;
}

/** A topic's active version in the registry. */
export function registrySide(
  registry: Registry,
  { topic, stored, path, content }: RegistryTopic,
  digest: (bytes: Uint8Array) => string,
): BaselineSide {
  const unreadable = (reason: string): string =>
    stored === undefined ? reason : unreadableActiveVersion(registry, topic, stored, reason);
  const merged = content instanceof Uint8Array ? parseTopicSchema(content) : undefined;
  if (stored === undefined) {
    const note =
      merged === undefined
        ? undefined
        : `${path}: the base branch has ${versionOf(merged.schema)}, but the registry has no active version yet`;
    return { side: undefined, baseline: NO_BASELINE, note, unreadable };
  }
  const parsed = parseStored(stored);
  return {
    side: { file: path, parsed },
    baseline: registryBaseline(registry, stored, sha256Of(stored, digest)),
    note: disagreement(path, merged, parsed),
    unreadable,
  };
}

export function registryBaseline(
  { objects }: Registry,
  { metadata, key }: StoredObject,
  sha256: string | null,
): Baseline {
  return { source: 'registry', ref: parseOrigin(metadata).commit ?? objects.locate(key), sha256 };
}

function disagreement(
  path: string,
  merged: ParsedFile | undefined,
  active: ParsedFile,
): string | undefined {
  const inForce = `the active version is ${versionOf(active.schema)}`;
  if (merged === undefined) return `${path}: ${inForce}, but the base branch has no such file`;
  if (isSameJson(merged.json.root, active.json.root)) return undefined;
  return `${path}: the base branch has ${versionOf(merged.schema)}, but ${inForce} with other content: either a merge was not published, or somebody edited the object by hand`;
}

function versionOf(schema: TopicSchema | undefined): string {
  return schema?.version ?? 'a schema without a version';
}
