import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER).sort();
const textOf = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');
const workflowOf = (file: string): Workflow => parse(textOf(file)) as Workflow;
const stepsOf = (file: string): readonly Step[] =>
  Object.values(workflowOf(file).jobs).flatMap(({ steps }) => steps);

describe.each(files)('%s', (file) => {
  it('pins every action by its commit, with the version beside it', () => {
    const uses = [...textOf(file).matchAll(/uses: (.+)/g)].map(([, action]) => action ?? '');
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses.filter((one) => !one.startsWith('./')))
      expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('leaves no token in the checkout', () => {
    for (const step of stepsOf(file).filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  it('puts nothing that a user wrote into a command', () => {
    for (const { run } of stepsOf(file)) expect(run ?? '').not.toContain('${{');
  });

  it('may write only where it releases and publishes', () => {
    const { permissions, jobs } = workflowOf(file);
    const writing = Object.entries({ '': { permissions }, ...jobs })
      .filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'))
      .map(([name]) => name);
    const allowed = new Map([
      ['release.yml', ['publish']],
      ['pages.yml', ['deploy']],
    ]);
    expect(writing).toEqual(allowed.get(file) ?? []);
  });
});

describe('release.yml', () => {
  const { build, publish } = workflowOf('release.yml').jobs;

  it('builds with a token that reads, and writes where somebody approved', () => {
    expect(build?.permissions).toEqual({ contents: 'read' });
    expect(publish?.environment).toBe('release');
    expect(publish?.permissions).toEqual({
      contents: 'write',
      'id-token': 'write',
      attestations: 'write',
    });
  });

  it('releases nothing that is not tested', () => {
    const runs = build?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(runs[0]).toBe('bash .ci/run');
  });

  it('hands over, attests and publishes one folder', () => {
    const all = [...(build?.steps ?? []), ...(publish?.steps ?? [])];
    const paths = all.flatMap((step) =>
      ['path', 'subject-checksums', 'sbom-path'].flatMap((key) => step.with?.[key] ?? []),
    );
    expect(paths).toEqual([
      'release/',
      'release',
      'release/SHA256SUMS',
      'release/SHA256SUMS',
      'release/sbom.cdx.json',
    ]);
  });

  it('attests before anything is out', () => {
    const steps = publish?.steps ?? [];
    const attested = steps.findLastIndex(({ uses }) => uses?.startsWith('actions/attest@'));
    expect(steps.findIndex(({ run }) => run?.includes('publish.mjs'))).toBeGreaterThan(attested);
  });
});

describe('pages.yml', () => {
  const { build, deploy } = workflowOf('pages.yml').jobs;

  it('builds with a token that reads, and deploys without the sources', () => {
    expect(build?.permissions).toEqual({ contents: 'read' });
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(deploy?.steps).toHaveLength(1);
  });
});
