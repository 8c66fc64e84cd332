import { expect, it } from '@jest/globals';
import { dropsOf, isDue, UNDO_DAYS, type SetAside } from '../../../src/core/history/set-aside.js';
import { setAsideName, setAsideNumber } from '../../../src/core/history/set-aside-name.js';

const NOW = '2026-03-08T12:00:00.000Z';
const WEEK_AGO = '2026-03-01T12:00:00.000Z';
const one = (since: string | null): SetAside => ({ column: 'a__was', of: 'a', since });

it.each<[string, string | null, boolean]>([
  ['has not begun to wait', null, true],
  ['has waited for a week', WEEK_AGO, true],
  ['has waited for almost a week', '2026-03-01T12:00:00.001Z', false],
  ['waits from a later day on', '2026-04-01T12:00:00.000Z', false],
])('a column that %s', (_, since, expected) => {
  expect(UNDO_DAYS).toBe(7);
  expect(isDue(one(since), NOW)).toBe(expected);
});

const facts = (columns: readonly string[], named: readonly string[] = ['a']) => ({
  columns: new Set(columns),
  named: new Set(named),
  now: NOW,
});

it.each<[string, readonly SetAside[], ReturnType<typeof facts>, object]>([
  [
    'one whose week is over is dropped, and listed until the catalogue shows it',
    [one(WEEK_AGO)],
    facts(['a', 'a__was']),
    { drop: ['a__was'], listed: [one(WEEK_AGO)] },
  ],
  ['one that is gone is no longer listed', [one(WEEK_AGO)], facts(['a']), { drop: [], listed: [] }],
  [
    'one that a version names stays, and is no longer listed',
    [one(WEEK_AGO)],
    facts(['a', 'a__was'], ['a', 'a__was']),
    { drop: [], listed: [] },
  ],
  [
    'one that alone has the values stays',
    [one(WEEK_AGO)],
    facts(['a__was']),
    { drop: [], listed: [one(WEEK_AGO)] },
  ],
  [
    'the week of a new one begins',
    [one(null)],
    facts(['a', 'a__was']),
    { drop: [], listed: [one(NOW)] },
  ],
  [
    'several are dropped in the order of their names, each once',
    [{ column: 'b__was', of: 'b', since: WEEK_AGO }, one(WEEK_AGO), one(WEEK_AGO)],
    facts(['a', 'b', 'b__was', 'a__was']),
    { drop: ['a__was', 'b__was'] },
  ],
])('%s', (_, list, table, expected) => {
  expect(dropsOf(list, table)).toMatchObject(expected);
});

it.each<[string, string, number | undefined]>([
  ['a', 'a__was', 1],
  ['a', 'a__was2', 2],
  ['a', 'a__was12', 12],
  ['a', 'a__was1', undefined],
  ['a', 'a__was02', undefined],
  ['a', 'b__was', undefined],
  ['a', 'a', undefined],
  ['a', 'a__was__was', undefined],
  ['a__was', 'a__was__was', 1],
  ['x'.repeat(255), `${'x'.repeat(250)}__was`, 1],
  ['x'.repeat(255), `${'x'.repeat(249)}__was2`, 2],
])('of %s, %s is the name with the number %s', (column, name, expected) => {
  expect(setAsideNumber(column, name)).toBe(expected);
  if (expected !== undefined) expect(setAsideName(column, expected)).toBe(name);
});
