import type { Answer } from './answers.js';
import type { GitHubState } from './state.js';

/** The three queries that REST has no operation for. */
export function answerGraphQl(state: GitHubState, body: unknown): Answer {
  const { query, variables } = body as {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
  };
  if (query.includes('resolveReviewThread')) {
    if (!state.canWrite) return failed('Resource not accessible by integration');
    const ids = [...query.matchAll(/threadId: \$(\w+)/g)].map(([, name = '']) => variables[name]);
    for (const id of ids) state.resolved.add(Number(String(id).replace('thread-', '')));
    return data({});
  }
  if (query.includes('reviewThreads')) {
    const firsts = state.reviewComments.filter(({ inReplyTo }) => inReplyTo === null);
    const start = Number(variables['after'] ?? 0);
    const nodes = firsts.slice(start, start + 100).map(({ id }) => ({
      id: `thread-${id}`,
      isResolved: state.resolved.has(id),
      comments: {
        totalCount: 1 + state.reviewComments.filter((one) => one.inReplyTo === id).length,
        nodes: [{ databaseId: id }],
      },
    }));
    const pageInfo = { hasNextPage: start + 100 < firsts.length, endCursor: String(start + 100) };
    return data({ repository: { pullRequest: { reviewThreads: { pageInfo, nodes } } } });
  }
  return data({ viewer: { login: state.self } });
}

function data(value: unknown): Answer {
  return { status: 200, body: { data: value } };
}

function failed(message: string): Answer {
  return { status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', message }] } };
}
