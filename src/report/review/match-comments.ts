import type { ReviewPlan } from './plan-review.js';
import type { PlannedComment } from './comment.js';

/** A review comment that stands on the pull request, with what its marker says. */
export interface ExistingComment {
  readonly id: number;
  /** Null where the thread is not known; then nobody can resolve it. */
  readonly threadId: string | null;
  /** Null without a marker. */
  readonly fingerprint: string | null;
  readonly key: string | null;
  /** Whether our own bot wrote it: a marker alone proves nothing. */
  readonly isOurs: boolean;
  readonly hasReplies: boolean;
  readonly isResolved: boolean;
  /** Whether GitHub calls it outdated. It stays the comment on its finding all the same. */
  readonly isOutdated: boolean;
}

/** What is to be done to a pull request's review comments. */
export interface CommentChanges<C> {
  readonly post: readonly PlannedComment[];
  /** Comments whose threads are to be resolved. */
  readonly resolve: readonly C[];
}

/**
 * Comments to post: none on a finding that has one of ours, of whatever key. Threads to resolve:
 * ours of this key on findings that are gone. A finding that merely got no comment this time is not
 * gone, and a thread in which people talk is theirs.
 */
export function matchComments<C extends ExistingComment>(
  existing: readonly C[],
  { comments, standing }: Pick<ReviewPlan, 'comments' | 'standing'>,
  key: string,
): CommentChanges<C> {
  const ours = existing.filter(({ isOurs, fingerprint }) => isOurs && fingerprint !== null);
  const said = new Set(ours.map(({ fingerprint }) => fingerprint));
  const isGone = ({ fingerprint }: C): boolean =>
    fingerprint !== null && !standing.has(fingerprint);
  return {
    post: comments.filter(({ fingerprint }) => !said.has(fingerprint)),
    resolve: ours.filter(
      (one) =>
        one.key === key &&
        isGone(one) &&
        !one.hasReplies &&
        !one.isResolved &&
        one.threadId !== null,
    ),
  };
}
