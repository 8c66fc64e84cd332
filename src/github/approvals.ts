import { filledTextAt, integerAt, listAt, textAt, valueAt } from '../core/text/decoded-json.js';
import type {
  Actor,
  Dismissal,
  GivenReview,
  LabelEvent,
  PullFacts,
  Push,
  Time,
} from '../core/verdict/approvals/evidence.js';
import { Fault } from '../errors.js';
import type { ApprovalPort } from './approval-port.js';
import type { Ask, GitHubClient } from './client.js';

const READ = 'pull-requests: read';
/** Every job's token has it. */
const METADATA = '';
const CONTENTS = 'contents: read';
const MEMBERS = "members: read (the job's own token has none; give github-token one of an app)";
/** The older names that GitHub's lists of people take. */
const LISTED_AS: ReadonlyMap<string, string> = new Map([
  ['read', 'pull'],
  ['write', 'push'],
]);
/** The client reads no more pages; half a list proves nothing. */
const MAX_ITEMS = 10_000;
/** Also by GitHub itself, where the former base branch was merged and deleted. */
const BASE_CHANGES: ReadonlySet<string> = new Set([
  'base_ref_changed',
  'automatic_base_change_succeeded',
]);
/** Private members of the organization can be missing, so others may have a role, too. */
const INSIDERS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const NO_COMMIT = /^0+$/;

/** GitHub's records of approvals, by its REST API. */
export function gitHubApprovals(client: GitHubClient): ApprovalPort {
  const whole = async (ask: Ask): Promise<readonly unknown[]> => {
    const items = await client.list(ask);
    if (items.length < MAX_ITEMS) return items;
    throw new Fault(`GitHub lists more than ${MAX_ITEMS} entries of ${ask.what}`);
  };
  const placeOf = (team: string): readonly [string, string] => {
    const [org = '', slug = ''] = team.includes('/')
      ? team.split('/')
      : [client.repository.owner, team];
    return [org, slug];
  };
  return {
    pull: async (number) => {
      const answer = await client.get({
        what: `pull request #${number}`,
        route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
        parameters: { pull_number: number },
        permission: READ,
      });
      return factsOf(answer, number);
    },
    timeline: async (number) => {
      const events = await whole({
        what: `the timeline of pull request #${number}`,
        route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/timeline',
        parameters: { issue_number: number },
        permission: READ,
      });
      const changes = events.filter((event) => BASE_CHANGES.has(textAt(event, 'event') ?? ''));
      return {
        labels: events.flatMap((event) => labelEventOf(event) ?? []),
        dismissals: events.flatMap((event) => dismissalOf(event) ?? []),
        baseChangedAt: changes.map((event) => timeAt(event, 'created_at')).at(-1),
      };
    },
    reviews: async (number) => {
      const reviews = await whole({
        what: `the reviews of pull request #${number}`,
        route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
        parameters: { pull_number: number },
        permission: READ,
      });
      return reviews.map(reviewOf);
    },
    pushes: async (repository, branch) => {
      const [owner = '', repo = ''] = repository.split('/');
      const pushes = await client.list({
        what: `the pushes to ${branch} of ${repository}`,
        route: 'GET /repos/{owner}/{repo}/activity',
        parameters: { owner, repo, ref: `refs/heads/${branch}` },
        permission: CONTENTS,
      });
      return pushes.map(pushOf);
    },
    role: async (login) => {
      const answer = await orNone(() =>
        client.get({
          what: `the role of ${login}`,
          route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
          parameters: { username: login },
          permission: METADATA,
        }),
      );
      // `permission` has write for maintain.
      return filledTextAt(answer, 'role_name') ?? 'none';
    },
    isTeamMember: async (team, login) => {
      const [org, slug] = placeOf(team);
      const answer = await orNone(() =>
        client.get({
          what: `the members of the team ${org}/${slug}`,
          route: 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
          parameters: { org, team_slug: slug, username: login },
          permission: MEMBERS,
        }),
      );
      return textAt(answer, 'state') === 'active';
    },
    teamMembers: async (team) => {
      const [org, slug] = placeOf(team);
      const members = await orNone(() =>
        whole({
          what: `the members of the team ${org}/${slug}`,
          route: 'GET /orgs/{org}/teams/{team_slug}/members',
          parameters: { org, team_slug: slug },
          permission: MEMBERS,
        }),
      );
      return (members ?? []).flatMap((member) => filledTextAt(member, 'login') ?? []);
    },
    peopleWithRole: async (role) => {
      const people = await client.list({
        what: `the people with the role ${role}`,
        route: 'GET /repos/{owner}/{repo}/collaborators',
        parameters: { permission: LISTED_AS.get(role) ?? role },
        permission: METADATA,
      });
      return new Map(
        people.map((one) => [textAt(one, 'login') ?? '', textAt(one, 'role_name') ?? '']),
      );
    },
    pullsOf: async (commit) => {
      const pulls = await client.list({
        what: `the pull requests of commit ${commit}`,
        route: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
        parameters: { commit_sha: commit },
        permission: READ,
      });
      return pulls.flatMap((pull) => integerAt(pull, 'number') ?? []);
    },
  };
}

/** A stranger, or a team that the token can't see, is not found. */
async function orNone<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Fault && valueAt(error.cause, 'status') === 404) return undefined;
    throw error;
  }
}

function factsOf(answer: unknown, number: number): PullFacts {
  const headSha = commitAt(answer, 'head', 'sha');
  const headRef = filledTextAt(answer, 'head', 'ref');
  const labels = listAt(answer, 'labels');
  if (headSha === undefined || headRef === undefined || labels === undefined)
    throw new Fault(`GitHub's answer on pull request #${number} lacks its head or its labels`);
  return {
    number,
    opener: actorOf(valueAt(answer, 'user')),
    headSha,
    headRef,
    headRepository: filledTextAt(answer, 'head', 'repo', 'full_name'),
    baseRef: textAt(answer, 'base', 'ref') ?? '',
    isOpen: textAt(answer, 'state') === 'open',
    labels: labels.flatMap((label) => textAt(label, 'name') ?? []),
    mergedAt: textAt(answer, 'merged_at') === undefined ? undefined : timeAt(answer, 'merged_at'),
    mergeSha: commitAt(answer, 'merge_commit_sha'),
  };
}

function labelEventOf(event: unknown): LabelEvent | undefined {
  const kind = textAt(event, 'event');
  const label = textAt(event, 'label', 'name');
  if ((kind !== 'labeled' && kind !== 'unlabeled') || label === undefined) return undefined;
  // What an app does for a person, anybody who can run the app may have asked for.
  const isByApp = (valueAt(event, 'performed_via_github_app') ?? null) !== null;
  const { login, isPerson } = actorOf(valueAt(event, 'actor'));
  return {
    kind,
    label,
    actor: { login, isPerson: isPerson && !isByApp },
    at: timeAt(event, 'created_at'),
  };
}

function dismissalOf(event: unknown): Dismissal | undefined {
  const reviewId = integerAt(event, 'dismissed_review', 'review_id');
  if (textAt(event, 'event') !== 'review_dismissed' || reviewId === undefined) return undefined;
  // In lower case, unlike the state of a review.
  const was = (textAt(event, 'dismissed_review', 'state') ?? '').toUpperCase();
  return { reviewId, was, at: timeAt(event, 'created_at') };
}

function reviewOf(review: unknown): GivenReview {
  return {
    id: integerAt(review, 'id'),
    state: textAt(review, 'state') ?? '',
    actor: actorOf(valueAt(review, 'user')),
    headSha: commitAt(review, 'commit_id'),
    at: timeAt(review, 'submitted_at'),
    body: textAt(review, 'body') ?? '',
    isInsider: INSIDERS.has(textAt(review, 'author_association') ?? ''),
  };
}

function pushOf(push: unknown): Push {
  return {
    before: commitAt(push, 'before'),
    after: commitAt(push, 'after'),
    actor: actorOf(valueAt(push, 'actor')),
    at: timeAt(push, 'timestamp'),
  };
}

/** A deleted account has no name. Only people are of the type User. */
function actorOf(user: unknown): Actor {
  return { login: textAt(user, 'login') ?? '', isPerson: textAt(user, 'type') === 'User' };
}

/** In seconds, since not all of GitHub's times have fractions; empty for what is no time. */
function timeAt(value: unknown, key: string): Time {
  const ms = Date.parse(textAt(value, key) ?? '');
  return Number.isNaN(ms) ? '' : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function commitAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = filledTextAt(value, ...path);
  return found !== undefined && SHA.test(found) && !NO_COMMIT.test(found) ? found : undefined;
}
