import { describe, expect, it } from '@jest/globals';
import { billOf } from '../../../../src/core/history/plan/bill.js';
import type { CatchUpPlan } from '../../../../src/core/history/plan/catch-up-plan.js';
import {
  periodSizes,
  type PeriodFiles,
  type PeriodSize,
  type TableSizes,
} from '../../../../src/core/history/plan/table-sizes.js';
import { catchUpPlan, plannedColumn, plannedPeriod, plannedRewrite } from './plans.js';

const GB = 1024 ** 3;
const files = (
  period: string | null,
  rows: number,
  columns: PeriodFiles['columns'] = [],
  silent = 0,
): PeriodFiles => ({ period, rows, bytes: rows * 100, silent, columns });

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
    ['a period without such files', 5, [{ filled: 0, unsaid: 0 }], 0, true],
  ])('count rows with a value: %s', (_, width, columns, filled, isExact) => {
    const [size] = periodSizes([files('2026-01', 100, columns)], [], width);
    expect(size).toMatchObject({ filled, isExact, standardized: { rows: 100, bytes: 10_000 } });
  });

  it.each([
    [5, 40 + 30],
    [101, 40 + 60],
  ])('of a table with %d columns count files without any metrics in full', (width, filled) => {
    const [size] = periodSizes(
      [files('2026-01', 100, [{ filled: 40, unsaid: 60 }], 30)],
      [],
      width,
    );
    expect(size).toMatchObject({ filled, isExact: false });
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
const charged = (periods: readonly PeriodSize[]): TableSizes => ({ periods, isCharged: true });
const one = (more: Partial<CatchUpPlan> = {}): CatchUpPlan =>
  catchUpPlan({ periods: [plannedPeriod('2026-02')], ...more });

const INSERTS = {
  columns: [],
  relaxed: ['name'],
  required: [],
  periods: null,
  stopAbove: 50,
  suppression: null,
};

describe('the bill', () => {
  it('adds up what the steps read, and what the changed rows are', () => {
    expect(billOf(one(), charged(SIZES))).toEqual({
      periods: 1,
      rows: 1000,
      filled: 100,
      isFilledExact: true,
      rowsChanged: 100,
      rowsInserted: 0,
      isCounted: true,
      isExact: false,
      // Patch and verify read three months of STD and one of CURATED, the count three of both.
      bytesRead: (14 + 14 + 18) * GB,
      bytesKept: Math.round(0.2 * GB),
      statements: 3,
      pricePerTb: 5,
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
    [
      'of nothing',
      { periods: [{ ...plannedPeriod('2026-02'), rows: 0 }] },
      { curated: { rows: 0, bytes: 0 } },
      { rowsChanged: 0, bytesKept: 0, isExact: true },
    ],
    [
      'of an interrupted swap, which reads no rows',
      { columns: [], groups: [], rewrites: [{ ...plannedRewrite('x'), isSetAside: true }] },
      {},
      { rowsChanged: 0, isExact: true, bytesKept: 0, bytesRead: 0, dollars: 0, statements: 1 },
    ],
    [
      'of inserts alone, which change no row',
      { columns: [], groups: [], inserts: INSERTS },
      {},
      { rowsChanged: 0, rowsInserted: 50, isExact: false, bytesKept: Math.round(0.1 * GB) },
    ],
    [
      'of rows that were compared',
      { inserts: INSERTS },
      { compared: { changed: 70, inserted: 3, isExact: true } },
      { filled: 100, rowsChanged: 70, rowsInserted: 3, isCounted: true, isExact: true },
    ],
    [
      'of a path whose rows were compared',
      { columns: [plannedColumn('a', { kinds: ['json_path'] })] },
      { compared: { changed: 0, inserted: 0, isExact: true } },
      { rowsChanged: 0, isCounted: true, isExact: true },
    ],
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
    expect(billOf(one(plan), charged(sizes))).toMatchObject(expected);
  });

  it('reads files without a period whatever the period is, and once', () => {
    const loose = [...SIZES, { ...size('x', { filled: 30, isExact: false }), period: null }];
    const two = one({ periods: [plannedPeriod('2026-02'), plannedPeriod('2026-01')] });
    expect(billOf(two, charged(loose))).toMatchObject({ filled: 230, rowsChanged: 260 });
    expect(billOf(one(), charged(loose))).toMatchObject({
      filled: 130,
      isFilledExact: false,
      rowsChanged: 130,
      bytesRead: (14 + 14 + 18 + 3 * 6) * GB,
    });
  });

  it('has neither bytes nor a price where rows are on this machine', () => {
    const local = SIZES.map((known) => ({
      ...known,
      standardized: { rows: 1, bytes: null },
      curated: { rows: 1, bytes: null },
    }));
    expect(billOf(one(), { periods: local, isCharged: false })).toMatchObject({
      rows: 1000,
      rowsChanged: 100,
      statements: 3,
      bytesRead: null,
      bytesKept: null,
      pricePerTb: null,
      dollars: null,
    });
  });

  it('of what follows, too: errors and drift read the period, and merged files are kept twice', () => {
    const table = { database: 'std', name: 'log' };
    const followUps = { errorsTable: table, drift: { table, columns: ['y'] }, optimizeAbove: 50 };
    expect(billOf(one({ followUps }), charged(SIZES))).toMatchObject({
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
    const { bytesRead, dollars } = billOf(one(), charged(small), 1024 ** 2);
    expect([bytesRead, dollars]).toEqual([4 + 4 + 6, 3 * 10]);
  });
});
