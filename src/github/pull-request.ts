/** What GitHub tells of a pull request when it is asked, not what an event once said. */
export interface PullRequestState {
  readonly isOpen: boolean;
  /** The tip of its branch. */
  readonly headSha: string;
  readonly labels: readonly string[];
}

/** A file of a pull request's diff. */
export interface ChangedFile {
  readonly path: string;
  /** Hunks without a header; undefined where GitHub shows none: the file is binary or too large. */
  readonly patch: string | undefined;
}

/** Who wrote something. People can't become bots, whatever they write. */
export interface Account {
  readonly login: string;
  readonly isBot: boolean;
}

/** A comment on the whole pull request. */
export interface PostedComment {
  readonly id: number;
  readonly author: Account;
  readonly body: string;
  /** Its page. */
  readonly url: string;
}

/** A comment on lines of the diff. */
export interface PostedReviewComment extends PostedComment {
  /** The comment it answers; null for the first of its thread. */
  readonly inReplyTo: number | null;
}

/** A comment to be posted: `side` is RIGHT for lines of the newer file, LEFT for removed ones. */
export interface NewReviewComment {
  readonly path: string;
  readonly side: 'LEFT' | 'RIGHT';
  /** 1-based; the last one where it is about several lines. */
  readonly line: number;
  /** The first of several lines, else null. */
  readonly startLine: number | null;
  readonly body: string;
}

export interface NewReview {
  /** The commit whose diff the lines belong to. */
  readonly headSha: string;
  readonly body: string;
  readonly comments: readonly NewReviewComment[];
}

/** A thread of review comments. */
export interface ReviewThread {
  readonly id: string;
  readonly isResolved: boolean;
  /** The comment that it began with. */
  readonly firstComment: number;
  readonly commentCount: number;
}

export type Posted =
  | { readonly kind: 'posted'; readonly url: string }
  /** GitHub understood and refuses, e.g. a line that is not in the diff. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The answer was lost: it may be posted or not. */
  | { readonly kind: 'unknown'; readonly message: string };

/**
 * One pull request on GitHub. Everything throws a Fault whose message says what was refused, and
 * which permission is missing.
 */
export interface PullRequestPort {
  readonly state: () => Promise<PullRequestState>;
  /** At most 3,000: GitHub lists no more. */
  readonly files: () => Promise<readonly ChangedFile[]>;
  /** Oldest first. */
  readonly comments: () => Promise<readonly PostedComment[]>;
  readonly comment: (body: string) => Promise<Posted>;
  /** Undefined where somebody has deleted it. */
  readonly edit: (id: number, body: string) => Promise<{ readonly url: string } | undefined>;
  readonly reviewComments: () => Promise<readonly PostedReviewComment[]>;
  readonly review: (review: NewReview) => Promise<Posted>;
  readonly threads: () => Promise<readonly ReviewThread[]>;
  /** Some of them may be resolved where it throws. */
  readonly resolve: (threadIds: readonly string[]) => Promise<void>;
  /** The login of the token's own account; undefined where it can't be known. */
  readonly viewer: () => Promise<string | undefined>;
}
