// What follows the patch of a period on real engines: errors are those of Spark's casts, drift is
// recorded once, files are merged, and no cell changes.
import { parseCatchUpPlan } from '../../../src/protocol/catch-up-plan.js';
import type { CatchUpPlan, FollowUps } from '../../../src/core/history/plan/catch-up-plan.js';
import { isFollowUp, type CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import { allSteps } from '../../../src/core/history/plan/step-at.js';
import { scalar } from '../../../src/core/schema/column-type.js';
import { catchUpStatements } from '../../../src/warehouse/catch-up/catch-up-statements.js';
import type { StepResult } from '../../../src/protocol/catch-up-outcome.js';
import { catchUpPlan, plannedColumn, plannedPeriod } from '../../core/history/plan/plans.js';
import { BUCKET, CURATED, STANDARDIZED } from '../account.js';
import { ADDED, compared, FIRST_TS, newest, sourceOf } from '../adversarial-rows.js';
import { athenaSession, type AthenaSession } from '../athena-session.js';
import type { Check } from '../check.js';
import { logStatements } from '../log-statements.js';
import { patchedTopic, type PatchedTopic } from '../patched-topic.js';
import { SPARK_CATALOG } from '../spark-ddl.js';
import type { Lakehouse } from '../start.js';
import { GROWN, waitForHistory } from '../wait-for-history.js';

export const name = 'catch-up-follow-ups';

const ROWS = 4000;
const TAKEN = FIRST_TS + Math.floor(ROWS * 0.98);
const ERRORS = { database: STANDARDIZED, name: 'catch_up_errors' };
const DRIFT_LOG = { database: STANDARDIZED, name: 'drift_log' };
const ABOVE = 1;

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const athena = athenaSession(lakehouse);
  try {
    for (const sql of logStatements()) {
      const { state, reason } = await athena.run(sql.replace('<ICEBERG_BUCKET>', BUCKET));
      check.equal(`Athena takes ${/TABLE \S+/.exec(sql)?.[0] ?? sql}`, [state, reason], ['SUCCEEDED', undefined]); // prettier-ignore
    }
    const topic = await patchedTopic(lakehouse, 'followed');
    try {
      await follows(topic, lakehouse, check);
    } finally {
      await topic.close();
    }
    await widest(lakehouse, athena, check);
  } finally {
    athena.close();
  }
}

async function follows(topic: PatchedTopic, lakehouse: Lakehouse, check: Check): Promise<void> {
  const { spark, std } = topic;
  const waiting = { rows: ROWS, taken: TAKEN, days: 2, second: GROWN };
  check.equal('a second version waits', await waitForHistory(topic, waiting), 'BACKFILL_PENDING');
  await spark(`ALTER TABLE ${std} ADD COLUMNS (browser string, os string, never string)`);
  await spark(
    `UPDATE ${std} SET browser = 'b', os = IF(ingestion_ts = ${FIRST_TS + 62}, 'o', NULL) WHERE ingestion_ts IN (${FIRST_TS + 31}, ${FIRST_TS + 62})`,
  );
  const settings = {
    ...topic.ports.settings,
    followUps: { errorsTable: ERRORS, driftLog: DRIFT_LOG, optimizeAbove: ABOVE },
  };
  const { rows } = topic.ports;
  const files = new Map<string, readonly [number, number]>();
  const report = await topic.catchUp({
    settings,
    rows: {
      ...rows,
      run: async (plan, step, now) => {
        if (step.kind !== 'optimize') return rows.run(plan, step, now);
        const before = await deleteFiles(topic, step.period, lakehouse);
        const outcome = await rows.run(plan, step, now);
        files.set(step.period, [before, await deleteFiles(topic, step.period, lakehouse)]);
        return outcome;
      },
    },
  });
  check.equal('the catch-up ends', [report.status, report.reason], ['READY', null]);
  const merged = [...files.values()];
  check.that(
    'delete files are merged where there are more than the limit, and nowhere else',
    merged.some(([before]) => before > ABOVE) &&
      merged.every(([before, after]) => after === (before > ABOVE ? 0 : before)),
    [...files],
  );
  const after = await compared(topic, TAKEN);
  check.equal('every cell is still Spark’s cast', [after.wrong, after.keys], [0, after.rows]);

  const certificate = await certificateOf(topic, report.catchupId ?? '');
  const failing = await failingBySpark(topic);
  const all = failing.reduce((sum, [, count]) => sum + Number(count), 0);
  console.log(
    `    ${after.rows} rows, ${all} texts that don’t convert; delete files before and after: ${JSON.stringify([...files])}`,
  );
  check.that(
    'some texts don’t convert',
    failing.some(([, count]) => count !== '0'),
    failing,
  );
  check.equal('errors are as Spark’s casts count them', await errorsOf(topic, lakehouse), failing);
  check.equal('  and so the certificate has them', certificate['errors'], failing.map(([column, count]) => ({ column, rows: Number(count) }))); // prettier-ignore
  check.equal('  and tells what drifted, and what was left out', [certificate['drifted'], certificate['left_out']], [['browser', 'os'], []]); // prettier-ignore
  check.equal('  and the merged periods', certificate['optimized'], [...files].filter(([, [before]]) => before > ABOVE).map(([period]) => period)); // prettier-ignore
  const [[unknown] = []] = await spark(
    `SELECT count(*) FROM ${SPARK_CATALOG}.${STANDARDIZED}.catch_up_errors e LEFT ANTI JOIN ${topic.curated} c ON c.idempotency_key = e.idempotency_key`,
  );
  check.equal('no erased event is named', unknown, '0');
  const drift = (): Promise<readonly (readonly unknown[])[]> =>
    lakehouse.query(
      `SELECT period_reference, message_id, array_join(array_sort(drifted_columns), ','), layer, snapshot_id IS NOT NULL, detected_ts LIKE '____-__-__T__:__:__.___Z' FROM ${STANDARDIZED}.drift_log ORDER BY 1`,
    );
  const expected = await spark(
    `SELECT period_reference, min(message_id), concat_ws(',', IF(count(browser) > 0, 'browser', NULL), IF(count(os) > 0, 'os', NULL)), 'standardized', 'true', 'true' FROM ${std} WHERE browser IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  check.equal('drift is one row for each period', texts(await drift()), expected);

  const plan = await planOf(topic, report.catchupId ?? '');
  const before = await snapshots(lakehouse);
  const again = await repeated(plan, topic);
  check.that('run again, nothing is recorded', again.length > 3 && again.every((one) => one.kind === 'recorded' ? one.rows === 0 : true), again); // prettier-ignore
  check.equal('  and no snapshot is made', await snapshots(lakehouse), before);
  await spark(`UPDATE ${std} SET never = 'n' WHERE ingestion_ts = ${FIRST_TS + 62}`);
  await repeated(plan, topic);
  const grown = texts(await drift()).filter(([, , names]) => names === 'never');
  check.equal('a column that comes later is a row of its own', grown.length, 1);
}

/** Steps of a plan once more, without what changes cells. */
async function repeated(plan: CatchUpPlan, { ports }: PatchedTopic): Promise<StepResult[]> {
  const done: StepResult[] = [];
  const isRecord = ({ kind }: CatchUpStep): boolean => /^record-/.test(kind);
  for (const step of allSteps(plan).filter(isRecord))
    done.push(await ports.rows.run(plan, step, ports.now().toISOString()));
  return done;
}

async function failingBySpark({
  spark,
  std,
  curated,
}: PatchedTopic): Promise<readonly (readonly [string, string])[]> {
  // prettier-ignore
  const cast = ADDED.filter(([, type]) => type !== 'STRING');
  const counts = cast.map(
    ([column, type]) =>
      `count_if(s.${sourceOf(column)} IS NOT NULL AND CAST(s.${sourceOf(column)} AS ${type}) IS NULL)`,
  );
  const [row = []] = await spark(
    `SELECT ${counts.join(', ')} FROM ${curated} c JOIN ${newest(std, 0, TAKEN)} s ON s.idempotency_key = c.idempotency_key WHERE c.period_reference IS NOT NULL`,
  );
  return cast
    .map(([column], index) => [column, row[index] ?? ''] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const errorsOf = async ({ topic }: PatchedTopic, { query }: Lakehouse): Promise<unknown> =>
  texts(
    await query(
      `SELECT column_name, count(*) FROM ${STANDARDIZED}.catch_up_errors WHERE topic_name = '${topic}' AND schema_version = '2.0.0' GROUP BY 1 ORDER BY 1`,
    ),
  );

const texts = (rows: readonly (readonly unknown[])[]): readonly (readonly (string | null)[])[] =>
  rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));

async function deleteFiles(
  { topic }: PatchedTopic,
  period: string,
  { query }: Lakehouse,
): Promise<number> {
  // prettier-ignore
  const [[count] = []] = await query(
    `SELECT count(*) FROM ${CURATED}."${topic}$files" WHERE content <> 0 AND partition.period_reference = '${period}'`,
  );
  return Number(count);
}

const snapshots = async ({ query }: Lakehouse): Promise<unknown> =>
  query(
    `SELECT (SELECT count(*) FROM ${STANDARDIZED}."catch_up_errors$snapshots"), (SELECT count(*) FROM ${STANDARDIZED}."drift_log$snapshots")`,
  );

async function textAt({ ports }: PatchedTopic, key: string): Promise<string> {
  const found = await ports.registry.objects.get(key);
  return new TextDecoder().decode(found?.bytes);
}

async function certificateOf(topic: PatchedTopic, id: string): Promise<Record<string, unknown>> {
  const text = await textAt(topic, topic.ports.registry.layout.certificate(id));
  return (JSON.parse(text) as { follow_ups: Record<string, unknown> }).follow_ups;
}

async function planOf(topic: PatchedTopic, id: string): Promise<CatchUpPlan> {
  const read = parseCatchUpPlan(await textAt(topic, topic.ports.registry.layout.catchUp(id)));
  if ('problems' in read) throw new Error(read.problems.join('; '));
  return read.plan;
}

/** As many columns as one statement tells apart. */
async function widest(lakehouse: Lakehouse, athena: AthenaSession, check: Check): Promise<void> {
  // prettier-ignore
  const table = 'widest_log';
  const columns = Array.from({ length: 150 }, (_, index) => `c${String(index)}`);
  const own = 'idempotency_key string, period_reference string, publish_time timestamp, ingestion_ts bigint, message_id string'; // prettier-ignore
  for (const database of [STANDARDIZED, CURATED]) {
    const { reason } = await athena.run(
      `CREATE TABLE ${database}.${table} (${own}, ${columns.map((column) => `${column} string`).join(', ')}) LOCATION 's3://${BUCKET}/${database}/${table}/' TBLPROPERTIES ('table_type'='ICEBERG')`,
    );
    if (reason !== undefined) throw new Error(reason);
  }
  const followUps: FollowUps = {
    errorsTable: ERRORS,
    drift: { table: DRIFT_LOG, columns },
    optimizeAbove: null,
  };
  const plan = catchUpPlan({
    topic: table,
    standardized: { database: STANDARDIZED, name: table },
    curated: { database: CURATED, name: table },
    columns: columns.map((column) => plannedColumn(column, { type: scalar('TIMESTAMP') })),
    groups: [{ columns: [0, columns.length], periods: null }],
    periods: [plannedPeriod('2026-01')],
    followUps,
  });
  for (const step of allSteps(plan).filter(isFollowUp))
    for (const sql of catchUpStatements(plan, step, 'trino')) {
      const failure = await lakehouse.query(sql).then(
        () => undefined,
        (error: unknown) => String(error).slice(0, 300),
      );
      check.equal(`${step.kind} of ${String(columns.length)} columns`, failure, undefined);
    }
}
