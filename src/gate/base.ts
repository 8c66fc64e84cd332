import { Fault, UserError } from '../errors.js';
import type { Commit, Git, Target } from '../git/git.js';

/** What a run was asked to compare with. */
export type BaseRequest =
  /** The merge base of the working tree with a branch; the default branch unless named. */
  | { readonly kind: 'working-tree'; readonly ref: string | undefined }
  | {
      readonly kind: 'pull-request';
      readonly ref: string;
      readonly headSha: string | undefined;
      readonly runSha: string | undefined;
      readonly isTarget: boolean;
    }
  | { readonly kind: 'commit'; readonly sha: string }
  /** What a push to the default branch replaced. */
  | { readonly kind: 'push'; readonly beforeSha: string | undefined }
  /** A branch, or a run on demand: where it left the default branch. */
  | { readonly kind: 'branch'; readonly ref: string };

export interface Comparison {
  readonly target: Target;
  /** Undefined when nothing was there before: every schema is new. */
  readonly base: string | undefined;
  /** The commit checked out; undefined before the first one. */
  readonly head: string | undefined;
  readonly notes: readonly string[];
}

/** Finds both sides of the comparison. What can't be found is fetched into a shallow clone, or explained. */
export async function findComparison(git: Git, request: BaseRequest): Promise<Comparison> {
  const head = await git.commit('HEAD');
  if (request.kind === 'working-tree') return workingTree(git, head, request.ref);
  if (head === undefined) throw new UserError('Nothing is checked out; let actions/checkout run before schema-gate');
  const compare = (base: string | undefined): Comparison => ({
    target: { kind: 'commit', sha: head.sha },
    base,
    head: head.sha,
    notes: [],
  });
  switch (request.kind) {
    case 'pull-request':
      return compare(await pullRequestBase(git, head, request));
    case 'commit':
      return compare(await present(git, request.sha));
    case 'push': {
      const before = request.beforeSha === undefined ? undefined : await git.commit(request.beforeSha);
      if (before !== undefined) return compare(before.sha);
      const [parent] = head.parents;
      return compare(parent === undefined ? undefined : await present(git, parent));
    }
    case 'branch':
      if (request.ref !== '') return compare(await mergeBaseWith(git, head, request.ref));
      return workingTree(git, head, undefined).then(({ base, notes }) => ({ ...compare(base), notes }));
  }
}

async function workingTree(git: Git, head: Commit | undefined, ref: string | undefined): Promise<Comparison> {
  const target: Target = { kind: 'working-tree' };
  if (ref !== undefined) {
    const named = (await git.commit(ref)) ?? (await git.commit(`refs/remotes/origin/${ref}`));
    if (named === undefined)
      throw new UserError(`There is no commit ${JSON.stringify(ref)} here; name a branch, a tag or a commit, or run git fetch`);
    const base = head === undefined ? named.sha : ((await git.mergeBase(head.sha, named.sha)) ?? named.sha);
    return { target, base, head: head?.sha, notes: [] };
  }
  if (head === undefined) return { target, base: undefined, head: undefined, notes: ['There is no commit yet: every schema is new.'] };
  const branch = await git.defaultBranch();
  if (branch === undefined) {
    return {
      target,
      base: head.sha,
      head: head.sha,
      notes: ['There is no main, no master and no origin: compared with the last commit; name another base with --base.'],
    };
  }
  const base = branch.sha === head.sha ? head.sha : ((await git.mergeBase(head.sha, branch.sha)) ?? head.sha);
  return { target, base, head: head.sha, notes: [] };
}

/**
 * The event's own `base.sha` is as old as the pull request. On GitHub's merge commit the right base is its first parent; on the
 * branch's own commit it is where the branch left the base.
 */
async function pullRequestBase(git: Git, head: Commit, request: Extract<BaseRequest, { kind: 'pull-request' }>): Promise<string> {
  const { headSha, runSha } = request;
  const [first, second] = head.parents;
  const isMerge = head.parents.length === 2 && head.sha !== headSha && (headSha === undefined || second === headSha || runSha === head.sha);
  if (isMerge && first !== undefined) return present(git, first);
  if (request.isTarget && head.sha !== headSha) {
    throw new UserError(
      'On pull_request_target the base is checked out, not the pull request; run schema-gate on pull_request, which is safe for forks',
    );
  }
  return mergeBaseWith(git, head, request.ref);
}

async function mergeBaseWith(git: Git, head: Commit, ref: string): Promise<string> {
  const named = async (): Promise<Commit | undefined> =>
    (await git.commit(`refs/remotes/origin/${ref}`)) ?? (await git.commit(`refs/heads/${ref}`)) ?? (await git.commit(ref));
  let tip = ref === '' ? undefined : await named();
  let base = tip === undefined ? undefined : await git.mergeBase(head.sha, tip.sha);
  if (base === undefined && ref !== '' && (tip === undefined || git.isShallow)) {
    // Far enough for nearly every branch, and still quick; a full history would be fetched for the rest in vain.
    const isFetched = (await git.fetchCommit(ref, 1000)) && (tip = await git.commit('FETCH_HEAD')) !== undefined;
    if (isFetched && git.isShallow) await git.fetchCommit(head.sha, 1000);
    base = tip === undefined ? undefined : await git.mergeBase(head.sha, tip.sha);
  }
  if (base !== undefined) return base;
  if (tip === undefined && !git.isShallow)
    throw new UserError(
      `There is no branch ${JSON.stringify(ref)} to compare with; set base-ref, or let actions/checkout fetch it with fetch-depth: 0`,
    );
  throw new Fault(
    `The commit where this branch left ${JSON.stringify(ref)} is not in this clone; let actions/checkout run with fetch-depth: 0`,
  );
}

async function present(git: Git, sha: string): Promise<string> {
  const found = (await git.commit(sha)) ?? ((await git.fetchCommit(sha, 1)) ? await git.commit(sha) : undefined);
  if (found === undefined) {
    throw new Fault(`The base commit ${sha} is not in this clone and could not be fetched; let actions/checkout run with fetch-depth: 2`);
  }
  return found.sha;
}
