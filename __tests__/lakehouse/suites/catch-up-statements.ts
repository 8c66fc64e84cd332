// A catch-up's statements on rows: Trino patches one table, Spark another one, and both end the same.
import { allSteps } from '../../../src/core/history/plan/step-at.js';
import type { CatchUpPlan } from '../../../src/core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import { catchUpStatements } from '../../../src/warehouse/catch-up/catch-up-statements.js';
import { sizesStatement } from '../../../src/warehouse/catch-up/size-statements.js';
import {
  catchUpPlan,
  plannedColumn,
  plannedPeriod,
  plannedRewrite,
} from '../../core/history/plan/plans.js';
import { BUCKET, CURATED, STANDARDIZED } from '../account.js';
import { athenaSession, type AthenaSession } from '../athena-session.js';
import type { Check } from '../check.js';
import { columnType } from '../product-warehouse.js';
import { querySpark, runOnSpark } from '../spark-client.js';
import { SPARK_CATALOG } from '../spark-ddl.js';
import type { Lakehouse } from '../start.js';

export const name = 'catch-up-statements';

type Engine = 'trino' | 'spark';

const CHECKPOINT = 100;
const PARTITIONED = 'PARTITIONED BY (period_reference, day(publish_time))';

/** `key, period, day, ingestion_ts, message_id, n, d`: what STD has of events. */
const EVENTS: readonly string[] = [
  // A plain value, one that never fitted, one that is none, and a newer row of the same key.
  "('k1', '2026-01', '2026-01-10', 1, 'm1', '3000000000', 'phone')",
  "('k2', '2026-01', '2026-01-11', 1, 'm2', ' 7.9 ', 'web')",
  "('k3', '2026-01', '2026-01-12', 1, 'm3', 'abc', NULL)",
  "('k4', '2026-01', '2026-01-13', 1, 'm4', '1', 'old')",
  "('k4', '2026-01', '2026-01-13', 2, 'm5', '2', 'new')",
  // The newest one lies behind the checkpoint, or in the next month.
  "('k5', '2026-01', '2026-01-14', 1, 'm6', '5', 'taken')",
  "('k5', '2026-01', '2026-01-15', 999, 'm7', '6', 'not taken')",
  "('k6', '2026-01', '2026-01-16', 1, 'm8', '8', 'moved')",
  "('k6', '2026-02', '2026-02-01', 3, 'm9', '9', 'moved on')",
  // Erased from CURATED, rejected from it, and without a period.
  "('k7', '2026-01', '2026-01-17', 1, 'm10', '10', 'erased')",
  "('k8', '2026-01', '2026-01-18', 1, 'm11', NULL, 'rejected')",
  "('k9', NULL, '2026-01-19', 1, 'm12', '12', 'no period')",
  "(NULL, '2026-01', '2026-01-20', 1, 'm13', '13', 'no key')",
];

/** CURATED before: `key, period, day, n`; `n` was INT, and `d` did not exist. k3 keeps what it has. */
const ROWS: readonly string[] = [
  "('k1', '2026-01', '2026-01-10', NULL)",
  "('k2', '2026-01', '2026-01-11', 7)",
  "('k3', '2026-01', '2026-01-12', 33)",
  "('k4', '2026-01', '2026-01-13', 2)",
  "('k5', '2026-01', '2026-01-14', 5)",
  "('k6', '2026-02', '2026-02-01', 9)",
  "('k9', NULL, '2026-01-19', 12)",
  "('k10', '2026-01', '2026-01-21', 99)",
];

const AFTER = [
  ['k1', '3000000000', 'phone', '7', '2.0.0'],
  ['k10', '99', null, '99', '1.0.0'],
  ['k2', '7', 'web', '7', '2.0.0'],
  ['k3', '33', null, '33', '1.0.0'],
  ['k4', '2', 'new', '2', '2.0.0'],
  ['k5', '5', 'taken', '5', '2.0.0'],
  ['k6', '9', 'moved on', '9', '2.0.0'],
  ['k8', null, 'rejected', null, '2.0.0'],
  ['k9', '12', 'no period', '12', '2.0.0'],
];

const planFor = (table: string): CatchUpPlan =>
  catchUpPlan({
    standardized: { database: STANDARDIZED, name: table },
    curated: { database: CURATED, name: table },
    bound: { kind: 'checkpoint', lastIngestionTs: CHECKPOINT },
    columns: [
      plannedColumn('d', { type: columnType('STRING') }),
      plannedColumn('n', { kinds: ['widened'] }),
    ],
    groups: [{ columns: [0, 2], periods: null }],
    rewrites: [plannedRewrite('c')],
    rewriteGroups: [[0, 1]],
    periods: [
      plannedPeriod('2026-02'),
      {
        ...plannedPeriod('2026-01'),
        parts: [
          { from: null, before: '2026-01-12' },
          { from: '2026-01-12', before: null },
        ],
      },
      plannedPeriod(null),
    ],
    inserts: {
      columns: [
        plannedColumn('d', { type: columnType('STRING') }),
        plannedColumn('n'),
        plannedColumn('publish_time', {
          type: columnType('TIMESTAMP'),
          sourceType: columnType('TIMESTAMP'),
        }),
      ],
      relaxed: ['n'],
      required: ['d', 'publish_time'],
      periods: [0, 1],
      stopAbove: 10,
      suppression: null,
    },
  });

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const athena = athenaSession(lakehouse);
  await runOnSpark(lakehouse.engines.spark, `USE ${SPARK_CATALOG}`);
  for (const engine of ['trino', 'spark'] as const) await patched(engine, athena, lakehouse, check);
  await sized(lakehouse, check);
  athena.close();
}

async function patched(
  engine: Engine,
  athena: AthenaSession,
  lakehouse: Lakehouse,
  check: Check,
): Promise<void> {
  const table = `caught_up_${engine}`;
  const plan = planFor(table);
  await create(table, athena, lakehouse);
  const first = await steps(plan, allSteps(plan), { engine, athena, lakehouse });
  const rows = (what: string): Promise<readonly (readonly unknown[])[]> =>
    lakehouse.query(`SELECT ${what} FROM ${CURATED}.${table} ORDER BY idempotency_key`);
  check.equal(
    `${engine}: every row is as the events say`,
    await rows('idempotency_key, CAST(n AS varchar), d, c, _schema_version'),
    AFTER.map((row) => (row[0] === 'k1' ? ['k1', row[1], row[2], null, row[4]] : row)),
  );
  check.equal(
    '  first_seen_ts is kept, and new where a row is new',
    (await rows("first_seen_ts = TIMESTAMP '2026-01-01 00:00:00'")).map(([kept]) => kept),
    AFTER.map(([key]) => key !== 'k8'),
  );
  check.equal('  one row would be inserted', first.get('count-inserts'), [['0'], ['1']]);
  check.equal('  nothing differs', first.get('verify'), [
    ['1', '1', '1', '0', '1', '1', '0'],
    ['6', '5', '5', '0', '5', '5', '0'],
    ['1', '1', '1', '0', '1', '1', '0'],
  ]);
  check.equal('  what is only told', first.get('count-unmatched'), [
    ['0', '0'],
    ['1', '1'],
    ['0', '0'],
  ]);
  check.equal('  no shadow differs', first.get('count-rewrite'), [['0']]);
  const stamps = 'idempotency_key, CAST(last_updated_ts AS varchar)';
  const before = [await rows(stamps), await snapshots(table, lakehouse)];
  const again = allSteps(plan).filter(({ kind }) => kind === 'patch' || kind === 'insert');
  await steps(plan, again, { engine, athena, lakehouse });
  check.equal('  run again, it changes no row', await rows(stamps), before[0]);
  // Spark's MERGE commits an empty snapshot.
  if (engine === 'trino')
    check.equal('  and makes no snapshot', await snapshots(table, lakehouse), before[1]);
}

async function create(table: string, athena: AthenaSession, lakehouse: Lakehouse): Promise<void> {
  const place = (database: string): string =>
    `LOCATION 's3://${BUCKET}/${database}/${table}/' TBLPROPERTIES ('table_type'='ICEBERG')`;
  const own = 'idempotency_key string, period_reference string, publish_time timestamp';
  for (const sql of [
    `CREATE TABLE ${STANDARDIZED}.${table} (${own}, ingestion_ts bigint, message_id string, n string, d string) ${PARTITIONED} ${place(STANDARDIZED)}`,
    `CREATE TABLE ${CURATED}.${table} (${own}, n bigint, d string, c int, first_seen_ts timestamp, last_updated_ts timestamp, \`_schema_version\` string) ${PARTITIONED} ${place(CURATED)}`,
  ])
    await succeed(athena, sql);
  const day = 'CAST(day AS timestamp(6))';
  await lakehouse.query(
    `INSERT INTO ${STANDARDIZED}.${table} (idempotency_key, period_reference, publish_time, ingestion_ts, message_id, n, d) SELECT k, p, ${day}, i, m, n, d FROM (VALUES ${EVENTS.join()}) AS e (k, p, day, i, m, n, d)`,
  );
  await lakehouse.query(
    `INSERT INTO ${CURATED}.${table} (idempotency_key, period_reference, publish_time, n, c, first_seen_ts, _schema_version) SELECT k, p, ${day}, n, n, TIMESTAMP '2026-01-01 00:00:00', '1.0.0' FROM (VALUES ${ROWS.join()}) AS r (k, p, day, n)`,
  );
}

interface Engines {
  readonly engine: Engine;
  readonly athena: AthenaSession;
  readonly lakehouse: Lakehouse;
}

/** Runs steps of a plan; what the queries among them answer, by kind. */
async function steps(
  plan: CatchUpPlan,
  some: readonly CatchUpStep[],
  { engine, athena, lakehouse }: Engines,
): Promise<ReadonlyMap<string, readonly (readonly (string | null)[])[]>> {
  const found = new Map<string, (readonly (string | null)[])[]>();
  for (const step of some) {
    // Inserts are Athena's, whichever engine runs the rest.
    const by = step.kind === 'insert' ? 'trino' : engine;
    for (const sql of catchUpStatements(plan, step, by)) {
      if (sql.startsWith('ALTER TABLE')) await succeed(athena, sql);
      else if (!sql.startsWith('SELECT') && by === 'spark')
        await runOnSpark(lakehouse.engines.spark, sql);
      else if (!sql.startsWith('SELECT')) await lakehouse.query(sql);
      else {
        const rows =
          engine === 'spark'
            ? await querySpark(lakehouse.engines.spark, sql)
            : await lakehouse.query(sql);
        const texts = rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
        found.set(step.kind, [...(found.get(step.kind) ?? []), ...texts]);
      }
    }
  }
  return found;
}

async function succeed(athena: AthenaSession, sql: string): Promise<void> {
  const { state, reason } = await athena.run(sql);
  if (state !== 'SUCCEEDED') throw new Error(`${reason ?? 'no reason'}\n${sql}`);
}

function snapshots(table: string, lakehouse: Lakehouse): Promise<readonly unknown[]> {
  return lakehouse.query(`SELECT count(*) FROM ${CURATED}."${table}$snapshots"`);
}

/** Sizes from metadata are those of the rows, by the field's own id. */
async function sized({ query, glueTable }: Lakehouse, check: Check): Promise<void> {
  const table = { database: STANDARDIZED, name: 'caught_up_trino' };
  const columns = (await glueTable(table.database, table.name))?.StorageDescriptor?.Columns ?? [];
  const found = columns.find(({ Name }) => Name === 'd')?.Parameters?.['iceberg.field.id'];
  const id = found === undefined ? 7 : Number(found);
  const sql = sizesStatement(table, [id], true);
  const rows = await query(
    `SELECT period, CAST(row_count AS varchar), CAST(filled_0 AS varchar), CAST(unsaid_0 AS varchar), CAST(silent AS varchar) FROM (${sql}) ORDER BY 1`,
  );
  check.equal('sizes by period, without reading data', rows, [
    ['2026-01', '11', '10', '0', '0'],
    ['2026-02', '1', '1', '0', '0'],
    [null, '1', '1', '0', '0'],
  ]);
  const all = sizesStatement(table, [], false);
  check.equal(
    '  and of the whole table',
    await query(`SELECT period, CAST(row_count AS varchar) FROM (${all})`),
    [[null, '13']],
  );
}
