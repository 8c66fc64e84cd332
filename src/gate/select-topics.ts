import pMap from 'p-map';
import { quoted } from '../core/text/quoted.js';
import type { Policy } from '../core/verdict/policy.js';
import type { Orphan } from '../protocol/publication.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { UserError } from '../errors.js';
import type { Git } from '../git/git.js';
import type { Registry } from '../registry/registry.js';
import { refuseHiddenSchemas } from './hidden-schemas.js';
import { nothingMatches } from './schema-search.js';
import { nearestTopicFile } from './near-path.js';
import { notATopic } from './select-changes.js';
import { groupByTopic, type TopicChange } from './topic-changes.js';
import { topicFiles, topicsBelow } from './topic-pattern.js';

/** Names listed in a note; the others are only counted. */
const MAX_NAMES = 5;

export interface Selection {
  readonly changes: readonly TopicChange[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Every topic of a commit, or those of the named files. Throws a UserError for a file that is not a
 * topic's file at the commit.
 */
export async function selectTopics(
  git: Git,
  commit: string,
  scope: 'all' | readonly string[],
  policy: Policy,
): Promise<Selection> {
  const files = topicFiles(policy.schemas, policy.exclude);
  const target = { kind: 'commit' as const, sha: commit };
  const [tree, uncommitted] = await Promise.all([
    git.files(target, files.folders),
    git.changes(commit, { kind: 'working-tree' }, files.folders),
    refuseHiddenSchemas(git, target, policy),
  ]);
  const paths = new Set(tree.map(({ path }) => path));
  const wanted = new Set<string>();
  for (const path of scope === 'all' ? [] : scope) {
    const topic = files.topicOf(path);
    const below = topic === undefined ? topicsBelow(path, tree, files) : [];
    for (const one of below) wanted.add(one);
    if (below.length > 0) continue;
    if (topic === undefined) throw new UserError(notATopic(path, [...paths], policy));
    if (!paths.has(path)) {
      const near = nearestTopicFile(path, [...paths], files);
      throw new UserError(
        `The commit ${commit.slice(0, 7)} has no file ${quoted(path)}; only committed files are published${near === undefined ? '' : `. Did you mean ${quoted(near)}?`}`,
      );
    }
    wanted.add(topic);
  }
  const isWanted = (topic: string | undefined): boolean =>
    topic !== undefined && (scope === 'all' || wanted.has(topic));
  const differing = uncommitted
    .map(({ path }) => path)
    .filter((path) => isWanted(files.topicOf(path)));
  const changes = groupByTopic(tree, files).filter(({ topic }) => isWanted(topic));
  return {
    changes,
    warnings: changes.length === 0 ? [await nothingMatches(git, target, { policy })] : [],
    notes: differing.length === 0 ? [] : [uncommittedNote(differing.sort(), commit)],
  };
}

function uncommittedNote(paths: readonly string[], commit: string): string {
  const names = paths.slice(0, MAX_NAMES).map(quoted).join(', ');
  const more = paths.length > MAX_NAMES ? ` and ${paths.length - MAX_NAMES} more` : '';
  return `Uncommitted changes are not published: ${names}${more}; commit ${commit.slice(0, 7)} is published as it is.`;
}

/**
 * Topics that have an active version but no file at the commit, sorted by name. Throws the store's
 * Fault.
 */
export async function findOrphans(
  { objects, layout }: Registry,
  changes: readonly TopicChange[],
  inFlight: number,
): Promise<readonly Orphan[]> {
  const here = new Set(changes.map(({ topic }) => topic));
  const others = (await objects.folders(layout.topics)).filter(
    (name) => isValidTopic(name) && !here.has(name),
  );
  const found = await pMap(
    others,
    async (topic) =>
      (await objects.get(layout.active(topic))) === undefined
        ? []
        : [{ topic, key: objects.locate(layout.active(topic)) }],
    { concurrency: inFlight },
  );
  return found.flat();
}
