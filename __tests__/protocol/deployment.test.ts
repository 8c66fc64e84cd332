import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {
  deploymentOf,
  describeDeployment,
  doubtsAbout,
  isOlder,
  parseDeployment,
  printDeployment,
  rulesText,
  saysTheSame,
} from '../../src/protocol/deployment.js';
import { CAPABLE } from '../gate/deployment.js';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const facts: Readonly<Record<string, unknown>> = JSON.parse(
  new TextDecoder().decode(printDeployment(CAPABLE)),
) as Record<string, unknown>;
const changed = (changes: Readonly<Record<string, unknown>>): Uint8Array =>
  bytesOf(JSON.stringify({ ...facts, ...changes }));

it('is JSON for people, in a fixed order', () => {
  expect(Object.keys(facts)).toEqual([
    'deployment_version',
    'schema_gate',
    'validator',
    'rewrites',
    'backfill',
    'accepts',
    'warehouse',
    'databases',
    'function',
    'rules',
    'updated_at',
    'checked_at',
  ]);
});

it('is read as it was written', () => {
  const file = fc.record({
    schemaGate: fc.string({ minLength: 1 }),
    validator: fc.constantFrom('enhanced' as const, 'structure' as const),
    rewrites: fc.boolean(),
    backfill: fc.constantFrom('gated' as const, 'online' as const, 'none' as const),
    accepts: fc.record({ waivers: fc.boolean(), approvals: fc.boolean() }),
    approvalKey: fc.constantFrom(null, KEY),
    warehouse: fc.constantFrom('athena' as const, 'embedded' as const),
    databases: fc.record({
      standardized: fc.string({ minLength: 1 }),
      curated: fc.string({ minLength: 1 }),
    }),
    function: fc.option(fc.string()),
    rules: fc.string(),
    updatedAt: fc.string(),
    checkedAt: fc.string(),
  });
  fc.assert(
    fc.property(file, (one) => {
      expect(parseDeployment(printDeployment(one))).toEqual(one);
    }),
  );
});

const isDescribed = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/deployment.schema.json', 'utf8')) as object,
);

it('is described in schemas/', () => {
  expect(isDescribed(facts)).toBe(true);
  expect(isDescribed({ ...facts, rewrites: 'true' })).toBe(false);
  expect(isDescribed({ ...facts, approval_key: KEY })).toBe(true);
  expect(isDescribed({ ...facts, approval_key: 'secret' })).toBe(false);
});

it('of a later schema-gate may have further keys', () => {
  expect(
    parseDeployment(changed({ tomorrow: true, accepts: { ...CAPABLE.accepts, more: 1 } })),
  ).toEqual(CAPABLE);
});

it.each<[problem: string, bytes: Uint8Array]>([
  ['it is no JSON object', bytesOf('')],
  ['it is no JSON object', bytesOf('[]')],
  ['it is no JSON object', bytesOf('null')],
  ['it has no deployment_version', bytesOf('{}')],
  ['it has no deployment_version', changed({ deployment_version: '1' })],
  ['it has no deployment_version', changed({ deployment_version: 0 })],
  ['its deployment_version is 2, and this schema-gate reads 1; update schema-gate', changed({ deployment_version: 2 })], // prettier-ignore
  ["schema_gate can't be read", changed({ schema_gate: '' })],
  ["validator can't be read", changed({ validator: 'other' })],
  ["rewrites can't be read", changed({ rewrites: 'true' })],
  ["backfill can't be read", changed({ backfill: true })],
  ["accepts.waivers, accepts.approvals can't be read", changed({ accepts: [] })],
  ["approval_key can't be read", changed({ approval_key: 'secret' })],
  ["approval_key can't be read", changed({ approval_key: [KEY] })],
  ["warehouse, databases.curated can't be read", changed({ warehouse: null, databases: { standardized: 'a' } })], // prettier-ignore
])('says %j of a file that it can not read', (problem, bytes) => {
  expect(parseDeployment(bytes)).toMatchObject({ problem });
});

describe('what the gate judges by', () => {
  it('is what the validator said', () => {
    const { rewrites, backfill, accepts } = CAPABLE;
    expect(deploymentOf(CAPABLE)).toEqual({ rewrites, backfill, accepts, source: 'registry' });
  });

  it('leaves out what the handler for a rollback does not do', () => {
    expect(deploymentOf({ ...CAPABLE, validator: 'structure' })).toMatchObject({
      rewrites: false,
      backfill: 'none',
    });
  });
});

const SETTINGS = {
  places: { bucket: 'lake', databases: { standardized: 'std', curated: 'cur' } },
  hasStateMachine: true,
  backfillMode: 'online',
  acceptsApprovals: false,
  rejectsDriftedPlans: false,
  approvalKey: null,
  judges: 'compatibility',
} as const;
const IDENTITY = { schemaGate: '1.2.0', warehouse: 'athena', function: 'arn', rules: 'r' } as const;

it.each([
  [{}, { validator: 'enhanced', rewrites: true, backfill: 'online' }],
  [{ hasStateMachine: false }, { rewrites: false, backfill: 'none' }],
  [{ backfillMode: 'gated' }, { backfill: 'gated' }],
  [{ acceptsApprovals: true }, { accepts: { waivers: true, approvals: true } }],
  [{ approvalKey: KEY }, { approvalKey: KEY }],
  [{ judges: 'structure' }, { validator: 'structure' }],
] as const)('a validator with %j says %j', (settings, said) => {
  const file = describeDeployment({ ...SETTINGS, ...settings }, IDENTITY, '2026-11-24T00:00:00Z');
  expect(file).toMatchObject(said);
  expect(file).toMatchObject({ ...IDENTITY, databases: { standardized: 'std', curated: 'cur' } });
});

it.each([
  ['nothing', {}, true],
  ['the times', { updatedAt: 'x', checkedAt: 'y' }, true],
  ['the version', { schemaGate: '9.0.0' }, false],
  ['the databases', { databases: { standardized: 'a', curated: 'b' } }, false],
  ['the approval key', { approvalKey: KEY }, false],
  ['what is accepted', { accepts: { waivers: false, approvals: true } }, false],
] as const)('two files that differ in %s: the same is %s', (_, changes, same) => {
  expect(saysTheSame(CAPABLE, { ...CAPABLE, ...changes })).toBe(same);
});

describe('doubts', () => {
  const reader = { version: '1.2.0', rules: CAPABLE.rules, today: '2026-11-24' };
  const lambda = { ...CAPABLE, schemaGate: '1.2.0', warehouse: 'athena' } as const;
  it.each<[what: string, changes: Partial<typeof CAPABLE>, doubts: readonly string[]]>([
    ['a validator like the gate, confirmed today', { checkedAt: '2026-11-24T10:00:00Z' }, []],
    ['confirmed seven days ago, less an hour', { checkedAt: '2026-11-17T01:00:00Z' }, []],
    ['confirmed longer ago', { checkedAt: '2026-11-16T23:00:00Z' }, ['has not confirmed']],
    ['never confirmed', { checkedAt: '' }, ['since it was written']],
    [
      'of a directory, however old',
      { warehouse: 'embedded', checkedAt: '2020-01-01T00:00:00Z' },
      [],
    ],
    ['older than the gate', { schemaGate: '1.1.9', checkedAt: '2026-11-24T00:00:00Z' }, ['older than this gate (1.2.0)']], // prettier-ignore
    ['newer than the gate', { schemaGate: '1.3.0', checkedAt: '2026-11-24T00:00:00Z' }, []],
    ['with other rules', { rules: 'other', checkedAt: '2026-11-24T00:00:00Z' }, ['validator-differs: ']], // prettier-ignore
    ['the handler for a rollback', { validator: 'structure', checkedAt: '2026-11-24T00:00:00Z' }, ['the handler for a rollback']], // prettier-ignore
  ])('about a file that is %s', (_, changes, doubts) => {
    expect(doubtsAbout({ ...lambda, ...changes }, reader)).toEqual(
      doubts.map((text) => expect.stringContaining(text) as unknown),
    );
  });
});

it.each([
  ['1.0.0', '1.0.1', true],
  ['1.0.0', '1.0.0', false],
  ['1.10.0', '1.9.0', false],
  ['1.0.0-rc.1', '1.0.0', true],
  ['nightly', '1.0.0', false],
] as const)('version %s is older than %s: %s', (one, other, older) => {
  expect(isOlder(one, other)).toBe(older);
});

it('the digest of rules depends on their ids, severities and acceptability, not on their order', () => {
  const a = { id: 'a', severity: 'breaking' };
  const b = { id: 'b', severity: 'warning', isBeyondTheTable: true } as const;
  expect(rulesText([b, a])).toBe('a breaking true\nb warning false\n');
  expect(rulesText([a, b])).toBe(rulesText([b, a]));
});
