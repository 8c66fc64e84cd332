import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commandsIn } from '../runner-commands.js';
import { gitHubServer, type GitHubServer } from '../servers/github/server.js';
import { runOnPullRequest, type GitHubRun } from './on-github.js';
import { story, throwawayRepository, type Repository } from './repository.js';

let repository: Repository;
let server: GitHubServer;
beforeEach(async () => {
  server = await gitHubServer();
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v2'));
  repository.commit('feat: events');
});
afterEach(async () => {
  expect(server.problems).toEqual([]);
  repository.remove();
  await server.close();
});

const run = (change: () => void, more: Readonly<Record<string, string>> = {}): Promise<GitHubRun> =>
  runOnPullRequest({ repository, server }, change, more);

const breaking = (): void => repository.write('schemas/events.json', story('v3'));

describe('the shipped action on a pull request', () => {
  it('reviews a break and comments on it, in eight calls at most', async () => {
    const { code, out, outputs } = await run(breaking);
    expect(code).toBe(1);
    expect(out).not.toContain('::warning');
    expect(outputs).toMatch(/comment-url<<.*\nhttps:\/\/github\.example\/.*#issuecomment-/);
    expect(server.state.comments).toHaveLength(1);
    expect(server.state.comments[0]?.body).toContain(
      '### ⛔ `events` 2.0.0 → 3.0.0 breaks readers',
    );
    expect(server.state.reviewComments.map(({ path, side }) => [path, side])).toContainEqual([
      'schemas/events.json',
      'RIGHT',
    ]);
    expect(server.calls.length).toBeLessThanOrEqual(8);
  });

  it('says nothing on a quiet one, after one call', async () => {
    const { code } = await run(() => repository.write('README.md', 'hello'));
    expect(code).toBe(0);
    expect(server.calls.map(({ operation }) => operation)).toEqual(['issues/list-comments']);
  });

  it('keeps its verdict when GitHub refuses everything', async () => {
    server.state.canWrite = false;
    const { code, out, outputs, summary } = await run(breaking);
    expect(code).toBe(1);
    expect(out.match(/::warning/g)).toHaveLength(1);
    expect(out).toContain('permissions: pull-requests: write');
    expect(out).toContain('The verdict is not affected.');
    expect(outputs).toMatch(/result<<.*\nblocked/);
    expect(summary).toContain('breaks readers');
  });

  it('of a fork, whose token only reads, is calm', async () => {
    server.state.canWrite = false;
    const { code, out } = await run(breaking, { FORK: 'true' });
    expect(code).toBe(1);
    expect(out).not.toContain('::warning');
    expect(out).toContain('pull-requests: write');
  });

  it.each([
    // Asked for approvals, and by whoever tells the pull request.
    ['HTML', { status: 200, body: '<html>Sign in</html>' }, 2],
    // The first asks three times.
    ['nothing', { status: 0, body: '' }, 1],
  ])('keeps its verdict when GitHub answers %s', async (_, failure, warnings) => {
    server.fail('pulls/get', failure, failure, failure);
    const { code, out } = await run(breaking);
    expect(code).toBe(1);
    expect(out.match(/::warning/g)).toHaveLength(warnings);
  });

  it('asks nothing without a token', async () => {
    await run(breaking, { 'INPUT_GITHUB-TOKEN': '' });
    expect(server.calls).toEqual([]);
  });

  it('cannot be commanded by what GitHub answers', async () => {
    const body = JSON.stringify({ message: 'x\n::stop-commands::y\n##[error]z' });
    const headers = { 'content-type': 'application/json' };
    server.fail('pulls/get', { status: 403, body, headers });
    const { out } = await run(breaking);
    expect(
      commandsIn(out).filter((name) => !['error', 'warning', 'notice'].includes(name)),
    ).toEqual([]);
  });

  it('is one wrong input away from usage', async () => {
    const { code, out } = await run(breaking, { INPUT_COMMENT: 'on-finding' });
    expect(code).toBe(1);
    expect(out).toContain(
      "comment must be one of always, on-findings, never, not 'on-finding'. Did you mean 'on-findings'?",
    );
  });
});
