import { describe, expect, it } from '@jest/globals';
import { areMet } from './policy.js';
import { RENDERED, type Rendered } from './rendered.js';

type Claims = Readonly<Record<string, string>>;

/** Claims of a job, which STS makes condition keys of. */
const JOB: Claims = {
  aud: 'sts.amazonaws.com',
  repository_id: '42',
  sub: 'repo:acme/contracts:ref:refs/heads/main',
  job_workflow_ref: 'acme/contracts/.github/workflows/publish.yml@refs/heads/main',
};
const WITH_IDS = 'repo:acme@7/contracts@42';
const BY_NAME = 'repo:acme/contracts';

function mayAssume(
  role: 'check' | 'publish',
  claims: Claims,
  { trust }: Rendered,
  host = 'token.actions.githubusercontent.com',
): boolean {
  const context = Object.fromEntries(
    Object.entries(claims).map(([claim, value]) => [`${host}:${claim}`, value]),
  );
  return trust[role].Statement.some(({ Condition = {} }) => areMet(Condition, context));
}

describe('publish from the default branch', () => {
  it.each<readonly [what: string, claims: Claims, allowed: boolean]>([
    ['its workflow on main', JOB, true],
    ['a repository with ids', { ...JOB, sub: `${WITH_IDS}:ref:refs/heads/main` }, true],
    [
      'reconcile on main',
      {
        ...JOB,
        job_workflow_ref: 'acme/contracts/.github/workflows/reconcile.yml@refs/heads/main',
      },
      true,
    ],
    [
      'another workflow',
      { ...JOB, job_workflow_ref: 'acme/contracts/.github/workflows/ci.yml@refs/heads/main' },
      false,
    ],
    [
      'its workflow as another branch has it',
      { ...JOB, job_workflow_ref: 'acme/contracts/.github/workflows/publish.yml@refs/heads/x' },
      false,
    ],
    ['another branch', { ...JOB, sub: `${BY_NAME}:ref:refs/heads/x` }, false],
    ['a branch that begins alike', { ...JOB, sub: `${BY_NAME}:ref:refs/heads/main2` }, false],
    ['a tag', { ...JOB, sub: `${BY_NAME}:ref:refs/tags/main` }, false],
    ['a pull request', { ...JOB, sub: `${BY_NAME}:pull_request` }, false],
    ['an environment', { ...JOB, sub: `${BY_NAME}:environment:main` }, false],
    ['another repository under its old name', { ...JOB, repository_id: '43' }, false],
    ['another owner', { ...JOB, sub: 'repo:evil/contracts:ref:refs/heads/main' }, false],
    ['another id', { ...JOB, sub: 'repo:acme@7/contracts@43:ref:refs/heads/main' }, false],
    ['another audience', { ...JOB, aud: 'https://github.com/acme' }, false],
    ['no claims', {}, false],
  ])('%s: %j', (_, claims, allowed) => {
    expect(mayAssume('publish', claims, RENDERED.development)).toBe(allowed);
  });
});

describe('publish from a protected environment', () => {
  const job: Claims = {
    ...JOB,
    sub: `${BY_NAME}:environment:production`,
    environment: 'production',
  };
  it.each<readonly [what: string, claims: Claims, allowed: boolean]>([
    ['the environment', job, true],
    ['a repository with ids', { ...job, sub: `${WITH_IDS}:environment:production` }, true],
    [
      'another environment',
      { ...job, sub: `${BY_NAME}:environment:dev`, environment: 'dev' },
      false,
    ],
    ['the subject alone', { ...JOB, sub: `${BY_NAME}:environment:production` }, false],
    ['the branch without it', JOB, false],
  ])('%s: %j', (_, claims, allowed) => {
    expect(mayAssume('publish', claims, RENDERED.production)).toBe(allowed);
  });
});

describe('check', () => {
  const job: Claims = { ...JOB, sub: `${BY_NAME}:pull_request` };
  it.each<readonly [what: string, claims: Claims, allowed: boolean]>([
    ['a pull request', job, true],
    ['a pull request with ids', { ...job, sub: `${WITH_IDS}:pull_request` }, true],
    ['another repository', { ...job, repository_id: '43' }, false],
    ['a fork', { ...job, sub: 'repo:evil/contracts:pull_request', repository_id: '99' }, false],
    ['a push', JOB, false],
  ])('%s: %j', (_, claims, allowed) => {
    expect(mayAssume('check', claims, RENDERED.production)).toBe(allowed);
  });
});

describe('an Enterprise host', () => {
  const host = 'git.acme.example/_services/token';
  it.each<readonly [what: string, claims: Claims, allowed: boolean]>([
    ['the branch', { aud: JOB['aud'] ?? '', sub: `${BY_NAME}:ref:refs/heads/main` }, true],
    ['another branch', { aud: JOB['aud'] ?? '', sub: `${BY_NAME}:ref:refs/heads/x` }, false],
  ])('%s: %j', (_, claims, allowed) => {
    expect(mayAssume('publish', claims, RENDERED.existing, host)).toBe(allowed);
  });

  it('is not github.com', () => {
    expect(mayAssume('publish', JOB, RENDERED.existing)).toBe(false);
  });
});
