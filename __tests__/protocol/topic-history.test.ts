import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formerTypes } from '../../src/core/change/rule-parts/former-type.js';
import { parseTopicSchema, type TopicSchema } from '../../src/core/schema/topic-schema.js';
import { printColumnType } from '../../src/core/schema/column-type.js';
import { activationMetadata } from '../../src/protocol/activation-metadata.js';
import {
  archiveText,
  isOfActivation,
  namesakesIn,
  numberedVersions,
  parseHistory,
  printHistory,
  withVersion,
  type TopicHistory,
} from '../../src/protocol/topic-history.js';

const at = (index: number): string => `2026-01-01T00:00:${String(index).padStart(2, '0')}Z`;
const parsed = (version: string, columns: object): TopicSchema => {
  const text = JSON.stringify({
    table_name: 'orders',
    schema_version: version,
    envelope_columns: {},
    payload_columns: columns,
  });
  const { schema } = parseTopicSchema(new TextEncoder().encode(text));
  if (schema === undefined) throw new Error('not a schema');
  return schema;
};
const historyOf = (versions: readonly TopicSchema[]): TopicHistory => ({
  seq: versions.length,
  sha256: 'f'.repeat(64),
  archived: versions
    .map(({ version }, index) => `v${String(version)}_20260101_0000${String(index + 10)}.json`)
    .reverse(),
  digest: 'd',
  columns: versions.reduce<TopicHistory['columns']>(
    (columns, schema, index) => withVersion(columns, { at: at(index), schema }),
    new Map(),
  ),
});

const FIELDS = ['x', 'y'];
const type: fc.Arbitrary<string> = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('INT', 'STRING', 'DECIMAL(10,2)'),
    tie('type').map((of) => `ARRAY<${of}>`),
    tie('type').map((of) => `MAP<STRING,${of}>`),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('type'), { minKeys: 1 }).map(
      (of) =>
        `STRUCT<${Object.entries(of)
          .map(([name, one]) => `${name}:${one}`)
          .join(',')}>`,
    ),
  ),
})).type;
const steps = ['x', 'y', 'element', 'value', 'key'];
const paths = ['a', 'b', 'constructor'].flatMap((name) => [
  name,
  ...steps.map((step) => `${name}.${step}`),
  ...steps.flatMap((step) => steps.map((next) => `${name}.${step}.${next}`)),
]);
const versions = fc
  .array(fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), type), { maxLength: 6 })
  .map((all) => all.map((columns, index) => parsed(`1.${String(index)}.0`, columns)));

describe('the history of a topic', () => {
  it('tells of each column and field what the versions themselves tell', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const history = parseHistory(printHistory(historyOf(all)));
        if (history === undefined) throw new Error('it was not read again');
        const layers = [...history.columns].flatMap(([name, { types }]) =>
          types.map((one) => parsed('0.0.0', { [name]: one })),
        );
        const [expected, found] = [formerTypes([...all].reverse()), formerTypes(layers)];
        for (const path of paths) {
          const [one, other] = [expected(path), found(path)];
          expect([path, other && printColumnType(other)]).toEqual([
            path,
            one && printColumnType(one),
          ]);
        }
      }),
    );
  });

  it('has each version by its number, but for those of one', () => {
    const history = historyOf(['1.0.0', '1.1.0', '1.0.0'].map((number) => parsed(number, {})));
    const numbers = (except?: string): unknown =>
      numberedVersions(history, except).map(({ version, semver }) => [version, semver?.text]);
    expect(numbers()).toEqual([
      ['1.0.0', '1.0.0'],
      ['1.1.0', '1.1.0'],
    ]);
    expect(numbers('1.0.0')).toEqual([['1.1.0', '1.1.0']]);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const history = historyOf(all);
        expect(parseHistory(printHistory(history))).toEqual(history);
      }),
    );
  });

  it('has one type for a thousand versions that only gain fields', () => {
    const growing = Array.from({ length: 1000 }, (_, index) => {
      const fields = Array.from({ length: Math.ceil((index + 1) / 50) }, (__, at) => `f${at}:INT`);
      return parsed(`1.${String(index)}.0`, { s: `STRUCT<${fields.join(',')}>` });
    });
    expect(historyOf(growing).columns.get('s')?.types).toHaveLength(1);
  });

  it('knows when a column came, was deprecated, went, and came back', () => {
    const { columns } = historyOf([
      parsed('1.0.0', { a: 'INT', b: 'INT' }),
      parsed('1.1.0', { a: 'INT', b: { type: 'INT', deprecated: { remove_after: '2027-01-31' } } }),
      parsed('2.0.0', { a: 'BIGINT' }),
      parsed('2.1.0', { a: 'BIGINT' }),
    ]);
    expect(columns.get('a')).toEqual({
      types: ['BIGINT'],
      first: '1.0.0',
      last: '2.1.0',
      dropped: null,
      deprecated: null,
    });
    expect(columns.get('b')).toEqual({
      types: ['INT'],
      first: '1.0.0',
      last: '1.1.0',
      dropped: at(2),
      deprecated: at(1),
    });
    const back = withVersion(columns, { at: at(4), schema: parsed('2.2.0', { b: 'STRING' }) });
    expect(back.get('b')).toMatchObject({ types: ['STRING'], first: '1.0.0', dropped: null });
  });

  it('is of the activation whose number, bytes and predecessor it names, and of no other', () => {
    const history = historyOf([parsed('1.0.0', {}), parsed('1.1.0', {})]);
    const facts = {
      seq: 2,
      sha256: history.sha256,
      commit: undefined,
      schemaVersion: undefined,
      classification: 'compatible' as const,
      needsBackfill: false,
      needsCatchUp: false,
      patchedBase: undefined,
      previous: `schemas/orders/archive/${history.archived[0] ?? ''}`,
    };
    const of = (more: object): boolean =>
      isOfActivation(history, activationMetadata({ ...facts, ...more }));
    expect(of({})).toBe(true);
    expect(of({ seq: 3 })).toBe(false);
    expect(of({ sha256: 'e'.repeat(64) })).toBe(false);
    expect(of({ previous: 'schemas/orders/archive/v9.9.9_20260101_000000.json' })).toBe(false);
    expect(isOfActivation(history, new Map())).toBe(false);
    expect(namesakesIn(history, '1.1.0')).toEqual(['v1.1.0_20260101_000011.json']);
  });

  it.each([
    ['nothing', ''],
    ['no object', '[]'],
    ['another format', JSON.stringify({ history_version: 2 })],
    ['a name that is no archived version', '"archived":["../x"]'],
    ['a column without types', '"columns":{"a":{"types":[]}}'],
    ['a number for a type', '"columns":{"a":{"types":[1]}}'],
  ])('with %s is none', (_, text) => {
    const whole = new TextDecoder().decode(
      printHistory(historyOf([parsed('1.0.0', { a: 'INT' })])),
    );
    const [, key = ''] = /^"([a-z]+)":/.exec(text) ?? [];
    const broken =
      key === '' ? text : JSON.stringify({ ...JSON.parse(whole), ...JSON.parse(`{${text}}`) });
    expect(parseHistory(new TextEncoder().encode(broken))).toBeUndefined();
    expect(parseHistory(new TextEncoder().encode(whole))).toBeDefined();
  });

  it('compares archives by names and etags in any order', () => {
    const one = { key: 'a/archive/v1.json', etag: '"1"' };
    const other = { key: 'a/archive/v2.json', etag: '"2"' };
    expect(archiveText([one, other])).toBe(archiveText([other, one]));
    expect(archiveText([one, other])).not.toBe(archiveText([one, { ...other, etag: '"3"' }]));
  });
});
