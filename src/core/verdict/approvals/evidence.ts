/** Who did something on GitHub. Bots and apps act for anybody who can run a workflow. */
export interface Actor {
  /** Empty for an account that is gone. */
  readonly login: string;
  readonly isPerson: boolean;
}

/** GitHub's time, `2026-01-31T23:59:59Z`, which sorts as a text; empty for what is none. */
export type Time = string;

/** A label that was added or removed, by GitHub's own timeline. */
export interface LabelEvent {
  readonly kind: 'labeled' | 'unlabeled';
  readonly label: string;
  readonly actor: Actor;
  readonly at: Time;
}

/**
 * That a review was dismissed, by GitHub's own timeline; the review itself forgets what it was.
 * https://docs.github.com/rest/using-the-rest-api/issue-event-types#review_dismissed
 */
export interface Dismissal {
  readonly reviewId: number;
  /** The state that the review had, as {@link GivenReview} has it; empty where that isn't told. */
  readonly was: string;
  readonly at: Time;
}

/** What GitHub's timeline of a pull request tells. */
export interface Timeline {
  /** Oldest first. */
  readonly labels: readonly LabelEvent[];
  readonly dismissals: readonly Dismissal[];
  /** When it last got another base branch; undefined where it never did. */
  readonly baseChangedAt: Time | undefined;
}

/** A review, oldest first in a list of them. */
export interface GivenReview {
  /** Undefined where GitHub doesn't tell. */
  readonly id: number | undefined;
  readonly state: string;
  readonly actor: Actor;
  /** The commit that was reviewed; undefined where GitHub doesn't know it any more. */
  readonly headSha: string | undefined;
  readonly at: Time;
  readonly body: string;
  /** Whether GitHub counts the reviewer to the repository; it may not know, so it proves nothing. */
  readonly isInsider: boolean;
}

/** A change of a branch, with GitHub's time and whoever pushed; git's authors are only claimed. */
export interface Push {
  /** Undefined where the push created the branch. */
  readonly before: string | undefined;
  /** Undefined where the push deleted it. */
  readonly after: string | undefined;
  readonly actor: Actor;
  readonly at: Time;
}

/** A pull request as GitHub has it now. */
export interface PullFacts {
  readonly number: number;
  readonly opener: Actor;
  readonly headSha: string;
  readonly headRef: string;
  /** `owner/name`; undefined where the fork is deleted. */
  readonly headRepository: string | undefined;
  readonly baseRef: string;
  readonly isOpen: boolean;
  readonly labels: readonly string[];
  /** Undefined where it is not merged. */
  readonly mergedAt: Time | undefined;
  /** What the merge left on the base branch; of several commits the last. */
  readonly mergeSha: string | undefined;
}

/** An approval that somebody gave, whether or not they may. */
export interface Vote {
  readonly via: 'label' | 'review';
  readonly by: Actor;
  readonly at: Time;
  /** In the approver's words, or the label. */
  readonly reason: string;
  /** What they saw; undefined where that can't be told. */
  readonly headSha: string | undefined;
  /** Whether they asked for changes later. */
  readonly isTakenBack?: boolean;
  /** Whether it is likely that they have a role, so that they are asked about first. */
  readonly isInsider?: boolean;
}

/** Logins and labels differ in no letter's case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
