import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  columnBytes,
  columnGroups,
  rewriteGroups,
} from '../../../../src/core/history/plan/column-groups.js';
import { periodParts } from '../../../../src/core/history/plan/period-parts.js';
import { plannedColumn, plannedRewrite } from './plans.js';

const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9_]{0,40}$/), { maxLength: 60 });

it('columns are grouped by their periods, and each group fits into a statement', () => {
  const bytesOf = columnBytes([(text, type) => `${text}${type.kind}`.padEnd(700)]);
  const some = names.map((list) =>
    list.map((name, index) => ({
      column: plannedColumn(name),
      periods: index % 3 === 0 ? [0] : index % 3 === 1 ? [0, 1] : null,
    })),
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 9_000, max: 20_000 }), (columns, limit) => {
      const grouped = columnGroups(columns, bytesOf, limit);
      const wanted = new Map(columns.map(({ column, periods }) => [column.name, periods]));
      const covered = grouped.groups.flatMap(({ columns: range, periods }) =>
        grouped.columns.slice(...range).map(({ name }) => [name, periods] as const),
      );
      expect(new Map(covered)).toEqual(wanted);
      expect(covered).toHaveLength(columns.length);
      for (const { columns: range } of grouped.groups) {
        const bytes = grouped.columns.slice(...range).map(bytesOf);
        const sum = bytes.reduce((total, one) => total + one, 8_000);
        expect(bytes.length === 1 || sum <= limit).toBe(true);
      }
    }),
  );
});

it('a column weighs as much as its longest cast, and its names', () => {
  const bytesOf = columnBytes([(text) => text, () => 'x'.repeat(500)]);
  const short = bytesOf(plannedColumn('a'));
  expect(short).toBeGreaterThan(500);
  expect(bytesOf(plannedColumn('a'.repeat(101)))).toBe(short + 1000);
  expect(bytesOf(plannedColumn('a', { formerSource: 'bb' }))).toBe(short + 4);
});

it('rewrites are grouped in their order', () => {
  const some = ['a', 'b', 'c'].map(plannedRewrite);
  expect(rewriteGroups([], 9_000)).toEqual([]);
  expect(rewriteGroups(some, 200_000)).toEqual([[0, 3]]);
  expect(rewriteGroups(some, 8_800)).toEqual([
    [0, 2],
    [2, 3],
  ]);
});

it.each<[string, readonly (readonly [string | null, number])[], readonly (string | null)[]]>([
  ['no days', [], []],
  [
    'few partitions',
    [
      ['2026-01-01', 40],
      ['2026-01-02', 50],
    ],
    [],
  ],
  [
    'one partition too many',
    [
      ['2026-01-02', 50],
      ['2026-01-01', 41],
    ],
    ['2026-01-02'],
  ],
  [
    'a day that is too large by itself',
    [
      ['2026-01-01', 300],
      ['2026-01-02', 1],
    ],
    ['2026-01-02'],
  ],
  [
    'rows without a day',
    [
      [null, 90],
      ['2026-01-02', 1],
    ],
    ['2026-01-02'],
  ],
  [
    'days that are none',
    [
      ['2026-02-31', 90],
      ['tomorrow', 1],
      ['2026-01-02', 1],
    ],
    ['2026-01-02'],
  ],
  [
    'a day twice',
    [
      ['2026-01-01', 45],
      ['2026-01-01', 45],
      ['2026-01-02', 1],
    ],
    ['2026-01-02'],
  ],
])('%s: the parts of a period', (_, days, starts) => {
  const facts = days.map(([day, partitions]) => ({ day, partitions }));
  const parts = periodParts(facts, 90);
  expect(parts.map(({ from }) => from)).toEqual([null, ...starts]);
  expect(parts.map(({ before }) => before)).toEqual([...starts, null]);
});
