import type { GivenReview, PullFacts, Push, Timeline } from '../core/verdict/approvals/evidence.js';

/**
 * What GitHub itself recorded of approvals. Everything throws a Fault whose message says what was
 * refused, and which permission is missing; a list that can't be read whole is one, too.
 */
export interface ApprovalPort {
  readonly pull: (number: number) => Promise<PullFacts>;
  readonly timeline: (number: number) => Promise<Timeline>;
  /** Oldest first. */
  readonly reviews: (number: number) => Promise<readonly GivenReview[]>;
  /** Of a branch, newest first; `repository` is `owner/name`, and may be a fork. */
  readonly pushes: (repository: string, branch: string) => Promise<readonly Push[]>;
  /** `maintain`, or a role of the organization's own; `none` for a stranger. */
  readonly role: (login: string) => Promise<string>;
  /** `team` is its slug, or `organization/slug`; false where the token can't see the team. */
  readonly isTeamMember: (team: string, login: string) => Promise<boolean>;
  /** Their logins. */
  readonly teamMembers: (team: string) => Promise<readonly string[]>;
  /** Roles by login, of people who have at least that one; not everybody has to be there. */
  readonly peopleWithRole: (role: string) => Promise<ReadonlyMap<string, string>>;
  /** Numbers of the pull requests that a commit belongs to. */
  readonly pullsOf: (commit: string) => Promise<readonly number[]>;
}
