import { Fault, UserError } from '../errors.js';
import type { Commit, Git } from '../git/git.js';
import { isHeldBy } from './fork-point.js';

export interface DefaultBranch {
  /** Empty where nobody names it; then the repository is asked. */
  readonly name: string;
  /** What the event says it held when the run began; undefined where the run is about something else. */
  readonly heldCommit: string | undefined;
}

/** Far enough for what is published again. */
const DEPTH = 1000;

/**
 * Throws unless the default branch holds the commit that is checked out, whichever commit the event is about: a workflow can check
 * out any. The repository is asked; where it can't be reached, the event's word counts.
 */
export async function requireMerged(git: Git, branch: DefaultBranch): Promise<void> {
  const head = await git.commit('HEAD');
  if (head === undefined)
    throw new UserError('Nothing is checked out; let actions/checkout run before schema-gate');
  const tip = await tipOf(git, head, branch);
  if (tip === undefined ? branch.heldCommit === head.sha : await isHeldBy(git, head.sha, tip.sha))
    return;
  const name =
    branch.name === '' ? 'the default branch' : `the default branch ${JSON.stringify(branch.name)}`;
  if (tip === undefined) {
    throw new Fault(
      `Whether ${name} holds ${head.sha.slice(0, 7)}, which is checked out, can't be known: ${git.remote} did not tell; let actions/checkout keep its credentials (persist-credentials: true)`,
    );
  }
  throw new UserError(
    `Only what ${name} holds is published, and ${head.sha.slice(0, 7)}, which is checked out, is not part of it: merge it, or let actions/checkout run without ref: on that branch; elsewhere use mode: check`,
  );
}

/** Undefined where the repository didn't tell. */
async function tipOf(
  git: Git,
  head: Commit,
  { name }: DefaultBranch,
): Promise<{ readonly sha: string } | undefined> {
  const ref = name === '' ? 'HEAD' : `refs/heads/${name}`;
  const tip = await git.remoteTip(ref);
  // A repository without a remote has nobody above itself.
  if (tip === 'no-remote') return name === '' ? undefined : git.commit(ref);
  if (tip === 'failed') return undefined;
  if (tip === 'refused')
    throw new Fault(`There is no ${ref} at ${git.remote}, so nothing is known to be merged`);
  // Nearly always, and then there is nothing to bring here.
  if (tip.sha === head.sha || (await git.commit(tip.sha)) !== undefined) return tip;
  return (await git.fetchCommit(ref, DEPTH)) === 'fetched' ? git.commit('FETCH_HEAD') : undefined;
}
