import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gitHubPullRequest } from '../../src/github/api.js';
import { gitHubApprovals } from '../../src/github/approvals.js';
import { gitHubClient } from '../../src/github/client.js';
import type { PullRequestPort } from '../../src/github/pull-request.js';
import { gitHubServer, type GitHubServer } from '../servers/github/server.js';

let server: GitHubServer;
let pull: PullRequestPort;
beforeEach(async () => {
  server = await gitHubServer();
  const access = { token: 'ghs_secret', owner: 'example', repo: 'lake', apiUrl: server.url };
  pull = gitHubPullRequest(gitHubClient(access), 1);
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  await server.close();
});

const PATCH = '@@ -1,3 +1,3 @@\n {\n-  "a": 1\n+  "a": 2\n }';
const HEAD = 'a'.repeat(40);

describe('a pull request on GitHub', () => {
  it('is read as it is now', async () => {
    Object.assign(server.state, { headSha: HEAD, labels: ['schema-gate: allow breaking 🚨'] });
    expect(await pull.state()).toEqual({
      isOpen: true,
      headSha: HEAD,
      labels: ['schema-gate: allow breaking 🚨'],
    });
  });

  it('is not asked about again where that was just done, and only then', async () => {
    const access = { token: 'ghs_secret', owner: 'example', repo: 'lake', apiUrl: server.url };
    const client = gitHubClient(access);
    const records = gitHubApprovals(client);
    const next = 'b'.repeat(40);
    server.state.headSha = HEAD;
    await records.pull(1);
    server.state.headSha = next;
    expect((await gitHubPullRequest(client, 1).state()).headSha).toBe(HEAD);
    expect((await records.pull(1)).headSha).toBe(next);
    expect((await gitHubPullRequest(client, 1).state()).headSha).toBe(next);
    expect(server.calls).toHaveLength(2);
  });

  it('has files on many pages, with or without a patch', async () => {
    server.state.files = Array.from({ length: 250 }, (_, index) => ({
      path: `schemas/${index}.json`,
      patch: index === 3 ? undefined : PATCH,
    }));
    const files = await pull.files();
    expect(files).toHaveLength(250);
    expect(files.slice(2, 4)).toEqual([
      { path: 'schemas/2.json', patch: PATCH },
      { path: 'schemas/3.json', patch: undefined },
    ]);
    expect(server.calls).toHaveLength(3);
  });

  it('gets comments, whose authors are told apart', async () => {
    expect(await pull.comment('hello')).toMatchObject({ kind: 'posted' });
    server.state.comments.push({ id: 7, author: 'mallory', body: 'hello' });
    const comments = await pull.comments();
    expect(comments.map(({ author, body }) => [author, body])).toEqual([
      [{ login: 'github-actions[bot]', isBot: true }, 'hello'],
      [{ login: 'mallory', isBot: false }, 'hello'],
    ]);
    const [first] = comments;
    expect(await pull.edit(first?.id ?? 0, 'changed')).toEqual({ url: first?.url });
    expect(server.state.comments[0]?.body).toBe('changed');
    expect(await pull.edit(99, 'gone')).toBeUndefined();
  });

  it('gets a review, whose threads can be resolved', async () => {
    server.state.files = [{ path: 'schemas/a.json', patch: PATCH }];
    const comment = { path: 'schemas/a.json', line: 2, startLine: null, body: 'look' };
    expect(
      await pull.review({
        headSha: HEAD,
        body: 'three findings',
        comments: [
          { ...comment, side: 'RIGHT', startLine: 1 },
          { ...comment, side: 'LEFT' },
        ],
      }),
    ).toMatchObject({ kind: 'posted' });
    expect(server.state.reviewComments).toMatchObject([
      { side: 'RIGHT', line: 2, startLine: 1 },
      { side: 'LEFT', line: 2, startLine: null },
    ]);
    expect(await pull.reviewComments()).toMatchObject([{ inReplyTo: null }, { inReplyTo: null }]);
    const [thread] = await pull.threads();
    await pull.resolve([thread?.id ?? '']);
    expect(await pull.threads()).toMatchObject([{ isResolved: true }, { isResolved: false }]);
  });

  it('refuses a review with one line off the diff', async () => {
    server.state.files = [{ path: 'schemas/a.json', patch: PATCH }];
    const comments = [
      { path: 'schemas/a.json', side: 'RIGHT' as const, line: 9, startLine: null, body: 'x' },
    ];
    expect(await pull.review({ headSha: HEAD, body: 'x', comments })).toEqual({
      kind: 'refused',
      message: expect.stringContaining('line must be part of the diff'),
    });
    expect(server.state.reviews).toEqual([]);
  });

  it('knows who its token belongs to', async () => {
    expect(await pull.viewer()).toBe('github-actions[bot]');
  });

  it.each([
    ['a comment', () => pull.comment('x'), 'pull-requests: write'],
    ['its comment', () => pull.edit(7, 'x'), 'pull-requests: write'],
    [
      'a review',
      () => pull.review({ headSha: HEAD, body: 'x', comments: [] }),
      'pull-requests: write',
    ],
  ])('says which permission is missing for %s', async (what, call, permission) => {
    server.state.canWrite = false;
    await expect(call()).rejects.toThrow(
      `answered 403: Resource not accessible by integration; give the job \`permissions: ${permission}\``,
    );
    await expect(call()).rejects.toThrow(what);
  });

  it('asks again after a failure of the server', async () => {
    server.fail('issues/list-comments', { status: 502, body: '<html>Bad Gateway</html>' });
    expect(await pull.comments()).toEqual([]);
    expect(server.calls).toHaveLength(2);
  });

  it.each([
    ['an answer that is HTML', { status: 200, body: '<html>Sign in</html>' }],
    [
      'a list that breaks off',
      { status: 200, body: '[{"id":', headers: { 'content-type': 'application/json' } },
    ],
    [
      'an object instead of a list',
      { status: 200, body: '{}', headers: { 'content-type': 'application/json' } },
    ],
  ])('is not read from %s', async (_, failure) => {
    server.fail('issues/list-comments', failure);
    await expect(pull.comments()).rejects.toThrow(
      /^GitHub was asked for the comments of pull request #1/,
    );
  });

  it.each([500, 502, 0])('never repeats a comment whose answer was lost (%s)', async (status) => {
    server.fail('issues/create-comment', { status, body: '', acts: true });
    expect(await pull.comment('once')).toMatchObject({ kind: 'unknown' });
    expect(server.state.comments).toHaveLength(1);
  });

  it('waits as long as a rate limit asks, if that is short', async () => {
    const body = JSON.stringify({ message: 'You have exceeded a secondary rate limit' });
    const headers = { 'retry-after': '1', 'content-type': 'application/json' };
    server.fail('issues/list-comments', { status: 403, body, headers });
    expect(await pull.comments()).toEqual([]);
    server.fail('issues/list-comments', {
      status: 403,
      body,
      headers: { ...headers, 'retry-after': '3000' },
    });
    await expect(pull.comments()).rejects.toThrow('the token has used up its rate limit');
  });

  it('never tells its token', async () => {
    server.fail('pulls/get', { status: 401, body: '{"message":"Bad credentials"}' });
    await expect(pull.state()).rejects.toThrow(expect.not.stringContaining('ghs_secret'));
  });
});
