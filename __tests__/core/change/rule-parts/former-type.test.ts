import { describe, expect, it } from '@jest/globals';
import { addressOf } from '../../../../src/core/verdict/finding-address.js';
import { judged, schemaWith } from '../../../judged.js';

const columns = (payload: Readonly<Record<string, unknown>>, version = '1.0.0'): unknown =>
  schemaWith({ payload_columns: payload }, version);

/** What the rules say of one that comes back, `history` newest first. */
function returned(
  name: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  history: readonly Readonly<Record<string, unknown>>[],
): readonly (readonly [string, string | null, string | null])[] {
  return judged(
    columns(before, '5.0.0'),
    columns(after, '6.0.0'),
    {},
    { history: history.map((version) => columns(version)) },
  )
    .findings.filter(
      (finding) => finding.rule.startsWith('column-reintroduced') && addressOf(finding) === name,
    )
    .map(({ rule, before: was, after: is }) => [rule, was, is] as const);
}

const KEPT = { k: 'INT' };

describe('a column that comes back with another type', () => {
  it.each([
    ['the version before', [{ a: 'BIGINT', ...KEPT }]],
    ['two versions ago', [KEPT, { a: 'BIGINT', ...KEPT }]],
    ['three versions ago', [KEPT, KEPT, { a: 'BIGINT', ...KEPT }]],
    ['twice, of which the later one counts', [KEPT, { a: 'BIGINT' }, KEPT, { a: 'STRING' }]],
  ])('is found where it was dropped %s', (_, history) => {
    expect(returned('a', KEPT, { ...KEPT, a: 'STRING' }, history)).toEqual([
      ['column-reintroduced-with-another-type', 'BIGINT', 'STRING'],
    ]);
  });

  it.each<[string, Readonly<Record<string, unknown>>[]]>([
    ['where it never was', [KEPT, KEPT]],
    ['where only names that begin alike were', [{ ab: 'BIGINT', a_b: 'BIGINT', ...KEPT }]],
    ['without a history', []],
  ])('is just new %s', (_, history) => {
    expect(returned('a', KEPT, { ...KEPT, a: 'STRING' }, history)).toEqual([]);
  });

  it('with the type of two versions ago is only reintroduced', () => {
    const history = [KEPT, { a: 'STRING', ...KEPT }];
    expect(returned('a', KEPT, { ...KEPT, a: 'STRING' }, history).map(([rule]) => rule)).toEqual([
      'column-reintroduced',
    ]);
  });
});

describe('a field of a STRUCT that comes back with another type', () => {
  it.each<[string, string, string, string, string]>([
    ['s.a', 'STRUCT<b:INT>', 'STRUCT<b:INT,a:STRING>', 'STRUCT<b:INT,a:BIGINT>', 'BIGINT'],
    [
      's.element.a',
      'ARRAY<STRUCT<b:INT>>',
      'ARRAY<STRUCT<b:INT,a:STRING>>',
      'ARRAY<STRUCT<b:INT,a:BIGINT>>',
      'BIGINT',
    ],
    [
      's.value.a',
      'MAP<STRING,STRUCT<b:INT>>',
      'MAP<STRING,STRUCT<b:INT,a:STRING>>',
      'MAP<STRING,STRUCT<b:INT,a:DATE>>',
      'DATE',
    ],
    [
      's.o.a',
      'STRUCT<o:STRUCT<b:INT>>',
      'STRUCT<o:STRUCT<b:INT,a:STRING>>',
      'STRUCT<o:STRUCT<b:INT,a:INT>>',
      'INT',
    ],
  ])('%s', (path, before, after, former, was) => {
    for (const history of [[{ s: former }], [{ s: before }, { s: former }], [{}, { s: former }]]) {
      expect(returned(path, { s: before }, { s: after }, history)).toEqual([
        ['column-reintroduced-with-another-type', was, 'STRING'],
      ]);
    }
  });

  it.each([
    ['the column was no STRUCT', 'STRING'],
    ['the column was a list of such', 'ARRAY<STRUCT<b:INT,a:BIGINT>>'],
    ['the column was a map of such', 'MAP<STRING,STRUCT<b:INT,a:BIGINT>>'],
    ['it stood one level deeper', 'STRUCT<b:INT,o:STRUCT<a:BIGINT>>'],
  ])('is just new where %s', (_, former) => {
    const before = { s: 'STRUCT<b:INT>' };
    const after = { s: 'STRUCT<b:INT,a:STRING>' };
    expect(returned('s.a', before, after, [{ s: former }])).toEqual([]);
  });

  it.each([
    ['a field called element of no list', 's.element', 'ARRAY<INT>', 'STRUCT<b:INT,element:DATE>'],
    ['a field called value of no map', 's.value', 'MAP<INT,INT>', 'STRUCT<b:INT,value:DATE>'],
  ])('takes what a container holds for %s', (_, path, former, after) => {
    const found = returned(path, { s: 'STRUCT<b:INT>' }, { s: after }, [{ s: former }]);
    expect(found.map(([, was]) => was)).toEqual(['INT']);
  });
});
