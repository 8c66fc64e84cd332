import type { ReviewPlan } from './plan-review.js';
import type { PlannedComment } from './comment.js';

/** A review comment of our own account that stands on the pull request. */
export interface ExistingComment {
  readonly id: number;
  /** As its marker says. */
  readonly fingerprint: string;
  readonly key: string;
  readonly hasReplies: boolean;
}

/** What is to be done to a pull request's review comments. */
export interface CommentChanges {
  readonly post: readonly PlannedComment[];
  /** Comments whose findings are gone: their threads can be resolved. */
  readonly gone: readonly number[];
}

/**
 * Comments to post: none on a finding that has one of ours, of whatever key, not even where GitHub
 * calls it outdated. Gone are ours of this key on findings that are gone: a finding that merely got
 * no comment this time is not, and a thread in which people talk is theirs.
 */
export function matchComments(
  own: readonly ExistingComment[],
  { comments, standing }: Pick<ReviewPlan, 'comments' | 'standing'>,
  key: string,
): CommentChanges {
  const said = new Set(own.map(({ fingerprint }) => fingerprint));
  return {
    post: comments.filter(({ fingerprint }) => !said.has(fingerprint)),
    gone: own
      .filter((one) => one.key === key && !standing.has(one.fingerprint) && !one.hasReplies)
      .map(({ id }) => id),
  };
}
