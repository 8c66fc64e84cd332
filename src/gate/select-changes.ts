import { quoted } from '../core/text/quoted.js';
import type { Policy } from '../core/verdict/policy.js';
import { UserError } from '../errors.js';
import type { Git, TreeChange } from '../git/git.js';
import type { Comparison } from './comparison.js';
import { refuseHiddenSchemas } from './hidden-schemas.js';
import { nearestPath, nearestTopicFile } from './near-path.js';
import { changedBehindLinks } from './schema-links.js';
import type { PolicyAndProposal } from './policy-in-force.js';
import { nothingMatches } from './schema-search.js';
import { groupByTopic, type Selection, type TopicChange, type TopicFile } from './topic-changes.js';
import { topicFiles, topicsBelow, type TopicFiles } from './topic-pattern.js';

/** The changed topics, all topics, or the topics of these files (from the repository's root). */
export type Scope = 'changed' | 'all' | readonly string[];

/**
 * The topics that a run judges. Throws a UserError for a named file that does not exist or is not a
 * topic schema, and where all topics are asked for and there is none; a Fault where a submodule or
 * a link hides them.
 */
export async function selectChanges(
  git: Git,
  comparison: Comparison,
  scope: Scope,
  configured: PolicyAndProposal,
): Promise<Selection> {
  const { policy } = configured;
  const files = topicFiles(policy.schemas, policy.exclude);
  const { base, target } = comparison;
  const [listed, present] = await Promise.all([
    git.changes(base, target, files.folders),
    git.files(target, files.folders),
    refuseHiddenSchemas(git, target, policy),
  ]);
  const topics = present.filter(({ path }) => files.topicOf(path) !== undefined);
  const changes = [...listed, ...(await changedBehindLinks(git, comparison, listed, topics))];
  const selected =
    scope === 'changed'
      ? groupByTopic(changes, files)
      : await topicsIn(scope, {
          git,
          comparison,
          configured,
          all: withUnchanged(base, changes, present),
        });
  return {
    changes: withSecondFiles(base, selected, topics, files),
    topicFiles: topics,
  };
}

/** Where named files, or all topics, are looked for. */
interface Search {
  readonly git: Git;
  readonly comparison: Comparison;
  readonly configured: PolicyAndProposal;
  /** Changed and unchanged files. */
  readonly all: readonly TreeChange[];
}

async function topicsIn(
  scope: Exclude<Scope, 'changed'>,
  { git, comparison, configured, all }: Search,
): Promise<readonly TopicChange[]> {
  const { policy } = configured;
  const files = topicFiles(policy.schemas, policy.exclude);
  const topics = groupByTopic(all, files);
  if (scope === 'all') {
    if (topics.length === 0)
      throw new UserError(await nothingMatches(git, comparison.target, configured), 'config');
    return topics;
  }
  const wanted = new Set<string>();
  const paths = all.map((change) => change.path);
  for (const path of scope) {
    const topic = files.topicOf(path);
    const below = topic === undefined ? topicsBelow(path, all, files) : [];
    for (const one of below) wanted.add(one);
    if (below.length > 0) continue;
    if (topic === undefined) throw new UserError(notATopic(path, paths, policy));
    if (!paths.includes(path)) {
      const near = nearestPath(path, paths) ?? nearestTopicFile(path, paths, files);
      throw new UserError(await whyMissing(git, comparison, path, near));
    }
    wanted.add(topic);
  }
  return topics.filter((change) => wanted.has(change.topic));
}

/**
 * A warning for a run that has nothing to judge because no file is a topic schema by the patterns.
 */
export async function unguardedWarnings(
  git: Git,
  { target }: Comparison,
  selection: Selection,
  configured: PolicyAndProposal,
): Promise<readonly string[]> {
  if (selection.changes.length + selection.topicFiles.length > 0) return [];
  return [await nothingMatches(git, target, configured)];
}

/**
 * Why a named path can't be judged, with the topic's file of `paths` that was probably meant: many
 * people name the topic.
 */
export function notATopic(path: string, paths: readonly string[], policy: Policy): string {
  const near = nearestTopicFile(path, paths, topicFiles(policy.schemas, policy.exclude));
  const problem = `${quoted(path)} is not a topic schema by the patterns ${policy.schemas.join(', ')}`;
  return near === undefined ? problem : `${problem}. Did you mean ${quoted(near)}?`;
}

async function whyMissing(
  git: Git,
  { target }: Comparison,
  path: string,
  near: string | undefined,
): Promise<string> {
  // A file that is on disk but not in git's list is ignored by .gitignore, so a pull request would
  // not contain it.
  return target.kind === 'working-tree' && (await git.workingFile(path)) !== 'missing'
    ? `${quoted(path)} is ignored by git, so no commit contains it and it can't be judged; remove it from .gitignore, or run git add --force`
    : `There is no file ${quoted(path)}, neither here nor on the base${near === undefined ? '' : `. Did you mean ${quoted(near)}?`}`;
}

/** Adds the target's unchanged files, which have the same content before and after. */
function withUnchanged(
  base: string | undefined,
  changes: readonly TreeChange[],
  present: readonly TreeChange[],
): readonly TreeChange[] {
  const changed = new Set(changes.map((change) => change.path));
  const rest = present.filter((file) => !changed.has(file.path));
  return [
    ...changes,
    ...rest.map(({ path, after }) => ({
      path,
      before: base === undefined ? undefined : after,
      after,
    })),
  ];
}

/**
 * Adds unchanged files: a topic that gained or lost a file may have a second one elsewhere.
 * `present`: the target's topic files.
 */
function withSecondFiles(
  base: string | undefined,
  changes: readonly TopicChange[],
  present: readonly TreeChange[],
  files: TopicFiles,
): readonly TopicChange[] {
  if (base === undefined) return changes;
  const gained = changes.filter(({ before, after }) => before.length === 0 || after.length === 0);
  const wanted = new Set(gained.map(({ topic }) => topic));
  const others = new Map<string, TopicFile[]>();
  for (const { path, after } of wanted.size === 0 ? [] : present) {
    const topic = files.topicOf(path);
    if (topic === undefined || after === undefined || !wanted.has(topic)) continue;
    others.set(topic, [...(others.get(topic) ?? []), { path, ...after }]);
  }
  return changes.map(({ topic, before, after }) => {
    const known = new Set([...before, ...after].map(({ path }) => path));
    const extra = (others.get(topic) ?? []).filter(({ path }) => !known.has(path));
    return { topic, before: [...before, ...extra], after: [...after, ...extra] };
  });
}
