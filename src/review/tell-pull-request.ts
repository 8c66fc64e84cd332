import type { Decision } from '../core/verdict/finding.js';
import { reasonOf } from '../errors.js';
import type { PostedComment, PullRequestPort, PullRequestState } from '../github/pull-request.js';
import { hasReviewComments } from '../report/review/candidates.js';
import {
  planSticky,
  renderQuietSticky,
  renderSticky,
  wantsComment,
  type CommentMode,
  type StickyOptions,
} from '../report/review/sticky.js';
import { findComments, keepComment } from './keep-comment.js';
import {
  postReview,
  readDiff,
  resolveGone,
  type DiffState,
  type ReviewContext,
} from './post-review.js';

/** What a run says on its pull request, and how. */
export interface TellSettings extends ReviewContext, StickyOptions {
  /** Whether findings become comments on the diff. */
  readonly hasReview: boolean;
  /** When the whole verdict becomes a comment. */
  readonly comment: CommentMode;
}

/** What came of it. Nothing of it changes the verdict. */
export interface Told {
  /** The page of the comment; empty where there is none. */
  readonly commentUrl: string;
  /** The first thing that failed, and why: a missing permission fails every call alike. */
  readonly warning: string | undefined;
  readonly note: string | undefined;
}

/**
 * Tells a pull request its verdict: a review with comments on the diff, and one comment that is
 * kept up to date. On a pull request that is quiet, and always was, it asks GitHub once and says
 * nothing.
 */
export async function tellPullRequest(
  port: PullRequestPort,
  decision: Decision,
  settings: TellSettings,
): Promise<Told> {
  const { key, headSha, hasReview, comment } = settings;
  let warning: string | undefined;
  const attempt: Attempt = async (what) => {
    try {
      return await what();
    } catch (error) {
      warning ??= reasonOf(error);
      return undefined;
    }
  };
  const told = (commentUrl = '', note?: string): Told => ({ commentUrl, warning, note });
  const wanted = {
    review: hasReview && hasReviewComments(decision),
    comment: wantsComment(decision, comment),
  };
  const { own, asked, diff } = await readWhatIsNeeded(port, settings, wanted, attempt);
  const change = planSticky(own, {
    key,
    wanted: wanted.comment ? renderSticky(decision, settings) : undefined,
    quiet: renderQuietSticky(decision, settings),
  });
  const url = own[0]?.url;
  // Where the comment stays as it is, an earlier run has resolved what was gone.
  const cleansUp = hasReview && !wanted.review && (change !== undefined || comment === 'never');
  const isDone = !wanted.review && !cleansUp && change === undefined;
  if (warning !== undefined || isDone) return told(url);
  const state = asked ?? (await attempt(() => port.state()));
  if (state === undefined) return told(url);
  const obstacle = obstacleIn(state, headSha);
  if (obstacle !== undefined) return told(url, obstacle);
  if (diff !== undefined) await attempt(() => postReview(port, decision, diff, settings));
  if (cleansUp) await attempt(() => resolveGone(port, key));
  if (change === undefined) return told(url);
  return told(await attempt(() => keepComment(port, change, key)));
}

type Attempt = <Value>(what: () => Promise<Value>) => Promise<Value | undefined>;

/** All that is read is read at once; what is written goes one by one. */
async function readWhatIsNeeded(
  port: PullRequestPort,
  { key, comment }: TellSettings,
  wanted: { readonly review: boolean; readonly comment: boolean },
  attempt: Attempt,
): Promise<{
  readonly own: readonly PostedComment[];
  readonly asked: PullRequestState | undefined;
  readonly diff: DiffState | undefined;
}> {
  const [own = [], asked, diff] = await Promise.all([
    comment === 'never' ? undefined : attempt(() => findComments(port, key)),
    wanted.review || wanted.comment ? attempt(() => port.state()) : undefined,
    wanted.review ? attempt(() => readDiff(port)) : undefined,
  ]);
  return { own, asked, diff };
}

function obstacleIn({ isOpen, headSha }: PullRequestState, judged: string): string | undefined {
  if (!isOpen) return 'The pull request is closed, so nothing is said there.';
  return headSha === judged
    ? undefined
    : 'The pull request has a newer commit, whose own run speaks for it.';
}
