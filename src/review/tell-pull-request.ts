import type { Decision } from '../core/verdict/finding.js';
import { reasonOf } from '../errors.js';
import type { PullRequestPort } from '../github/pull-request.js';
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
import { postReview, readDiff, resolveGone, type ReviewContext } from './post-review.js';

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
  const attempt = async <Value>(what: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await what();
    } catch (error) {
      warning ??= reasonOf(error);
      return undefined;
    }
  };
  const told = (commentUrl = '', note?: string): Told => ({ commentUrl, warning, note });
  const isReviewed = hasReview && hasReviewComments(decision);
  const isCommented = wantsComment(decision, comment);
  // All that is read is read at once; what is written goes one by one.
  const [own = [], asked, diff] = await Promise.all([
    comment === 'never' ? undefined : attempt(() => findComments(port, key)),
    isReviewed || isCommented ? attempt(() => port.state()) : undefined,
    isReviewed ? attempt(() => readDiff(port)) : undefined,
  ]);
  const change = planSticky(own, {
    key,
    wanted: isCommented ? renderSticky(decision, settings) : undefined,
    quiet: renderQuietSticky(decision, settings),
  });
  const url = own[0]?.url;
  // Where the comment stays as it is, an earlier run has resolved what was gone.
  const cleansUp = hasReview && !isReviewed && (change !== undefined || comment === 'never');
  if (warning !== undefined || (!isReviewed && !cleansUp && change === undefined)) return told(url);
  const state = asked ?? (await attempt(() => port.state()));
  if (state === undefined) return told(url);
  if (!state.isOpen) return told(url, 'The pull request is closed, so nothing is said there.');
  if (state.headSha !== headSha)
    return told(url, 'The pull request has a newer commit, whose own run speaks for it.');
  if (diff !== undefined) await attempt(() => postReview(port, decision, diff, settings));
  if (cleansUp) await attempt(() => resolveGone(port, key));
  if (change === undefined) return told(url);
  return told(await attempt(() => keepComment(port, change, key)));
}
