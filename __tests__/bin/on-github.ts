import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pullRequestEnvironment } from '../../scripts/throwaway-repository.mjs';
import type { GitHubServer } from '../servers/github/server.js';
import type { Repository } from './repository.js';

export interface GitHubRun {
  readonly code: number | null;
  readonly out: string;
  readonly outputs: string;
  readonly summary: string;
}

/** An output of the run, by its name. */
export function outputOf({ outputs }: GitHubRun, name: string): string | undefined {
  return new RegExp(`^${name}<<(.+)\\n([\\s\\S]*?)\\n\\1$`, 'm').exec(outputs)?.[2];
}

/** Where the action runs: a repository, and GitHub's server. */
export interface OnGitHub {
  readonly repository: Repository;
  readonly server: GitHubServer;
}

/** Runs the shipped action on the merge of a pull request that GitHub's server knows. */
export function runOnPullRequest(
  { repository, server }: OnGitHub,
  change: () => void,
  more: Readonly<Record<string, string>> = {},
): Promise<GitHubRun> {
  const head = repository.mergePullRequest('change', change);
  server.state.headSha = head;
  const names = repository.git('diff', '--name-only', `${head}~1`, head).split('\n');
  const [, ...diffs] = repository.git('diff', `${head}~1`, head).split(/^diff --git .*\n/m);
  server.state.files = names.map((path, index) => {
    const diff = diffs[index] ?? '';
    return { path, patch: diff.slice(Math.max(0, diff.indexOf('\n@@ ') + 1)) };
  });
  const fork = {
    pull_request: {
      head: { repo: { full_name: 'fork/lake' } },
      base: { repo: { full_name: 'example/lake' } },
    },
  };
  return runAction({ repository, server }, more, more['FORK'] === 'true' ? fork : {});
}

type Payload = Readonly<Record<string, unknown>>;

/** Runs the shipped action on what is checked out; `event` is laid over a pull request's event. */
export function runAction(
  { repository, server }: OnGitHub,
  more: Readonly<Record<string, string>> = {},
  event: Payload = {},
): Promise<GitHubRun> {
  const files = mkdtempSync(join(tmpdir(), 'schema-gate-run-'));
  const env: Readonly<Record<string, string>> = {
    ...pullRequestEnvironment(repository, server.state.headSha, files),
    GITHUB_API_URL: server.url,
    GITHUB_WORKFLOW: 'schemas',
    GITHUB_JOB: 'check',
    'INPUT_GITHUB-TOKEN': 'ghs_secret',
    ...more,
  };
  const file = join(files, 'event.json');
  const payload = JSON.parse(readFileSync(file, 'utf8')) as Payload;
  writeFileSync(file, JSON.stringify(laidOver(payload, event)));
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

function laidOver(below: unknown, above: unknown): unknown {
  const isMap = (value: unknown): value is Payload =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMap(below) || !isMap(above)) return above;
  const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
  return Object.fromEntries(
    keys.map((key) => [key, key in above ? laidOver(below[key], above[key]) : below[key]]),
  );
}
