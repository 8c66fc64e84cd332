import pMap from 'p-map';
import { isLoud } from '../core/change/rule.js';
import type { TopicVerdict } from '../core/verdict/finding.js';
import type { Git } from '../git/git.js';

/** What the event says of the pull request whose merge may be checked out. */
export interface PullRequestCommits {
  readonly headSha: string | undefined;
  /** The commit that the run is about; for a pull request, GitHub's merge. */
  readonly runSha: string | undefined;
}

export interface HeadTexts {
  /** With the texts of the pull request's own files, where they differ from the judged ones. */
  readonly topics: readonly TopicVerdict[];
  /** The pull request's own commit; undefined where it is the judged one, or can't be read. */
  readonly headSha: string | undefined;
}

const IN_FLIGHT = 32;

/**
 * GitHub shows annotations on the pull request's own commit. Where its merge with the base branch
 * is judged, lines differ as soon as the base branch has changed the file, too.
 */
export async function headTexts(
  git: Git,
  topics: readonly TopicVerdict[],
  commits: PullRequestCommits | undefined,
): Promise<HeadTexts> {
  const headSha = commits === undefined ? undefined : await mergedHead(git, commits);
  const needsLines = topics.some(hasAlert);
  if (headSha === undefined || !needsLines || !(await isHere(git, headSha)))
    return { topics, headSha: undefined };
  const withTexts = await pMap(
    topics,
    async (topic): Promise<TopicVerdict> => {
      const { after } = topic;
      if (after === undefined || !hasAlert(topic)) return topic;
      // A text that can't be read costs lines, never the verdict.
      const content = await git.fileAt(headSha, after.file).catch(() => 'missing' as const);
      if (typeof content === 'string') return topic;
      const text = new TextDecoder().decode(content);
      return text === after.text ? topic : { ...topic, inHead: { file: after.file, text } };
    },
    { concurrency: IN_FLIGHT },
  );
  return { topics: withTexts, headSha };
}

/** Whether a topic gets annotations. */
function hasAlert({ findings }: TopicVerdict): boolean {
  return findings.some(isLoud);
}

/** The commit that the checked-out merge brings into the base branch. */
async function mergedHead(
  git: Git,
  { headSha, runSha }: PullRequestCommits,
): Promise<string | undefined> {
  const head = await git.commit('HEAD');
  const [, second, ...more] = head?.parents ?? [];
  if (second === undefined || more.length > 0) return undefined;
  const isGitHubs = headSha === undefined ? runSha === head?.sha : headSha === second;
  return isGitHubs ? second : undefined;
}

/** A shallow clone has only the merge; then the commit is fetched, and lines stay if it can't be. */
async function isHere(git: Git, sha: string): Promise<boolean> {
  if ((await git.commit(sha)) !== undefined) return true;
  return (await git.fetchCommit(sha, 1)) === 'fetched' && (await git.commit(sha)) !== undefined;
}
