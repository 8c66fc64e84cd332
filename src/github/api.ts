import { filledTextAt, integerAt, listAt, textAt, valueAt } from '../core/text/decoded-json.js';
import { Fault } from '../errors.js';
import type { Created, GitHubClient } from './client.js';
import type {
  Account,
  ChangedFile,
  Posted,
  PostedComment,
  PullRequestPort,
  ReviewThread,
} from './pull-request.js';

const READ = 'pull-requests: read';
const WRITE = 'pull-requests: write';
/** A run of a newer commit takes longer than that to begin, and then speaks for itself. */
const JUST_NOW_MS = 3000;

/** One pull request, by GitHub's REST API; threads are known to GraphQL alone. */
export function gitHubPullRequest(client: GitHubClient, number: number): PullRequestPort {
  const pull = { pull_number: number };
  const issue = { issue_number: number };
  const name = `pull request #${number}`;
  const list = (
    what: string,
    path: string,
    parameters: typeof pull | typeof issue,
  ): Promise<readonly unknown[]> =>
    client.list({
      what: `the ${what} of ${name}`,
      route: `GET /repos/{owner}/{repo}/${path}`,
      parameters,
      permission: READ,
    });
  return {
    state: async () => {
      const answer = await client.get({
        what: name,
        route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
        parameters: pull,
        permission: READ,
        maxAgeMs: JUST_NOW_MS,
      });
      return {
        isOpen: textAt(answer, 'state') === 'open',
        headSha: textAt(answer, 'head', 'sha') ?? '',
        labels: (listAt(answer, 'labels') ?? []).flatMap((label) => textAt(label, 'name') ?? []),
      };
    },
    files: async () => {
      const files = await list('files', 'pulls/{pull_number}/files', pull);
      return files.flatMap((file): readonly ChangedFile[] => {
        const path = filledTextAt(file, 'filename');
        return path === undefined ? [] : [{ path, patch: filledTextAt(file, 'patch') }];
      });
    },
    comments: async () => {
      const comments = await list('comments', 'issues/{issue_number}/comments', issue);
      return comments.flatMap((comment) => commentOf(comment) ?? []);
    },
    comment: async (body) =>
      posted(
        await client.create({
          what: `a comment on ${name}`,
          route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
          parameters: { ...issue, body },
          permission: WRITE,
        }),
      ),
    edit: async (id, body) => {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      try {
        const answer = await client.put({
          what: `a change of its comment on ${name}`,
          route,
          parameters: { comment_id: id, body },
          permission: WRITE,
        });
        return { url: textAt(answer, 'html_url') ?? '' };
      } catch (error) {
        if (error instanceof Fault && isGone(error.cause)) return undefined;
        throw error;
      }
    },
    reviewComments: async () => {
      const comments = await list('review comments', 'pulls/{pull_number}/comments', pull);
      return comments.flatMap((comment) => {
        const found = commentOf(comment);
        return found === undefined
          ? []
          : [{ ...found, inReplyTo: integerAt(comment, 'in_reply_to_id') ?? null }];
      });
    },
    review: async ({ headSha, body, comments }) =>
      posted(
        await client.create({
          what: `a review of ${name}`,
          route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
          parameters: {
            ...pull,
            commit_id: headSha,
            // It neither approves nor stops anything: the check does.
            event: 'COMMENT',
            body,
            comments: comments.map(({ path, side, line, startLine, body: text }) => ({
              path,
              side,
              line,
              body: text,
              ...(startLine === null ? {} : { start_line: startLine, start_side: side }),
            })),
          },
          permission: WRITE,
        }),
      ),
    threads: () => readThreads(client, number),
    resolve: async (threadIds) => {
      const names = threadIds.map((_, index) => `t${index}`);
      const parts = names.map(
        (one) => `${one}: resolveReviewThread(input: { threadId: $${one} }) { thread { id } }`,
      );
      await client.graphql(
        'the end of review threads',
        `mutation (${names.map((one) => `$${one}: ID!`).join(', ')}) { ${parts.join(' ')} }`,
        Object.fromEntries(threadIds.map((id, index) => [`t${index}`, id])),
      );
    },
    viewer: async () => {
      const answer = await client.graphql('its own name', 'query { viewer { login } }', {});
      return filledTextAt(answer, 'viewer', 'login');
    },
  };
}

const THREADS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 1) { totalCount nodes { databaseId } } }
      }
    }
  }
}`;
/** Pages of 100 threads. */
const MAX_PAGES = 20;

async function readThreads(client: GitHubClient, number: number): Promise<readonly ReviewThread[]> {
  const threads: ReviewThread[] = [];
  let after: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await client.graphql(`the review threads of pull request #${number}`, THREADS, {
      ...client.repository,
      number,
      after: after ?? null,
    });
    const list = valueAt(answer, 'repository', 'pullRequest', 'reviewThreads');
    for (const node of listAt(list, 'nodes') ?? []) {
      const id = filledTextAt(node, 'id');
      const [first] = listAt(node, 'comments', 'nodes') ?? [];
      const firstComment = integerAt(first, 'databaseId');
      if (id === undefined || firstComment === undefined) continue;
      threads.push({
        id,
        isResolved: valueAt(node, 'isResolved') === true,
        firstComment,
        commentCount: integerAt(node, 'comments', 'totalCount') ?? 1,
      });
    }
    after = filledTextAt(list, 'pageInfo', 'endCursor');
    if (valueAt(list, 'pageInfo', 'hasNextPage') !== true || after === undefined) break;
  }
  return threads;
}

function commentOf(comment: unknown): PostedComment | undefined {
  const id = integerAt(comment, 'id');
  if (id === undefined) return undefined;
  return {
    id,
    author: accountOf(valueAt(comment, 'user')),
    body: textAt(comment, 'body') ?? '',
    url: textAt(comment, 'html_url') ?? '',
  };
}

/** A deleted account has no name. */
function accountOf(user: unknown): Account {
  return { login: textAt(user, 'login') ?? '', isBot: textAt(user, 'type') === 'Bot' };
}

function posted(created: Created): Posted {
  return created.kind === 'created'
    ? { kind: 'posted', url: textAt(created.answer, 'html_url') ?? '' }
    : created;
}

function isGone(error: unknown): boolean {
  const status = valueAt(error, 'status');
  return status === 404 || status === 410;
}
