import { Fault, UserError } from '../errors.js';
import type { Commit, Git, Target } from '../git/git.js';
import {
  findBranch,
  findDefaultBranch,
  findNamed,
  forkPoint,
  isElsewhere,
  isHeldBy,
} from './fork-point.js';

/** What a run was asked to compare with. */
export type BaseRequest =
  /** The merge base of the working tree with a branch; the default branch unless named. */
  | { readonly kind: 'working-tree'; readonly ref: string | undefined }
  | {
      readonly kind: 'pull-request';
      readonly ref: string;
      readonly headSha: string | undefined;
      readonly runSha: string | undefined;
    }
  | { readonly kind: 'commit'; readonly sha: string }
  /** What a push to the default branch replaced; null where it made the branch, undefined where nobody told. */
  | { readonly kind: 'push'; readonly beforeSha: string | null | undefined }
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

type Base = Pick<Comparison, 'base' | 'notes'>;

/** Finds both sides of the comparison. What can't be found is fetched into a shallow clone, or explained. */
export async function findComparison(git: Git, request: BaseRequest): Promise<Comparison> {
  const head = await git.commit('HEAD');
  if (request.kind === 'working-tree') {
    const target: Target = { kind: 'working-tree' };
    return { target, head: head?.sha, ...(await workingTreeBase(git, head, request.ref)) };
  }
  if (head === undefined)
    throw new UserError('Nothing is checked out; let actions/checkout run before schema-gate');
  return {
    target: { kind: 'commit', sha: head.sha },
    head: head.sha,
    ...(await commitBase(git, head, request)),
  };
}

async function commitBase(
  git: Git,
  head: Commit,
  request: Exclude<BaseRequest, { kind: 'working-tree' }>,
): Promise<Base> {
  switch (request.kind) {
    case 'pull-request':
      return { base: await pullRequestBase(git, head, request), notes: [] };
    case 'commit':
      return { base: await present(git, request.sha), notes: [] };
    case 'push':
      return pushBase(git, head, request.beforeSha);
    case 'branch':
      return request.ref === ''
        ? defaultBase(git, head)
        : { base: await mergeBaseWith(git, head, request.ref), notes: [] };
  }
}

async function workingTreeBase(
  git: Git,
  head: Commit | undefined,
  ref: string | undefined,
): Promise<Base> {
  if (ref !== undefined) {
    const tip = await findNamed(git, ref);
    if (tip === undefined)
      throw new UserError(
        `There is no commit ${JSON.stringify(ref)} here; name a branch, a tag or a commit, or run git fetch`,
      );
    return {
      base: head === undefined ? tip.sha : ((await forkPoint(git, head, tip, ref)) ?? tip.sha),
      notes: [],
    };
  }
  if (head === undefined)
    return { base: undefined, notes: ['There is no commit yet: every schema is new.'] };
  return defaultBase(git, head);
}

async function defaultBase(git: Git, head: Commit): Promise<Base> {
  const branch = await findDefaultBranch(git);
  if (branch === undefined) {
    return {
      base: head.sha,
      notes: [
        'Neither here nor at origin is a branch main or master known: compared with the last commit; name another base with --base.',
      ],
    };
  }
  const fork = await forkPoint(git, head, branch, branch.name);
  if (fork !== undefined) return { base: fork, notes: [] };
  return {
    base: branch.sha,
    notes: [
      `HEAD and ${branch.name} have no history in common: compared with ${branch.name} as it is.`,
    ],
  };
}

/** A push brings any number of commits; all of them are judged, or none is. */
async function pushBase(
  git: Git,
  head: Commit,
  beforeSha: string | null | undefined,
): Promise<Base> {
  if (beforeSha === null)
    return { base: undefined, notes: ['This push made the branch: every schema is new.'] };
  const [parent] = head.parents;
  const parentBase = async (reason: string): Promise<Base> => {
    if (parent === undefined)
      return {
        base: undefined,
        notes: [`${reason}, and nothing came before it: every schema is new.`],
      };
    return {
      base: await present(git, parent),
      notes: [`${reason}: compared with the last commit's parent only.`],
    };
  };
  // GitHub always tells; what imitates it often doesn't.
  if (beforeSha === undefined)
    return parentBase('The push event does not name the commit that it replaced');
  const here = await git.commit(beforeSha);
  if (here !== undefined) return { base: here.sha, notes: [] };
  const fetched = await git.fetchCommit(beforeSha, 1);
  const before = fetched === 'fetched' ? await git.commit(beforeSha) : undefined;
  if (before !== undefined) return { base: before.sha, notes: [] };
  // In a complete clone only a forced push can have made it unreachable; in a shallow one it may be anything.
  if (git.isShallow || fetched !== 'refused') throw missing(beforeSha, 0);
  return parentBase(`What this push replaced (${beforeSha}) is gone, as after a forced push`);
}

/**
 * The event's own `base.sha` is as old as the pull request. On GitHub's merge commit the right base is its first parent; on the
 * branch's own commit it is where the branch left the base.
 */
async function pullRequestBase(
  git: Git,
  head: Commit,
  request: Extract<BaseRequest, { kind: 'pull-request' }>,
): Promise<string> {
  const { headSha, runSha } = request;
  const [first, second] = head.parents;
  const isMerge =
    head.parents.length === 2 &&
    head.sha !== headSha &&
    (headSha === undefined || second === headSha || runSha === head.sha);
  if (isMerge && first !== undefined) {
    const parent = await present(git, first);
    // Only GitHub's own merge is known to have the base first. Who owns the branch can push a merge with any first parent, and a fork
    // gives it by name as the repository itself would.
    const isGitHubs = !isElsewhere(git) && (runSha === undefined || runSha === head.sha);
    if (isGitHubs || (await isInBranch(git, parent, request.ref))) return parent;
  }
  return mergeBaseWith(git, head, request.ref);
}

async function isInBranch(git: Git, sha: string, ref: string): Promise<boolean> {
  const tip = ref === '' ? undefined : await findBranch(git, ref);
  return tip !== undefined && isHeldBy(git, sha, tip.sha);
}

async function mergeBaseWith(git: Git, head: Commit, ref: string): Promise<string> {
  const tip = ref === '' ? undefined : await findBranch(git, ref);
  if (tip === undefined && !git.isShallow)
    throw new UserError(
      `There is no branch ${JSON.stringify(ref)} to compare with; set base-ref, or let actions/checkout fetch it with fetch-depth: 0`,
    );
  const base = tip === undefined ? undefined : await forkPoint(git, head, tip, ref);
  if (base !== undefined) return base;
  throw new Fault(
    `The commit where this branch left ${JSON.stringify(ref)} is not in this clone; let actions/checkout run with fetch-depth: 0`,
  );
}

async function present(git: Git, sha: string): Promise<string> {
  const found =
    (await git.commit(sha)) ??
    ((await git.fetchCommit(sha, 1)) === 'fetched' ? await git.commit(sha) : undefined);
  // A branch can be called like a commit of a repository with other names.
  if (found?.sha !== sha) throw missing(sha, 2);
  return found.sha;
}

function missing(sha: string, depth: 0 | 2): Fault {
  return new Fault(
    `The base commit ${sha} is not in this clone and could not be fetched; let actions/checkout run with fetch-depth: ${depth}`,
  );
}
