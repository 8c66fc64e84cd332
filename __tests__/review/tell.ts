import { afterEach, beforeEach, expect } from '@jest/globals';
import type { Decision } from '../../src/core/verdict/finding.js';
import { gitHubPullRequest } from '../../src/github/api.js';
import { gitHubClient } from '../../src/github/client.js';
import {
  tellPullRequest,
  type TellSettings,
  type Told,
} from '../../src/review/tell-pull-request.js';
import { decided, verdict } from '../report/decisions.js';
import { FILE, json, KEY, patchOf, V1 } from '../report/review/pull-requests.js';
import { gitHubServer, type GitHubServer } from '../servers/github/server.js';

export const HEAD = 'a'.repeat(40);
/** A break, with a suggestion that undoes it. */
export const NARROWED = json({ a: 'INT', b: 'INT', c: 'STRING' });
/** No finding that anybody needs to see. */
export const WIDENED = json({ a: 'BIGINT', b: 'BIGINT', c: 'STRING' });

/**
 * A server of its own for each test of the suite, which ends without a request or an answer that
 * GitHub doesn't describe.
 */
export function eachTestAsks(): () => GitHubServer {
  let server: GitHubServer;
  beforeEach(async () => {
    server = await gitHubServer();
    server.state.headSha = HEAD;
  });
  afterEach(async () => {
    expect(server.problems).toEqual([]);
    await server.close();
  });
  return () => server;
}

export function decisionOn(after: string): Decision {
  return decided(verdict(V1, after));
}

/** A run on a pull request that changes the schema from V1 to `after`. */
export async function tell(
  server: GitHubServer,
  after: string,
  more: Partial<TellSettings> = {},
): Promise<Told> {
  const access = { token: 'ghs_secret', owner: 'example', repo: 'lake', apiUrl: server.url };
  const port = gitHubPullRequest(gitHubClient(access), 1);
  // Other files that a test has put there stay before it.
  const others = server.state.files.filter(({ path }) => path !== FILE);
  server.state.files = [...others, { path: FILE, patch: patchOf(V1, after) }];
  const settings = { key: KEY, headSha: HEAD, hasReview: true, comment: 'on-findings' as const };
  return tellPullRequest(port, decisionOn(after), { ...settings, ...more });
}
