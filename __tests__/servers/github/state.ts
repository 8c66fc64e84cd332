/** An account; its login tells whether it is a bot. */
export type Login = string;

export interface FakeComment {
  readonly id: number;
  readonly author: Login;
  body: string;
}

export interface FakeReviewComment extends FakeComment {
  readonly path: string;
  readonly side: 'LEFT' | 'RIGHT';
  readonly line: number;
  readonly startLine: number | null;
  readonly inReplyTo: number | null;
  readonly headSha: string;
}

export interface FakeReview {
  readonly id: number;
  readonly author: Login;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly headSha: string;
  readonly body: string;
  readonly at?: string;
  /** COLLABORATOR unless it is said. */
  readonly association?: 'MEMBER' | 'CONTRIBUTOR' | 'NONE';
}

/** That somebody dismissed a review; its state was this, in GitHub's lower case. */
export interface FakeDismissal {
  readonly reviewId: number;
  readonly was: string;
  readonly at: string;
}

export interface FakeFile {
  readonly path: string;
  readonly patch: string | undefined;
}

/** A label that somebody added or removed. */
export interface FakeLabelEvent {
  readonly event: 'labeled' | 'unlabeled';
  readonly label: string;
  readonly actor: Login;
  readonly at: string;
  /** Whether an app did it for the actor. */
  readonly viaApp?: boolean;
}

/** A change of a branch: a push, with the server's time. */
export interface FakeActivity {
  readonly type: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion';
  readonly before: string;
  readonly after: string;
  readonly ref: string;
  readonly actor: Login;
  readonly at: string;
  /** `example/lake` unless it is a fork's. */
  readonly repository?: string;
}

/** All that the server knows; tests set and read it. */
export interface GitHubState {
  readonly number: number;
  author: Login;
  isOpen: boolean;
  isDraft: boolean;
  headSha: string;
  headRef: string;
  /** Undefined for a fork that is deleted. */
  headRepository: string | undefined;
  baseRef: string;
  mergeSha: string | null;
  mergedAt: string | null;
  /** Commits on the base branch, or of its own, that GitHub says belong to it. */
  commits: string[];
  labels: string[];
  files: FakeFile[];
  readonly comments: FakeComment[];
  readonly reviewComments: FakeReviewComment[];
  readonly reviews: FakeReview[];
  readonly dismissals: FakeDismissal[];
  readonly resolved: Set<number>;
  readonly labelEvents: FakeLabelEvent[];
  /** When it got another base branch. */
  readonly baseChanges: string[];
  readonly activity: FakeActivity[];
  /** `role_name` by login; read for anybody else. */
  readonly roles: Map<Login, string>;
  readonly teams: Map<string, readonly Login[]>;
  /** Who the token belongs to. */
  self: Login;
  /** Whether the token may write to pull requests. */
  canWrite: boolean;
  canReadTeams: boolean;
  /** Whether the token may list the people with a role: it takes one that may write. */
  canListPeople: boolean;
  /** More pull requests of the repository. */
  readonly others: GitHubState[];
}

export function emptyState(number = 1): GitHubState {
  return {
    number,
    author: 'opener',
    isOpen: true,
    isDraft: false,
    headSha: '0'.repeat(40),
    headRef: 'change',
    headRepository: 'example/lake',
    baseRef: 'main',
    mergeSha: null,
    mergedAt: null,
    commits: [],
    labels: [],
    files: [],
    comments: [],
    reviewComments: [],
    reviews: [],
    dismissals: [],
    resolved: new Set(),
    labelEvents: [],
    baseChanges: [],
    activity: [],
    roles: new Map(),
    teams: new Map(),
    self: 'github-actions[bot]',
    canWrite: true,
    canReadTeams: true,
    canListPeople: false,
    others: [],
  };
}

/** The lines of a patch that GitHub takes a comment on, by side; those of one hunk together. */
export function hunksOf(
  patch: string,
): readonly { readonly LEFT: readonly number[]; readonly RIGHT: readonly number[] }[] {
  const hunks: { LEFT: number[]; RIGHT: number[] }[] = [];
  let [left, right] = [0, 0];
  for (const line of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header !== null) {
      [left, right] = [Number(header[1]), Number(header[2])];
      hunks.push({ LEFT: [], RIGHT: [] });
      continue;
    }
    const hunk = hunks.at(-1);
    if (hunk === undefined || line.startsWith('\\')) continue;
    if (!line.startsWith('+')) hunk.LEFT.push(left++);
    if (!line.startsWith('-')) hunk.RIGHT.push(right++);
  }
  return hunks;
}
