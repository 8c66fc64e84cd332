import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkReport } from '../../src/bin/action-report.js';
import { errorDetails, FAULT_HINT, hasUnexpected, isDebugging } from '../../src/bin/debug.js';
import { undecided } from '../../src/bin/wiring.js';
import { ISSUES, VERSION } from '../../src/protocol/version.js';
import { Fault, UserError } from '../../src/errors.js';
import { publication } from '../report/publications.js';
import { inProcess } from './in-process.js';
import { action, cli, story, throwawayRepository, type Repository } from './repository.js';

const STACK = /\n {4}at /;

describe('the details of an error', () => {
  it('are its stack and those of everything that caused it, a circle once', () => {
    const inner = new Error('connect ECONNREFUSED');
    const joined = new AggregateError([inner, 'refused'], 'all addresses failed');
    inner.cause = joined;
    const details = errorDetails(new Fault('Reading failed', { cause: joined }), {});
    expect(details.match(/^(?:caused by: |one of: )?\S*?(?:Error|Fault|refused).*$/gm)).toEqual([
      'Fault: Reading failed',
      'caused by: AggregateError: all addresses failed',
      'one of: Error: connect ECONNREFUSED',
      'one of: refused',
    ]);
    expect(details).toMatch(STACK);
  });

  it.each([
    ['a URL', 'GET https://me:hunter22@example.org/x failed', 'hunter22'],
    ['a token of GitHub', 'token ghs_0123456789abcdefABCD refused', 'ghs_0123456789abcdefABCD'],
    ['a key of AWS', 'key AKIAABCDEFGHIJKLMNOP unknown', 'AKIAABCDEFGHIJKLMNOP'],
    ['a signed URL', 'GET /o?X-Amz-Signature=0a1b2c3d&x=1', '0a1b2c3d'],
    ['a session in a header', '"x-amz-security-token": "IQoJb3Jp/abc=="', 'IQoJb3Jp'],
    ['a signed request', 'Authorization: AWS4-HMAC-SHA256 Credential=AK/1, Signature=9f8e', '9f8e'],
    ['a bearer', 'Bearer eyJhbGciOi.J9.x rejected', 'eyJhbGciOi'],
    ['a variable of the environment', 'login with s3cr3t-value failed', 's3cr3t-value'],
  ])('hold no secret of %s', (_, text, secret) => {
    const environment = { AWS_SECRET_ACCESS_KEY: 's3cr3t-value', MY_TOKEN: 'true' };
    const fault = new Fault('Reading failed', { cause: new Error(text) });
    expect(errorDetails(fault, environment)).toContain('***');
    expect(errorDetails(fault, environment)).not.toContain(secret);
  });

  it('hold nothing that a terminal or a runner would obey', () => {
    const details = errorDetails(new Error('a\n::error::b\u001b[2J ##[group]'), {});
    expect(details).not.toMatch(/^::error|\u001b|##\[/m);
  });

  it.each([
    [{}, false],
    [{ SCHEMA_GATE_DEBUG: '' }, false],
    [{ SCHEMA_GATE_DEBUG: '0' }, false],
    [{ SCHEMA_GATE_DEBUG: '1' }, true],
    [{ RUNNER_DEBUG: '1' }, true],
  ])('are shown under %j: %j', (environment, isShown) =>
    expect(isDebugging(environment)).toBe(isShown),
  );
});

describe('a run that could not decide', () => {
  let repository: Repository;
  let head: string;
  beforeAll(() => {
    repository = throwawayRepository();
    repository.write('schemas/events.json', story('v1'));
    // The active version is no JSON, so that nobody can decide.
    repository.write('lake/schemas/events/active/schema.json', '{');
    repository.commit('chore: no JSON');
    head = repository.mergePullRequest('change', () =>
      repository.write('schemas/events.json', story('v2')),
    );
    repository.git('checkout', '--quiet', 'main');
    repository.write('schemas/events.json', story('v2'));
  });
  afterAll(() => repository.remove());

  it('ends with its own advice where the cause is known, and shows no stack', async () => {
    const { code, out, err } = await inProcess(repository.root, 'check', '--registry', './lake');
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(out).not.toContain('SCHEMA_GATE_DEBUG');
  });

  it('shows stacks when asked, and the same report', () => {
    const run = spawnSync(
      process.execPath,
      [resolve('dist/cli/index.js'), 'check', '--registry', './lake'],
      {
        cwd: repository.root,
        encoding: 'utf8',
        env: { ...process.env, SCHEMA_GATE_DEBUG: '1' },
      },
    );
    expect(run.stderr).toMatch(/^Fault: [^\n]+\n {4}at /);
    expect(run.stdout).toBe(cli(repository.root, 'check', '--registry', './lake').out);
  });

  it('says so in a job, with stacks as debug lines where the runner was asked for them', () => {
    repository.git('checkout', '--quiet', '--force', '--detach', 'main');
    repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'change');
    const quiet = action(repository, head, { INPUT_REGISTRY: './lake' });
    // The reason was printed three times.
    expect(quiet.out.split('so nothing can be compared with it')).toHaveLength(2);
    expect(quiet.out).not.toContain(FAULT_HINT);
    expect(quiet.out + quiet.err).not.toMatch(/^ {4}at |::debug::/m);
    expect(action(repository, head, { INPUT_REGISTRY: './lake', RUNNER_DEBUG: '1' }).out).toMatch(
      /^::debug::Fault: .*%0A {4}at /m,
    );
    expect(
      action(repository, head, { INPUT_REGISTRY: './lake', SCHEMA_GATE_DEBUG: '1' }).out,
    ).toMatch(/^Fault: .*\n {4}at /m);
  });
});

it('is reported where package.json says', () => {
  const { bugs, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly bugs: { readonly url: string };
    readonly version: string;
  };
  expect({ url: ISSUES, version: VERSION }).toEqual({ url: bugs.url, version });
});

describe('what nobody expected', () => {
  it.each([
    ['a fault of a topic', 'The active version is gone', false],
    ['another failure of a topic', 'Unexpected failure: x is not a function', true],
  ])('is told apart from what is known: %s', (_, message, isUnexpected) => {
    const publications = [publication('a', 'FAULT', message)];
    expect(hasUnexpected({ publications })).toBe(isUnexpected);
  });

  it.each([
    [new Fault('known'), false],
    [new UserError('wrong usage'), false],
    [new TypeError('x is not a function'), true],
  ])('is told where details are: %p', (error, isUnexpected) => {
    expect(checkReport(undecided(error)).isUnexpected).toBe(isUnexpected);
    expect(FAULT_HINT).toContain(`schema-gate ${VERSION}: set SCHEMA_GATE_DEBUG=1`);
  });
});
