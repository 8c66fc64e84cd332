import { isValidTopic } from '../core/schema/topic-name.js';
import type { JudgeContext } from '../core/verdict/verdict.js';
import type { Content, Git } from '../git/git.js';
import type { Registry } from '../registry/registry.js';
import type { AbsentVersions } from './absent-versions.js';
import { returnWarning } from '../protocol/in-force.js';
import type { Comparison } from './comparison.js';
import {
  baseBranchSide,
  fallbackNote,
  NEW_TOPIC,
  registrySide,
  type BaseFile,
  type BaselineSide,
} from './baselines.js';
import type { TopicSides } from './judge-topic.js';
import { readHistory, readRetired } from './read-history.js';
import type { TopicChange, TopicFile } from './topic-changes.js';

/** What the judgements of all topics share. */
export interface CheckRun {
  readonly git: Git;
  readonly comparison: Comparison;
  /** Undefined: the base branch is the baseline. */
  readonly registry: Registry | undefined;
  /** Of that registry. */
  readonly absent: AbsentVersions | undefined;
  readonly digest: JudgeContext['digest'];
  /** Gets the topics whose history the validator has not written, so that the archive tells it. */
  readonly untold: Set<string>;
}

/** Reads both sides of a topic. Throws the store's Faults. */
export async function sidesOf(change: TopicChange, run: CheckRun): Promise<TopicSides> {
  const { git, comparison, registry, digest, untold } = run;
  const { topic } = change;
  const [before] = change.before;
  const [after] = change.after;
  const path = before?.path ?? after?.path ?? '';
  // An invalid name must not become a key.
  const readable = isValidTopic(topic) ? registry : undefined;
  const told = isEdited(before, after)
    ? readable?.objects.get(readable.layout.history(topic))
    : undefined;
  // It is read together with the active version; its failure shows when it is awaited.
  told?.catch(() => undefined);
  const [contentBefore, content, stored] = await Promise.all([
    before === undefined ? undefined : contentOf(before, 'before', git, comparison),
    after === undefined ? undefined : contentOf(after, 'after', git, comparison),
    readable?.objects.get(readable.layout.active(topic)),
  ]);
  const base = { path, content: contentBefore, commit: comparison.base };
  const branch =
    base.commit === undefined || contentBefore === undefined
      ? undefined
      : { git, commit: base.commit, path };
  const onBranch = { history: () => undefined, announcers: { branch } };
  if (registry === undefined || (stored === undefined && readable === undefined)) {
    return {
      change,
      content,
      baseline: () => baseBranchSide(git, base, digest),
      ...onBranch,
    };
  }
  if (stored === undefined) {
    let isReturning = false;
    return {
      change,
      content,
      baseline: async () => {
        const side = await sideOfAbsent(topic, base, run);
        isReturning = side.isReturning === true;
        return side;
      },
      history: () => (isReturning ? readRetired(registry, topic) : undefined),
      announcers: { branch },
    };
  }
  return {
    change,
    content,
    baseline: () =>
      Promise.resolve(
        registrySide(registry, { topic, stored, path, content: contentBefore }, digest),
      ),
    history: (former, current) =>
      readHistory(registry, topic, [former, current], {
        active: stored,
        history: told,
        onArchive: () => untold.add(topic),
      }),
    announcers: { branch, inForce: { registry, topic, active: stored } },
  };
}

/** The baseline of a topic without an active version in the registry. */
async function sideOfAbsent(
  topic: string,
  base: BaseFile,
  { git, absent, digest }: CheckRun,
): Promise<BaselineSide> {
  const { content, commit } = base;
  const hasBase = content !== undefined && content !== 'missing' && commit !== undefined;
  const absence = await absent?.explain(topic, hasBase);
  if (absence?.kind === 'retired')
    return { ...NEW_TOPIC, warning: returnWarning(topic, absence.tables), isReturning: true };
  const found = { ...(await baseBranchSide(git, base, digest)), isUnpublished: true };
  // In an empty registry, one warning speaks for all topics.
  if (found.side === undefined || (await absent?.isRegistryEmpty()) === true) return found;
  return { ...found, note: found.note ?? fallbackNote(base.path, found) };
}

function isEdited(before: TopicFile | undefined, after: TopicFile | undefined): boolean {
  return before?.oid !== undefined && after !== undefined && before.oid !== after.oid;
}

async function contentOf(
  file: TopicFile,
  side: 'before' | 'after',
  git: Git,
  { base, target }: Comparison,
): Promise<Content> {
  if (file.kind !== 'file') return 'not-a-regular-file';
  const { path, oid } = file;
  const ofTarget = target.kind === 'commit' ? target.sha : undefined;
  const commit = side === 'before' ? (base ?? ofTarget) : ofTarget;
  if (oid !== undefined) return git.blob(oid, { path, commit });
  return commit === undefined ? git.workingFile(path) : git.fileAt(commit, path);
}
