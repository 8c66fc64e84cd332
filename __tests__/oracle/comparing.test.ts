import { describe, expect, it } from '@jest/globals';
import { ledgerOf } from './section.js';
import { changesBetween } from './difference.js';
import { pairOf } from './pairs.js';
import { comparableText } from './comparable.js';

const comparableOf = (value: unknown, words = false): unknown =>
  comparableText(`${JSON.stringify(value, null, 2)}\n`, {
    words,
    places: new Map([['/somewhere/else', '<place>']]),
  });
const paths = (old: unknown, now: unknown): readonly string[] =>
  changesBetween(old, now).map(({ path }) => path);

describe('two values', () => {
  it.each<[what: string, old: unknown, now: unknown, found: readonly string[]]>([
    ['that are equal', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
    ['with another leaf', { a: { b: 1 } }, { a: { b: '1 ' } }, ['a.b']],
    ['with a key more', { a: 1 }, { a: 1, b: null }, ['b']],
    ['with a key less', { a: 1, b: 2 }, { a: 1 }, ['b']],
    ['with keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, ['(order)']],
    [
      'with an entry more at the front',
      [{ rule: 'x', n: 1 }],
      [{ rule: 'y' }, { rule: 'x', n: 1 }],
      ['[y]'],
    ],
    [
      'with entries in another order',
      [{ rule: 'x' }, { rule: 'y' }],
      [{ rule: 'y' }, { rule: 'x' }],
      ['(order)'],
    ],
    ['with an entry twice', [{ rule: 'x' }], [{ rule: 'x' }, { rule: 'x' }], ['[x #2]']],
    ['of other kinds', { a: [] }, { a: {} }, ['a']],
  ])('%s', (_what, old, now, found) => expect(paths(old, now)).toEqual(found));
});

describe('what is compared of an output', () => {
  const change = (message: string, more = {}): unknown => ({
    changes: [{ rule: 'r', message, why: 'because', ...more }],
  });

  it.each<[what: string, old: unknown, now: unknown, isSame: boolean]>([
    ['prose may be bettered', change('It is so.'), change('It is otherwise.'), true],
    [
      'an exact message of the contract may not',
      change("Column 'a' removed (data loss)"),
      change("Column 'b' removed (data loss)"),
      false,
    ],
    [
      'prose that was there must stay',
      change('It is so.', { fix: 'Do it' }),
      change('It is so.', { fix: null }),
      false,
    ],
    ['a fact is no prose', change('x', { column: 'a' }), change('x', { column: 'b' }), false],
    ['places don’t count', { key: '/somewhere/else/x' }, { key: '<place>/x' }, true],
    [
      "this machine's time doesn't count",
      { at: '2026-11-24T01:02:03.000Z' },
      { at: '2026-11-24T01:02:04.000Z' },
      true,
    ],
    [
      'the frozen clock does',
      { at: '2031-03-04T05:06:07.000Z' },
      { at: '2031-03-04T06:06:07.000Z' },
      false,
    ],
    ['reasons are prose, their number is none', { reasons: ['a'] }, { reasons: ['b', 'c'] }, false],
  ])('%s', (_what, old, now, isSame) =>
    expect(paths(comparableOf(old), comparableOf(now)).length === 0).toBe(isSame),
  );

  it('with words, every word counts', () =>
    expect(paths(comparableOf(change('a'), true), comparableOf(change('b'), true))).toHaveLength(
      1,
    ));

  it('of a log, places of annotations and statements count, titles do not', () => {
    const log = (line: number, title: string): unknown =>
      comparableText(
        `::error file=a.json,line=${line},title=${title}::text\nALTER TABLE t ADD COLUMNS (a INT)\n`,
        {
          words: false,
          places: new Map(),
        },
      );
    expect(paths(log(1, 'one'), log(1, 'other'))).toEqual([]);
    expect(paths(log(1, 'one'), log(2, 'one'))).toEqual(['annotations[0]']);
  });
});

it('what is allowed does not fail, and what is allowed in vain is known', () => {
  const allowed = ['a', 'b'].map((path) => ({
    reason: path,
    covers: (one: { readonly path: string }) => one.path === path,
  }));
  const ledger = ledgerOf(allowed);
  expect(ledger.compare('s', 'n', { a: 1 }, { a: 2 })).toBe(true);
  expect(ledger.compare('s', 'n', { a: 1, c: 1 }, { a: 2, c: 2 })).toBe(false);
  expect(ledger.differences().map(({ path }) => path)).toEqual(['c']);
  expect([...ledger.used()].map(({ reason }) => reason)).toEqual(['a']);
});

it('the same seed makes the same pairs', () => expect(pairOf(1, 17)).toEqual(pairOf(1, 17)));
