import { quoted } from '../core/text/quoted.js';
import { Fault } from '../errors.js';
import type { Commit, Git } from '../git/git.js';

/** Deep enough for nearly every branch and still quick to fetch. */
const DEPTH = 1000;

/**
 * Finds a branch, a tag or a commit by the name that a person gives it. Only a shallow clone, which
 * has one branch, asks origin.
 */
export async function findNamed(git: Git, ref: string): Promise<Commit | undefined> {
  return (
    (await firstOf(git, [ref, `refs/remotes/origin/${ref}`])) ??
    (git.isShallow ? askOrigin(git, ref) : undefined)
  );
}

/**
 * Finds a branch of origin, and fetches it when it isn't here. Local branches on a runner can be
 * out of date, so origin's come first.
 */
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

export async function askOrigin(git: Git, ref: string): Promise<Commit | undefined> {
  return (await git.fetchCommit(remoteName(ref), DEPTH)) === 'fetched'
    ? git.commit('FETCH_HEAD')
    : undefined;
}

/**
 * Whether this clone's branches belong to another repository than the one that the run is about,
 * such as a fork.
 */
export function isElsewhere(git: Git): boolean {
  return git.remote !== 'origin';
}

/**
 * Asks the repository itself: a fork's branch of the same name holds what the fork's owner wants.
 */
export async function askElsewhere(git: Git, name: string): Promise<Commit | undefined> {
  for (const ref of [`refs/heads/${name}`, name]) {
    const fetched = await git.fetchCommit(ref, DEPTH);
    if (fetched === 'fetched') return git.commit('FETCH_HEAD');
    if (fetched === 'failed') {
      throw new Fault(
        `origin is not ${git.remote}, so ${quoted(name)} must be fetched from there, but git could not fetch it; run actions/checkout without repository:, or with credentials that can read both`,
      );
    }
  }
  return undefined;
}

/**
 * The commit where HEAD branched off `tip`; undefined when they have no common history. A shallow
 * clone is deepened until it has that commit, because otherwise a break would be compared with
 * itself. Throws a Fault when it can't be fetched.
 */
export async function forkPoint(
  git: Git,
  head: Commit,
  tip: Pick<Commit, 'sha'>,
  ref: string,
): Promise<string | undefined> {
  if (head.sha === tip.sha) return head.sha;
  const base = await git.mergeBase(head.sha, tip.sha);
  if (base !== undefined || !git.isShallow) return base;
  const oldest = await oldestHere(git, head);
  if ((await git.fetchCommit(tip.sha, DEPTH)) !== 'fetched')
    await git.fetchCommit(remoteName(ref), DEPTH);
  // HEAD may be a local commit that the remote doesn't have; the remote has the oldest commit that
  // is here.
  if (git.isShallow && (await git.fetchCommit(head.sha, DEPTH)) !== 'fetched')
    await git.fetchCommit(oldest, DEPTH);
  const found = await git.mergeBase(head.sha, tip.sha);
  if (found !== undefined || !git.isShallow) return found;
  throw new Fault(
    `The commit where HEAD branched off ${quoted(ref)} is not in this shallow clone; run git fetch --unshallow, or run actions/checkout with fetch-depth: 0`,
  );
}

/** The depth that git fetch --unshallow uses: https://git-scm.com/docs/shallow */
const WHOLE_HISTORY = 2_147_483_647;

/**
 * Whether a commit is a branch's tip or in its history. A shallow clone fetches the history that it
 * lacks.
 */
export async function isHeldBy(git: Git, commit: string, tip: string): Promise<boolean> {
  if (commit === tip || (await git.mergeBase(commit, tip)) === commit) return true;
  if (!git.isShallow) return false;
  await fetchHistory(git, tip);
  return (await git.mergeBase(commit, tip)) === commit;
}

/** Fetches the history of a commit that a shallow clone lacks. Throws a Fault when that fails. */
export async function fetchHistory(git: Git, commit: string): Promise<void> {
  if (git.isShallow && (await git.fetchCommit(commit, WHOLE_HISTORY)) !== 'fetched')
    throw new Fault(
      `The history of ${commit} could not be fetched into this shallow clone; run actions/checkout with fetch-depth: 0`,
    );
}

/** The oldest commit that is here, along first parents. */
async function oldestHere(git: Git, head: Commit): Promise<string> {
  let oldest = head;
  for (;;) {
    const [parent] = oldest.parents;
    const next = parent === undefined ? undefined : await git.commit(parent);
    if (next === undefined) return oldest.sha;
    oldest = next;
  }
}

/** `origin/main` → `main`: the name that a remote-tracking branch has at the remote. */
function remoteName(ref: string): string {
  return ref.replace(/^(?:refs\/remotes\/)?origin\//, '');
}

/** A commit by its full name, fetched where a shallow clone lacks it; undefined without it. */
export async function fetchedCommit(git: Git, sha: string): Promise<Commit | undefined> {
  const found =
    (await git.commit(sha)) ??
    ((await git.fetchCommit(sha, 1)) === 'fetched' ? await git.commit(sha) : undefined);
  // A branch can have a name that looks like a commit's: 40 hexadecimal digits in a repository with
  // SHA-256 names.
  return found?.sha === sha ? found : undefined;
}

/** The same, where there is no doing without it. Throws a Fault. */
export async function present(git: Git, sha: string): Promise<string> {
  if ((await fetchedCommit(git, sha)) === undefined) throw missing(sha, 2);
  return sha;
}

/** `depth`: of the clone that would have it; 0 is the whole history. */
export function missing(sha: string, depth: 0 | 2): Fault {
  return new Fault(
    `The base commit ${sha} is not in this clone and could not be fetched; run actions/checkout with fetch-depth: ${depth}`,
  );
}
