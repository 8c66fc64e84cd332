import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApprovalPort } from '../../src/github/approval-port.js';
import { gitHubApprovals } from '../../src/github/approvals.js';
import { gitHubClient } from '../../src/github/client.js';
import { gitHubServer, type GitHubServer } from '../servers/github/server.js';

let server: GitHubServer;
let port: ApprovalPort;
beforeEach(async () => {
  server = await gitHubServer();
  const access = { token: 'ghs_secret', owner: 'example', repo: 'lake', apiUrl: server.url };
  port = gitHubApprovals(gitHubClient(access));
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  await server.close();
});

const HEAD = 'a'.repeat(40);
const NEXT = 'b'.repeat(40);
const ZEROS = '0'.repeat(40);
const AT = '2026-01-01T00:00:10Z';

describe("GitHub's records of approvals", () => {
  it('has the pull request as it is now', async () => {
    Object.assign(server.state, {
      headSha: HEAD,
      labels: ['allow 🚨'],
      headRepository: 'fork/lake',
    });
    expect(await port.pull(1)).toEqual({
      number: 1,
      opener: { login: 'opener', isPerson: true },
      headSha: HEAD,
      headRef: 'change',
      headRepository: 'fork/lake',
      baseRef: 'main',
      isOpen: true,
      labels: ['allow 🚨'],
      mergedAt: undefined,
      mergeSha: undefined,
    });
    server.state.headRepository = undefined;
    expect((await port.pull(1)).headRepository).toBeUndefined();
    // GitHub's description forgets forks that are deleted.
    expect(server.problems.splice(0)).toEqual([
      'the answer of pulls/get: data/head/repo must be object',
    ]);
  });

  it("has labels' events on all pages, and no others", async () => {
    for (let index = 0; index < 150; index++)
      server.state.labelEvents.push({
        event: 'labeled',
        label: `l${index}`,
        actor: 'carol',
        at: AT,
      });
    server.state.labelEvents.push(
      { event: 'unlabeled', label: 'allow', actor: 'x[bot]', at: AT },
      { event: 'labeled', label: 'allow', actor: 'carol', at: AT, viaApp: true },
    );
    server.state.baseChanges.push(AT);
    const { labels: events, baseChangedAt } = await port.timeline(1);
    expect(baseChangedAt).toBe(AT);
    expect(events).toHaveLength(152);
    expect(events.slice(-3)).toEqual([
      { kind: 'labeled', label: 'l149', actor: { login: 'carol', isPerson: true }, at: AT },
      { kind: 'unlabeled', label: 'allow', actor: { login: 'x[bot]', isPerson: false }, at: AT },
      { kind: 'labeled', label: 'allow', actor: { login: 'carol', isPerson: false }, at: AT },
    ]);
  });

  it('has reviews with the commit that they saw', async () => {
    server.state.reviews.push({
      id: 1,
      author: 'carol',
      state: 'APPROVED',
      headSha: HEAD,
      body: 'ok',
      at: AT,
    });
    expect(await port.reviews(1)).toEqual([
      {
        id: 1,
        state: 'APPROVED',
        actor: { login: 'carol', isPerson: true },
        headSha: HEAD,
        at: AT,
        body: 'ok',
        isInsider: true,
      },
    ]);
  });

  it.each(['CONTRIBUTOR', 'NONE'] as const)('of somebody else: %s', async (association) => {
    const review = { id: 1, author: 'carol', state: 'APPROVED', headSha: HEAD } as const;
    server.state.reviews.push({ ...review, body: '', at: AT, association });
    expect((await port.reviews(1)).map(({ isInsider }) => isInsider)).toEqual([false]);
  });

  it('has what dismissed reviews were', async () => {
    server.state.dismissals.push({ reviewId: 3, was: 'approved', at: AT });
    const { dismissals } = await port.timeline(1);
    expect(dismissals).toEqual([{ reviewId: 3, was: 'APPROVED', at: AT }]);
  });

  it("has a branch's pushes, newest first, also of a fork", async () => {
    const ref = 'refs/heads/change';
    server.state.activity.push(
      {
        type: 'branch_creation',
        before: ZEROS,
        after: HEAD,
        ref,
        actor: 'dev',
        at: AT,
        repository: 'fork/lake',
      },
      {
        type: 'push',
        before: HEAD,
        after: NEXT,
        ref,
        actor: 'x[bot]',
        at: AT,
        repository: 'fork/lake',
      },
      { type: 'push', before: HEAD, after: NEXT, ref, actor: 'dev', at: AT },
      {
        type: 'push',
        before: HEAD,
        after: NEXT,
        ref: 'refs/heads/other',
        actor: 'dev',
        at: AT,
        repository: 'fork/lake',
      },
    );
    expect(await port.pushes('fork/lake', 'change')).toEqual([
      { before: HEAD, after: NEXT, actor: { login: 'x[bot]', isPerson: false }, at: AT },
      { before: undefined, after: HEAD, actor: { login: 'dev', isPerson: true }, at: AT },
    ]);
  });

  it('tells maintain from write', async () => {
    server.state.roles.set('carol', 'maintain').set('bob', 'write');
    expect(await Promise.all(['carol', 'bob'].map(port.role))).toEqual(['maintain', 'write']);
    const headers = { 'content-type': 'application/json' };
    server.fail('repos/get-collaborator-permission-level', { status: 404, body: '{}', headers });
    expect(await port.role('nobody')).toBe('none');
  });

  it('knows the members of teams, where the token may', async () => {
    server.state.teams.set('data-governance', ['carol']);
    expect(await port.isTeamMember('data-governance', 'carol')).toBe(true);
    expect(await port.isTeamMember('example/data-governance', 'carol')).toBe(true);
    expect(await port.isTeamMember('data-governance', 'bob')).toBe(false);
    expect(server.calls.map(({ path }) => path.split('/')[2])).toEqual([
      'example',
      'example',
      'example',
    ]);
    server.state.canReadTeams = false;
    await expect(port.isTeamMember('data-governance', 'carol')).rejects.toThrow('members: read');
  });

  it('knows whose commit it is', async () => {
    server.state.commits.push(HEAD);
    expect(await port.pullsOf(HEAD)).toEqual([1]);
    expect(await port.pullsOf(NEXT)).toEqual([]);
  });

  it('names the permission that is missing', async () => {
    const body = '{"message":"Resource not accessible by integration"}';
    const headers = { 'content-type': 'application/json' };
    server.fail('repos/list-activities', { status: 403, body, headers });
    await expect(port.pushes('example/lake', 'change')).rejects.toThrow(
      'permissions: contents: read',
    );
  });
});
