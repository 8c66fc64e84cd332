import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Installation } from '../../../src/installation/installation.js';
import { lambdaEnvironment } from '../../../src/protocol/settings.js';
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

const lambda = (changes: Parameters<typeof parts.functionWith>[0]): Partial<Installation> => ({
  lambda: parts.functions(parts.functionWith(changes)),
});
const both = (changes: Parameters<typeof parts.functionsTold>[0]): Partial<Installation> => ({
  lambda: parts.functionsTold(changes),
});

const alone = (changes: Readonly<Record<string, string>>): Partial<Installation> =>
  lambda({ environment: { ...lambdaEnvironment(parts.SETTINGS), ...changes } });

describe('the function', () => {
  it.each<Row>([
    ['is still Python', lambda({ runtime: 'python3.11' }), ['function-runtime', 'fail', /still the Python runtime.*--runtime nodejs24\.x/]], // prettier-ignore
    [
      'is an older Node',
      lambda({ runtime: 'nodejs22.x' }),
      ['function-runtime', 'warn', /nodejs22\.x/],
    ],
    [
      'is Java',
      lambda({ runtime: 'java21' }),
      ['function-runtime', 'fail', /can't run the package/],
    ],
    ['is an image', lambda({ runtime: '' }), ['function-runtime', 'fail', /an image/]],
    ["has the guide's handler", lambda({ handler: 'schema_validator_enhanced.lambda_handler' }), ['function-handler', 'fail', /--handler handler_enhanced\.lambda_handler/]], // prettier-ignore
    ['is rolled back', lambda({ handler: 'handler.lambda_handler' }), ['function-handler', 'warn', /rollback/], ['deployment-agrees', 'fail', /validator is enhanced.*structure.*--payload '\{"kind":"describe"\}'/]], // prettier-ignore
    ['has three seconds', lambda({ timeout: 3 }), ['function-timeout', 'fail', /--timeout 300/]],
    ['has 128 MB', lambda({ memory: 128 }), ['function-memory', 'fail', /--memory-size 512/]],
    [
      'failed',
      lambda({ state: 'Failed', stateReason: 'The image is gone' }),
      ['function', 'fail', /The image is gone/],
    ],
    ['lacks its table', alone({ SCHEMA_REGISTRY_TABLE: ' ' }), ['function-environment', 'fail', /lacks SCHEMA_REGISTRY_TABLE/], ['registry-table', 'not-known', /--registry-table NAME/], ['gates', 'not-known', /nothing names the registry table/], ['catch-ups', 'not-known', /nothing names the registry table/]], // prettier-ignore
    ['serves another bucket', both({ SCHEMA_BUCKET: 'other' }), ['function-environment', 'fail', /SCHEMA_BUCKET is other, and doctor looks at lake/], ['function-permissions', 'not-known', /another registry/]], // prettier-ignore
    ['serves another prefix', both({ SCHEMA_PREFIX: 'topics' }), ['function-environment', 'fail', /SCHEMA_PREFIX is topics/], ['function-permissions', 'not-known', /another registry/]], // prettier-ignore
    ['has a mode of nobody', alone({ BACKFILL_MODE: 'eager' }), ['function-environment', 'fail', /BACKFILL_MODE must be gated or online/]], // prettier-ignore
    [
      'has no key',
      alone({ APPROVAL_KEY_ARN: 'key' }),
      ['function-environment', 'fail', /APPROVAL_KEY_ARN/],
    ],
    ['asks for odd encryption', alone({ SCHEMA_KMS_KEY_ID: 'k' }), ['function-environment', 'fail', /SCHEMA_KMS_KEY_ID needs/]], // prettier-ignore
    ['was changed since it described itself', alone({ ACCEPT_APPROVALS: 'false' }), ['deployment-agrees', 'fail', /accepts is everything.*say nothing/]], // prettier-ignore
    ['hides its variables', lambda({ environment: undefined }), ['function-environment', 'not-known', /could not decrypt/], ['workgroup', 'not-known', /not read/], ['workgroup-output', 'not-known', /not read/], ['registry-table', 'not-known', /names it/], ['state-machine', 'not-known', /not read/], ['gates', 'not-known', /names the registry table/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it('is gone', async () => {
    const { checks } = await at.lookAt(here, { installation: at.installed({ lambda: absent }) });
    expect(checks.find(({ id }) => id === 'function')).toMatchObject({
      status: 'fail',
      about: parts.VALIDATOR,
    });
    expect(checks.filter(({ id }) => id.startsWith('function-'))).toEqual([]);
  });

  it('that a person names is looked at, whatever the rule says', async () => {
    const { checks } = await at.lookAt(here, { request: { function: 'other' } });
    expect(checks.find(({ id }) => id === 'function')).toMatchObject({
      status: 'fail',
      about: 'other',
    });
  });

  it('is the one that candidates reach, although deployment.json names another', async () => {
    at.describe(here, { function: `${parts.VALIDATOR}-old` });
    await expectLines(here, {}, [
      ['deployment-agrees', 'fail', /the function is \S+validator-old/],
    ]);
  });

  it('of deployment.json is a second validator where it exists', async () => {
    at.describe(here, { function: `${parts.VALIDATOR}-old` });
    const lambda: Installation['lambda'] = (name) => parts.functions()(name.replace(/-old$/, ''));
    await expectLines(here, { lambda }, [
      ['second-validator', 'fail', /was written by \S+validator-old, and candidates go to/],
      ['deployment-agrees', 'fail', /the function/],
    ]);
  });

  it('is known by deployment.json where the rule reaches nothing', async () => {
    const { checks } = await at.lookAt(here, {
      installation: at.installed({ rules: () => known([]) }),
    });
    expect(checks.find(({ id }) => id === 'function')?.status).toBe('ok');
  });

  it('is known by a rule that lets nothing through', async () => {
    at.describe(here, { function: null });
    const { checks } = await at.lookAt(here, {
      installation: at.installed({ rules: () => known([at.ruleWith({ state: 'DISABLED' })]) }),
    });
    expect(checks.find(({ id }) => id === 'function')?.status).toBe('ok');
  });

  it('nothing names', async () => {
    at.describe(here, { function: null });
    const { checks } = await at.lookAt(here, {
      installation: at.installed({ rules: () => known([]) }),
    });
    expect(checks.find(({ id }) => id === 'function')).toMatchObject({
      status: 'not-known',
      fix: expect.stringContaining('--function NAME'),
    });
  });

  it('has another registry table than doctor was told', () =>
    expectLines(
      here,
      { dynamoTable: (name) => at.installed().dynamoTable(name === 'mine' ? parts.TABLE : name) },
      [
        [
          'function-environment',
          'fail',
          /SCHEMA_REGISTRY_TABLE is registry, and doctor looks at mine/,
        ],
      ],
      { request: { table: 'mine' } },
    ));
});

describe('the role', () => {
  const simulated = (
    decide: (action: string, resource: string) => object,
  ): Partial<Installation> => ({
    simulate: (_, actions, resources) =>
      known(
        actions.flatMap((action) =>
          resources.map((resource) => ({
            action,
            resource,
            isAllowed: true,
            lacksContext: false,
            ...decide(action, resource),
          })),
        ),
      ),
  });
  it.each<Row>([
    ['may not open gates', simulated((action) => ({ isAllowed: action !== 'dynamodb:UpdateItem' })), ['function-permissions', 'fail', /may not do dynamodb:UpdateItem on arn:aws:dynamodb:eu-west-1:123456789012:table\/registry.*"Effect":"Allow"/]], // prettier-ignore
    ['lacks one database', simulated((action, resource) => ({ isAllowed: action !== 'glue:GetDatabase' || !resource.includes('standardized') })), ['function-permissions', 'fail', /database\/iceberg_standardized_db/]], // prettier-ignore
    ['is gone', { simulate: absent }, ['function-permissions', 'fail', /no such role/]],
    ["may not be simulated", { simulate: () => unread('iam:SimulatePrincipalPolicy') }, ['caller-permissions', 'not-known', /iam:SimulatePrincipalPolicy/], ['function-permissions', 'not-known', /denied: iam:SimulatePrincipalPolicy/]], // prettier-ignore
    ['may do what nobody says', { simulate: () => known([]) }, ...Array.from({ length: 24 }, () => ['function-permissions', 'not-known', /says nothing/] as const)], // prettier-ignore
    ['uses a key that may not be seen', { encryption: () => known({ algorithm: 'aws:kms', keyId: 'k' }), key: () => unread('kms:DescribeKey') }, ['caller-permissions', 'not-known', /DescribeKey/], ['bucket-encryption', 'not-known', /DescribeKey/], ['function-permissions', 'not-known', /DescribeKey/]], // prettier-ignore
    ['uses a key that is not known', { encryption: () => unread('s3:GetEncryptionConfiguration') }, ['caller-permissions', 'not-known', /GetEncryption/], ['bucket-encryption', 'not-known', /GetEncryption/], ['function-permissions', 'not-known', /GetEncryption/]], // prettier-ignore
  ])('%s', (_, changes, ...lines) => expectLines(here, changes, lines));

  it('is well where only the real request meets the condition of a policy', () =>
    expectLines(
      here,
      simulated(() => ({ isAllowed: false, lacksContext: true })),
      [],
    ));

  it('is asked about a key that may not be seen, where the bucket has its ARN', () =>
    expectLines(
      here,
      {
        encryption: () => known({ algorithm: 'aws:kms', keyId: at.keyArn('k') }),
        key: () => unread('kms:DescribeKey'),
      },
      [
        ['caller-permissions', 'not-known', /DescribeKey/],
        ['bucket-encryption', 'not-known', /DescribeKey/],
      ],
    ));

  it('is asked about the key of the bucket', async () => {
    const asked: string[] = [];
    const key = at.keyArn('alias/k');
    await at.lookAt(here, {
      installation: at.installed({
        encryption: () => known({ algorithm: 'aws:kms', keyId: 'alias/k' }),
        simulate: (_, actions, resources) => {
          asked.push(...resources.flatMap((one) => actions.map((action) => `${action} ${one}`)));
          return known([]);
        },
      }),
    });
    expect(asked).toContain(`kms:Decrypt ${key}`);
    expect(asked).toContain(
      's3:DeleteObject arn:aws:s3:::lake/schemas/some_topic/pending/schema.json',
    );
    expect(asked).toContain(`states:StartExecution ${parts.MACHINE}`);
  });
});
