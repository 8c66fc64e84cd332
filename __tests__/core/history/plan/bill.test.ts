import { describe, expect, it } from '@jest/globals';
import { billOf } from '../../../../src/core/history/plan/bill.js';
import type { CatchUpPlan } from '../../../../src/core/history/plan/catch-up-plan.js';
import {
  periodSizes,
  type PeriodFiles,
  type PeriodSize,
} from '../../../../src/core/history/plan/table-sizes.js';
import { catchUpPlan, plannedColumn, plannedPeriod, plannedRewrite } from './plans.js';

const GB = 1024 ** 3;
const files = (
  period: string | null,
  rows: number,
  columns: PeriodFiles['columns'] = [],
): PeriodFiles => ({ period, rows, bytes: rows * 100, columns });

describe('the sizes of periods', () => {
  it.each<[string, number, PeriodFiles['columns'], number | undefined, boolean]>([
    ['one column that all files tell of', 100, [{ filled: 40, unsaid: 0 }], 40, true],
    ['one column that some files lack', 100, [{ filled: 40, unsaid: 60 }], 40, true],
    ['a table with more columns than metrics', 101, [{ filled: 40, unsaid: 50 }], 90, false],
    ['such a table, where all files tell', 101, [{ filled: 40, unsaid: 0 }], 40, true],
    [
      'two columns, together',
      5,
      [
        { filled: 40, unsaid: 0 },
        { filled: 70, unsaid: 0 },
      ],
      100,
      false,
    ],
    ['columns that nobody counted', 5, [], undefined, false],
  ])('count rows with a value: %s', (_, width, columns, filled, isExact) => {
    const [size] = periodSizes([files('2026-01', 100, columns)], [], width);
    expect(size).toMatchObject({ filled, isExact, standardized: { rows: 100, bytes: 10_000 } });
  });

  it('are those of both tables, newest first', () => {
    const sizes = periodSizes([files('2026-01', 5), files(null, 1)], [files('2026-02', 7)], 5);
    expect(
      sizes.map(({ period, standardized, curated }) => [period, standardized.rows, curated.rows]),
    ).toEqual([
      ['2026-02', 0, 7],
      ['2026-01', 5, 0],
      [null, 1, 0],
    ]);
    expect(sizes[0]).toMatchObject({ filled: 0, isExact: true });
  });
});

const size = (period: string, more: Partial<PeriodSize> = {}): PeriodSize => ({
  period,
  standardized: { rows: 1000, bytes: 4 * GB },
  curated: { rows: 1000, bytes: 2 * GB },
  filled: 100,
  isExact: true,
  ...more,
});
const SIZES = ['2026-03', '2026-02', '2026-01', '2025-12'].map((period) => size(period));
const one = (more: Partial<CatchUpPlan> = {}): CatchUpPlan =>
  catchUpPlan({ periods: [plannedPeriod('2026-02')], ...more });

describe('the bill', () => {
  it('adds up what the steps read, and what the changed rows are', () => {
    expect(billOf(one(), SIZES)).toEqual({
      periods: 1,
      rows: 1000,
      rowsChanged: 100,
      isCounted: true,
      // Patch and verify read three months of STD and one of CURATED, the count three of both.
      bytesRead: (14 + 14 + 18) * GB,
      bytesKept: Math.round(0.2 * GB),
      statements: 3,
      dollars: (46 / 1024) * 5,
    });
  });

  it.each<[string, Partial<CatchUpPlan>, Partial<PeriodSize>, object]>([
    [
      'of values that may all differ',
      { columns: [plannedColumn('a', { kinds: ['json_path'] })] },
      {},
      { rowsChanged: 1000, isCounted: false, bytesKept: 2 * GB },
    ],
    [
      'of values that nobody counted',
      {},
      { filled: undefined },
      { rowsChanged: 1000, isCounted: false },
    ],
    ['of more values than rows', {}, { filled: 5000 }, { rowsChanged: 1000, isCounted: true }],
    ['of nothing', {}, { curated: { rows: 0, bytes: 0 } }, { rowsChanged: 0, bytesKept: 0 }],
    [
      'of two groups, each of which writes its rows',
      {
        columns: [plannedColumn('a'), plannedColumn('b')],
        groups: [
          { columns: [0, 1], periods: null },
          { columns: [1, 2], periods: null },
        ],
      },
      {},
      { rowsChanged: 100, bytesKept: Math.round(0.4 * GB), statements: 5 },
    ],
    [
      'of a rewrite, which reads the whole table twice more',
      {
        columns: [],
        groups: [],
        rewrites: [plannedRewrite('x')],
        rewriteGroups: [[0, 1]],
      },
      {},
      { rowsChanged: 1000, isCounted: false, bytesRead: (2 + 2 * 8) * GB, statements: 6 },
    ],
  ])('%s', (_, plan, more, expected) => {
    const sizes = SIZES.map((known) =>
      known.period === '2026-02' ? { ...known, ...more } : known,
    );
    expect(billOf(one(plan), sizes)).toMatchObject(expected);
  });

  it('of what follows, too: errors and drift read the period, and merged files are kept twice', () => {
    const table = { database: 'std', name: 'log' };
    const followUps = { errorsTable: table, drift: { table, columns: ['y'] }, optimizeAbove: 50 };
    expect(billOf(one({ followUps }), SIZES)).toMatchObject({
      bytesRead: (14 + 14 + 18 + 14 + 4 + 2) * GB,
      bytesKept: Math.round(2.2 * GB),
      // Of six statements in the period, three are as before; two counts come last.
      statements: 8,
    });
  });

  it('of small queries is what each costs at least, at a price that is configured', () => {
    const small = SIZES.map(({ period }) =>
      size(period ?? '', { standardized: { rows: 1, bytes: 1 }, curated: { rows: 1, bytes: 1 } }),
    );
    const { bytesRead, dollars } = billOf(one(), small, 1024 ** 2);
    expect([bytesRead, dollars]).toEqual([4 + 4 + 6, 3 * 10]);
  });
});
