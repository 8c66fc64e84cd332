import { describe, expect, it } from '@jest/globals';
import { pairVersions } from '../../../src/core/change/pair.js';
import type { Pairing } from '../../../src/core/change/pairing.js';
import { parseTopicSchema, type TopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, schemaWith } from '../../judged.js';

type Fragment = Readonly<Record<string, unknown>>;

function read(fragment: Fragment): { readonly schema: TopicSchema; readonly text: string } {
  const { schema, json } = parseTopicSchema(bytesOf(schemaWith(fragment)));
  if (schema === undefined) throw new TypeError('The fragment makes no schema');
  return { schema, text: json.text };
}

function paired(before: Fragment, after: Fragment): Pairing {
  const [older, newer] = [read(before), read(after)];
  return pairVersions({
    before: older.schema,
    beforeText: older.text,
    after: newer.schema,
    afterText: newer.text,
  });
}

const payload = (...columns: readonly (readonly [string, unknown])[]): Fragment => ({
  payload_columns: Object.fromEntries(columns),
});
const envelope = (...columns: readonly (readonly [string, unknown])[]): Fragment => ({
  envelope_columns: Object.fromEntries(columns),
});

/** What two versions differ in, a word each. */
function differences(pairing: Pairing): Readonly<Record<string, readonly string[]>> {
  const { added, removed, renamed, kept, types, reordered } = pairing;
  const all = {
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
    renamed: renamed.map(({ before, after }) => `${before.name} → ${after.name}`),
    kept: kept.map(({ after }) => after.name),
    types: types.map(({ path, isMapKey }) => (isMapKey ? `${path} (key)` : path)),
    reordered: reordered.map(
      ({ path, before, after, column }) =>
        `${path}: ${before.join()} → ${after.join()} at ${column.name}`,
    ),
  };
  return Object.fromEntries(Object.entries(all).filter(([, found]) => found.length > 0));
}

const SAME = { type: 'INT', description: 'the same text' };

describe('two versions differ', () => {
  it.each<[string, Fragment, Fragment, Readonly<Record<string, readonly string[]>>]>([
    ['in nothing', payload(['a', SAME], ['b', SAME]), payload(['a', SAME], ['b', SAME]), {}],
    [
      'in one letter of a text of the same length',
      payload(['a', { type: 'INT', description: 'x' }]),
      payload(['a', { type: 'INT', description: 'y' }]),
      { kept: ['a'] },
    ],
    [
      'in the last letter of a longer text',
      payload(['a', { type: 'INT', description: 'x' }]),
      payload(['a', { type: 'INT', description: 'xx' }]),
      { kept: ['a'] },
    ],
    ['in the spelling of a name', payload(['a', SAME]), payload(['A', SAME]), { kept: ['a'] }],
    [
      'in names that begin alike',
      payload(['user', 'INT'], ['user_id', 'INT']),
      payload(['user_id', 'INT'], ['user_ids', 'INT']),
      { added: ['user_ids'], removed: ['user'] },
    ],
    [
      'in one column that took the place of another',
      payload(['a', 'INT'], ['b', 'INT']),
      payload(['a', 'INT'], ['c', 'INT']),
      { added: ['c'], removed: ['b'] },
    ],
    [
      'in generated columns, which are in the tables either way',
      payload(['period_reference', 'STRING'], ['a', 'INT']),
      payload(['first_seen_ts', 'TIMESTAMP'], ['a', 'INT']),
      {},
    ],
    [
      'in the declared type of a generated column, which has its own',
      payload(['first_seen_ts', 'TIMESTAMP']),
      payload(['first_seen_ts', 'STRING']),
      { kept: ['first_seen_ts'] },
    ],
    [
      'in the order of the payload',
      payload(['a', 'INT'], ['b', 'INT'], ['c', 'INT']),
      payload(['a', 'INT'], ['c', 'INT'], ['b', 'INT']),
      { reordered: ['payload_columns: a,b,c → a,c,b at b'] },
    ],
    [
      'in the order of both sections',
      { ...payload(['a', 'INT'], ['b', 'INT']), ...envelope(['x', 'INT'], ['y', 'INT']) },
      { ...payload(['b', 'INT'], ['a', 'INT']), ...envelope(['y', 'INT'], ['x', 'INT']) },
      {
        reordered: ['envelope_columns: x,y → y,x at x', 'payload_columns: a,b → b,a at a'],
      },
    ],
    [
      'in the order of what both have, with more between',
      payload(['a', 'INT'], ['gone', 'INT'], ['b', 'INT']),
      payload(['b', 'INT'], ['fresh', 'DATE'], ['a', 'INT']),
      {
        added: ['fresh'],
        removed: ['gone'],
        reordered: ['payload_columns: a,b → b,a at a'],
      },
    ],
    [
      'not in the order of columns of two sections that change places in the file',
      { ...payload(['a', 'INT']), ...envelope(['x', 'INT']) },
      { ...envelope(['x', 'INT']), ...payload(['a', 'INT']) },
      {},
    ],
    [
      'in the first of three columns that moves to the end',
      payload(['a', 'INT'], ['b', 'INT'], ['c', 'INT']),
      payload(['b', 'INT'], ['c', 'INT'], ['a', 'INT']),
      { reordered: ['payload_columns: a,b,c → b,c,a at a'] },
    ],
    [
      'in the order of three columns, the second of which is the first that moved',
      payload(['a', 'INT'], ['b', 'INT'], ['c', 'INT']),
      payload(['c', 'INT'], ['b', 'INT'], ['a', 'INT']),
      { reordered: ['payload_columns: a,b,c → c,b,a at b'] },
    ],
    [
      'in a column that moved to the other section, which moves no column of its former one',
      { ...payload(['a', 'INT'], ['b', 'INT']), ...envelope(['x', 'INT']) },
      { ...payload(['a', 'INT']), ...envelope(['x', 'INT'], ['b', 'INT']) },
      { kept: ['b'] },
    ],
    [
      'in a field that is new beside one that begins alike',
      payload(['s', 'STRUCT<zip:INT>']),
      payload(['s', 'STRUCT<zip:INT,zip_code:INT>']),
      { kept: ['s'], added: ['s.zip_code'] },
    ],
    [
      'in a field that is gone',
      payload(['s', 'STRUCT<a:INT,b:INT>']),
      payload(['s', 'STRUCT<a:INT>']),
      { kept: ['s'], removed: ['s.b'] },
    ],
    [
      'in the order of fields',
      payload(['s', 'STRUCT<a:INT,b:INT>']),
      payload(['s', 'STRUCT<b:INT,a:INT>']),
      { kept: ['s'], reordered: ['s: a,b → b,a at s'] },
    ],
    [
      'in a field of the element of a list',
      payload(['l', 'ARRAY<STRUCT<a:INT>>']),
      payload(['l', 'ARRAY<STRUCT<a:BIGINT,b:INT>>']),
      { kept: ['l'], added: ['l.element.b'], types: ['l.element.a'] },
    ],
    [
      'in the key and the value of a map',
      payload(['m', 'MAP<INT,INT>']),
      payload(['m', 'MAP<BIGINT,BIGINT>']),
      { kept: ['m'], types: ['m.key (key)', 'm.value'] },
    ],
    [
      'in a field of a key, which is one change of the key',
      payload(['m', 'MAP<STRUCT<a:INT>,INT>']),
      payload(['m', 'MAP<STRUCT<a:BIGINT>,INT>']),
      { kept: ['m'], types: ['m.key (key)'] },
    ],
    [
      'in the element of a list that is a key',
      payload(['m', 'MAP<ARRAY<INT>,INT>']),
      payload(['m', 'MAP<ARRAY<BIGINT>,INT>']),
      { kept: ['m'], types: ['m.key.element (key)'] },
    ],
    [
      'in what contains the values',
      payload(['c', 'ARRAY<INT>'], ['d', 'MAP<INT,INT>'], ['e', 'STRUCT<a:INT>']),
      payload(['c', 'MAP<INT,INT>'], ['d', 'STRUCT<a:INT>'], ['e', 'ARRAY<INT>']),
      { kept: ['c', 'd', 'e'], types: ['c', 'd', 'e'] },
    ],
    [
      'in a declared rename',
      payload(['old', 'INT']),
      payload(['fresh', { type: 'BIGINT', renamed_from: 'old' }]),
      { renamed: ['old → fresh'], kept: ['fresh'], types: ['fresh'] },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(differences(paired(before, after))).toEqual(expected);
  });
});
