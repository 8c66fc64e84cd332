import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import type { Git } from '../git/git.js';
import type { BaseRequest, Comparison } from './comparison.js';
import { isElsewhere } from './fork-point.js';

/**
 * Refuses a name that is both a tag's and a branch's, or a local branch's and a remote's, where
 * their commits differ: git takes the tag, people mean the branch, and a tag on the judged commit
 * would let every break pass. Throws a UserError that names both in full.
 * https://git-scm.com/docs/gitrevisions
 */
export async function refuseAmbiguous(git: Git, ref: string): Promise<void> {
  // Another repository is asked for its branch first, and this clone's names don't count.
  if (ref === '' || ref.startsWith('refs/') || isElsewhere(git)) return;
  const places = ['refs/tags/', 'refs/heads/', 'refs/remotes/', 'refs/remotes/origin/'];
  const [tag, local, there, atOrigin] = await Promise.all(
    places.map(async (place) => ({
      name: `${place}${ref}`,
      sha: (await git.commit(`${place}${ref}`))?.sha,
    })),
  );
  // A local branch may be older than origin's of the same name.
  const pairs = [
    [tag, local],
    [tag, there],
    [tag, atOrigin],
    [local, there],
  ] as const;
  for (const [one, other] of pairs) {
    if (one?.sha === undefined || other?.sha === undefined || one.sha === other.sha) continue;
    throw new UserError(
      `${quoted(ref)} is ambiguous: it is ${one.name} and ${other.name}, at different commits; write the one you mean in full`,
    );
  }
}

/**
 * Refuses a base that is the judged commit, or the head of the judged pull request: the comparison
 * would find nothing, whatever was changed. Throws a UserError.
 */
export function refuseJudged(
  ref: string,
  base: string,
  judged: readonly (string | undefined)[],
): void {
  if (!judged.includes(base)) return;
  throw new UserError(
    `base-ref ${quoted(ref)} has the judged commit (${base.slice(0, 12)}) itself, so there is nothing to compare with; name the branch that the change is for, or leave base-ref out`,
  );
}

/** A warning for a base that a person names and that is all there is to judge; else none. */
export function sameBaseWarnings(
  request: BaseRequest,
  { base, head }: Pick<Comparison, 'base' | 'head'>,
  isEmpty: boolean,
): readonly string[] {
  if (request.kind !== 'working-tree' || request.ref === undefined) return [];
  if (!isEmpty || base === undefined || base !== head) return [];
  return [
    `--base ${quoted(request.ref)} has the commit that is checked out (${base.slice(0, 12)}), and no schema has an uncommitted change: nothing was compared`,
  ];
}
