import { Fault, UserError } from '../errors.js';
import type { Branch, Git } from '../git/git.js';
import { askElsewhere, askOrigin, isElsewhere } from './fork-point.js';

/** Names listed in a message; the others are only counted. */
const MAX_NAMES = 5;

/**
 * The default branch of the repository that the run is about; undefined in a repository without a
 * branch that could be it. A clone that doesn't know it, as actions/checkout leaves one, asks
 * origin: an old branch called main would hide a break. Throws a UserError where origin can't be
 * asked and several branches fit, or the clone is shallow and lacks the branches.
 */
export async function findDefaultBranch(git: Git): Promise<Branch | undefined> {
  if (isElsewhere(git)) {
    const tip = await askElsewhere(git, 'HEAD');
    if (tip !== undefined) return { name: `HEAD of ${git.remote}`, sha: tip.sha };
    throw new Fault(`${git.remote} did not name its default branch; name a base`);
  }
  const known = await git.originHead();
  if (known !== undefined) return known;
  const asked = await git.remoteHead();
  if (typeof asked === 'object') {
    const name = `origin/${asked.name}`;
    const tip =
      (await git.commit(`refs/remotes/${name}`)) ??
      (await askOrigin(git, `refs/heads/${asked.name}`));
    if (tip !== undefined) return { name, sha: tip.sha };
  }
  if (git.isShallow)
    throw new UserError(
      'This shallow clone does not know the default branch, and origin did not name it; name a base with --base (base-ref in the action), or run git fetch --unshallow',
    );
  const candidates = await git.mainBranches(asked !== 'no-remote');
  const [first] = candidates;
  if (new Set(candidates.map(({ sha }) => sha)).size > 1)
    throw new UserError(
      `The default branch is not known: ${asked === 'no-remote' ? 'there is no remote origin' : 'origin could not be asked'}, and ${namesOf(candidates)} fit; name one with --base`,
    );
  return first;
}

function namesOf(branches: readonly Branch[]): string {
  const names = branches.slice(0, MAX_NAMES).map(({ name }) => name);
  const more = branches.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

/** The branches as people write them: without the remote's name. */
export async function branchNames(git: Pick<Git, 'mainBranches'>): Promise<readonly string[]> {
  return (await git.mainBranches(true)).map(({ name }) => name.replace(/^origin\//, ''));
}
