import type { Decision } from '../core/verdict/finding.js';
import { reasonOf } from '../errors.js';
import type { PullRequestPort } from '../github/pull-request.js';
import {
  renderGreen,
  renderSticky,
  wantsComment,
  type CommentMode,
  type StickyOptions,
} from '../report/review/sticky-comment.js';
import { findComment, keepComment, says } from './keep-comment.js';
import { postReview, readDiff, resolveGone, type ReviewContext } from './post-review.js';

/** What a run says on its pull request, and how. */
export interface TellSettings extends ReviewContext, StickyOptions {
  /** Whether findings become comments on the diff. */
  readonly reviews: boolean;
  /** When the whole verdict becomes a comment. */
  readonly comments: CommentMode;
}

/** What came of it. Nothing of it changes the verdict. */
export interface Told {
  /** The page of the comment; empty where there is none. */
  readonly commentUrl: string;
  /** The first thing that could not be done, and why. */
  readonly warning: string | undefined;
  readonly notes: readonly string[];
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
  const warnings: string[] = [];
  const attempt = async <Value>(what: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await what();
    } catch (error) {
      warnings.push(reasonOf(error));
      return undefined;
    }
  };
  const told = (commentUrl: string, notes: readonly string[] = []): Told => ({
    commentUrl,
    // A missing permission fails every call alike.
    warning: warnings[0],
    notes,
  });
  const { key, headSha, reviews, comments } = settings;
  const isReviewed = reviews && hasReviewComments(decision);
  const isCommented = wantsComment(decision, comments);
  // All that is read is read at once; what is written goes one by one.
  const diff = isReviewed ? attempt(() => readDiff(port)) : undefined;
  const state = isReviewed || isCommented ? attempt(() => port.state()) : undefined;
  const existing =
    comments === 'never'
      ? undefined
      : await attempt(async () => findComment(port, await port.comments(), key));
  const isQuiet = !isReviewed && !isCommented;
  if (isQuiet && existing === undefined) {
    if (reviews && comments === 'never') await attempt(() => resolveGone(port, settings));
    return told('');
  }
  const now = await (state ?? attempt(() => port.state()));
  const read = await diff;
  if (now === undefined || warnings.length > 0) return told(existing?.url ?? '');
  if (!now.isOpen) return told('', ['The pull request is closed, so nothing is said there.']);
  if (now.headSha !== headSha)
    return told('', ['The pull request has a newer commit, whose own run speaks for it.']);
  const body = isCommented
    ? renderSticky(decision, settings)
    : existing === undefined
      ? undefined
      : renderGreen(decision, settings);
  if (read !== undefined) await attempt(() => postReview(port, decision, read, settings));
  else if (reviews && !says(existing, body)) await attempt(() => resolveGone(port, settings));
  const url =
    body === undefined ? '' : await attempt(() => keepComment(port, existing, body, key));
  return told(url ?? '');
}
