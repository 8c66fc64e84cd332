import { describe, expect, it } from '@jest/globals';
import type { ExistingTable } from '../../src/core/change/tables/table-change.js';
import type { CatchUpPlan } from '../../src/core/history/plan/catch-up-plan.js';
import type { TableSizes } from '../../src/core/history/plan/table-sizes.js';
import { Fault } from '../../src/errors.js';
import { athenaSizes } from '../../src/warehouse/athena-sizes.js';
import type { QueryAnswer } from '../../src/warehouse/query-answer.js';
import { catchUpPlan, plannedColumn } from '../core/history/plan/plans.js';
import { typeOf } from './tables.js';

type Rows = QueryAnswer['rows'];
type Column = ExistingTable['columns'][number];
const NAMES = ['period', 'row_count', 'bytes', 'silent'];
const COUNTED = [...NAMES, 'filled_0', 'unsaid_0'];
const std = (name: string, id?: number, type = 'STRING'): Column => ({
  name,
  type: typeOf(type),
  ...(id === undefined ? {} : { id }),
});

interface Given {
  readonly columns?: readonly Column[];
  readonly std?: Rows;
  readonly cur?: Rows;
  readonly names?: readonly string[];
  readonly isPartitioned?: boolean;
  readonly plan?: Partial<CatchUpPlan>;
}

const asked: string[] = [];

function sizes({
  columns = [std('device_type', 7)],
  std: standardized = [['2026-01', '10', '1000', '0', '4', '3']],
  cur = [['2026-01', '8', '800', '0']],
  names,
  isPartitioned = true,
  plan = {},
}: Given = {}): Promise<TableSizes> {
  asked.length = 0;
  const read = athenaSizes(
    (database, sql) => {
      asked.push(sql);
      const isStd = database === 'iceberg_standardized_db';
      const answer = sql.includes('LIMIT 0')
        ? { names: isPartitioned ? ['file_path', 'partition'] : ['file_path'], rows: [] }
        : isStd
          ? { names: names ?? (sql.includes('filled_0') ? COUNTED : NAMES), rows: standardized }
          : { names: NAMES, rows: cur };
      return Promise.resolve({ ...answer, updateCount: undefined });
    },
    {
      table: (database, name) =>
        Promise.resolve({
          database,
          name,
          columns,
          location: null,
          properties: new Map(),
          partitioning: undefined,
        }),
    },
  );
  return read(catchUpPlan(plan));
}

const of = (read: TableSizes, period: string | null) =>
  read.periods.find((one) => one.period === period);

describe('sizes on Athena', () => {
  it('are those of both tables’ metadata, and no data is read', async () => {
    const read = await sizes();
    expect(read).toEqual({
      isCharged: true,
      periods: [
        {
          period: '2026-01',
          standardized: { rows: 10, bytes: 1000 },
          curated: { rows: 8, bytes: 800 },
          filled: 4,
          isExact: true,
        },
      ],
    });
    expect(asked.every((sql) => sql.includes('$files"'))).toBe(true);
    expect(asked[1]).toContain('element_at(value_counts, 7)');
  });

  it('count every column that is read, that of a former name, too', async () => {
    const names = [...COUNTED, 'filled_1', 'unsaid_1'];
    const read = await sizes({
      columns: [std('device_type', 7), std('device', 3)],
      plan: { columns: [plannedColumn('device_type', { formerSource: 'device' })] },
      names,
      std: [['2026-01', '10', '1000', '0', '4', '0', '5', '0']],
    });
    expect(asked[1]).toContain(
      'element_at(value_counts, 3) IS NULL, record_count, 0)) AS unsaid_1',
    );
    expect(of(read, '2026-01')).toMatchObject({ filled: 9, isExact: false });
  });

  it('of a table without files are none', async () => {
    expect(await sizes({ std: [], cur: [] })).toEqual({ periods: [], isCharged: true });
    const read = await sizes({ std: [] });
    expect(of(read, '2026-01')).toMatchObject({ standardized: { rows: 0 }, filled: 0 });
  });

  it('of tables without partitions are those of all files together', async () => {
    const read = await sizes({
      isPartitioned: false,
      std: [[undefined, '10', '1000', '0', '4', '0']],
      cur: [[undefined, '8', '800', '0']],
    });
    expect(asked[1]).toContain('CAST(NULL AS varchar) AS period');
    expect(of(read, null)).toMatchObject({ curated: { rows: 8, bytes: 800 }, filled: 4 });
  });

  it.each<[string, readonly Column[]]>([
    ['has no such column', [std('other', 1)]],
    ['doesn’t tell its id', [std('device_type')]],
    ['has it with a type whose parts alone have metrics', [std('device_type', 7, 'ARRAY<STRING>')]],
  ])('leave values uncounted where the catalogue %s', async (_, columns) => {
    const read = await sizes({ columns, std: [['2026-01', '10', '1000', '0']] });
    expect(of(read, '2026-01')).toMatchObject({
      standardized: { rows: 10, bytes: 1000 },
      filled: undefined,
      isExact: false,
    });
  });

  it('leave values of very many columns uncounted, since the statement has its limit', async () => {
    const many = Array.from({ length: 401 }, (_, index) => `c${index}`);
    const read = await sizes({
      columns: many.map((name, index) => std(name, index + 1)),
      plan: { columns: many.map((name) => plannedColumn(name)) },
      std: [['2026-01', '10', '1000', '0']],
    });
    expect(of(read, '2026-01')).toMatchObject({ filled: undefined });
    expect(asked.every((sql) => sql.length < 1000)).toBe(true);
  });

  it.each<[string, readonly Column[], Rows, number]>([
    [
      'a table with more columns than metrics',
      [
        ...Array.from({ length: 100 }, (_, index) => std(`c${index}`, index + 10)),
        std('device_type', 7),
      ],
      [['2026-01', '10', '1000', '0', '4', '3']],
      7,
    ],
    [
      'a table that had more columns',
      [std('device_type', 101)],
      [['2026-01', '10', '1000', '0', '4', '3']],
      7,
    ],
    [
      'files without metrics',
      [std('device_type', 7)],
      [['2026-01', '10', '1000', '2', '4', '3']],
      6,
    ],
  ])('are an upper bound for %s', async (_, columns, rows, filled) => {
    expect(of(await sizes({ columns, std: rows }), '2026-01')).toMatchObject({
      filled,
      isExact: false,
    });
  });

  const HUGE = String(2 ** 53 - 1);
  it.each<[string, Given, RegExp]>([
    ['a count that is none', { cur: [['2026-01', 'x', '1', '0']] }, /gave "x" as row_count/],
    ['a count that is missing', { cur: [['2026-01', '1', undefined, '0']] }, /null as bytes/],
    ['a statistic that is missing', { std: [['2026-01', '1', '1', '0', undefined, '0']] }, /null as filled_0/], // prettier-ignore
    ['a row that ends early', { std: [['2026-01', '1', '1', '0']] }, /null as filled_0/],
    ['a negative count', { std: [['2026-01', '1', '1', '0', '-1', '0']] }, /"-1" as filled_0/],
    ['a sum that no number can tell', { cur: [['2026-01', '9007199254740993', '1', '0']] }, /"9007199254740993" as row_count/], // prettier-ignore
    ['counts whose sum no number can tell', { cur: [['2026-01', HUGE, '1', '0'], ['2026-02', '1', '1', '0']] }, /gave a sum/], // prettier-ignore
    ['other columns', { names: ['a'] }, /other columns than those/],
    ['no columns at all', { names: [], std: [] }, /other columns than those/],
    ['one period twice', { cur: [['2026-01', '1', '1', '0'], ['2026-01', '1', '1', '0']] }, /one period twice/], // prettier-ignore
  ])('are a Fault after an answer with %s', async (_, given, message) => {
    await expect(sizes(given)).rejects.toThrow(Fault);
    await expect(sizes(given)).rejects.toThrow(message);
  });

  it('are a Fault where the table is gone, and where a query fails', async () => {
    const failing = () => Promise.reject(new Fault('Athena is away'));
    const gone = athenaSizes(failing, { table: () => Promise.resolve(undefined) });
    await expect(gone(catchUpPlan())).rejects.toThrow(/no table iceberg_standardized_db.orders/);
    const table = { database: 'd', name: 'n', columns: [], location: null, properties: new Map<string, string>(), partitioning: undefined }; // prettier-ignore
    const away = athenaSizes(failing, { table: () => Promise.resolve(table) });
    await expect(away(catchUpPlan())).rejects.toThrow('Athena is away');
  });
});
