import { Fault } from '../errors.js';
import type { PostedComment, PullRequestPort } from '../github/pull-request.js';
import { isSticky } from '../report/review/sticky-comment.js';
import { ownComments } from './own-comments.js';
import { postSafely } from './post-safely.js';

/** This gate's own comment on the whole pull request; the first one, if there are several. */
export async function findComment(
  port: PullRequestPort,
  comments: readonly PostedComment[],
  key: string,
): Promise<PostedComment | undefined> {
  const marked = comments.filter(({ body }) => isSticky(body, key));
  const [first] = await ownComments(port, marked);
  return first;
}

/**
 * Makes the comment say this, where it doesn't already; answers with its page. A comment that
 * somebody deleted meanwhile is posted anew.
 */
export async function keepComment(
  port: PullRequestPort,
  existing: PostedComment | undefined,
  body: string,
  key: string,
): Promise<string> {
  if (existing !== undefined) {
    if (says(existing, body)) return existing.url;
    const edited = await port.edit(existing.id, body);
    if (edited !== undefined) return edited.url;
  }
  const posted = await postSafely(
    'a comment',
    () => port.comment(body),
    async () => (await findComment(port, await port.comments(), key))?.url,
  );
  if (posted.kind === 'refused') throw new Fault(`GitHub refused a comment: ${posted.message}`);
  return posted.url;
}

/** Whether a comment says this already. GitHub hands bodies back with other line ends. */
export function says(comment: PostedComment | undefined, body: string | undefined): boolean {
  return comment?.body.replaceAll('\r\n', '\n').trim() === body?.trim();
}
