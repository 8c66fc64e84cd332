import { sourcePeriods } from '../../src/core/history/plan/period.js';
import type { PlannedColumn } from '../../src/core/history/plan/catch-up-plan.js';
import { ALL_DAYS, column, createTables, NOW, plan } from '../contracts/rows/row-tables.js';
import { openDuckdbRows } from '../warehouse/duckdb/duckdb-rows.js';

interface Figure {
  readonly what: string;
  readonly rows: number;
  readonly seconds: number;
  /** Of all threads: what a crowded machine says is true of it alone. */
  readonly cpuSeconds: number;
}

/** Name, type, and the text of row `i`. */
const COLUMNS: readonly (readonly [string, string, string])[] = [
  ['user_id', 'BIGINT', "'' || (i * 7919 % 1000003)"],
  ['amount', 'DECIMAL(10,2)', "(i % 100000) || '.' || lpad((i % 100)::VARCHAR, 2, '0')"],
  ['flag', 'BOOLEAN', "CASE WHEN i % 3 = 0 THEN 'true' ELSE 'false' END"],
  ['day', 'DATE', "'2026-0' || (1 + i % 6) || '-1' || (i % 10)"],
  ['seen', 'TIMESTAMP', "'2026-0' || (1 + i % 6) || '-1' || (i % 10) || 'T10:20:3' || (i % 10) || '.123Z'"],
  ['score', 'DOUBLE', "(i % 1000) || '.' || (i % 7)"],
  ['count', 'INT', "'' || (i % 500)"],
  ['device', 'STRING', "'device ' || (i % 100)"],
  ['browser', 'STRING', "'browser ' || i"],
  ['session', 'STRING', "'session ' || i"],
]; // prettier-ignore
const PERIODS = Array.from({ length: 6 }, (_, at) => `2026-0${String(at + 1)}`);

/** Patches and verifies rows that are all new, as the steps of a catch-up do. */
export async function benchRows(directory: string, rows: number): Promise<readonly Figure[]> {
  const opened = await openDuckdbRows(directory);
  try {
    await createTables(
      opened.warehouse,
      Object.fromEntries(COLUMNS.map(([name]) => [`raw_${name}`, 'STRING'])),
      Object.fromEntries(COLUMNS.map(([name, type]) => [name, type])),
    );
    await opened.fill('standardized', []);
    await opened.fill('curated', []);
    const raw = COLUMNS.map(([name]) => `raw_${name}`).join(', ');
    await opened.engine.run(
      `INSERT INTO "warehouse"."std_db"."events" (message_id, idempotency_key, publish_time, ingestion_ts, period_reference, ${raw}) SELECT 'm' || i, 'k' || i, TIMESTAMP '2026-01-05' + INTERVAL 1 MONTH * (i % 6), 1, '2026-0' || (1 + i % 6), ${COLUMNS.map(([, , text]) => text).join(', ')} FROM range(${String(rows)}) AS t(i)`,
    );
    await opened.engine.run(
      `INSERT INTO "warehouse"."cur_db"."events" (message_id, idempotency_key, publish_time, period_reference) SELECT message_id, idempotency_key, publish_time, period_reference FROM "warehouse"."std_db"."events"`,
    );
    const all = COLUMNS.map(([name, type]) => column(name, type, `raw_${name}`));
    const pass = async (
      kind: 'patch' | 'verify',
      columns: readonly PlannedColumn[],
    ): Promise<Pick<Figure, 'seconds' | 'cpuSeconds'>> => {
      const start = performance.now();
      const cpu = process.cpuUsage();
      for (const period of PERIODS) {
        const scope = { period, sources: sourcePeriods(period), columns };
        const step = kind === 'patch' ? ({ kind, ...scope, days: ALL_DAYS } as const) : ({ kind, ...scope } as const); // prettier-ignore
        await opened.rows.run(plan, step, NOW);
      }
      // What the log beside the file still holds is brought into it when a command ends.
      await opened.engine.run('CHECKPOINT');
      const { user, system } = process.cpuUsage(cpu);
      return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
    };
    const two = all.slice(0, 2);
    return [
      { what: 'patch of 2 columns of 10', rows, ...(await pass('patch', two)) },
      { what: 'patch of all 10 columns (8 left)', rows, ...(await pass('patch', all)) },
      { what: 'the same again, nothing to change', rows, ...(await pass('patch', all)) },
      { what: 'verify of all 10 columns', rows, ...(await pass('verify', all)) },
    ];
  } finally {
    await opened.close();
  }
}
