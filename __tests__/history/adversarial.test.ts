import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conversionTo } from '../../src/core/history/cast/convert-text.js';
import { runtimeZones } from '../../src/warehouse/runtime-zones.js';
import type { CastValue } from '../../src/core/history/cast/cast-value.js';
import type { CatchUpStep } from '../../src/core/history/plan/catch-up-step.js';
import type { CatchUpPlan } from '../../src/core/history/plan/catch-up-plan.js';
import { sourcePeriods } from '../../src/core/history/plan/period.js';
import { ALL_DAYS, column, createTables, NOW, plan } from '../contracts/rows/row-tables.js';
import { openDuckdbRows } from '../warehouse/duckdb/duckdb-rows.js';
import { typeOf } from '../warehouse/tables.js';
import { CHECKPOINT, COLUMNS, fillAdversarial, ROWS } from './adversarial.js';

const home = mkdtempSync(join(tmpdir(), 'adversarial-'));
let opened: Awaited<ReturnType<typeof openDuckdbRows>>;
const PERIODS = [...Array.from({ length: 7 }, (_, at) => `2026-0${String(at + 1)}`), 'odd', null];
const columns = COLUMNS.map(([name, type]) => column(name, type, `raw_${name}`));
const bounded: CatchUpPlan = {
  ...plan,
  bound: { kind: 'checkpoint', lastIngestionTs: CHECKPOINT },
};
const step = (kind: 'patch' | 'verify', period: string | null): CatchUpStep => ({
  kind,
  period,
  sources: sourcePeriods(period),
  days: ALL_DAYS,
  columns,
});
const patchAll = async (): Promise<number> => {
  let rows = 0;
  for (const period of PERIODS) {
    const result = await opened.rows.run(bounded, step('patch', period), NOW);
    rows += result.kind === 'changed' ? result.rows : Number.NaN;
  }
  return rows;
};

beforeAll(async () => {
  opened = await openDuckdbRows(home);
  const std = Object.fromEntries(COLUMNS.map(([name]) => [`raw_${name}`, 'STRING']));
  await createTables(opened.warehouse, std, Object.fromEntries(COLUMNS));
  await opened.fill('standardized', []);
  await opened.fill('curated', []);
  await fillAdversarial(opened.engine);
}, 120_000);
afterAll(async () => {
  await opened.close();
  rmSync(home, { recursive: true, force: true });
});

/**
 * Which row of STD each row of CURATED takes, found here without any SQL of ours: by key, the
 * greatest of publish_time, ingestion_ts and message_id among three months, if it lies in the
 * row's own period.
 */
async function expectedCells(): Promise<ReadonlyMap<string, readonly (string | null)[]>> {
  const raw = COLUMNS.map(([name]) => `raw_${name}`).join(', ');
  const rows = await opened.engine.rows(
    `SELECT idempotency_key, period_reference, epoch_us(publish_time), ingestion_ts, message_id, ${raw} FROM "warehouse"."std_db"."events" WHERE idempotency_key IS NOT NULL`,
  );
  const byKey = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    if (Number(row[3]) > CHECKPOINT) continue;
    const key = String(row[0]);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [row]);
    else known.push(row);
  }
  const cells = new Map<string, readonly (string | null)[]>();
  for (const [key, all] of byKey) {
    for (const period of new Set(all.map((row) => row[1] as string | null))) {
      const near = sourcePeriods(period);
      const [winner] = all
        .filter((row) => near.includes(row[1] as string | null))
        .sort((a, b) => compared(b[2], a[2]) || compared(b[3], a[3]) || compared(b[4], a[4]));
      if (winner !== undefined && winner[1] === period)
        cells.set(
          `${key} ${String(period)}`,
          winner.slice(5).map((one) => one as string | null),
        );
    }
  }
  return cells;
}
function compared(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return Number(a) - Number(b);
}

/** A value as DuckDB prints it in the query below. */
function printed(value: CastValue | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  return String(value);
}

describe(`${String(ROWS)} rows of six periods`, () => {
  it('have in every cell what the cast gives, no key twice, and nothing left for a second run', async () => {
    const before = await opened.engine.rows('SELECT count(*) FROM "warehouse"."cur_db"."events"');
    expect(await patchAll()).toBeGreaterThan(ROWS / 2);
    const expected = await expectedCells();
    const read = COLUMNS.map(
      ([name, type]) =>
      type === 'TIMESTAMP' ? `epoch_us("${name}")::VARCHAR` : type === 'DOUBLE' ? `"${name}"` : `"${name}"::VARCHAR`, // prettier-ignore
    );
    const rows = await opened.engine.rows(
      `SELECT idempotency_key, period_reference, ${read.join(', ')} FROM "warehouse"."cur_db"."events"`,
    );
    const converters = COLUMNS.map(([, type]) => conversionTo(typeOf(type), runtimeZones()));
    let wrong = 0;
    let patched = 0;
    for (const [key, period, ...cells] of rows) {
      const texts = expected.get(`${String(key)} ${String(period)}`);
      if (texts !== undefined) patched++;
      for (const [at, cell] of cells.entries()) {
        const text = texts?.[at] ?? null;
        const value = text === null ? null : converters[at]?.(text).value;
        const found = typeof cell === 'number' ? printed(cell) : (cell as string | null);
        if (found !== printed(value)) wrong++;
      }
    }
    expect(wrong).toBe(0);
    expect(patched).toBeGreaterThan(ROWS / 2);
    const [twice] = await opened.engine.rows(
      'SELECT count(*) FROM (SELECT idempotency_key, period_reference FROM "warehouse"."cur_db"."events" GROUP BY ALL HAVING count(*) > 1)',
    );
    expect(twice).toEqual([0n]);
    expect(await opened.engine.rows('SELECT count(*) FROM "warehouse"."cur_db"."events"')).toEqual(before); // prettier-ignore
    expect(await patchAll()).toBe(0);
  }, 120_000);

  it('are verified, column by column', async () => {
    for (const period of PERIODS) {
      const result = await opened.rows.run(bounded, step('verify', period), NOW);
      if (result.kind !== 'verified') throw new Error(result.kind);
      for (const { populated, convertible, different } of result.columns)
        expect([populated, different]).toEqual([convertible, 0]);
    }
  }, 120_000);
});
