import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ALL_DAYS } from '../../../src/core/history/plan/catch-up-facts.js';
import type { CatchUpPlan } from '../../../src/core/history/plan/catch-up-plan.js';
import type { PeriodSize } from '../../../src/core/history/plan/table-sizes.js';
import { stepCount, stepAt } from '../../../src/core/history/plan/step-at.js';
import { column, createTables, NOW, plan, type Row } from '../../contracts/rows/row-tables.js';
import { plannedRewrite } from '../../core/history/plan/plans.js';
import { openDuckdbRows } from './duckdb-rows.js';

const home = mkdtempSync(join(tmpdir(), 'row-sizes-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let count = 0;
let opened: Awaited<ReturnType<typeof openDuckdbRows>>;
beforeEach(async () => {
  opened = await openDuckdbRows(join(home, String(count++)));
});
afterEach(() => opened.close());

const event = (key: string, more: Row = {}): Row => ({
  message_id: key,
  idempotency_key: key,
  publish_time: '2026-01-05 10:00:00',
  ingestion_ts: 1,
  period_reference: '2026-01',
  ...more,
});
const row = (key: string, more: Row = {}): Row => {
  const { ingestion_ts: _, ...own } = event(key, more);
  return own;
};
const planOf = (more: Partial<CatchUpPlan>): CatchUpPlan => ({
  ...plan,
  periods: [{ period: '2026-01', rows: 4, bytes: 0, engine: 'athena', parts: [ALL_DAYS] }],
  ...more,
});
const patching = (...columns: readonly (readonly [string, string])[]): CatchUpPlan =>
  planOf({
    columns: columns.map(([name, type]) => column(name, type)),
    groups: [{ columns: [0, columns.length], periods: null }],
  });

const sized = async (of: CatchUpPlan): Promise<PeriodSize | undefined> => {
  const read = await opened.rows.sizes(of);
  expect(read.isCharged).toBe(false);
  return read.periods.find(({ period }) => period === '2026-01');
};

/** Rows that the steps of a plan really change. */
async function ran(of: CatchUpPlan): Promise<number> {
  let changed = 0;
  for (let index = 0; index < stepCount(of); index++) {
    const result = await opened.rows.run(of, stepAt(of, index), NOW);
    if (result.kind === 'changed') changed += result.rows;
  }
  return changed;
}

describe('sizes of rows on this machine', () => {
  it('tell just as many rows as the catch-up then changes', async () => {
    await createTables(opened.warehouse, { userid: 'STRING' }, { user_id: 'BIGINT' });
    await opened.fill('standardized', [
      event('a', { userid: '1' }),
      event('a', { userid: '2', message_id: 'z' }),
      event('b', { userid: 'none' }),
      event('c', { userid: '3' }),
      event('d'),
      event('erased', { userid: '4' }),
      event('later', { userid: '5', ingestion_ts: 2_000_000 }),
    ]);
    await opened.fill('curated', [
      row('a'),
      row('b'),
      row('c', { user_id: 3 }),
      row('d'),
      row('later'),
    ]);
    const of = patching(['user_id', 'BIGINT']);
    expect(await sized(of)).toEqual({
      period: '2026-01',
      standardized: { rows: 7, bytes: null },
      curated: { rows: 5, bytes: null },
      filled: 6,
      isExact: true,
      compared: { changed: 1, inserted: 0, isExact: true },
    });
    expect(await ran(of)).toBe(1);
    expect(await sized(of)).toMatchObject({ compared: { changed: 0, isExact: true } });
  });

  it('of several columns say whether their rows may be others', async () => {
    await createTables(
      opened.warehouse,
      { userid: 'STRING', itemid: 'STRING' },
      { user_id: 'BIGINT', item_id: 'BIGINT' },
    );
    await opened.fill('standardized', [
      event('a', { userid: '1' }),
      event('b', { userid: '1', itemid: '2' }),
      event('c'),
      event('d'),
    ]);
    await opened.fill('curated', [row('a'), row('b'), row('c'), row('d')]);
    const of = patching(['user_id', 'BIGINT'], ['item_id', 'BIGINT']);
    expect(await sized(of)).toMatchObject({
      filled: 2,
      compared: { changed: 3, isExact: false },
    });
  });

  it('count values where CURATED has not the column yet, and none where STD has not', async () => {
    await createTables(opened.warehouse, { userid: 'STRING' }, {});
    await opened.fill('standardized', [event('a', { userid: '1' }), event('b')]);
    await opened.fill('curated', [row('a'), row('b')]);
    const found = await sized(patching(['user_id', 'BIGINT'], ['item_id', 'BIGINT']));
    expect(found).toMatchObject({ filled: 1, isExact: true });
    expect(found).not.toHaveProperty('compared');
  });

  it('of a rewrite are the rows with a value', async () => {
    await createTables(opened.warehouse, {}, { code: 'INT' });
    await opened.fill('curated', [row('a', { code: 1 }), row('b'), row('c', { code: 3 })]);
    const of = planOf({ rewrites: [plannedRewrite('code')], rewriteGroups: [[0, 1]] });
    expect(await sized(of)).toMatchObject({ compared: { changed: 2, inserted: 0, isExact: true } });
    await opened.rows.run(of, stepAt(of, 0), NOW);
    expect(await sized(of)).toMatchObject({ compared: { changed: 2, isExact: false } });
    expect(await ran(of)).toBe(2);
  });

  it('count the rows that would be inserted', async () => {
    await createTables(opened.warehouse, { userid: 'STRING' }, { user_id: 'BIGINT' });
    await opened.fill('standardized', [event('a'), event('b'), event('c', { userid: '1' })]);
    await opened.fill('curated', [row('a')]);
    const inserts = {
      columns: [column('user_id', 'BIGINT')],
      relaxed: ['user_id'],
      required: [],
      periods: null,
      stopAbove: 10,
      suppression: null,
    };
    expect(await sized(planOf({ inserts }))).toMatchObject({
      compared: { changed: 0, inserted: 1, isExact: true },
    });
  });

  it('are none of tables without rows, and a Fault for a table that is gone', async () => {
    await createTables(opened.warehouse, { userid: 'STRING' }, { user_id: 'BIGINT' });
    const of = patching(['user_id', 'BIGINT']);
    expect(await opened.rows.sizes(of)).toEqual({ periods: [], isCharged: false });
    const curated = { ...plan.curated, name: 'gone' };
    await expect(opened.rows.sizes({ ...of, curated })).rejects.toThrow(/no table .*gone/);
  });
});
