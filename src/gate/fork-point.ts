import { Fault } from '../errors.js';
import type { Commit, Git } from '../git/git.js';

/** Far enough for nearly every branch, and still quick; a full history would be fetched for the rest in vain. */
const DEPTH = 1000;

/** What a person calls a branch, a tag or a commit. Only a shallow clone, which has one branch, asks origin. */
export async function findNamed(git: Git, ref: string): Promise<Commit | undefined> {
  return (
    (await firstOf(git, [ref, `refs/remotes/origin/${ref}`])) ??
    (git.isShallow ? askOrigin(git, ref) : undefined)
  );
}

/** A branch of origin, which is asked where it isn't here. A runner's own branches are as old as its disk, so origin's come first. */
export async function findBranch(git: Git, ref: string): Promise<Commit | undefined> {
  if (isElsewhere(git)) return askElsewhere(git, remoteName(ref));
  return (
    (await firstOf(git, [`refs/remotes/origin/${ref}`, `refs/heads/${ref}`, ref])) ??
    askOrigin(git, ref)
  );
}

async function firstOf(git: Git, names: readonly string[]): Promise<Commit | undefined> {
  for (const name of names) {
    const found = await git.commit(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function askOrigin(git: Git, ref: string): Promise<Commit | undefined> {
  return (await git.fetchCommit(remoteName(ref), DEPTH)) === 'fetched'
    ? git.commit('FETCH_HEAD')
    : undefined;
}

/** Whether the branches that are here belong to another repository than the one that a run is about. */
export function isElsewhere(git: Git): boolean {
  return git.remote !== 'origin';
}

/** A fork's branch of the same name holds what its owner likes, so only the repository itself says what its branch is. */
async function askElsewhere(git: Git, name: string): Promise<Commit | undefined> {
  for (const ref of [`refs/heads/${name}`, name]) {
    const fetched = await git.fetchCommit(ref, DEPTH);
    if (fetched === 'fetched') return git.commit('FETCH_HEAD');
    if (fetched === 'failed') {
      throw new Fault(
        `origin is not ${git.remote}, so what to compare with must be fetched from there, and git could not fetch ${JSON.stringify(name)}; let actions/checkout run without repository:, or with credentials that can read both`,
      );
    }
  }
  return undefined;
}

export interface Branch {
  readonly name: string;
  readonly sha: string;
}

/** The default branch; undefined where a complete clone doesn't know it. A shallow one asks, since comparing with itself shows nothing. */
export async function findDefaultBranch(git: Git): Promise<Branch | undefined> {
  if (isElsewhere(git)) {
    const tip = await askElsewhere(git, 'HEAD');
    if (tip !== undefined) return { name: 'HEAD', sha: tip.sha };
    throw new Fault(`${git.remote} did not tell its default branch; name a base`);
  }
  const known = await git.defaultBranch();
  if (known !== undefined || !git.isShallow) return known;
  const tip = await askOrigin(git, 'HEAD');
  if (tip !== undefined) return { name: 'origin/HEAD', sha: tip.sha };
  throw new Fault(
    'This shallow clone does not know the default branch, and origin did not tell; name a base, or run git fetch --unshallow',
  );
}

/**
 * Where HEAD left a branch; undefined where they have nothing in common. A shallow clone is deepened until it shows, since without
 * it a break would be compared with itself. A Fault where it can't be.
 */
export async function forkPoint(
  git: Git,
  head: Commit,
  tip: Branch | Commit,
  ref: string,
): Promise<string | undefined> {
  if (head.sha === tip.sha) return head.sha;
  const base = await git.mergeBase(head.sha, tip.sha);
  if (base !== undefined || !git.isShallow) return base;
  const oldest = await oldestHere(git, head);
  if ((await git.fetchCommit(tip.sha, DEPTH)) !== 'fetched')
    await git.fetchCommit(remoteName(ref), DEPTH);
  // HEAD may have been made here and be unknown there; where its history ends, the remote knows it.
  if (git.isShallow && (await git.fetchCommit(head.sha, DEPTH)) !== 'fetched')
    await git.fetchCommit(oldest, DEPTH);
  const found = await git.mergeBase(head.sha, tip.sha);
  if (found !== undefined || !git.isShallow) return found;
  throw new Fault(
    `The commit where this branch left ${JSON.stringify(ref)} is not in this shallow clone; run git fetch --unshallow, or let actions/checkout run with fetch-depth: 0`,
  );
}

/** All of it; more than git counts. */
const WHOLE_HISTORY = 2_147_483_647;

/** Whether a commit that is here is a branch's tip or in its history, of which a shallow clone fetches what it lacks. */
export async function isHeldBy(git: Git, commit: string, tip: string): Promise<boolean> {
  if (commit === tip || (await git.mergeBase(commit, tip)) === commit) return true;
  if (!git.isShallow) return false;
  if ((await git.fetchCommit(tip, WHOLE_HISTORY)) !== 'fetched')
    throw new Fault(
      `The history of ${tip} could not be fetched into this shallow clone; let actions/checkout run with fetch-depth: 0`,
    );
  return (await git.mergeBase(commit, tip)) === commit;
}

/** The last commit of the first parents that are here. */
async function oldestHere(git: Git, head: Commit): Promise<string> {
  let oldest = head;
  for (;;) {
    const [parent] = oldest.parents;
    const next = parent === undefined ? undefined : await git.commit(parent);
    if (next === undefined) return oldest.sha;
    oldest = next;
  }
}

/** A remote-tracking branch under the name it has there. */
function remoteName(ref: string): string {
  return ref.replace(/^(?:refs\/remotes\/)?origin\//, '');
}
