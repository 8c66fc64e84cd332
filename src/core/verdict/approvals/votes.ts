import { quoted } from '../../text/quoted.js';
import {
  isSameName,
  type Dismissal,
  type GivenReview,
  type LabelEvent,
  type PullFacts,
  type Push,
  type Time,
  type Vote,
} from './evidence.js';
import { tipAt } from './pushes.js';

/** What started this run, where that is a label. */
export interface LabelTrigger {
  readonly label: string;
  /** Who added it. */
  readonly by: string;
  /** The pull request's commit at that moment. */
  readonly headSha: string;
}

/** What GitHub recorded of labels. */
export interface LabelRecords {
  readonly pull: PullFacts;
  /** Oldest first. */
  readonly events: readonly LabelEvent[];
  /** In order. */
  readonly pushes: readonly Push[];
  readonly trigger: LabelTrigger | undefined;
}

/**
 * Whoever added the label that is there: the last `labeled` with no later `unlabeled`. Of a merged
 * pull request, as it stood at the merge.
 */
export function labelVote(
  label: string,
  { pull: { labels, mergedAt, headSha }, events, pushes, trigger }: LabelRecords,
): Vote | undefined {
  const isLive = mergedAt !== undefined || labels.some((one) => isSameName(one, label));
  const last = events
    .filter(
      (one) =>
        isSameName(one.label, label) && wasBefore(one.at, mergedAt, one.kind === 'unlabeled'),
    )
    .at(-1);
  if (!isLive || last?.kind !== 'labeled') return undefined;
  const isTrigger =
    trigger !== undefined &&
    isSameName(trigger.label, label) &&
    isSameName(trigger.by, last.actor.login) &&
    trigger.headSha === headSha;
  return {
    via: 'label',
    by: last.actor,
    at: last.at,
    reason: `label ${quoted(label)}`,
    // Nobody else can add one.
    isInsider: true,
    headSha: tipAt(pushes, last.at, headSha) ?? (isTrigger ? headSha : undefined),
  };
}

/**
 * The reviews of a pull request; of a merged one as they stood at the merge, so that what was
 * dismissed later is what it was before.
 */
export function standingReviews(
  reviews: readonly GivenReview[],
  dismissals: readonly Dismissal[],
  { mergedAt }: PullFacts,
): readonly GivenReview[] {
  if (mergedAt === undefined) return reviews;
  return reviews.map((review) => {
    if (review.state !== 'DISMISSED') return review;
    const own = dismissals.filter(({ reviewId }) => reviewId === review.id);
    const [state] = own.map(({ was }) => was);
    // A time that isn't known is later than nothing.
    const isLater = own.every(({ at }) => at > mergedAt);
    return isLater && state !== undefined && DECISIVE.has(state) ? { ...review, state } : review;
  });
}

/** By their login in lower case, what reviewers decided last. */
function lastWords(
  reviews: readonly GivenReview[],
  { mergedAt }: PullFacts,
): ReadonlyMap<string, GivenReview> {
  const last = new Map<string, GivenReview>();
  for (const review of reviews) {
    const isWithdrawal = review.state !== 'APPROVED';
    if (!DECISIVE.has(review.state) || !wasBefore(review.at, mergedAt, isWithdrawal)) continue;
    last.set(review.actor.login.toLowerCase(), review);
  }
  return last;
}

/** The last word of each reviewer, where it is an approval. Comments leave it as it was. */
export function reviewVotes(reviews: readonly GivenReview[], pull: PullFacts): readonly Vote[] {
  return [...lastWords(reviews, pull).values()]
    .filter(({ state }) => state === 'APPROVED')
    .map(({ actor, at, headSha, body, isInsider }) => ({
      via: 'review',
      by: actor,
      at,
      headSha,
      isInsider,
      reason: body.trim() === '' ? 'approving review' : body.trim().slice(0, MAX_REASON),
    }));
}

const DECISIVE: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
const MAX_REASON = 200;

/** Whether the giver of a vote asked for changes after it. */
export function isTakenBack(
  { by, at }: Vote,
  reviews: readonly GivenReview[],
  pull: PullFacts,
): boolean {
  const last = lastWords(reviews, pull).get(by.login.toLowerCase());
  return last?.state === 'CHANGES_REQUESTED' && last.at >= at;
}

/**
 * Whether something stood when the pull request was merged. What came in the second of the merge
 * counts only against an approval; a time that isn't known is later than every merge.
 */
function wasBefore(at: Time, end: Time | undefined, isWithdrawal: boolean): boolean {
  return end === undefined || (at !== '' && (isWithdrawal ? at <= end : at < end));
}

const ROLES = ['read', 'triage', 'write', 'maintain', 'admin'];

/** Whether a role is at least the one that is wanted; a role of an organization's own is not. */
export function isRoleEnough(role: string, wanted: string): boolean {
  return ROLES.includes(wanted) && ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}
