import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import type { Commit, Git } from '../git/git.js';
import { isHeldBy } from './fork-point.js';

export interface DefaultBranch {
  /** Empty when the event doesn't name it; then the remote is asked. */
  readonly name: string;
  /**
   * The branch's commit when the run began, from the event; undefined when the run is about another
   * ref.
   */
  readonly heldCommit: string | undefined;
}

/** Deep enough to publish an older commit again. */
const DEPTH = 1000;

/**
 * Throws unless the default branch holds the commit that is checked out. A workflow can check out
 * any commit, so the event's commit is not enough. The remote is asked; when it can't be reached,
 * the event's commit decides.
 */
export async function requireMerged(git: Git, branch: DefaultBranch): Promise<void> {
  const head = await git.commit('HEAD');
  if (head === undefined)
    throw new UserError('Nothing is checked out; run actions/checkout before schema-gate');
  const tip = await tipOf(git, head, branch);
  if (tip === undefined ? branch.heldCommit === head.sha : await isHeldBy(git, head.sha, tip.sha))
    return;
  const name =
    branch.name === '' ? 'the default branch' : `the default branch ${quoted(branch.name)}`;
  if (tip === undefined) {
    throw new Fault(
      `It can't be known whether ${name} holds the checked-out commit ${head.sha.slice(0, 7)}: ${git.remote} could not be asked; let actions/checkout keep its credentials (persist-credentials: true)`,
    );
  }
  throw new UserError(
    `Only commits of ${name} are published, and ${head.sha.slice(0, 7)}, which is checked out, is not one of them: merge it, or run actions/checkout without ref: on that branch; elsewhere use mode: check`,
  );
}

/** Undefined when the remote could not be asked. */
async function tipOf(
  git: Git,
  head: Commit,
  { name }: DefaultBranch,
): Promise<{ readonly sha: string } | undefined> {
  const ref = name === '' ? 'HEAD' : `refs/heads/${name}`;
  const tip = await git.remoteTip(ref);
  // A repository without a remote is its own authority.
  if (tip === 'no-remote') return name === '' ? undefined : git.commit(ref);
  if (tip === 'failed') return undefined;
  if (tip === 'refused')
    throw new Fault(`There is no ${ref} at ${git.remote}, so no commit is known to be merged`);
  // Nearly always true, and then nothing has to be fetched.
  if (tip.sha === head.sha || (await git.commit(tip.sha)) !== undefined) return tip;
  return (await git.fetchCommit(ref, DEPTH)) === 'fetched' ? git.commit('FETCH_HEAD') : undefined;
}
