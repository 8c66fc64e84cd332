import { quoted } from '../core/text/quoted.js';
import type { Policy } from '../core/verdict/policy.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { UserError } from '../errors.js';
import type { Git, TreeChange } from '../git/git.js';
import type { Comparison } from './base.js';
import { groupByTopic, placesOf, type TopicChange, type TopicFile } from './topic-changes.js';
import { topicFiles } from './topic-pattern.js';

/** `changed`, every topic, or these files (from the repository's root). */
export type Scope = 'changed' | 'all' | readonly string[];

/** The topics a run is about: those that changed, all of them, or those of the files that were named. */
export async function selectChanges(
  git: Git,
  comparison: Comparison,
  scope: Scope,
  policy: Policy,
): Promise<readonly TopicChange[]> {
  const files = topicFiles(policy.schemas, policy.exclude);
  const { base, target } = comparison;
  const changes = await git.changes(base, target, files.folders);
  if (scope === 'changed') return completed(git, comparison, groupByTopic(changes, files), policy);
  const all = await withUnchanged(git, comparison, changes, files.folders);
  if (scope === 'all') return completed(git, comparison, groupByTopic(all, files), policy);
  const wanted = new Set<string>();
  for (const path of scope) {
    const topic = files.topicOf(path);
    if (topic === undefined)
      throw new UserError(
        `${quoted(path)} is not a topic schema by the patterns ${policy.schemas.join(', ')}`,
      );
    if (!all.some((change) => change.path === path))
      throw new UserError(await whyMissing(git, comparison, path));
    wanted.add(topic);
  }
  return completed(
    git,
    comparison,
    groupByTopic(all, files).filter((change) => wanted.has(change.topic)),
    policy,
  );
}

async function whyMissing(git: Git, { target }: Comparison, path: string): Promise<string> {
  // What lies on disk and in no list is what .gitignore names; a pull request would not bring it.
  return target.kind === 'working-tree' && (await git.workingFile(path)) !== 'missing'
    ? `${quoted(path)} is ignored by git, so it is in no commit and nothing is judged; take it out of .gitignore, or git add --force it`
    : `There is no file ${quoted(path)}, neither here nor on the base`;
}

/** Every file of the target, the unchanged ones as what they also were. */
async function withUnchanged(
  git: Git,
  { base, target }: Comparison,
  changes: readonly TreeChange[],
  folders: readonly string[],
): Promise<readonly TreeChange[]> {
  const changed = new Set(changes.map((change) => change.path));
  const rest = (await git.files(target, folders)).filter((file) => !changed.has(file.path));
  return [
    ...changes,
    ...rest.map(({ path, after }) => ({
      path,
      before: base === undefined ? undefined : after,
      after,
    })),
  ];
}

/** A topic that gained or lost a file may have another one, unchanged, in another of its places. */
async function completed(
  git: Git,
  { base, target }: Comparison,
  changes: readonly TopicChange[],
  policy: Policy,
): Promise<readonly TopicChange[]> {
  if (base === undefined) return changes;
  const found: TopicChange[] = [];
  for (const change of changes) {
    const { topic, before, after } = change;
    const known = new Set([...before, ...after].map((file) => file.path));
    const extra: TopicFile[] = [];
    if (isValidTopic(topic) && (before.length === 0 || after.length === 0)) {
      for (const path of placesOf(topic, policy.schemas)) {
        const content = known.has(path)
          ? 'missing'
          : await (target.kind === 'commit' ? git.fileAt(target.sha, path) : git.workingFile(path));
        if (typeof content !== 'string') extra.push({ path, kind: 'file', oid: undefined });
      }
    }
    found.push({ topic, before: [...before, ...extra], after: [...after, ...extra] });
  }
  return found;
}
