import type { Decision } from '../core/verdict/finding.js';
import type {
  ChangedFile,
  NewReview,
  PostedReviewComment,
  PullRequestPort,
} from '../github/pull-request.js';
import { matchComments, readMarker } from '../report/review/match-comments.js';
import { planReview, type PlannedComment } from '../report/review/plan-review.js';
import { ownComments } from './own-comments.js';
import { postSafely } from './post-safely.js';

/** Threads that one run resolves. */
const MAX_RESOLVED = 50;

export interface ReviewContext {
  readonly headSha: string;
  /** Tells the comments of this gate from those of others: 16 hexadecimal digits. */
  readonly key: string;
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
  { files, comments: existing }: DiffState,
  context: ReviewContext,
): Promise<void> {
  const patches = new Map(files.map(({ path, patch }) => [path, patch]));
  const plan = planReview(decision, patches, context);
  const own = await ownComments(port, existing.filter(isMarked));
  const { post, resolve } = matchComments(own, plan.comments, context.key);
  if (post.length > 0) await postAll(port, plan.body, post, context);
  await resolveThreads(port, existing, resolve);
}

/** Resolves threads of ours whose findings are gone, where the token may: it is a courtesy. */
export async function resolveGone(
  port: PullRequestPort,
  { key }: ReviewContext,
): Promise<void> {
  const existing = await port.reviewComments();
  const own = await ownComments(port, existing.filter(isMarked));
  await resolveThreads(port, existing, matchComments(own, [], key).resolve);
}

function isMarked({ body, inReplyTo }: PostedReviewComment): boolean {
  return inReplyTo === null && readMarker(body) !== undefined;
}

async function postAll(
  port: PullRequestPort,
  body: string,
  comments: readonly PlannedComment[],
  context: ReviewContext,
): Promise<void> {
  const [first] = comments;
  if (first === undefined) return;
  const review: NewReview = { headSha: context.headSha, body, comments };
  const posted = await postSafely(
    'a review',
    () => port.review(review),
    async () => (await port.reviewComments()).find((one) => one.body === first.body)?.url,
  );
  if (posted.kind === 'posted') return;
  // One refused line loses the whole review, and GitHub doesn't say which one it was.
  const middle = Math.floor(comments.length / 2);
  if (middle === 0) return;
  const halves = [comments.slice(0, middle), comments.slice(middle)];
  for (const half of halves) await postAll(port, body, half, context);
}

async function resolveThreads(
  port: PullRequestPort,
  existing: readonly PostedReviewComment[],
  gone: ReadonlySet<number>,
): Promise<void> {
  const answered = new Set(existing.map(({ inReplyTo }) => inReplyTo));
  const silent = [...gone].filter((id) => !answered.has(id));
  if (silent.length === 0) return;
  const wanted = new Set(silent);
  const threads = (await port.threads()).filter(
    ({ isResolved, firstComment, commentCount }) =>
      !isResolved && commentCount === 1 && wanted.has(firstComment),
  );
  if (threads.length > 0)
    await port.resolve(threads.slice(0, MAX_RESOLVED).map(({ id }) => id));
}
