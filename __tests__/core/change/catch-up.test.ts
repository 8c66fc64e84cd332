import { describe, expect, it } from '@jest/globals';
import {
  catchUpSince,
  distinctKinds,
  isAdditive,
  type CatchUp,
} from '../../../src/core/change/catch-up.js';
import { parseTopicSchema, type ParsedFile } from '../../../src/core/schema/topic-schema.js';

/** A version with these payload columns. */
function version(columns: object, more: object = {}): ParsedFile {
  return parseTopicSchema(
    new TextEncoder().encode(
      JSON.stringify({
        schema_version: '1.0.0',
        table_name: 'events',
        envelope_columns: { publish_time: { type: 'TIMESTAMP', required: true } },
        payload_columns: columns,
        ...more,
      }),
    ),
  );
}

function between(before: object, after: object): CatchUp | undefined {
  const older = version(before);
  return catchUpSince(older, older, version(after));
}

const kindsOf = (catchUp: CatchUp | undefined): readonly string[] =>
  (catchUp?.kinds ?? []).map(({ column, kind }) => `${column} ${kind}`);

describe('what history lacks', () => {
  it.each<[string, object, object, readonly string[]]>([
    ['nothing', { a: 'INT' }, { a: 'INT' }, []],
    ['a new column', {}, { a: 'INT' }, ['a added']],
    ['a new field', { a: 'STRUCT<x:INT>' }, { a: 'STRUCT<x:INT,y:INT>' }, ['a added']],
    ['a wider type', { a: 'INT' }, { a: 'BIGINT' }, ['a widened']],
    ['a wider field', { a: 'STRUCT<x:INT>' }, { a: 'STRUCT<x:BIGINT>' }, ['a widened']],
    ['a type that needs a rewrite', { a: 'INT' }, { a: 'STRING' }, ['a rewrite']],
    ['a new name', { a: 'INT' }, { b: { type: 'BIGINT', renamed_from: 'a' } }, ['b renamed']],
    ['another path', { a: { json_path: '$.x' } }, { a: { json_path: '$.y' } }, ['a json_path']],
    ['the same path in other words', { a: 'STRING' }, { a: { json_path: '$.A' } }, []],
    ['a column that is gone', { a: 'INT', b: 'INT' }, { b: 'INT' }, []],
    ['an optional column', { a: { required: true } }, { a: {} }, ['a relaxed']],
    ['a nullable column', { a: { nullable: false } }, { a: {} }, ['a relaxed']],
    ['a required column', { a: {} }, { a: { required: true } }, []],
    ['no CDE any more', { a: { cde: true } }, { a: {} }, ['a cde_removed']],
    ['no CDE, but required', { a: { cde: true } }, { a: { required: true } }, []],
    ['a masked column', { a: {} }, { a: { sensitive: true } }, ['a sensitive']],
    ['an unmasked column', { a: { sensitive: true } }, { a: {} }, []],
    [
      'several at once, in a stable order',
      { b: { cde: true, type: 'INT' }, a: 'INT' },
      { b: { sensitive: true, type: 'BIGINT', json_path: '$.z' }, a: 'INT', c: 'INT' },
      ['b widened', 'b json_path', 'b cde_removed', 'b sensitive', 'c added'],
    ],
  ])('after %s', (_, before, after, kinds) => {
    expect(kindsOf(between(before, after))).toEqual(kinds);
  });

  it('doesn’t count a column that the pipeline generates', () => {
    expect(between({ first_seen_ts: { required: true } }, { first_seen_ts: {} })).toBeUndefined();
  });

  it('is tuned by the newer file', () => {
    const older = version({ id: 'INT' });
    const config = { lookback_days: 30, strategy: 'full', chunk_days: 5 };
    const newer = version({ id: 'BIGINT', device: 'STRING' }, { backfill_config: config });
    expect(catchUpSince(older, older, newer)).toEqual({
      lookbackDays: 30,
      strategy: 'full',
      chunkDays: 5,
      newColumns: ['device'],
      typeChanges: [{ field: 'id', oldType: 'INT', newType: 'BIGINT' }],
      kinds: [
        { column: 'device', kind: 'added' },
        { column: 'id', kind: 'widened' },
      ],
    });
  });

  it('is not there for a version that can’t be read', () => {
    const broken = parseTopicSchema(new TextEncoder().encode('{'));
    const one = version({ a: 'INT' });
    expect(catchUpSince(broken, broken, one)).toBeUndefined();
    expect(catchUpSince(one, one, broken)).toBeUndefined();
  });
});

describe('while an earlier catch-up is not done', () => {
  it.each<[string, object, object, object, readonly string[], readonly string[]]>([
    ['a column that was added and is gone again', {}, { a: 'INT' }, {}, [], []],
    ['a column that was away', { a: 'INT' }, {}, { a: 'INT' }, ['a added'], ['a']],
    [
      'a path that was another one',
      { a: { json_path: '$.x' } },
      { a: { json_path: '$.y' } },
      { a: { json_path: '$.x' } },
      ['a json_path'],
      [],
    ],
    [
      'a column that was away beside a new one',
      { a: 'INT' },
      { b: 'INT' },
      { a: 'INT', b: 'INT' },
      ['a added', 'b added'],
      ['a', 'b'],
    ],
  ])('%s', (_, base, replaced, after, kinds, newColumns) => {
    const catchUp = catchUpSince(version(base), version(replaced), version(after));
    expect(kindsOf(catchUp)).toEqual(kinds);
    expect(catchUp?.newColumns ?? []).toEqual(newColumns);
  });
});

it('kinds are told once, in their own order', () => {
  const catchUp = between({ z: 'INT' }, { z: 'BIGINT', y: 'INT', x: 'INT' });
  expect(distinctKinds(catchUp ?? { kinds: [] })).toEqual(['added', 'widened']);
});

it.each<[string, boolean, object, object]>([
  ['a new column', true, {}, { a: 'INT' }],
  ['a wider type', false, { a: 'INT' }, { a: 'BIGINT' }],
  ['another path', false, { a: { json_path: '$.x' } }, { a: { json_path: '$.y' } }],
  ['an optional column', false, { a: { required: true } }, { a: {} }],
])('%s only adds values: %j', (_, expected, before, after) => {
  const catchUp = between(before, after);
  expect(catchUp !== undefined && isAdditive(catchUp)).toBe(expected);
});
