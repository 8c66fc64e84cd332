import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { initialise } from '../../src/bin/init.js';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const files = readdirSync('examples')
  .filter((file) => file.endsWith('.yml'))
  .sort();
const textOf = (file: string): string => readFileSync(`examples/${file}`, 'utf8');
const workflowOf = (file: string): Workflow => parse(textOf(file)) as Workflow;
const jobsOf = (file: string): readonly Job[] => Object.values(workflowOf(file).jobs);
const action = parse(readFileSync('action.yml', 'utf8')) as {
  readonly inputs: Readonly<Record<string, unknown>>;
};
const isOurs = ({ uses }: Step): boolean => uses?.startsWith('lean-ops/schema-gate@') === true;
const takesRole = ({ steps }: Job): boolean =>
  steps.some(({ uses }) => uses?.startsWith('aws-actions/configure-aws-credentials@'));
const publishes = ({ steps }: Job): boolean =>
  steps.some((step) => isOurs(step) && step.with?.['mode'] === 'publish');
/** A job that runs on pull requests, and not on the push that publishes them. */
const judgesPullRequests = (file: string, job: Job): boolean =>
  'pull_request' in workflowOf(file).on && !publishes(job);

it('there is a workflow for every purpose, and nothing else', () => {
  expect(files).toEqual([
    'check-with-registry.yml',
    'check.yml',
    'environments.yml',
    'merge-queue.yml',
    'publish.yml',
    'reconcile.yml',
  ]);
});

describe.each(files)('%s', (file) => {
  it('says first what it is for', () => {
    expect(textOf(file)).toMatch(/^# \S.{20,140}[.:]\n/);
  });

  it('asks for no more than it needs', () => {
    expect(workflowOf(file).permissions).toEqual({ contents: 'read' });
    for (const job of jobsOf(file)) {
      expect(job.permissions).toEqual({
        contents: 'read',
        ...(takesRole(job) ? { 'id-token': 'write' } : {}),
        ...(judgesPullRequests(file, job) ? { 'pull-requests': 'write' } : {}),
        ...(publishes(job) ? { 'pull-requests': 'read' } : {}),
      });
    }
  });

  it('says why it may write to pull requests, or read them', () => {
    for (const line of textOf(file).split('\n'))
      if (line.includes('pull-requests:'))
        expect(line).toMatch(/write # .*comments.*forks|read # .*approved/);
  });

  it('runs again where somebody approves by a label', () => {
    const { on } = workflowOf(file);
    if ('pull_request' in on)
      expect(on['pull_request']).toEqual({
        types: ['opened', 'synchronize', 'reopened', 'labeled', 'unlabeled'],
      });
  });

  it('runs nothing but actions and ours', () => {
    const steps = jobsOf(file).flatMap((job) => job.steps);
    for (const { uses, run } of steps)
      expect(uses ?? run).toMatch(uses === undefined ? /^node / : /^[\w-]+\/[\w-]+@/);
    expect(steps.some(isOurs)).toBe(true);
  });

  it('leaves no credentials in a checkout', () => {
    const checkouts = jobsOf(file)
      .flatMap((job) => job.steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: given } of checkouts)
      expect(given).toMatchObject({ 'persist-credentials': false });
  });

  it('gives our action only inputs that it has', () => {
    for (const { with: given } of jobsOf(file).flatMap((job) => job.steps.filter(isOurs))) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given ?? {})));
      expect(['auto', 'check', 'publish', undefined]).toContain(given?.['mode']);
    }
  });

  it('keeps no secret, and puts no expression into a script', () => {
    expect(textOf(file)).not.toMatch(
      /secrets\.|aws-(access-key-id|secret-access-key|session-token)|A[KS]IA[A-Z0-9]{12}|gh[pousr]_/,
    );
    const all = [workflowOf(file), ...jobsOf(file), ...jobsOf(file).flatMap((job) => job.steps)];
    for (const name of all.flatMap(({ env }) => Object.keys(env ?? {})))
      expect(name).not.toMatch(/KEY|SECRET|TOKEN|PASSWORD/i);
    for (const { run } of jobsOf(file).flatMap((job) => job.steps))
      expect(run ?? '').not.toContain('${{');
  });

  it('publishes one after the other, from the whole history, never from a pull request', () => {
    for (const job of jobsOf(file).filter(publishes)) {
      expect(job.concurrency).toEqual({
        group: expect.stringMatching(/^schema-gate-publish/),
        'cancel-in-progress': false,
        queue: 'max',
      });
      expect(job.steps[0]?.with).toMatchObject({ 'fetch-depth': 0 });
      expect(takesRole(job)).toBe(true);
    }
    expect(Object.keys(workflowOf(file).on)).not.toContain('pull_request_target');
  });

  it('tells both formats of the subject where AWS must trust the job', () => {
    if (!jobsOf(file).some(takesRole)) return expect(textOf(file)).not.toContain('role-to-assume');
    const told = file === 'reconcile.yml' ? textOf('publish.yml') : textOf(file);
    expect(told).toMatch(/^#\s+repo:OWNER\/REPO:/m);
    expect(told).toMatch(/^#\s+repo:OWNER@OWNER_ID\/REPO@REPO_ID:/m);
  });
});

it('prod waits for dev and for an approval', () => {
  const { dev, prod } = workflowOf('environments.yml').jobs;
  expect(dev).toMatchObject({ environment: 'dev' });
  expect(prod).toMatchObject({ environment: 'prod', needs: 'dev' });
});

/** Checks for pull requests that read a registry. */
const checking = files.flatMap((file) =>
  jobsOf(file)
    .filter(({ steps }) => steps.some((step) => isOurs(step) && step.with?.['mode'] === 'check'))
    .map((job) => ({ file, job })),
);

it.each(checking)('$file falls back to the base branch for forks', ({ job }) => {
  expect(job.env?.['REGISTRY']).toBe(
    "${{ github.event.pull_request.head.repo.full_name == github.repository && vars.SCHEMA_REGISTRY || '' }}",
  );
  const [login] = job.steps.filter(({ uses }) => uses?.startsWith('aws-actions/'));
  expect(login).toMatchObject({ if: "env.REGISTRY != ''" });
  expect(job.steps.find(isOurs)?.with).toEqual({
    mode: 'check',
    registry: '${{ env.REGISTRY }}',
    // A table without a registry is refused.
    'registry-table': "${{ env.REGISTRY != '' && vars.SCHEMA_REGISTRY_TABLE || '' }}",
  });
});

it('both workflows with a registry have such a check', () => {
  expect(checking.map(({ file }) => file)).toEqual(['check-with-registry.yml', 'publish.yml']);
});

it('every action of others is pinned to one commit, with its version beside it', () => {
  const all = [...files.map(textOf), readFileSync('.github/workflows/ci.yml', 'utf8')];
  const used = all
    .flatMap((text) => text.match(/(?<=uses: ).*/g) ?? [])
    .filter((uses) => !uses.startsWith('lean-ops/'));
  for (const uses of used) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const names = new Set(used.map((uses) => uses.split('@')[0]));
  expect(new Set(used).size).toBe(names.size);
});

it('init writes the example', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-init-'));
  await initialise(folder);
  const written = readFileSync(join(folder, '.github/workflows/schema-gate.yml'), 'utf8');
  rmSync(folder, { recursive: true });
  expect(written).toBe(textOf('check.yml'));
});
