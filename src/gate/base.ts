import { unknownName } from '../core/text/near-names.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import type { Commit, Git, Target } from '../git/git.js';
import type { BaseRequest, Comparison } from './comparison.js';
import { branchNames, findDefaultBranch } from './default-branch.js';
import { refuseAmbiguous, refuseJudged } from './given-base.js';
import {
  findBranch,
  findNamed,
  forkPoint,
  isElsewhere,
  isHeldBy,
  missing,
  present,
} from './fork-point.js';

type Base = Pick<Comparison, 'base' | 'baseName' | 'notes'>;

/**
 * Finds both sides of the comparison and fetches commits that a shallow clone lacks. Throws a
 * UserError or a Fault when one can't be found.
 */
export async function findComparison(git: Git, request: BaseRequest): Promise<Comparison> {
  const head = await git.commit('HEAD');
  if (request.kind === 'working-tree') {
    const target: Target = { kind: 'working-tree' };
    return { target, head: head?.sha, ...(await workingTreeBase(git, head, request.ref)) };
  }
  if (head === undefined)
    throw new UserError('Nothing is checked out; run actions/checkout before schema-gate');
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
      return {
        base: await pullRequestBase(git, head, request),
        baseName: nameThere(git, request.ref),
        notes: [],
      };
    case 'commit':
      return { base: await present(git, request.sha), notes: [] };
    case 'push':
      return pushBase(git, head, request.beforeSha);
    case 'branch':
      return request.ref === '' ? defaultBase(git, head) : branchBase(git, head, request);
  }
}

async function branchBase(
  git: Git,
  head: Commit,
  { ref, given }: Extract<BaseRequest, { kind: 'branch' }>,
): Promise<Base> {
  if (given !== undefined) await refuseAmbiguous(git, ref);
  const base = await mergeBaseWith(git, head, ref);
  if (given !== undefined) refuseJudged(ref, base, [head.sha, given.headSha]);
  return { base, baseName: nameThere(git, ref), notes: [] };
}

/** A fork has a branch of the same name. */
function nameThere(git: Git, ref: string): string {
  return isElsewhere(git) ? `${ref} of ${git.remote}` : ref;
}

async function workingTreeBase(
  git: Git,
  head: Commit | undefined,
  ref: string | undefined,
): Promise<Base> {
  if (ref !== undefined) {
    await refuseAmbiguous(git, ref);
    const tip = await findNamed(git, ref);
    if (tip === undefined)
      throw new UserError(
        unknownName(
          `There is no commit ${quoted(ref)} here`,
          ref,
          await branchNames(git),
          'name a branch, a tag or a commit, or run git fetch',
        ),
      );
    return {
      base: head === undefined ? tip.sha : ((await forkPoint(git, head, tip, ref)) ?? tip.sha),
      baseName: ref,
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
        'No branch main or master was found, neither here nor at origin: compared with the last commit; name another base with --base.',
      ],
    };
  }
  const fork = await forkPoint(git, head, branch, branch.name);
  if (fork !== undefined) return { base: fork, baseName: branch.name, notes: [] };
  return {
    base: branch.sha,
    baseName: branch.name,
    notes: [
      `HEAD and ${branch.name} have no history in common: compared with the tip of ${branch.name}.`,
    ],
  };
}

/**
 * A push can have many commits, and all of them are judged: the base is the commit that the push
 * replaced.
 */
async function pushBase(
  git: Git,
  head: Commit,
  beforeSha: string | null | undefined,
): Promise<Base> {
  if (beforeSha === null)
    return { base: undefined, notes: ['This push created the branch: every schema is new.'] };
  const [parent] = head.parents;
  const parentBase = async (reason: string): Promise<Base> => {
    if (parent === undefined)
      return {
        base: undefined,
        notes: [`${reason}, and the last commit has no parent: every schema is new.`],
      };
    return {
      base: await present(git, parent),
      notes: [`${reason}: compared with the last commit's parent only.`],
    };
  };
  // GitHub always names it; programs that imitate its events, such as act, often don't.
  if (beforeSha === undefined)
    return parentBase('The push event does not name the commit that it replaced');
  const here = await git.commit(beforeSha);
  if (here !== undefined) return { base: here.sha, notes: [] };
  const fetched = await git.fetchCommit(beforeSha, 1);
  const before = fetched === 'fetched' ? await git.commit(beforeSha) : undefined;
  if (before !== undefined) return { base: before.sha, notes: [] };
  // In a complete clone, only a forced push makes the commit unreachable. In a shallow clone there
  // are other causes.
  if (git.isShallow || fetched !== 'refused') throw missing(beforeSha, 0);
  return parentBase(
    `The commit that this push replaced (${beforeSha}) no longer exists, as after a forced push`,
  );
}

/**
 * The event's `base.sha` is as old as the pull request, so it is not used. For GitHub's merge
 * commit the base is its first parent; for the branch's own commit, it is the commit where the
 * branch left its base branch.
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
    // Only in GitHub's own merge is the first parent the base for certain. A merge that the branch's
    // owner pushed looks like it in a fork's clone, and where the event doesn't name the commit.
    const isGitHubs =
      headSha !== undefined && !isElsewhere(git) && (runSha === undefined || runSha === head.sha);
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
      unknownName(
        `There is no branch ${quoted(ref)} to compare with`,
        ref,
        await branchNames(git),
        'name one in base-ref, or run actions/checkout with fetch-depth: 0',
      ),
    );
  const base = tip === undefined ? undefined : await forkPoint(git, head, tip, ref);
  if (base !== undefined) return base;
  throw new Fault(
    `The commit where HEAD branched off ${quoted(ref)} is not in this clone; run actions/checkout with fetch-depth: 0`,
  );
}
