import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { RULES } from '../../../src/core/change/rules/index.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { parsePolicy } from '../../../src/core/verdict/parse-policy.js';
import { bytesOf, schemaWith, TODAY } from '../../judged.js';

const load = (name: string): object =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const isTopicSchema = ajv.compile(load('topic'));
const isConfiguration = ajv.compile(load('config'));

/** What JSON Schema can't say, or not readably; topic.schema.json lists the same in words. */
const BEYOND = new Set([
  'duplicate-key',
  'column-redefined',
  'case-collision',
  'unknown-cde',
  'partition-source-missing',
  'invalid-transform',
  'invalid-type',
  'unsupported-type',
  'too-large',
  'too-deep',
  'too-many-columns',
  'unsafe-number',
  'map-key-not-primitive',
  'property-given-twice',
  'property-out-of-range',
  'statement-too-long',
]);
const isError = (id: string): boolean => RULES.find((rule) => rule.id === id)?.severity === 'error';

function expectAgreement(document: unknown): void {
  const errors = parseTopicSchema(bytesOf(JSON.stringify(document))).problems.filter((problem) =>
    isError(problem.rule),
  );
  const isAccepted = isTopicSchema(document);
  if (errors.length === 0)
    expect({ document, errors: isTopicSchema.errors, isAccepted }).toMatchObject({
      isAccepted: true,
    });
  else if (errors.some((problem) => !BEYOND.has(problem.rule)))
    expect({ document, errors, isAccepted }).toMatchObject({ isAccepted: false });
}

describe('topic.schema.json and the parser agree', () => {
  const rules = RULES.flatMap((rule) => (rule.on === 'repository' ? [] : [rule]));
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    'on the examples of %s',
    (_id, { examples }) => {
      for (const example of [examples.caught, examples.passed]) {
        for (const fragment of [example.before, example.after])
          if (fragment !== undefined) expectAgreement(schemaWith(fragment));
      }
    },
  );

  it.each(['v1', 'v2', 'v3'])('on story %s', (version) =>
    expectAgreement(JSON.parse(readFileSync(`__tests__/stories/events/${version}.json`, 'utf8'))),
  );

  it.each([
    '_file',
    '_Spec_ID',
    '_partition',
    '_row_id',
    '_last_updated_sequence_number',
    '_commit_snapshot_id',
    '__proto__',
    '_own',
  ])('on the name %s, of a column and of a table', (name) => {
    expectAgreement(schemaWith({ envelope_columns: JSON.parse(`{"${name}": "INT"}`) as object }));
    expectAgreement(schemaWith({ payload_columns: JSON.parse(`{"${name}": "INT"}`) as object }));
    expectAgreement(schemaWith({ table_name: name }));
  });

  it.each([
    { type: '\u0131nt' },
    '\u017ftring',
    { json_path: `$${'.a'.repeat(64)}` },
    { json_path: `$${'.a'.repeat(65)}` },
    { json_path: `$.${'a'.repeat(1022)}` },
    { json_path: `$.${'a'.repeat(1023)}` },
    ...[
      '2027-02-28',
      '2027-02-29',
      '2028-02-29',
      '2100-02-29',
      '2000-02-29',
      '2027-04-31',
      '2027-12-31',
      '2027-00-10',
      '2027-1-1',
    ].map((since) => ({ deprecated: { since } })),
    ...[
      {},
      { b: true },
      { 'b.element.C': { remove_after: '2027-01-31', 'x-ticket': 1 } },
      { b: { remove_after: '2027-02-29' } },
      { b: { nope: 1 } },
      { b: 'yes' },
      'b',
      ['b'],
      null,
    ].map((fields) => ({ 'x-deprecated-fields': fields })),
  ])('on the column %j', (value) => {
    const document = schemaWith({ payload_columns: { a: value } });
    expect(isTopicSchema(document)).toBe(parseTopicSchema(bytesOf(document)).problems.length === 0);
  });

  const odd = fc.oneof(
    fc.constantFrom(
      null,
      true,
      'false',
      '',
      0,
      [],
      {},
      '$.a',
      'INT',
      '1.0',
      '::error::',
      '__proto__',
      'a`b',
    ),
    fc.string(),
    fc.integer(),
  );
  const columnKeys = [
    'type',
    'required',
    'nullable',
    'cde',
    'sensitive',
    'default',
    'enum',
    'json_path',
    'comment',
    'deprecated',
    'x-deprecated-fields',
    'renamed_from',
    'x-a',
    'nope',
  ];
  const column = fc.oneof(
    fc.constantFrom('STRING', 'bigint', 'decimal(12, 2)', 'array<int>'),
    odd,
    fc.dictionary(fc.constantFrom(...columnKeys), odd, { maxKeys: 3 }),
  );
  const columns = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.dictionary(
        fc.constantFrom('a', 'b_1', 'C', 'a-b', '1a', 'user id', ''),
        column,
        { maxKeys: 3 },
      ),
    },
    { weight: 1, arbitrary: odd },
  );
  const topKeys = [
    'schema_version',
    'table_name',
    'cde_fields',
    'critical_data_elements',
    'partitioning',
    'backfill_config',
    'table_properties',
    'description',
    'owner',
    'consumers',
    'info',
    'x-b',
    'other',
  ];

  it('on generated documents', () => {
    const document = fc
      .tuple(columns, columns, fc.dictionary(fc.constantFrom(...topKeys), odd, { maxKeys: 2 }))
      .map(([envelope, payload, more]) => ({
        ...schemaWith({ envelope_columns: envelope, payload_columns: payload }),
        ...more,
      }));
    fc.assert(
      fc.property(document, (value) => expectAgreement(JSON.parse(JSON.stringify(value)))),
      { numRuns: 1500 },
    );
  });
});

describe('config.schema.json and the parser agree', () => {
  const asMaps = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(asMaps)
      : value !== null && typeof value === 'object'
        ? new Map(Object.entries(value).map(([key, item]) => [key, asMaps(item)]))
        : value;
  const waiver = { rule: 'column-removed', reason: 'agreed', expires: '2999-01-01' };
  it.each([
    [{}],
    [{ schemas: 'a/{topic}.json' }],
    [{ schemas: [] }],
    [{ schemas: ['a.json'] }],
    [{ exclude: ['b'] }],
    [{ profile: 'iceberg' }],
    [{ profile: 'x' }],
    [{ rules: { 'default-changed': 'off' } }],
    [{ rules: [] }],
    [{ 'fail-on': 'never' }],
    [{ 'fail-on': true }],
    [{ versioning: 'enforce' }],
    [{ 'deprecation-days': -1 }],
    [{ 'deprecation-days': 7 }],
    [{ ignore: [waiver] }],
    [{ ignore: [{ ...waiver, reason: '' }] }],
    [{ ignore: [{ ...waiver, until: 'x' }] }],
    [{ ignore: {} }],
    [{ approvals: { users: ['a'], permission: 'admin' } }],
    [{ approvals: { permission: 'owner' } }],
    [{ nope: 1 }],
    [[]],
    ['text'],
  ])('on %j', (value) =>
    expect('policy' in parsePolicy(asMaps(value), TODAY)).toBe(isConfiguration(value)),
  );
});
