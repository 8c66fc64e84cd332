import type { Baseline } from '../core/verdict/finding.js';
import { isReadableBaseline } from '../core/verdict/judge.js';
import type { StandaloneDetection } from '../core/verdict/standalone-detection.js';
import type { ParsedSide } from '../core/verdict/verdict.js';
import { isSameJson } from '../core/text/json-node.js';
import { quoted } from '../core/text/quoted.js';
import type { ParsedFile, TopicSchema } from '../core/schema/topic-schema.js';
import { parseBaselineSchema } from '../core/schema/baseline-schema.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import { Fault } from '../errors.js';
import { parseOrigin } from '../protocol/origin.js';
import type { Content, Git } from '../git/git.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import { parseStored, sha256Of } from '../protocol/stored-schema.js';
import { unreadableActiveVersion } from './active-version.js';
import { fetchHistory } from './fork-point.js';
import { isLfsPointer } from './lfs-pointer.js';

/** What a topic's file is compared with. */
export interface BaselineSide {
  /** Undefined for a new topic. */
  readonly side: ParsedSide | undefined;
  readonly baseline: Baseline;
  /** For people: git and the registry disagree, or an earlier version was taken. */
  readonly note: string | undefined;
  /** For people: what the comparison can't see. */
  readonly warning: string | undefined;
  /** A finding about what was compared with. */
  readonly remark: StandaloneDetection | undefined;
  /** Whether the topic was retired and comes back. */
  readonly isReturning?: boolean;
  /**
   * Whether the registry has no such topic, so that its first activation creates its tables,
   * whatever the base branch has.
   */
  readonly isUnpublished?: boolean;
}

export const NO_BASELINE: Baseline = { source: 'none', ref: null, sha256: null };
export const NEW_TOPIC: BaselineSide = {
  side: undefined,
  baseline: NO_BASELINE,
  note: undefined,
  warning: undefined,
  remark: undefined,
};

type Digest = (bytes: Uint8Array) => string;

/** A topic's file on the base branch; `path` is its path there. */
export interface BaseFile {
  readonly path: string;
  /** Undefined where the base has no such file. */
  readonly content: Content | undefined;
  /** The base; undefined where there is none. */
  readonly commit: string | undefined;
}

/**
 * A topic's file on the base branch. One that can't be read (a syntax error, a link, a pointer) was
 * never compared with anything, so the nearest earlier version that can be read is taken: otherwise
 * a break would pass that is merged in two steps. Without one the topic is new. Throws a Fault for
 * a version of more than 8 MiB, and for a history that can't be fetched.
 */
export async function baseBranchSide(
  git: Git,
  { path, content, commit }: BaseFile,
  digest: Digest,
): Promise<BaselineSide> {
  if (content === undefined || content === 'missing' || commit === undefined) return NEW_TOPIC;
  const here = sideOf({ path, content, commit }, digest);
  if (here !== undefined) return { ...NEW_TOPIC, ...here };
  const reason = whyUnreadable(content, parseContent(content));
  await fetchHistory(git, commit);
  for (const { sha } of await git.versions(commit, path)) {
    const earlier = sideOf({ path, content: await git.fileAt(sha, path), commit: sha }, digest);
    if (earlier !== undefined) {
      const note = `${path}: the version on the base branch can't be read (${reason}): compared with the version before it, of commit ${sha.slice(0, 7)}`;
      return { ...NEW_TOPIC, ...earlier, note };
    }
  }
  const message = `The version of ${quoted(path)} on the base branch can't be read (${reason}), nor can any before it: nothing was compared`;
  const detection = { message, short: 'nothing was compared' };
  return { ...NEW_TOPIC, remark: { rule: 'baseline-unreadable', detection } };
}

function parseContent(content: Content): ParsedFile | undefined {
  return typeof content === 'string' || isLfsPointer(content)
    ? undefined
    : parseBaselineSchema(content);
}

/** A file at a commit; undefined for one that can't be read. Throws a Fault for a huge one. */
function sideOf(
  { path, content = 'missing', commit }: BaseFile,
  digest: Digest,
): Pick<BaselineSide, 'side' | 'baseline'> | undefined {
  // It may well be a schema: taking it for none would let every break of it pass.
  if (content === 'too-large')
    throw new Fault(
      `${quoted(path)} of commit ${(commit ?? '').slice(0, 12)} has more than 8 MiB, so it can't be compared with; make it smaller on the base branch first`,
      { file: path },
    );
  const parsed = parseContent(content);
  if (typeof content === 'string' || parsed === undefined || !isReadableBaseline(parsed))
    return undefined;
  return {
    side: { file: path, parsed },
    baseline: { source: 'base-branch', ref: commit ?? null, sha256: digest(content) },
  };
}

function whyUnreadable(content: Content, parsed: ParsedFile | undefined): string {
  if (parsed !== undefined) return unreadableReason(parsed);
  if (content === 'too-large') return 'it has more than 8 MiB';
  return content === 'not-a-regular-file'
    ? 'it is a link or a submodule'
    : 'it is a Git LFS pointer';
}

export interface RegistryTopic {
  readonly topic: string;
  /** The active version. */
  readonly stored: StoredObject;
  /** The topic's file in git. */
  readonly path: string;
  /** The base branch's content of that file, to see whether git and the registry agree. */
  readonly content: Content | undefined;
}

/** A topic's active version in the registry. Throws a Fault for one that can't be read. */
export function registrySide(
  registry: Registry,
  { topic, stored, path, content }: RegistryTopic,
  digest: Digest,
): BaselineSide {
  const parsed = parseStored(stored);
  if (!isReadableBaseline(parsed))
    throw new Fault(unreadableActiveVersion(registry, topic, stored, unreadableReason(parsed)), {
      file: path,
    });
  return {
    ...NEW_TOPIC,
    side: { file: path, parsed },
    baseline: registryBaseline(registry, stored, sha256Of(stored, digest)),
    note: disagreement(path, content, parsed),
  };
}

/** Says that the registry had nothing to compare with. */
export function fallbackNote(path: string, { side }: BaselineSide): string {
  return `${path}: the base branch has ${versionOf(side?.parsed.schema)}, but the registry has no active version yet: compared with the base branch`;
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
  content: Content | undefined,
  active: ParsedFile,
): string | undefined {
  const inForce = `the active version is ${active.schema?.version ?? 'unnumbered'}`;
  if (content === undefined || content === 'missing')
    return `${path}: ${inForce}, but the base branch has no such file`;
  const merged = parseContent(content);
  if (merged === undefined || !isReadableBaseline(merged))
    return `${path}: ${inForce}; the base branch's version can't be read (${whyUnreadable(content, merged)})`;
  if (isSameJson(merged.json.root, active.json.root)) return undefined;
  return `${path}: the base branch has ${versionOf(merged.schema)}, but ${inForce} and has other content: either a merge was not published, or somebody edited the object by hand`;
}

function versionOf(schema: TopicSchema | undefined): string {
  return schema?.version ?? 'an unnumbered version';
}
