import type { PostedComment, PullRequestPort } from '../github/pull-request.js';

/** The account of a job's own token. */
const ACTIONS = 'github-actions[bot]';

/**
 * Tells the comments that the token's own account wrote. Everybody can copy a marker, so a comment
 * of another account is never ours. The account is asked for only where a marked comment is not by
 * the usual one.
 */
export async function ownComments<Comment extends PostedComment>(
  port: Pick<PullRequestPort, 'viewer'>,
  marked: readonly Comment[],
): Promise<readonly Comment[]> {
  const others = marked.filter(({ author }) => author.login !== ACTIONS);
  // Where GitHub doesn't say who we are, only the usual account is trusted.
  const own = others.length === 0 ? undefined : await port.viewer().catch(() => undefined);
  return marked.filter(({ author: { login } }) => login === ACTIONS || login === own);
}
