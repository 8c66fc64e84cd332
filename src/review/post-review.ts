import type { Decision } from '../core/verdict/finding.js';
import type { ChangedFile, PostedReviewComment, PullRequestPort } from '../github/pull-request.js';
import type { PlannedComment } from '../report/review/comment.js';
import { readMarker } from '../report/review/marker.js';
import { matchComments, type ExistingComment } from '../report/review/match-comments.js';
import { planReview, type ReviewOptions } from '../report/review/plan-review.js';
import { ownComments } from './own-comments.js';
import { postSafely } from './post-safely.js';

/** Threads that one run resolves. */
const MAX_RESOLVED = 50;

export interface ReviewContext extends ReviewOptions {
  /** The commit that was judged. */
  readonly headSha: string;
}

/** What GitHub has of a pull request's diff and its comments. */
export interface DiffState {
  readonly files: readonly ChangedFile[];
  readonly comments: readonly PostedReviewComment[];
}

export async function readDiff(port: PullRequestPort): Promise<DiffState> {
  const [files, comments] = await Promise.all([port.files(), port.reviewComments()]);
  return { files, comments };
}

/**
 * Posts what the review comments lack, and resolves threads of ours whose findings are gone.
 * Comments that are there already are never posted again, and none is ever edited.
 */
export async function postReview(
  port: PullRequestPort,
  decision: Decision,
  { files, comments }: DiffState,
  context: ReviewContext,
): Promise<void> {
  const patches = new Map(files.map(({ path, patch }) => [path, patch]));
  const plan = planReview(decision, patches, context);
  const { post, gone } = matchComments(await ownOf(port, comments), plan, context.key);
  if (post.length > 0) await postAll(port, plan.body, post, context);
  await resolveThreads(port, gone);
}

/** Resolves threads of ours whose findings are gone, where none is left. */
export async function resolveGone(port: PullRequestPort, key: string): Promise<void> {
  const own = await ownOf(port, await port.reviewComments());
  const nothing = { comments: [], standing: new Set<string>() };
  await resolveThreads(port, matchComments(own, nothing, key).gone);
}

async function ownOf(
  port: PullRequestPort,
  comments: readonly PostedReviewComment[],
): Promise<readonly ExistingComment[]> {
  const marked = comments.filter(
    ({ body, inReplyTo }) => inReplyTo === null && readMarker(body) !== undefined,
  );
  const answered = new Set(comments.map(({ inReplyTo }) => inReplyTo));
  return (await ownComments(port, marked)).flatMap(({ id, body }) => {
    const marker = readMarker(body);
    return marker === undefined ? [] : [{ id, ...marker, hasReplies: answered.has(id) }];
  });
}

async function postAll(
  port: PullRequestPort,
  body: string,
  comments: readonly PlannedComment[],
  context: ReviewContext,
): Promise<void> {
  const { headSha } = context;
  const isThere = async (): Promise<string | undefined> => {
    const own = await ownOf(port, await port.reviewComments());
    return matchComments(own, { comments, standing: new Set() }, context.key).post.length === 0
      ? ''
      : undefined;
  };
  const posted = await postSafely(
    'a review',
    () => port.review({ headSha, body, comments }),
    isThere,
  );
  if (posted.kind === 'posted' || comments.length <= 1) return;
  // One refused comment loses the whole review, and GitHub doesn't say which one it was.
  const middle = Math.ceil(comments.length / 2);
  for (const half of [comments.slice(0, middle), comments.slice(middle)])
    await postAll(port, body, half, context);
}

/** A thread that people answered meanwhile is theirs. */
async function resolveThreads(port: PullRequestPort, gone: readonly number[]): Promise<void> {
  if (gone.length === 0) return;
  const wanted = new Set(gone);
  try {
    const threads = (await port.threads()).filter(
      ({ isResolved, firstComment, commentCount }) =>
        !isResolved && commentCount === 1 && wanted.has(firstComment),
    );
    if (threads.length > 0) await port.resolve(threads.slice(0, MAX_RESOLVED).map(({ id }) => id));
  } catch {
    // It takes more than a job's token usually may, and GitHub marks them as outdated itself.
  }
}
