import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { awsQuestions, type AwsQuestions } from '../servers/aws-questions.js';
import { version, ready, world, type World } from '../status/world.js';
import { inProcess } from './in-process.js';

const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'];
let aws: AwsQuestions;
let folder: string;
let before: NodeJS.ProcessEnv;
beforeAll(async () => {
  aws = await awsQuestions();
});
afterAll(() => aws.close());
beforeEach(() => {
  before = { ...process.env };
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  aws.answers.clear();
  aws.asked.length = 0;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_REGION: 'eu-west-1',
    AWS_MAX_ATTEMPTS: '1',
    AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
    AWS_SECRET_ACCESS_KEY: 'hush-hush',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  });
});
afterEach(() => {
  for (const name of Object.keys(process.env))
    if (!(name in before)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
  rmSync(folder, { recursive: true, force: true });
});

interface Json {
  readonly result: string;
  readonly account: string | null;
  readonly checks: readonly {
    readonly id: string;
    readonly status: string;
    readonly fix: string;
  }[];
}
async function doctor(...args: readonly string[]) {
  const { code, out, err } = await inProcess(folder, 'doctor', ...args, '--format', 'json');
  return { code, err, json: (out === '' ? undefined : JSON.parse(out)) as Json };
}
const statusOf = ({ checks }: Json, id: string) => checks.find((one) => one.id === id)?.status;

describe('doctor on AWS', () => {
  const bucket = { body: '<ListBucketResult/>' };
  const caller = {
    body: '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/me</Arn><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
  };

  it('exits 0 where nothing that it may see is wrong, and tells what it may not see', async () => {
    aws.answers.set('GET ?list-type', bucket).set('GetCallerIdentity', caller);
    const { code, json } = await doctor('--registry', 's3://lake');
    expect({ code, result: json.result, account: json.account }).toEqual({
      code: 0,
      result: 'warn',
      account: '123456789012',
    });
    expect(statusOf(json, 'bucket')).toBe('ok');
    expect(statusOf(json, 'rule')).toBe('not-known');
    const denied = json.checks.filter(({ id }) => id === 'caller-permissions');
    expect(denied.map(({ status }) => status)).toEqual(denied.map(() => 'not-known'));
    expect(denied.length).toBeGreaterThan(5);
  });

  it('exits 1 where something is wrong', async () => {
    aws.answers.set('GET ?list-type', bucket).set('GetCallerIdentity', caller);
    aws.answers.set('GET ?notification', { body: '<NotificationConfiguration/>' });
    const { code, json } = await doctor('--registry', 's3://lake');
    expect({ code, result: json.result }).toEqual({ code: 1, result: 'fail' });
    expect(statusOf(json, 'bucket-notifications')).toBe('fail');
  });

  it('exits 3 where it may see nothing', async () => {
    const { code, json } = await doctor('--registry', 's3://lake');
    expect({ code, result: json.result }).toEqual({ code: 3, result: 'not-known' });
    expect(json.checks.filter(({ status }) => status === 'ok')).toEqual([]);
  });

  it('exits 3 without credentials', async () => {
    for (const name of KEYS) Reflect.deleteProperty(process.env, name);
    const { code, json } = await doctor('--registry', 's3://lake');
    expect(code).toBe(3);
    expect(statusOf(json, 'credentials')).toBe('fail');
    expect(json.checks[0]?.fix).toContain('AWS_PROFILE');
  });

  it('exits 3 without a network', async () => {
    const gone = await awsQuestions();
    await gone.close();
    process.env['AWS_ENDPOINT_URL'] = gone.url;
    const { code, json } = await doctor('--registry', 's3://lake');
    expect(code).toBe(3);
    expect(json.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'credentials not-known',
      'bucket not-known',
    ]);
  });

  it('asks only to read', async () => {
    aws.answers.set('GET ?list-type', bucket).set('GetCallerIdentity', caller);
    await doctor('--registry', 's3://lake', '--registry-table', 'items', '--function', 'validator');
    const reads = /^(?:GET |(?:Get|List|Describe)[A-Z]|Scan$|SimulatePrincipalPolicy$)/;
    expect(aws.asked.length).toBeGreaterThan(10);
    expect(aws.asked.filter((action) => !reads.test(action))).toEqual([]);
  });
});

describe('doctor on a directory', () => {
  let here: World;
  const V1 = version('1.0.0');
  beforeEach(async () => {
    here = world();
    await here.active('events', V1);
    await here.item('events', ready(V1));
  });
  afterEach(() => here.remove());

  it('asks no AWS, and says what applies', async () => {
    const { code, json } = await doctor('--registry', here.root);
    expect(json.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'deployment warn',
      'pending ok',
      'gates ok',
      'tables-missing fail',
      'tables-missing fail',
      'catalogue-drift ok',
    ]);
    expect({ code, account: json.account, asked: aws.asked }).toEqual({
      code: 1,
      account: null,
      asked: [],
    });
  });

  it('prints text and markdown', async () => {
    const { out } = await inProcess(folder, 'doctor', '--registry', here.root);
    expect(out).toMatch(/✔ gates +1 topic: Every gate/);
    expect(out.trimEnd().split('\n').at(-1)).toBe('✖ 2 fail, 1 warn, 3 ok');
    const text = await inProcess(folder, 'doctor', '--registry', here.root, '--format', 'markdown');
    expect(text.out).toMatch(/^### ⛔ 2 fail, 1 warn, 3 ok/);
  });

  it.each<readonly [string, readonly string[], RegExp]>([
    ['a function', ['--function', 'f'], /no function/],
    ['a table', ['--registry-table', 't'], /leave out --registry-table/],
  ])('refuses %s', async (_, args, says) => {
    const { code, err } = await doctor('--registry', here.root, ...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});

it.each<readonly [string, readonly string[]]>([
  ['no registry', []],
  ['a directory that is not there', ['--registry', './nowhere']],
  ['a topic', ['events', '--registry', 's3://lake']],
])('%s is wrong usage', async (_, args) => {
  expect((await doctor(...args)).code).toBe(2);
});
