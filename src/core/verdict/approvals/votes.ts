import { quoted } from '../../text/quoted.js';
import {
  isSameName,
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
    .filter((one) => isSameName(one.label, label) && wasBefore(one.at, mergedAt))
    .at(-1);
  if (!isLive || last?.kind !== 'labeled') return undefined;
  const isTrigger =
    trigger !== undefined && isSameName(trigger.label, label) && trigger.headSha === headSha;
  return {
    via: 'label',
    by: last.actor,
    at: last.at,
    reason: `label ${quoted(label)}`,
    headSha: tipAt(pushes, last.at, headSha) ?? (isTrigger ? headSha : undefined),
  };
}

/** The last word of each reviewer, where it is an approval. Comments leave it as it was. */
export function reviewVotes(
  reviews: readonly GivenReview[],
  { mergedAt }: PullFacts,
): readonly Vote[] {
  const last = new Map<string, GivenReview>();
  for (const review of reviews) {
    if (!DECISIVE.has(review.state) || !wasBefore(review.at, mergedAt)) continue;
    last.set(review.actor.login.toLowerCase(), review);
  }
  return [...last.values()]
    .filter(({ state }) => state === 'APPROVED')
    .map(({ actor, at, headSha, body }) => ({
      via: 'review',
      by: actor,
      at,
      headSha,
      reason: body.trim() === '' ? 'approving review' : body.trim().slice(0, MAX_REASON),
    }));
}

const DECISIVE: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
const MAX_REASON = 200;

/** A time that isn't known is later than every merge. */
function wasBefore(at: Time, end: Time | undefined): boolean {
  return end === undefined || (at !== '' && at <= end);
}

const ROLES = ['read', 'triage', 'write', 'maintain', 'admin'];

/** Whether a role is at least the one that is wanted; a role of an organization's own is not. */
export function isRoleEnough(role: string, wanted: string): boolean {
  return ROLES.includes(wanted) && ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}
