import type { Git } from '../git/git.js';
import { findDefaultBranch } from './default-branch.js';
import { isHeldBy } from './fork-point.js';

/**
 * A warning for a commit that the default branch doesn't hold, or that nobody knows it to hold: a
 * person may publish it, but should know. Origin is asked where this clone's branch may be out of
 * date.
 */
export async function unmergedWarnings(git: Git): Promise<readonly string[]> {
  const head = await git.commit('HEAD');
  if (head === undefined) return [];
  const name = head.sha.slice(0, 7);
  const unknown = [
    `It is not known whether the published commit ${name} is merged: no default branch was found`,
  ];
  const branch = await findDefaultBranch(git).catch(() => undefined);
  if (branch === undefined) return unknown;
  if (await isHeldBy(git, head.sha, branch.sha)) return [];
  const tip = await git.remoteTip('HEAD');
  if (typeof tip === 'object' && tip.sha !== branch.sha && (await isHeldByRemote(git, head.sha)))
    return [];
  return [
    `The published commit ${name} is not merged: ${branch.name} (${branch.sha.slice(0, 7)}) does not hold it`,
  ];
}

async function isHeldByRemote(git: Git, commit: string): Promise<boolean> {
  if ((await git.fetchCommit('HEAD', 1000)) !== 'fetched') return false;
  const tip = await git.commit('FETCH_HEAD');
  return tip !== undefined && isHeldBy(git, commit, tip.sha);
}
