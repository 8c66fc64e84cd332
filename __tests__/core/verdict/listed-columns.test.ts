import { describe, expect, it } from '@jest/globals';
import { idsOf, judged, schemaWith } from '../../judged.js';

const A = { name: 'a', type: 'STRING' };
const B = { name: 'b', type: 'INT' };
const payload = (section: unknown, version = '1.0.0', envelope: unknown = {}): unknown =>
  schemaWith({ payload_columns: section, envelope_columns: envelope }, version);

describe('a baseline that lists its columns is compared by what it says', () => {
  it.each<[string, unknown, unknown, string[]]>([
    ['the same list', [A, B], [A, B], []],
    ['the same columns as an object', [A, B], { a: 'STRING', b: 'INT' }, []],
    ['another type in an object', [A], { a: 'INT' }, ['type-changed']],
    ['another type in the list', [A], [{ name: 'a', type: 'INT' }], ['type-changed']],
    [
      'a type before its name',
      [{ type: 'STRING', name: 'a' }],
      [{ type: 'INT', name: 'a' }],
      ['type-changed'],
    ],
    ['an emptied list', [A], [], ['column-removed']],
    ['a wider type', [B], [{ name: 'b', type: 'BIGINT' }], ['type-widened']],
    ['another order', [A, B], [B, A], ['columns-reordered']],
    ['a column listed twice, both kept', [A, A], [A, A], []],
  ])('%s', (_name, before, after, rules) => {
    const found = idsOf(judged(payload(before), payload(after, '2.0.0')));
    expect(found.filter((rule) => !QUIET.has(rule))).toEqual(rules);
  });

  it('an emptied envelope beside listed columns that change', () => {
    const { findings, classification } = judged(
      payload([A], '1.0.0', { message_id: 'STRING' }),
      payload({ a: 'INT' }, '2.0.0'),
    );
    expect(classification).toBe('breaking');
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['type-changed', 'column-removed']),
    );
  });

  it('an old problem of a listed column stays old when another entry leaves', () => {
    const wrong = { name: 'c', type: 'NOPE' };
    expect(judged(payload([A, wrong]), payload([wrong], '2.0.0')).classification).toBe('breaking');
  });

  it.each([
    ['a new topic', undefined],
    ['a baseline with an object', payload({ a: 'STRING' })],
  ])('is an error for %s', (_name, before) =>
    expect(judged(before, payload([A], '2.0.0')).classification).toBe('invalid'),
  );
});

describe('what can not be read must keep its value', () => {
  it.each<[string, unknown, unknown]>([
    ['a text', 'see the wiki', 'see the other wiki'],
    ['null that becomes columns', null, { a: 'INT' }],
    ['a list with an entry without a name', [A, { type: 'INT' }], [A]],
    ['a list of names', ['a'], { a: 'STRING' }],
    ['a column that is a number', { a: 5 }, { a: 7 }],
  ])('%s', (_name, before, after) => {
    const { findings } = judged(payload(before), payload(after, '2.0.0'));
    expect(findings.find(({ rule }) => rule === 'section-unreadable')).toMatchObject({
      severity: 'breaking',
      approvable: false,
    });
    const kept = judged(payload(before), payload(before, '2.0.0'));
    expect(kept.classification).toBe('compatible');
  });

  it('no configuration makes it milder', () => {
    const off = { rules: new Map([['section-unreadable', 'off' as const]]) };
    const { classification } = judged(payload(null), payload({ a: 'INT' }, '2.0.0'), off);
    expect(classification).toBe('breaking');
  });
});

/** Rules of no interest here: what the ratchet excuses, and what the version says. */
const QUIET = new Set(['wrong-type', 'case-collision', 'baseline-invalid', 'major-not-bumped']);
