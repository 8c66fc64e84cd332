import { sample } from './contract.js';
import {
  activities,
  files,
  issueComment,
  pullRequest,
  review,
  reviewComment,
  simplePullRequest,
  timeline,
  user,
  type Body,
} from './shapes.js';
import { hunksOf, type GitHubState } from './state.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** GitHub's limit of a comment, in characters. */
const MAX_BODY = 65_536;

const ROLES = ['read', 'triage', 'write', 'maintain', 'admin'];

const done = (body: unknown, status = 200): Answer => ({ status, body });
const refused = (message: string, status = 422): Answer => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
});
const FORBIDDEN = refused('Resource not accessible by integration', 403);
const NOT_FOUND = refused('Not Found', 404);

/** What GitHub answers, by the id of the operation. */
export type Answers = Readonly<
  Record<string, (path: ReadonlyMap<string, string>, body: Body, query: URLSearchParams) => Answer>
>;

export function answersFrom(state: GitHubState): Answers {
  let lastId = 1000;
  const nextId = (): number => (lastId += 1);
  type OfPull = (path: ReadonlyMap<string, string>, answer: (of: GitHubState) => Answer) => Answer;
  const numbered =
    (parameter: string): OfPull =>
    (path, answer) => {
      const all = [state, ...state.others];
      const found = all.find(({ number }) => path.get(parameter) === String(number));
      return found === undefined ? NOT_FOUND : answer(found);
    };
  const pull = numbered('pull_number');
  const issue = numbered('issue_number');
  const writing = (body: Body, answer: () => Answer): Answer => {
    if (!state.canWrite) return FORBIDDEN;
    const text = String(body['body'] ?? '');
    if (text.trim() === '') return refused('Validation Failed: body is missing');
    return text.length > MAX_BODY
      ? refused(`Body is too long (maximum is ${MAX_BODY} characters)`)
      : answer();
  };
  const create = (body: Body): Answer => {
    const id = nextId();
    const comments = (body['comments'] ?? []) as readonly Body[];
    for (const comment of comments) {
      const problem = placeProblem(state, comment);
      if (problem !== undefined) return refused(`Unprocessable Entity: ${problem}`);
    }
    const headSha = String(body['commit_id'] ?? state.headSha);
    const author = state.self;
    const text = String(body['body'] ?? '');
    state.reviews.push({ id, author, state: 'COMMENTED', headSha, body: text });
    for (const comment of comments) {
      state.reviewComments.push({
        id: nextId(),
        author,
        headSha,
        body: String(comment['body']),
        path: String(comment['path']),
        side: comment['side'] === 'LEFT' ? 'LEFT' : 'RIGHT',
        line: Number(comment['line']),
        startLine: comment['start_line'] === undefined ? null : Number(comment['start_line']),
        inReplyTo: null,
      });
    }
    return done(review({ id, author, state: 'COMMENTED', headSha, body: text }));
  };
  return {
    'pulls/get': (path) => pull(path, (of) => done(pullRequest(of))),
    'pulls/list-files': (path) => pull(path, () => done(files(state))),
    'pulls/list-reviews': (path) => pull(path, (of) => done(of.reviews.map(review))),
    'pulls/list-review-comments': (path) =>
      pull(path, () => done(state.reviewComments.map(reviewComment))),
    'pulls/create-review': (path, body) => pull(path, () => writing(body, () => create(body))),
    'issues/list-comments': (path) => issue(path, () => done(state.comments.map(issueComment))),
    'issues/create-comment': (path, body) =>
      issue(path, () =>
        writing(body, () => {
          const comment = { id: nextId(), author: state.self, body: String(body['body']) };
          state.comments.push(comment);
          return done(issueComment(comment), 201);
        }),
      ),
    'issues/update-comment': (path, body) =>
      writing(body, () => {
        const comment = state.comments.find(({ id }) => String(id) === path.get('comment_id'));
        if (comment === undefined) return NOT_FOUND;
        comment.body = String(body['body']);
        return done(issueComment(comment));
      }),
    'issues/list-events-for-timeline': (path) => issue(path, (of) => done(timeline(of))),
    'repos/list-activities': (path, _body, query) =>
      done(
        activities(
          { activity: [state, ...state.others].flatMap(({ activity }) => activity) },
          query.get('ref'),
          `${path.get('owner') ?? ''}/${path.get('repo') ?? ''}`,
        ),
      ),
    'repos/get-collaborator-permission-level': (path) => {
      const login = path.get('username') ?? '';
      const role = state.roles.get(login) ?? 'read';
      // The older field knows no role between write and admin.
      const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
      return done(
        sample('repository-collaborator-permission', {
          permission,
          role_name: role,
          user: { ...user(login), role_name: role },
        }),
      );
    },
    'repos/list-pull-requests-associated-with-commit': (path) =>
      done(
        [state, ...state.others]
          .filter(({ mergeSha, headSha, commits }) =>
            [mergeSha, headSha, ...commits].includes(path.get('commit_sha') ?? ''),
          )
          .map(simplePullRequest),
      ),
    'repos/list-collaborators': (_path, _body, query) => {
      if (!state.canListPeople) return refused('Must have push access to view collaborators.', 403);
      const names = new Map([
        ['push', 'write'],
        ['pull', 'read'],
      ]);
      const wanted = query.get('permission') ?? 'read';
      const least = ROLES.indexOf(names.get(wanted) ?? wanted);
      return done(
        [...state.roles]
          .filter(([, role]) => ROLES.indexOf(role) >= least)
          .map(([login, role_name]) => sample('collaborator', { login, role_name })),
      );
    },
    'teams/list-members-in-org': (path) =>
      state.canReadTeams
        ? done((state.teams.get(path.get('team_slug') ?? '') ?? []).map(user))
        : FORBIDDEN,
    'teams/get-membership-for-user-in-org': (path) => {
      if (!state.canReadTeams) return FORBIDDEN;
      const members = state.teams.get(path.get('team_slug') ?? '') ?? [];
      return members.includes(path.get('username') ?? '')
        ? done(sample('team-membership', { role: 'member', state: 'active' }))
        : NOT_FOUND;
    },
  };
}

/** Why GitHub refuses a comment's place; one of them loses the whole review. */
function placeProblem({ files: all }: GitHubState, comment: Body): string | undefined {
  const { path, side = 'RIGHT', line, start_line: first, body } = comment;
  if (String(body ?? '').length > MAX_BODY) return 'body is too long';
  const patch = all.find((file) => file.path === path)?.patch;
  if (patch === undefined) return 'path could not be resolved';
  const lines = hunksOf(patch).map((hunk) => hunk[side === 'LEFT' ? 'LEFT' : 'RIGHT']);
  const hunk = lines.find((inHunk) => inHunk.includes(Number(line)));
  if (hunk === undefined) return 'line must be part of the diff';
  if (first === undefined) return undefined;
  if (Number(first) >= Number(line)) return 'start_line must precede the end line';
  return hunk.includes(Number(first)) ? undefined : 'start_line must be part of the same hunk';
}
