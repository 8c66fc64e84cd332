import { describe, expect, it } from '@jest/globals';
import { pairVersions } from '../../../src/core/change/pair.js';
import type { Pairing } from '../../../src/core/change/pairing.js';
import { parseTopicSchema, type TopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, idsOf, judged, schemaWith } from '../../judged.js';

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

describe('a column whose text did not change at all', () => {
  it('and that cde_fields names now is cde-added', () => {
    const before = schemaWith(payload(['a', SAME], ['b', SAME]));
    const after = schemaWith({ ...payload(['a', SAME], ['b', SAME]), cde_fields: ['a'] }, '9.0.0');
    const { findings, classification } = judged(before, after);
    expect(findings).toMatchObject([
      { rule: 'cde-added', column: 'a', severity: 'breaking', before: 'optional' },
    ]);
    expect(classification).toBe('breaking');
  });

  it.each<[string, Fragment, Fragment, string[]]>([
    [
      'and that cde_fields names no longer is cde-removed',
      { ...payload(['a', SAME], ['b', SAME]), cde_fields: ['a', 'b'] },
      { ...payload(['a', SAME], ['b', SAME]), cde_fields: ['b'] },
      ['cde-removed', 'column-relaxed'],
    ],
    [
      'but stands in the other section has moved',
      { ...payload(['a', SAME]), ...envelope(['b', SAME]) },
      { ...payload(['a', SAME], ['b', SAME]), envelope_columns: {} },
      ['column-moved'],
    ],
    [
      'is no change where only its neighbour became longer',
      payload(['a', SAME], ['b', { type: 'INT' }]),
      payload(['a', SAME], ['b', { type: 'INT', description: 'b' }]),
      ['description-changed'],
    ],
  ])('%s', (_, before, after, expected) => {
    const ids = idsOf(judged(schemaWith(before), schemaWith(after, '9.0.0')));
    expect(ids.filter((id) => !id.includes('-not-bumped'))).toEqual(expected);
  });
});

describe('a section that the newer version does not have', () => {
  it.each([
    ['is absent', undefined],
    ['is a number', 7],
    ['is a list', []],
  ])('removes no column where it %s', (_, section) => {
    const before = payload(['a', 'INT'], ['b', 'INT']);
    const { findings } = judged(schemaWith(before), {
      ...schemaWith({}),
      payload_columns: section,
    });
    expect(findings.filter(({ rule }) => rule === 'column-removed')).toEqual([]);
  });

  it('is none that is empty', () => {
    expect(differences(paired(payload(['a', 'INT']), payload()))).toEqual({ removed: ['a'] });
  });

  it('says nothing of the other one', () => {
    const before = { ...payload(['a', 'INT']), ...envelope(['x', 'INT'], ['y', 'INT']) };
    const after = { ...schemaWith(envelope(['x', 'INT'])), payload_columns: undefined };
    const removed = judged(schemaWith(before), after).findings.filter(
      ({ rule }) => rule === 'column-removed',
    );
    expect(removed.map(({ column }) => column)).toEqual(['y']);
  });
});

describe('partition fields that read a column', () => {
  const partitioning = ['user_id'];
  const before = { ...payload(['user_id', 'STRING'], ['user', 'STRING']), partitioning };

  it('go with the column that is removed, and not with one whose name begins alike', () => {
    const { removed } = paired(before, payload());
    expect(removed.map(({ name, partitions }) => [name, partitions.length])).toEqual([
      ['user_id', 1],
      ['user', 0],
    ]);
  });

  it('go with no field of a STRUCT', () => {
    const [older, newer] = ['STRUCT<a:INT,b:INT>', 'STRUCT<a:BIGINT>'].map((type) => ({
      ...payload(['user_id', 'STRING'], ['s', type]),
      partitioning,
    }));
    const { removed, types } = paired(older!, newer!);
    expect(removed.map(({ name, partitions }) => [name, partitions])).toEqual([['s.b', []]]);
    expect(types.map(({ path, partitions }) => [path, partitions])).toEqual([['s.a', []]]);
  });

  it('go with the column that changed, its type and its new name', () => {
    const { kept, types } = paired(before, {
      ...payload(['user_id', 'INT'], ['user', 'INT']),
      partitioning,
    });
    expect(kept.map(({ partitions }) => partitions.length)).toEqual([1, 0]);
    expect(types.map(({ partitions }) => partitions.length)).toEqual([1, 0]);
    const { renamed } = paired(
      before,
      payload(['id', { renamed_from: 'user_id' }], ['name', { renamed_from: 'user' }]),
    );
    expect(renamed.map(({ partitions }) => partitions.length)).toEqual([1, 0]);
  });
});

describe('what only the newer version has', () => {
  it('is required where it says so, and a field of a STRUCT never is', () => {
    const { added } = paired(payload(['s', 'STRUCT<a:INT>']), {
      ...payload(['s', { type: 'STRUCT<a:INT,b:INT>', required: true }], ['r', { required: true }]),
      cde_fields: ['s'],
    });
    expect(added.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ['r', true],
      ['s.b', false],
    ]);
  });
});

describe('what is gone is shown where the newer text has its neighbour', () => {
  const textAt = (fragment: Fragment, { start, end }: { start: number; end: number }): string =>
    read(fragment).text.slice(start, end);

  it('the next column, for one that is removed and one that is renamed', () => {
    const before = payload(['a', 'INT'], ['b', 'INT'], ['c', 'INT']);
    const after = payload(['c', 'INT'], ['d', { type: 'INT', renamed_from: 'b' }]);
    const { removed, renamed } = paired(before, after);
    expect(removed.map(({ anchor }) => textAt(after, anchor))).toEqual(['"c"']);
    expect(renamed.map(({ anchor }) => textAt(after, anchor))).toEqual(['"c"']);
  });

  it('the type of its column, for a field of a STRUCT', () => {
    const after = payload(['s', { type: 'STRUCT<b:INT>' }]);
    const { removed } = paired(payload(['s', { type: 'STRUCT<a:INT,b:INT>' }]), after);
    expect(removed.map(({ anchor }) => textAt(after, anchor))).toEqual(['"STRUCT<b:INT>"']);
  });
});
