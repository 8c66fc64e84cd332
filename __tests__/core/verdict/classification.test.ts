import { describe, expect, it } from '@jest/globals';
import { judged, schemaWith } from '../../judged.js';

const payload = (columns: unknown, more = {}): Record<string, unknown> =>
  schemaWith({ payload_columns: columns, ...more });
const found = (before: unknown, after: unknown): string[] => {
  const { classification, findings } = judged(before, after, { versioning: 'off' });
  return [
    classification,
    ...findings.map(({ severity, rule, column }) => `${severity} ${rule} ${column ?? ''}`.trim()),
  ];
};

describe('what is no change', () => {
  it.each<[string, unknown, unknown]>([
    [
      'formatting',
      JSON.stringify(payload({ a: 'INT' })),
      JSON.stringify(payload({ a: 'INT' }), null, 8),
    ],
    [
      'the order of keys',
      { ...schemaWith({}), description: 'x' },
      { description: 'x', ...schemaWith({}) },
    ],
    [
      'the order of attributes',
      payload({ a: { type: 'INT', cde: true } }),
      payload({ a: { cde: true, type: 'INT' } }),
    ],
    ['shorthand and object', payload({ a: 'STRING' }), payload({ a: { type: 'STRING' } })],
    ['no type and STRING', payload({ a: {} }), payload({ a: 'STRING' })],
    [
      'a flag written out',
      payload({ a: {} }),
      payload({ a: { required: false, nullable: true, cde: false, sensitive: false } }),
    ],
    [
      'a path spelled differently',
      payload({ c: { json_path: '$.a' } }),
      payload({ c: { json_path: "$['a']" } }),
    ],
    [
      'a path on the own name',
      payload({ status: 'STRING' }),
      payload({ status: { json_path: '$.status' } }),
    ],
    [
      'flag to list of critical data elements',
      payload({ c: { cde: true } }),
      payload({ c: 'STRING' }, { cde_fields: ['C'] }),
    ],
    [
      'a critical data element required as well',
      payload({ c: { cde: true } }),
      payload({ c: { cde: true, required: true } }),
    ],
    ['a generated column declared', payload({}), payload({ first_seen_ts: 'TIMESTAMP' })],
    ['a generated column dropped', payload({ period_reference: 'STRING' }), payload({})],
    [
      'an enum in another order',
      payload({ a: { enum: ['x', 'y'] } }),
      payload({ a: { enum: ['y', 'x'] } }),
    ],
    [
      'a comment that becomes the description',
      payload({ a: { comment: 'x' } }),
      payload({ a: { description: 'x' } }),
    ],
    [
      'partitioning in another form',
      payload({ ts: 'DATE' }, { partitioning: ['day(ts)'] }),
      payload({ ts: 'DATE' }, { partitioning: { columns: [{ field: 'TS', transform: 'day' }] } }),
    ],
    [
      'an old problem, written otherwise',
      payload({ a: 'INT' }, { team: 'a' }),
      payload({ a: { type: 'INT' } }, { team: 'a' }),
    ],
  ])('%s is unchanged', (_name, before, after) => {
    expect(judged(before, after)).toMatchObject({
      classification: 'unchanged',
      requiresBackfill: false,
      findings: [],
    });
  });

  it('a version alone is compatible, whatever else is written otherwise', () => {
    expect(
      found(payload({ a: 'STRING' }), { ...payload({ a: {} }), schema_version: '1.0.1' }),
    ).toEqual(['compatible']);
  });
});

describe('every change has a rule', () => {
  const column = (value: unknown): Record<string, unknown> => payload({ a: value });
  it.each<[string, unknown, unknown, string[]]>([
    [
      'two columns swapped',
      payload({ a: 'INT', b: 'INT' }),
      payload({ b: 'INT', a: 'INT' }),
      ['compatible columns-reordered'],
    ],
    [
      'a type in another spelling',
      column('LONG'),
      column('bigint'),
      ['compatible type-respelled a'],
    ],
    [
      'an unknown type corrected to what tables got',
      column('TEKST'),
      column('STRING'),
      ['warning baseline-invalid'],
    ],
    [
      'an enum given to a column',
      column({}),
      column({ enum: ['x'] }),
      ['warning enum-value-removed a'],
    ],
    [
      'an enum taken from a column',
      column({ enum: ['x'] }),
      column({}),
      ['compatible enum-value-added a'],
    ],
    [
      'a key of the owner',
      column({ 'x-team': 1 }),
      column({ 'x-team': 2 }),
      ['compatible column-metadata-changed a'],
    ],
    [
      'a key of the owner, gone',
      column({ 'x-team': 1 }),
      column({}),
      ['compatible column-metadata-changed a'],
    ],
    [
      'a key of the owner in a deprecation',
      column({ deprecated: { 'x-team': 1 } }),
      column({ deprecated: { 'x-team': 2 } }),
      ['compatible column-metadata-changed a'],
    ],
    [
      'the reason of a deprecation',
      column({ deprecated: { reason: 'a' } }),
      column({ deprecated: {} }),
      ['compatible deprecation-changed a'],
    ],
    [
      'a rename, long done',
      column({ renamed_from: 'z' }),
      column({}),
      ['compatible column-metadata-changed a'],
    ],
    [
      'a comment beside a description',
      column({ description: 'd', comment: 'x' }),
      column({ description: 'd', comment: 'y' }),
      ['compatible description-changed a'],
    ],
    [
      'a comment beside the description of the table',
      schemaWith({ description: 'd', comment: 'x' }),
      schemaWith({ description: 'd' }),
      ['compatible table-description-changed'],
    ],
    [
      'a key of the owner in backfill_config',
      schemaWith({ backfill_config: { 'x-team': 1 } }),
      schemaWith({ backfill_config: { 'x-team': 2 } }),
      ['compatible metadata-changed'],
    ],
    [
      'the value of an unknown key',
      schemaWith({ team: 'a' }),
      schemaWith({ team: 'b' }),
      ['warning unknown-key', 'compatible metadata-changed'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(found(before, after)).toEqual(['compatible', ...expected]);
  });

  it('a rename is not lossless: the plan adds the one column and drops the other', () => {
    const { findings } = judged(
      payload({ a: 'INT' }),
      payload({ b: { type: 'INT', renamed_from: 'a' } }),
    );
    const renamed = findings.find(({ rule }) => rule === 'column-renamed');
    expect(renamed).toMatchObject({ inPlace: true, lossless: false });
    expect(findings.map(({ rule }) => rule)).toEqual(['version-reused', 'column-renamed']);
  });
});

describe('a section that is missing on both sides does not switch off the comparison', () => {
  const only = (table: string, envelope: unknown, more = {}): unknown => ({
    schema_version: '1.0.0',
    table_name: table,
    envelope_columns: envelope,
    ...more,
  });
  const breaks = (before: unknown, after: unknown): string[] =>
    judged(before, after, { versioning: 'off' })
      .findings.filter(({ severity }) => severity === 'breaking')
      .map(({ rule, column }) => `${rule} ${column ?? ''}`.trim());

  it.each([
    ['missing', {}],
    ['null', { payload_columns: null }],
    ['a list', { payload_columns: [] }],
  ])('%s', (_name, section) => {
    const before = only('topic', { a: 'BIGINT', b: 'STRING' }, section);
    expect(breaks(before, only('other', { a: 'INT' }, section))).toEqual([
      'table-renamed',
      'type-narrowed a',
      'column-removed b',
    ]);
  });

  it('lost in the newer file, its columns are not called removed, and the rest is compared', () => {
    const before = only('topic', { a: 'BIGINT' }, { payload_columns: { p: 'INT' } });
    const judgement = judged(before, only('topic', { a: 'INT' }));
    expect(judgement.classification).toBe('invalid');
    expect(breaks(before, only('topic', { a: 'INT' }))).toEqual(['type-narrowed a']);
  });
});
