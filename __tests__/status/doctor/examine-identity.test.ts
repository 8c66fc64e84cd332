import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../../src/errors.js';
import type { Installation, Unread } from '../../../src/installation/installation.js';
import type { NeededActions } from '../../../src/protocol/permissions.js';
import { world, type World } from '../world.js';
import * as at from './installed.js';
import { expectLines, type Row } from './lines.js';
import * as parts from './parts.js';

let here: World;
beforeEach(async () => {
  here = world();
  await at.fill(here);
});
afterEach(() => here.remove());

const { known, absent, unread } = parts;
const nobody = (): Promise<Unread> =>
  unread('sts:GetCallerIdentity', {
    kind: 'credentials',
    what: 'there are no AWS credentials',
    todo: 'Set AWS_PROFILE.',
  });
const silence = (): Promise<Unread> =>
  unread('s3:ListBucket', { kind: 'unreachable', what: "the endpoint can't be reached" });

describe('nothing can be found out', () => {
  it.each<readonly [string, Partial<Installation>, readonly string[], RegExp]>([
    ['without credentials', { caller: nobody, bucket: nobody }, ['credentials fail', 'bucket not-known'], /There are no AWS credentials → Set AWS_PROFILE\./], // prettier-ignore
    ['without credentials for a public bucket', { caller: nobody }, ['credentials fail', 'bucket ok'], /no AWS credentials/], // prettier-ignore
    ['without a network', { caller: silence, bucket: silence }, ['credentials not-known', 'bucket not-known'], /can't be reached/], // prettier-ignore
    ['without the bucket', { bucket: absent }, ['credentials ok', 'bucket fail'], /no such bucket.*aws s3 mb s3:\/\/lake/], // prettier-ignore
  ])('%s: exit 3, and nothing else is asked', async (_, changes, lines, says) => {
    const asked: string[] = [];
    const installation = Object.fromEntries(
      Object.entries(at.installed(changes)).map(([name, question]) => [
        name,
        (...about: readonly never[]) => {
          asked.push(name);
          return (question as (...of: readonly never[]) => unknown)(...about);
        },
      ]),
    ) as unknown as Installation;
    const { checks, exitCode } = await at.lookAt(here, { installation });
    expect(exitCode).toBe(3);
    expect(checks.map(({ id, status }) => `${id} ${status}`)).toEqual(lines);
    expect(checks.map(({ message, fix }) => `${message} → ${fix}`).join('\n')).toMatch(says);
    expect(asked.sort()).toEqual(['bucket', 'caller']);
  });

  it('where everything is denied', async () => {
    const installation = Object.fromEntries(
      Object.keys(at.installed()).map((name) => [name, () => unread('s3:ListBucket')]),
    ) as unknown as Installation;
    const { registry } = here;
    const denied = () => Promise.reject(refused());
    const closed = {
      ...registry,
      objects: { ...registry.objects, get: denied, list: denied, folders: denied },
    };
    const { checks, exitCode } = await at.lookAt(here, { installation, registry: closed });
    expect(exitCode).toBe(3);
    expect(checks.filter(({ status }) => status !== 'not-known')).toEqual([]);
    expect(checks.length).toBeGreaterThan(15);
  });
});

describe('one permission is missing', () => {
  const PERMISSIONS: readonly (readonly [keyof Installation, NeededActions])[] = [
    ['caller', 'sts:GetCallerIdentity'],
    ['bucket', 's3:ListBucket'],
    ['notifications', 's3:GetBucketNotification'],
    ['versioning', 's3:GetBucketVersioning'],
    ['replication', 's3:GetReplicationConfiguration'],
    ['encryption', 's3:GetEncryptionConfiguration'],
    ['rules', 'events:ListRules'],
    ['rulesTo', 'events:ListRuleNamesByTarget'],
    ['targets', 'events:ListTargetsByRule'],
    ['queue', 'sqs:GetQueueUrl'],
    ['eventSources', 'lambda:ListEventSourceMappings'],
    ['lambda', 'lambda:GetFunctionConfiguration'],
    ['onFailure', 'lambda:GetFunctionEventInvokeConfig'],
    ['simulate', 'iam:SimulatePrincipalPolicy'],
    ['database', 'glue:GetDatabase'],
    ['tables', 'glue:GetTables'],
    ['workgroup', 'athena:GetWorkGroup'],
    ['dynamoTable', 'dynamodb:DescribeTable'],
    ['stateMachine', 'states:DescribeStateMachine'],
    ['executions', 'states:ListExecutions'],
    ['missingJobs', 'glue:BatchGetJobs'],
    ['governed', 'lakeformation:ListResources'],
  ];

  it.each(PERMISSIONS)('%s: %s', async (name, permission) => {
    const installation = at.installed({ [name]: () => unread(permission) });
    const { checks, exitCode } = await at.lookAt(here, { installation });
    const bad = checks.filter(({ status }) => status !== 'ok');
    expect(bad.filter(({ status }) => status !== 'not-known')).toEqual([]);
    expect(bad.filter(({ id }) => id === 'caller-permissions').map(({ about }) => about)).toEqual([
      permission,
    ]);
    expect(bad.some(({ id, message }) => id !== 'caller-permissions' && message.includes(permission))).toBe(true); // prettier-ignore
    expect(exitCode).toBe(0);
  });

  it('an explicit deny is not mended by allowing it', async () => {
    const versioning = () =>
      unread('s3:GetBucketVersioning', {
        what: 'a service control policy denies it explicitly',
        todo: 'Change that policy.',
      });
    const { checks } = await at.lookAt(here, { installation: at.installed({ versioning }) });
    for (const id of ['caller-permissions', 'bucket-versioning'])
      expect(checks.find((check) => check.id === id)?.fix).toBe('Change that policy.');
  });
});

describe('two accounts, or two regions', () => {
  const elsewhere = parts.VALIDATOR.replace(parts.ACCOUNT, '999999999999');
  it.each<Row>([
    ["the bucket is another account's", { ownsBucket: () => known(false) }, ['account', 'fail', /Another account than 123456789012 owns the bucket/]], // prettier-ignore
    ['it is not known whose the bucket is', { ownsBucket: () => unread('s3:ListBucket') }, ['account', 'not-known', /s3:ListBucket/], ['caller-permissions', 'not-known', /s3:ListBucket/]], // prettier-ignore
    ["the queue is another account's", { targets: () => known([{ id: '1', arn: parts.QUEUE.replace(parts.ACCOUNT, '999999999999'), isTransformed: false }]) }, ['account', 'fail', /999999999999.*credentials are of 123456789012/], ['dead-letters', 'warn', /no dead letters/]], // prettier-ignore
    ['the state machine is in another region', { lambda: parts.functionsTold({ BACKFILL_STATE_MACHINE_ARN: parts.MACHINE.replace('eu-west-1', 'us-east-1') }) }, ['account', 'fail', /lies in us-east-1.*AWS_REGION=us-east-1/]], // prettier-ignore
    ["the function is another account's", { lambda: parts.functions(parts.functionWith({ arn: elsewhere })) }, ['account', 'fail', /999999999999/], ['deployment-agrees', 'fail', /the function/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));
});

function refused(): Error {
  return new Fault('Reading failed. Ask.', {
    obstacle: {
      what: 'Reading failed',
      todo: 'Ask.',
      denied: { permission: 's3:GetObject', resource: 'it' },
    },
  });
}
