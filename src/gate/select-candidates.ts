import pMap from 'p-map';
import { quoted } from '../core/json-text.js';
import type { Policy } from '../core/policy.js';
import type { Orphan } from '../core/publication.js';
import { isValidTopic } from '../core/topic-name.js';
import { UserError } from '../errors.js';
import type { Git } from '../git/git.js';
import type { Registry } from '../registry/registry.js';
import { groupByTopic, type TopicChange } from './topic-changes.js';
import { topicFiles } from './topic-pattern.js';

/** Names listed in a remark; more of them are only counted. */
const MAX_NAMES = 5;

export interface Selection {
  readonly changes: readonly TopicChange[];
  readonly notes: readonly string[];
}

/** Every topic of a commit, or those of the files that were named; a UserError for a file that is none of them. */
export async function selectCandidates(
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
  ]);
  const paths = new Set(tree.map(({ path }) => path));
  const wanted = new Set<string>();
  for (const path of scope === 'all' ? [] : scope) {
    const topic = files.topicOf(path);
    if (topic === undefined)
      throw new UserError(
        `${quoted(path)} is not a topic schema by the patterns ${policy.schemas.join(', ')}`,
      );
    if (!paths.has(path))
      throw new UserError(
        `The commit ${commit.slice(0, 7)} has no file ${quoted(path)}; only what is committed is published`,
      );
    wanted.add(topic);
  }
  const isWanted = (topic: string | undefined): boolean =>
    topic !== undefined && (scope === 'all' || wanted.has(topic));
  const differing = uncommitted
    .map(({ path }) => path)
    .filter((path) => isWanted(files.topicOf(path)));
  return {
    changes: groupByTopic(tree, files).filter(({ topic }) => isWanted(topic)),
    notes: differing.length === 0 ? [] : [differingWords(differing.sort(), commit)],
  };
}

function differingWords(paths: readonly string[], commit: string): string {
  const names = paths.slice(0, MAX_NAMES).map(quoted).join(', ');
  const more = paths.length > MAX_NAMES ? ` and ${paths.length - MAX_NAMES} more` : '';
  return `Not committed here, so not published: ${names}${more}; what counts is commit ${commit.slice(0, 7)}.`;
}

/** Topics that the registry has in force and the commit has no file for, sorted. Throws the store's Fault. */
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
