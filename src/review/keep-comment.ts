import { Fault } from '../errors.js';
import type { PostedComment, PullRequestPort } from '../github/pull-request.js';
import { readStickyMarker } from '../report/review/marker.js';
import type { StickyChange } from '../report/review/sticky.js';
import { ownComments } from './own-comments.js';
import { postSafely } from './post-safely.js';

/** This gate's own comments on the whole pull request, the oldest first. */
export async function findComments(
  port: PullRequestPort,
  key: string,
): Promise<readonly PostedComment[]> {
  const comments = await port.comments();
  return ownComments(
    port,
    comments.filter(({ body }) => readStickyMarker(body) === key),
  );
}

/**
 * Posts or changes the comment, and answers with its page. A comment that somebody deleted
 * meanwhile is posted anew.
 */
export async function keepComment(
  port: PullRequestPort,
  change: StickyChange,
  key: string,
): Promise<string> {
  const { body } = change;
  const edited = change.action === 'update' ? await port.edit(change.id, body) : undefined;
  if (edited !== undefined) return edited.url;
  const posted = await postSafely(
    'a comment',
    () => port.comment(body),
    async () => (await findComments(port, key))[0]?.url,
  );
  if (posted.kind === 'refused') throw new Fault(`GitHub refused a comment: ${posted.message}`);
  return posted.url;
}
