import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { CheckId } from '../../../src/protocol/doctor-report.js';
import { throwawayRepository } from '../../bin/repository.js';
import { freePort } from '../../lakehouse/loopback.js';
import { CREDENTIALS, motoUrl, REGION } from '../moto/account.js';
import { schemaOf } from '../moto/topics.js';
import { OF_CATCH_UPS } from './defect.js';
import { ACTIONS, openPatient, type Patient } from './patient.js';
import { leadToFunction } from './variants.js';
import { differenceOf, runDoctor, shown, type Line, type Report } from './run-doctor.js';

let patient: Patient;
let healthy: Report;

beforeAll(async () => {
  patient = await openPatient();
  healthy = await patient.look();
});
beforeEach(() => patient.heal());
afterAll(() => patient.close());

const known = ({ lines }: Report): readonly string[] =>
  lines.filter(({ status }) => status !== 'not-known').map(shown);
const lineOf = ({ lines }: Report, id: CheckId): Line | undefined =>
  lines.find((line) => line.id === id);

/**
 * What can't be known without an action, beside caller-permissions, which tells each: every other
 * check is as it was.
 */
const HIDDEN: Readonly<Record<string, readonly CheckId[]>> = {
  'athena:GetWorkGroup': ['workgroup', 'workgroup-output'],
  'dynamodb:DescribeTable': ['registry-table', 'catch-up-tables'],
  'dynamodb:Scan': ['gates', 'catch-ups'],
  'events:ListRules': [
    'rule',
    'rule-state',
    'rule-pattern',
    'rule-target',
    'queue',
    'dead-letters',
    'second-validator',
  ],
  'events:ListRuleNamesByTarget': ['rule'],
  'events:ListTargetsByRule': ['rule-target', 'queue', 'dead-letters', 'second-validator'],
  'glue:BatchGetJobs': ['catch-up-pipeline'],
  'glue:GetDatabase': ['databases'],
  'glue:GetTable': ['tables-missing', 'catalogue-drift'],
  'glue:GetTables': ['tables-unclaimed'],
  'iam:SimulatePrincipalPolicy': ['function-permissions'],
  'kms:DescribeKey': ['bucket-encryption'],
  'lakeformation:ListResources': ['lake-formation'],
  'lambda:GetFunctionConfiguration': [
    'failure-queue',
    'function',
    'function-runtime',
    'function-handler',
    'function-timeout',
    'function-memory',
    'function-environment',
    'function-permissions',
    'workgroup',
    'workgroup-output',
    'state-machine',
    ...OF_CATCH_UPS,
    'deployment-agrees',
  ],
  'lambda:GetFunctionEventInvokeConfig': ['failure-queue'],
  'lambda:ListEventSourceMappings': ['queue', 'second-validator'],
  's3:GetBucketNotification': ['bucket-notifications', 'second-validator'],
  's3:GetBucketVersioning': ['bucket-versioning'],
  's3:GetEncryptionConfiguration': ['bucket-encryption', 'function-permissions'],
  's3:GetObject': [
    'deployment',
    'deployment-agrees',
    'pending',
    'gates',
    'tables-missing',
    'tables-unclaimed',
    'catalogue-drift',
  ],
  's3:GetReplicationConfiguration': ['bucket-replication'],
  's3:ListBucket': [
    'bucket',
    'workgroup-output',
    'pending',
    'gates',
    'catch-ups',
    'tables-missing',
    'tables-unclaimed',
    'catalogue-drift',
  ],
  'sqs:GetQueueAttributes': ['queue', 'dead-letters', 'failure-queue'],
  'sqs:GetQueueUrl': ['queue', 'dead-letters', 'failure-queue'],
  'states:DescribeStateMachine': ['state-machine', ...OF_CATCH_UPS],
  'states:ListExecutions': ['catch-ups', 'catch-up-queue'],
  'sts:GetCallerIdentity': ['credentials', 'account'],
};

describe('a caller who lacks one permission', () => {
  it.each(Object.entries(HIDDEN))(
    '%s: is told so, and everything else is looked at',
    async (action, hidden) => {
      patient.moto.deny(action);
      const report = await patient.look();
      const { added, lost } = differenceOf(healthy, report);
      // What can't be known is not known; nothing is said to be broken, and nothing to be well.
      expect(added.filter(({ status }) => status !== 'not-known').map(shown)).toEqual([]);
      const changed = new Set([...lost, ...added.map(({ id }) => id)]);
      expect([...changed].sort()).toEqual(['caller-permissions', ...hidden].sort());
      const told = added.find(({ id }) => id === 'caller-permissions');
      expect(`${told?.about} ${told?.message} ${told?.fix}`).toContain(action);
      expect(report.code).toBe(0);
    },
  );

  it('lambda:GetPolicy: is told so, where a rule leads to the function itself', async () => {
    const installation = await patient.renew();
    await leadToFunction({ ...installation, moto: patient.moto });
    const before = await patient.look();
    patient.moto.deny('lambda:GetPolicy');
    const { added } = differenceOf(before, await patient.look());
    expect(added.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'caller-permissions not-known',
      'rule-target not-known',
    ]);
    await patient.renew();
  });

  it('is in the table for every action that doctor asks for', () => {
    expect([...Object.keys(HIDDEN), 'lambda:GetPolicy'].sort()).toEqual(ACTIONS);
  });
});

describe('a caller', () => {
  it('who may do nothing is told every permission, and nothing is known', async () => {
    for (const action of ACTIONS) patient.moto.deny(action);
    const report = await patient.look();
    expect(report.code).toBe(3);
    expect(known(report)).toEqual([]);
  });

  it('whose credentials have expired gets 3', async () => {
    const expired = { code: 'ExpiredToken', message: 'The security token is expired' };
    for (const action of ACTIONS) patient.moto.deny(action, expired);
    const report = await patient.look();
    expect(report.code).toBe(3);
    expect(lineOf(report, 'credentials')).toMatchObject({ status: 'fail' });
    expect(report.lines.filter(({ status }) => status === 'ok').map(shown)).toEqual([]);
  });

  it('without credentials gets 3', async () => {
    const environment = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined };
    const report = await patient.look({ environment });
    expect(report.code).toBe(3);
    expect(lineOf(report, 'credentials')).toMatchObject({ status: 'fail' });
  });

  it('without a network gets 3', async () => {
    const report = await runDoctor(`http://127.0.0.1:${await freePort()}`);
    expect(report.code).toBe(3);
    expect(known(report)).toEqual([]);
  });

  it('of a bucket that is not there gets 3', async () => {
    const report = await patient.look({ bucket: 'lean-ops-prod-icebreg' });
    expect(report.code).toBe(3);
    expect(lineOf(report, 'bucket')).toMatchObject({ status: 'fail' });
  });

  it('of another account is told whose bucket it is not', async () => {
    const sts = new STSClient({ endpoint: motoUrl(), region: REGION, credentials: CREDENTIALS });
    const RoleArn = 'arn:aws:iam::999999999999:role/other';
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: 'other' }),
    );
    const report = await patient.look({
      environment: {
        AWS_ACCESS_KEY_ID: Credentials?.AccessKeyId,
        AWS_SECRET_ACCESS_KEY: Credentials?.SecretAccessKey,
        AWS_SESSION_TOKEN: Credentials?.SessionToken,
      },
    });
    expect(report.account).toBe('999999999999');
    const line = lineOf(report, 'account');
    expect(line?.status).toBe('fail');
    expect(line?.message).toContain('999999999999');
    expect(report.code).toBe(1);
  });

  it('whom a bucket of another account refuses is told that, and not that it is not there', async () => {
    const refused = { code: 'AccessDenied', message: 'Access Denied' };
    for (const action of ACTIONS) if (action.startsWith('s3:')) patient.moto.deny(action, refused);
    const report = await patient.look();
    expect(lineOf(report, 'bucket')).toMatchObject({ status: 'not-known' });
    expect(lineOf(report, 'bucket')?.message).toContain('s3:ListBucket');
    expect(lineOf(report, 'function')).toMatchObject({ status: 'ok' });
    expect(report.lines.filter(({ status }) => status === 'fail').map(shown)).toEqual([]);
  });
});

describe('a service that', () => {
  it.each([
    ['has too much to do', 'ThrottlingException', 'Rate exceeded'],
    ['fails', 'InternalServerException', 'Internal server error'],
    [
      'is forbidden to all of the organization',
      'AccessDeniedException',
      'User: arn:aws:sts::123456789012:assumed-role/reader/me is not authorized to perform: athena:GetWorkGroup with an explicit deny in a service control policy',
    ],
  ])('%s leaves its own lines not known', async (_, code, message) => {
    patient.moto.deny('athena:GetWorkGroup', { code, message });
    const report = await patient.look();
    const { added } = differenceOf(healthy, report);
    expect(new Set(added.map(({ id, status }) => `${id} ${status}`))).toEqual(
      new Set([
        ...(code === 'AccessDeniedException' ? ['caller-permissions not-known'] : []),
        'workgroup not-known',
        'workgroup-output not-known',
      ]),
    );
    expect(report.code).toBe(0);
  });
});

describe('in a repository', () => {
  it.each([
    ['whose schemas are published, nothing is said of it', (text: string) => text, []],
    [
      'whose schema was never published, that is told',
      (text: string) => text.replace('"1.0.0"', '"1.1.0"'),
      ['git warn'],
    ],
  ] as const)('%s', async (_, change, expected) => {
    const repository = throwawayRepository();
    try {
      for (const topic of ['clicks', 'events', 'orders'])
        repository.write(`schemas/${topic}.json`, schemaOf(topic));
      repository.write('schemas/events.json', change(schemaOf('events')));
      repository.commit('schemas');
      const report = await patient.look({ folder: repository.root });
      const unwell = report.lines.filter(({ status }) => status !== 'ok');
      expect(unwell.map(({ id, status }) => `${id} ${status}`)).toEqual(expected);
      expect(lineOf(report, 'git')).toBeDefined();
    } finally {
      repository.remove();
    }
  });
});
