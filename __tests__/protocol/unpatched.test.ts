import { expect, it } from '@jest/globals';
import {
  EVERY_COLUMN,
  readUnpatched,
  unpatchedToWrite,
  unpatchedUnion,
  type Unpatched,
} from '../../src/protocol/unpatched.js';

const lacks = (column: string, periods: Unpatched['periods'], reason = 'begun'): Unpatched => ({
  column,
  periods,
  reason,
});

it.each<[string, Unpatched[], Unpatched[], Unpatched[]]>([
  ['nothing and nothing', [], [], []],
  ['a column and nothing', [lacks('d', null)], [], [lacks('d', null)]],
  [
    'two columns, sorted',
    [lacks('e', ['2026-01'])],
    [lacks('d', null)],
    [lacks('d', null), lacks('e', ['2026-01'])],
  ],
  [
    'the periods of both, newest first, NULL last',
    [lacks('d', [null, '2026-01'])],
    [lacks('d', ['2026-02', '2026-01'])],
    [lacks('d', ['2026-02', '2026-01', null])],
  ],
  [
    'every period, if one says so',
    [lacks('d', ['2026-01'])],
    [lacks('d', null)],
    [lacks('d', null)],
  ],
  [
    'every period, if the former says so',
    [lacks('d', null)],
    [lacks('d', ['2026-01'])],
    [lacks('d', null)],
  ],
  [
    'the later reason',
    [lacks('d', null, 'lookback')],
    [lacks('d', null, 'begun')],
    [lacks('d', null, 'begun')],
  ],
])('together, they say %s', (_, former, later, expected) => {
  expect(unpatchedUnion(former, later)).toEqual(expected);
});

it('a list that is too long for an item says more, never less', () => {
  const months = Array.from({ length: 120 }, (_, index) => `20${10 + index}-01`);
  const column = (index: number): string => `column_${String(index).padStart(5, '0')}`;
  const list = (count: number): Unpatched[] =>
    Array.from({ length: count }, (_, index) => lacks(column(index), months));
  expect(unpatchedToWrite([])).toBeNull();
  expect(unpatchedToWrite(list(2))?.[0]?.periods).toHaveLength(120);
  expect(unpatchedToWrite(list(1_000))?.slice(0, 2)).toEqual([
    lacks(column(0), null),
    lacks(column(1), null),
  ]);
  expect(unpatchedToWrite(list(5_000))).toEqual([lacks(EVERY_COLUMN, null)]);
});

it('a list in an item that no program of ours wrote is read as far as it can be', () => {
  expect(readUnpatched([{ column: 'd' }, 'x', null, { column: 1 }])).toEqual([lacks('d', null)]);
  expect(readUnpatched([])).toBeUndefined();
});
