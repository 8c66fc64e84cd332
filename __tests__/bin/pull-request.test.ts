import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pullRequestEnvironment } from '../../scripts/throwaway-repository.mjs';
import { commandsIn } from '../runner-commands.js';
import { gitHubServer, type GitHubServer } from '../servers/github/server.js';
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

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly outputs: string;
  readonly summary: string;
}

/** Runs the shipped action on the merge of a pull request that GitHub's server knows. */
async function run(change: () => void, more: Readonly<Record<string, string>> = {}): Promise<Run> {
  const head = repository.mergePullRequest('change', change);
  server.state.headSha = head;
  const names = repository.git('diff', '--name-only', `${head}~1`, head).split('\n');
  server.state.files = names.map((path) => {
    const diff = repository.git('diff', `${head}~1`, head, '--', path);
    return { path, patch: diff.slice(Math.max(0, diff.indexOf('\n@@ ') + 1)) };
  });
  const files = mkdtempSync(join(tmpdir(), 'schema-gate-run-'));
  const env: Readonly<Record<string, string>> = {
    ...pullRequestEnvironment(repository, head, files),
    GITHUB_API_URL: server.url,
    GITHUB_WORKFLOW: 'schemas',
    GITHUB_JOB: 'check',
    'INPUT_GITHUB-TOKEN': 'ghs_secret',
    ...more,
  };
  const event = join(files, 'event.json');
  const payload = JSON.parse(readFileSync(event, 'utf8')) as {
    pull_request: { head: { repo?: object }; base: { repo?: object } };
  };
  if (more['FORK'] === 'true') {
    payload.pull_request.head.repo = { full_name: 'fork/lake' };
    payload.pull_request.base.repo = { full_name: 'example/lake' };
    writeFileSync(event, JSON.stringify(payload));
  }
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve('dist/index.js')], {
      cwd: repository.root,
      env,
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.on('close', (code) =>
      done({
        code,
        out,
        outputs: readFileSync(join(files, 'output'), 'utf8'),
        summary: readFileSync(join(files, 'summary'), 'utf8'),
      }),
    );
  });
}

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
    ['HTML', { status: 200, body: '<html>Sign in</html>' }],
    ['nothing', { status: 0, body: '' }],
  ])('keeps its verdict when GitHub answers %s', async (_, failure) => {
    server.fail('pulls/get', failure, failure, failure);
    const { code, out } = await run(breaking);
    expect(code).toBe(1);
    expect(out.match(/::warning/g)).toHaveLength(1);
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
