import type { Git } from '../git/git.js';
import type { PullFacts } from '../core/verdict/approvals/evidence.js';
import type { ApprovalPort } from '../github/approval-port.js';
import type { FoundPulls } from './approvals.js';

/** Commits of a group that are looked up; GitHub's queue takes at most 100 pull requests. */
const MAX_COMMITS = 100;
/** Deep enough for a group in a shallow clone. */
const DEPTH = 1000;

/**
 * The pull requests of a merge group: the one that its branch is named after, and those that
 * GitHub knows the commits from, whose tip is one of them: each merge's second parent, else the
 * commit itself.
 */
export async function pullsOfGroup(
  git: Git,
  port: ApprovalPort,
  { baseSha, number }: { readonly baseSha: string; readonly number: number | undefined },
): Promise<FoundPulls> {
  const pulls = new Map<number, PullFacts>();
  if (number !== undefined) pulls.set(number, await port.pull(number));
  const commits = await commitsSince(git, baseSha);
  // A group of one has one merge, or the commits of its one pull request.
  if (commits.length <= 1 && pulls.size > 0) return { pulls: [...pulls.values()], warnings: [] };
  const tips = new Set(commits);
  const asked = new Set(pulls.keys());
  const found = new Map<string, readonly number[]>();
  for (const sha of commits) {
    const numbers = await port.pullsOf(sha);
    found.set(sha, numbers);
    for (const one of numbers) {
      if (asked.has(one)) continue;
      asked.add(one);
      const facts = await port.pull(one);
      // GitHub names every open pull request that has a commit: one that is stacked on it is not in
      // the group.
      if (tips.has(facts.headSha)) pulls.set(one, facts);
    }
  }
  // The group's tip is of the pull request that its branch is named after.
  const known = (sha: string, index: number): boolean =>
    (index === 0 && number !== undefined) || found.get(sha)?.some((one) => pulls.has(one)) === true;
  const strangers = commits.filter((sha, index) => !known(sha, index));
  return {
    pulls: [...pulls.values()],
    warnings: strangers.length === 0 ? [] : [strangerWords(strangers)],
  };
}

/** Commits that are named. */
const MAX_NAMED = 5;

/** GitHub doesn't know the commits that its queue makes where it squashes or rebases. */
function strangerWords(commits: readonly string[]): string {
  const names = commits.slice(0, MAX_NAMED).map((sha) => sha.slice(0, 7));
  const more = commits.length - names.length;
  return `GitHub names no pull request in the merge group for ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}, so approvals of what came with ${commits.length === 1 ? 'it' : 'them'} can't be found. Let the queue merge by merge commits, or build one pull request at a time`;
}

async function commitsSince(git: Git, baseSha: string): Promise<readonly string[]> {
  const found: string[] = [];
  let commit = await git.commit('HEAD');
  for (let steps = 0; steps < MAX_COMMITS && commit !== undefined; steps++) {
    if (commit.sha === baseSha) break;
    const [parent, second] = commit.parents;
    found.push(second ?? commit.sha);
    if (parent === undefined) break;
    let next = await git.commit(parent);
    if (next === undefined && git.isShallow) {
      await git.fetchCommit(commit.sha, DEPTH);
      next = await git.commit(parent);
    }
    commit = next;
  }
  return found;
}
