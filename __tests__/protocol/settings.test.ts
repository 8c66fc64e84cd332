import { describe, expect, it } from '@jest/globals';
import {
  lambdaEnvironment,
  readActivationSettings,
  readLambdaSettings,
  registryVariables,
} from '../../src/protocol/settings.js';
import { VARIABLES, type Variable } from '../../src/protocol/variables.js';

const REQUIRED = { SCHEMA_BUCKET: 'lake', SCHEMA_REGISTRY_TABLE: 'items' };
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const DEFAULTS = {
  schemaBucket: 'lake',
  schemaPrefix: 'schemas',
  registryTable: 'items',
  athenaOutputBucket: 'lake',
  athenaWorkgroup: 'primary',
  stateMachineArn: undefined,
  trackingTable: null,
  encryption: undefined,
  settings: {
    places: {
      bucket: 'lake',
      databases: { standardized: 'iceberg_standardized_db', curated: 'iceberg_curated_db' },
    },
    hasStateMachine: false,
    backfillMode: 'gated',
    acceptsApprovals: false,
    rejectsDriftedPlans: false,
    approvalKey: null,
  },
} as const;

describe('an environment', () => {
  it('with what is required alone means the defaults', () => {
    expect(readLambdaSettings(REQUIRED)).toEqual(DEFAULTS);
  });

  it('with blanks means the same, and blanks around a value mean nothing', () => {
    const blank = Object.fromEntries(VARIABLES.map(({ name }) => [name, ' \t']));
    expect(readLambdaSettings({ ...blank, ...REQUIRED })).toEqual(DEFAULTS);
    expect(
      readLambdaSettings({ SCHEMA_BUCKET: ' lake\n', SCHEMA_REGISTRY_TABLE: ' items ' }),
    ).toEqual(DEFAULTS);
  });

  it.each([
    ['SCHEMA_PREFIX', '//team/schemas/', { schemaPrefix: 'team/schemas' }],
    ['SCHEMA_PREFIX', 'schemas//', { schemaPrefix: 'schemas' }],
    ['SCHEMA_PREFIX', '/', { schemaPrefix: 'schemas' }],
    ['ATHENA_OUTPUT_BUCKET', 'results', { athenaOutputBucket: 'results' }],
    ['ATHENA_WORKGROUP', 'lake', { athenaWorkgroup: 'lake' }],
    ['CATCH_UP_TRACKING_TABLE', ' catchups ', { trackingTable: 'catchups' }],
    ['ATHENA_WORKGROUP', '/lake/', { athenaWorkgroup: '/lake/' }],
    ['SCHEMA_ENCRYPTION', 'aes256', { encryption: { algorithm: 'AES256', keyId: undefined } }],
  ])('with %s=%j has %j', (name, value, expected) => {
    expect(readLambdaSettings({ ...REQUIRED, [name]: value })).toEqual({
      ...DEFAULTS,
      ...expected,
    });
  });

  it.each([
    ['BACKFILL_MODE', 'Online', { backfillMode: 'online' }],
    ['BACKFILL_MODE', 'GATED', { backfillMode: 'gated' }],
    ['ACCEPT_APPROVALS', 'TRUE', { acceptsApprovals: true }],
    ['ACCEPT_APPROVALS', 'yes', { acceptsApprovals: false }],
    ['REJECT_DRIFTED_PLANS', 'True', { rejectsDriftedPlans: true }],
    ['REJECT_DRIFTED_PLANS', '1', { rejectsDriftedPlans: false }],
    ['APPROVAL_KEY_ARN', ` ${KEY} `, { approvalKey: KEY }],
    ['BACKFILL_STATE_MACHINE_ARN', 'arn:x', { hasStateMachine: true }],
    ['ICEBERG_BUCKET', 'data', { places: { ...DEFAULTS.settings.places, bucket: 'data' } }],
  ])('with %s=%j activates with %j', (name, value, expected) => {
    const settings = { ...DEFAULTS.settings, ...expected };
    expect(readLambdaSettings({ ...REQUIRED, [name]: value })).toMatchObject({ settings });
    expect(readActivationSettings({ [name]: value }, 'lake')).toEqual(settings);
  });

  it('has every problem told at once', () => {
    expect(readLambdaSettings({ BACKFILL_MODE: 'later', SCHEMA_ENCRYPTION: 'none' })).toEqual({
      problems: [
        'The environment lacks SCHEMA_BUCKET and SCHEMA_REGISTRY_TABLE; set them on the function',
        'BACKFILL_MODE must be gated or online, not "later"',
        'SCHEMA_ENCRYPTION must be AES256, aws:kms or aws:kms:dsse, not "none"',
      ],
    });
    expect(
      readActivationSettings({ BACKFILL_MODE: 'later', APPROVAL_KEY_ARN: 'alias/x' }, 'lake'),
    ).toEqual({
      problems: [
        'BACKFILL_MODE must be gated or online, not "later"',
        'APPROVAL_KEY_ARN must be the ARN of a KMS key, not "alias/x"',
      ],
    });
  });

  it.each([
    [
      'one variable',
      { SCHEMA_BUCKET: 'lake' },
      'The environment lacks SCHEMA_REGISTRY_TABLE; set them on the function',
    ],
    [
      'no variable, and has a wrong value',
      { ...REQUIRED, BACKFILL_MODE: 'later' },
      'BACKFILL_MODE must be gated or online, not "later"',
    ],
    [
      'no variable, and has another wrong value',
      { ...REQUIRED, APPROVAL_KEY_ARN: 'arn:aws:kms:eu-west-1:1:key/a' },
      'APPROVAL_KEY_ARN must be the ARN of a KMS key, not "arn:aws:kms:eu-west-1:1:key/a"',
    ],
  ])('that lacks %s has this problem alone', (_, environment, problem) => {
    expect(readLambdaSettings(environment)).toEqual({ problems: [problem] });
  });

  it('names a registry by three of its variables', () => {
    const { schemaBucket, schemaPrefix, registryTable } = DEFAULTS;
    expect(registryVariables({ schemaBucket, schemaPrefix, registryTable })).toEqual({
      ...REQUIRED,
      SCHEMA_PREFIX: 'schemas',
    });
  });
});

describe('the table of variables', () => {
  it('has those that are written, and no other', () => {
    expect(Object.keys(lambdaEnvironment(DEFAULTS)).sort()).toEqual(
      VARIABLES.map(({ name }) => name).sort(),
    );
  });

  it('has the defaults that are read', () => {
    const written = new Map(Object.entries(lambdaEnvironment(DEFAULTS)));
    for (const { name, fallback } of VARIABLES as readonly Variable[]) {
      if (fallback.kind === 'text')
        expect([name, written.get(name)]).toEqual([name, fallback.text]);
      if (fallback.kind === 'none') expect([name, written.get(name)]).toEqual([name, '']);
      if (fallback.kind === 'same') expect(written.get(name)).toBe(written.get(fallback.as));
    }
  });
});
