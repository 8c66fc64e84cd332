import { describe, expect, it } from '@jest/globals';
import { layoutOf } from '../../src/protocol/keys.js';
import { digestOfNames } from '../../scripts/infra-inputs.mjs';
import { PERMISSIONS, type Permission } from '../../src/protocol/permissions.js';
import { isAllowed, listOf, type Document } from './policy.js';
import { RENDERED } from './rendered.js';
import { answer, APPROVAL_KEY, PLACE } from './requests.js';

const layout = layoutOf('schemas');
const { sources, ...INSTALLATIONS } = RENDERED;
const { production, development, existing } = INSTALLATIONS;

const PENDING = layout.pending('events');
const ACTIVE = layout.active('events');
const ARCHIVE = layout.archived('events', '1.0.0', '2026-02-08T18:21:00Z');
const HISTORY = layout.history('events');
const REJECTED = layout.rejected('events');
const ERROR = layout.error('events');
const CLAIM = layout.claim('iceberg_curated_db', 'events');
const DEPLOYMENT = layout.deployment;
const DATA = 'iceberg_curated_db/events/data/00001.parquet';
const RESULT = 'athena-results/schema-gate/1.txt';
const PACKAGE = 'lambda-packages/schema_validator_enhanced.zip';
const TABLE = `arn:aws:dynamodb:${PLACE}:table/lean-ops-ENV-schema-registry`;
const OTHER_TABLE = `arn:aws:dynamodb:${PLACE}:table/customers`;
const GROUP = `arn:aws:athena:${PLACE}:workgroup/lean-ops-ENV-schema-validator`;
const GLUE = `arn:aws:glue:${PLACE}`;
const MACHINE = `arn:aws:states:${PLACE}:stateMachine:backfill`;
const BUCKET_KEY = `arn:aws:kms:${PLACE}:key/bucket`;

type Row = readonly [action: string, resource: string, allowed: readonly string[]];
const ROLES = ['validator', 'check', 'publish', 'admin'];

it('what is rendered is current; otherwise npm run test:infra -- --write', () => {
  expect(digestOfNames('.')).toBe(sources);
});

describe('in production', () => {
  it.each<Row>([
    ['s3:GetObject', PENDING, ['validator', 'check', 'publish', 'admin']],
    ['s3:GetObject', ACTIVE, ['validator', 'check', 'publish', 'admin']],
    ['s3:GetObject', ARCHIVE, ['validator', 'check', 'publish', 'admin']],
    ['s3:GetObject', CLAIM, ['validator', 'check', 'publish', 'admin']],
    ['s3:GetObject', DEPLOYMENT, ['validator', 'check', 'publish', 'admin']],
    ['s3:GetObject', DATA, ['validator', 'admin']],
    ['s3:GetObject', PACKAGE, ['admin']],
    ['s3:ListBucket', '', ['validator', 'check', 'publish', 'admin']],
    ['s3:GetBucketLocation', '', ['validator', 'admin']],
    ['s3:PutObject', PENDING, ['publish']],
    ['s3:PutObjectTagging', PENDING, []],
    ['s3:PutObject', ACTIVE, ['validator']],
    ['s3:PutObject', ARCHIVE, ['validator']],
    ['s3:PutObject', HISTORY, ['validator']],
    ['s3:PutObject', REJECTED, ['validator']],
    ['s3:PutObject', ERROR, ['validator']],
    ['s3:PutObject', CLAIM, ['validator']],
    ['s3:PutObject', 'schemas/_catchup/events.json', ['validator']],
    ['s3:PutObject', DEPLOYMENT, ['validator']],
    ['s3:PutObject', layout.pending('active'), ['publish']],
    ['s3:PutObject', layout.active('pending'), ['validator']],
    ['s3:PutObject', 'schemas/events/active/pending/schema.json', []],
    ['s3:PutObject', 'schemas/events/pending/active/schema.json', []],
    ['s3:PutObject', DATA, ['validator', 'admin']],
    ['s3:PutObject', RESULT, ['validator', 'admin']],
    ['s3:PutObject', 'raw/events/1.json', ['admin']],
    ['s3:PutObject', PACKAGE, ['admin']],
    ['s3:DeleteObject', PENDING, ['validator']],
    ['s3:DeleteObject', REJECTED, ['validator']],
    ['s3:DeleteObject', ACTIVE, []],
    ['s3:DeleteObject', ARCHIVE, []],
    ['s3:DeleteObject', CLAIM, []],
    ['s3:DeleteObject', DATA, ['admin']],
    ['s3:DeleteObjectVersion', ACTIVE, []],
    ['s3:ReplicateObject', PENDING, []],
    ['s3:ReplicateDelete', ACTIVE, []],
    ['s3:PutBucketPolicy', '', ['admin']],
    ['dynamodb:GetItem', TABLE, ['validator', 'check', 'publish', 'admin']],
    ['dynamodb:UpdateItem', TABLE, ['validator', 'admin']],
    ['dynamodb:PutItem', TABLE, ['admin']],
    ['dynamodb:DeleteItem', TABLE, ['admin']],
    ['dynamodb:Scan', TABLE, ['publish', 'admin']],
    ['dynamodb:GetItem', OTHER_TABLE, ['admin']],
    ['athena:StartQueryExecution', GROUP, ['validator', 'admin']],
    ['athena:GetQueryExecution', GROUP, ['validator', 'admin']],
    ['athena:StopQueryExecution', GROUP, ['validator', 'admin']],
    ['athena:StartQueryExecution', GROUP.replace(/[^/]*$/, 'primary'), ['admin']],
    ['athena:DeleteWorkGroup', GROUP, ['admin']],
    ['glue:GetTable', `${GLUE}:table/iceberg_curated_db/events`, ['validator', 'admin']],
    ['glue:UpdateTable', `${GLUE}:table/iceberg_standardized_db/events`, ['validator', 'admin']],
    ['glue:CreateTable', `${GLUE}:database/iceberg_curated_db`, ['validator', 'admin']],
    ['glue:DeleteTable', `${GLUE}:table/iceberg_curated_db/events`, ['admin']],
    ['glue:GetTable', `${GLUE}:table/finance/invoices`, ['admin']],
    ['glue:GetDatabase', `${GLUE}:database/default`, ['validator', 'admin']],
    ['glue:CreateTable', `${GLUE}:database/default`, ['admin']],
    ['states:StartExecution', MACHINE, ['validator', 'admin']],
    ['states:DescribeStateMachine', MACHINE, ['validator', 'admin']],
    ['states:StartExecution', `${MACHINE}-other`, ['admin']],
    ['states:UpdateStateMachine', MACHINE, ['admin']],
    ['kms:Decrypt', BUCKET_KEY, ['validator', 'check', 'publish', 'admin']],
    ['kms:GenerateDataKey', BUCKET_KEY, ['validator', 'publish', 'admin']],
    ['kms:Encrypt', BUCKET_KEY, ['admin']],
    ['kms:GenerateMac', APPROVAL_KEY, ['publish']],
    ['kms:VerifyMac', APPROVAL_KEY, ['validator', 'admin']],
    ['logs:PutLogEvents', logs('lean-ops-prod-schema-validator'), ['validator', 'admin']],
    ['logs:PutLogEvents', logs('payments'), ['admin']],
    ['sqs:ReceiveMessage', queue('candidates'), ['validator', 'admin']],
    ['sqs:SendMessage', queue('candidates'), ['admin']],
    ['sqs:SendMessage', queue('validator-failed'), ['validator', 'admin']],
    ['iam:PassRole', production.role_arns.publish, ['admin']],
    ['sts:AssumeRole', production.role_arns.publish, ['admin']],
  ])('%s on %s is allowed to %j', (action, resource, allowed) => {
    const found = ROLES.filter((role) => answer(role, action, resource, production));
    expect(found).toEqual(allowed);
  });

  it('a request in the clear gets nothing', () => {
    const request = {
      action: 's3:GetObject',
      resource: `arn:aws:s3:::lean-ops-prod-iceberg/${ACTIVE}`,
      context: { 'aws:SecureTransport': 'false', 'aws:PrincipalArn': production.role_arns.check },
    };
    expect(isAllowed([production.policies.check, production.bucket_policy], request)).toBe(false);
  });

  it('the keys of the bucket are used through S3 and DynamoDB only', () => {
    const request = { action: 'kms:Decrypt', resource: BUCKET_KEY, context: {} };
    expect(isAllowed([production.policies.check], request)).toBe(false);
  });
});

describe('with people who work by hand', () => {
  it.each<Row>([
    ['s3:PutObject', PENDING, ['publish', 'operator']],
    ['s3:PutObject', ACTIVE, ['validator', 'steward']],
    ['s3:PutObject', DEPLOYMENT, ['validator', 'steward']],
    ['s3:DeleteObject', PENDING, ['validator', 'operator', 'steward']],
    ['s3:DeleteObject', ACTIVE, ['operator', 'steward']],
    ['kms:GenerateMac', APPROVAL_KEY, []],
  ])('%s on %s is allowed to %j', (action, resource, allowed) => {
    const roles = ['validator', 'check', 'publish', 'operator', 'steward', 'stranger'];
    expect(roles.filter((role) => answer(role, action, resource, development))).toEqual(allowed);
  });
});

describe('beside what exists', () => {
  it.each<Row>([
    ['s3:PutObject', 'contracts/topics/events/pending/schema.json', ['publish']],
    ['s3:PutObject', PENDING, ['admin']],
    ['s3:PutObject', 'arn:aws:s3:::acme-lake/iceberg_curated_db/events/1', ['validator', 'admin']],
    ['s3:PutObject', 'arn:aws:s3:::acme-lake/other/1', ['admin']],
    ['s3:PutObject', `arn:aws:s3:::acme-results/${RESULT}`, ['validator', 'admin']],
    ['dynamodb:GetItem', `arn:aws:dynamodb:${PLACE}:table/topics`, ROLES],
    ['states:StartExecution', MACHINE, ['admin']],
  ])('%s on %s is allowed to %j', (action, resource, allowed) => {
    expect(ROLES.filter((role) => answer(role, action, resource, existing))).toEqual(allowed);
  });
});

describe('the roles', () => {
  const rows: readonly Permission[] = PERMISSIONS;
  // examples/reconcile.yml runs status under the role of publish.
  const RUNS = { validator: ['validator'], check: ['check'], publish: ['publish', 'status'] };
  const RUNTIME = [
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'sqs:ReceiveMessage',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
    'sqs:SendMessage',
  ];

  it.each(['validator', 'check', 'publish'] as const)(
    '%s may do what the table says, and nothing else',
    (role) => {
      const { policies } = production;
      const documents =
        role === 'validator'
          ? [policies.validator_glue, policies.validator_registry]
          : [policies[role]];
      const granted = documents
        .flatMap(({ Statement: statements }) => statements)
        .flatMap(({ Action }) => listOf(Action));
      const needed = rows
        .filter(({ programs }) => programs.some((program) => RUNS[role].includes(program)))
        // Another machine than the module's records nothing.
        .filter(({ resource }) => resource !== 'tracking-table')
        .map(({ action }) => action);
      expect([...granted].sort()).toEqual([...needed].sort());
    },
  );

  it('the function itself may write its log, read its queue and report failures', () => {
    const granted = production.policies.validator_runtime.Statement.flatMap(({ Action }) =>
      listOf(Action),
    );
    expect([...granted].sort()).toEqual([...RUNTIME].sort());
  });

  it('where the rule invokes the function, its role names no queue that it reads', () => {
    const { policies, names } = INSTALLATIONS.existing;
    const allowed = policies.validator_runtime.Statement.flatMap(({ Action }) => listOf(Action));
    expect(allowed).not.toContain('sqs:ReceiveMessage');
    expect(JSON.stringify(policies)).not.toContain(`:${names.queue}"`);
    expect(JSON.stringify(production.policies)).toContain(`:${production.names.queue}"`);
  });

  it.each(Object.entries(INSTALLATIONS))(
    '%s: no policy has a wildcard of actions',
    (_, { policies }) => {
      const statements = Object.values(policies).flatMap(({ Statement: all }) => all);
      expect(statements.filter(({ Effect }) => Effect !== 'Allow')).toEqual([]);
      expect(statements.flatMap(({ Action }) => listOf(Action)).join()).not.toMatch(/[*?]/);
      expect(statements.flatMap(({ Resource }) => listOf(Resource))).not.toContain('*');
      expect(statements.filter(({ Resource }) => listOf(Resource).length === 0)).toEqual([]);
    },
  );

  it.each(Object.entries(INSTALLATIONS))(
    '%s: every policy is one that IAM and S3 take',
    (_, of) => {
      // Inline policies of one role together: 10,240 characters; a bucket's policy: 20 KB.
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
      const size = (document: Document) => JSON.stringify(document).length;
      const { validator_glue, validator_registry, validator_runtime } = of.policies;
      const validator = [validator_glue, validator_registry, validator_runtime].map(size);
      expect(validator.reduce((a, b) => a + b)).toBeLessThan(10_240);
      expect(size(of.bucket_policy)).toBeLessThan(20_480);
    },
  );
});

function logs(name: string): string {
  return `arn:aws:logs:${PLACE}:log-group:/aws/lambda/${name}:log-stream:1`;
}

function queue(name: string): string {
  return `arn:aws:sqs:${PLACE}:lean-ops-prod-schema-${name}`;
}
