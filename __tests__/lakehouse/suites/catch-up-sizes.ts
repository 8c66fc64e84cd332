// What a catch-up costs, from the metadata of real tables: its counts are those of a scan.
import type { CatchUpPlan } from '../../../src/core/history/plan/catch-up-plan.js';
import { planHistory } from '../../../src/history/plan-history.js';
import { readCost } from '../../../src/history/read-cost.js';
import { renderCatchUpPlanText } from '../../../src/report/catch-up-plan.js';
import { ADDED, FIRST_TS, sourceOf } from '../adversarial-rows.js';
import type { Check } from '../check.js';
import { patchedTopic, type PatchedTopic } from '../patched-topic.js';
import type { Lakehouse } from '../start.js';
import { GROWN, waitForHistory } from '../wait-for-history.js';

export const name = 'catch-up-sizes';

const ROWS = 2_000;
const TAKEN = FIRST_TS + ROWS;
/** With these, STD has more columns than Iceberg writes metrics of. */
const MORE = Array.from({ length: 100 }, (_, index) => `more${index}`);
const LAST = MORE.at(-1) ?? '';

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const topic = await patchedTopic(lakehouse, 'sized');
  try {
    const second = { ...GROWN };
    const waits = await waitForHistory(topic, { rows: ROWS, taken: TAKEN, second });
    check.equal('the second version waits for its history', waits, 'BACKFILL_PENDING');
    const planned = await planHistory(topic.topic, topic.ports);
    if (planned.kind !== 'plan') throw new Error(`There is no plan: ${planned.kind}`);
    await asScanned(topic, planned.plan, check);
    const most = await billed(topic, planned.plan, check);
    const report = await topic.catchUp();
    const changed = report.periods.reduce((sum, period) => sum + (period.rowsChanged ?? 0), 0);
    check.that(
      `the catch-up changes ${changed} rows, and the bill said at most ${most}`,
      report.status === 'READY' && changed > 0 && changed <= most,
      report,
    );
    await beyondMetrics(topic, planned.plan, check);
  } finally {
    await topic.close();
  }
}

type Counts = readonly (readonly (string | number | null)[])[];

/** Period, rows, and rows with a value in a column of STD, newest first. */
async function scanned({ spark, std }: PatchedTopic, source: string): Promise<Counts> {
  const rows = await spark(
    `SELECT period_reference, count(*), count(${source}) FROM ${std} GROUP BY 1 ORDER BY 1 DESC NULLS LAST`,
  );
  return rows.map(([period = null, all, filled]) => [period, Number(all), Number(filled)]);
}

/** The plan, as if it patched this column alone. */
const onlyOf = (plan: CatchUpPlan, column: string, source = sourceOf(column)): CatchUpPlan => ({
  ...plan,
  columns: plan.columns.slice(0, 1).map((one) => ({ ...one, name: column, source })),
  groups: [{ columns: [0, 1], periods: null }],
});

async function asScanned(topic: PatchedTopic, plan: CatchUpPlan, check: Check): Promise<void> {
  for (const [column] of ADDED) {
    const { periods } = await topic.ports.rows.sizes(onlyOf(plan, column));
    check.equal(
      `${column}: metadata counts what a scan counts`,
      periods.map(({ period, standardized, filled }) => [
        period,
        standardized.rows,
        filled ?? null,
      ]),
      await scanned(topic, sourceOf(column)),
    );
    check.that(
      '  exactly',
      periods.every(({ isExact }) => isExact),
      periods,
    );
  }
  const { periods } = await topic.ports.rows.sizes(plan);
  const bytes = periods.map(({ standardized, curated }) => [standardized.bytes, curated.bytes]);
  check.that(
    'every period has bytes',
    bytes.flat().every((one) => (one ?? 0) > 0),
    bytes,
  );
}

/** Rows that change at most. */
async function billed(topic: PatchedTopic, plan: CatchUpPlan, check: Check): Promise<number> {
  const cost = await readCost(plan, topic.ports.rows);
  const text = renderCatchUpPlanText({ plan, sha256: '0'.repeat(64), cost });
  console.log(text.replaceAll(/^/gm, '    '));
  check.that('the plan has a bill with a price', /\n {2}price +(?:at most|less than) \$/.test(text), text); // prettier-ignore
  return cost.kind === 'known' ? cost.bill.rowsChanged : 0;
}

async function beyondMetrics(topic: PatchedTopic, plan: CatchUpPlan, check: Check): Promise<void> {
  const { spark, std } = topic;
  await spark(`ALTER TABLE ${std} ADD COLUMNS (${MORE.map((one) => `${one} string`).join(', ')})`);
  // Spark wants every column.
  const empty = ['json_payload', 'kept', ...ADDED.map(([one]) => sourceOf(one)), ...MORE.slice(0, -1)]; // prettier-ignore
  await spark(
    `INSERT INTO ${std} (message_id, idempotency_key, publish_time, ingestion_ts, period_reference, ${LAST}, ${empty.join(', ')}) VALUES ('late', 'late', TIMESTAMP '2026-01-02 00:00:00', ${TAKEN + 1}, '2026-01', 'x', ${empty.map(() => 'NULL').join(', ')})`,
  );
  const wide = onlyOf(plan, LAST, LAST);
  const { periods } = await topic.ports.rows.sizes(wide);
  const scan = await scanned(topic, LAST);
  check.that(
    `a column behind the hundredth: at most ${periods.map(({ filled }) => filled).join(', ')}, by scan ${scan.map(([, , filled]) => filled).join(', ')}`,
    periods.every(({ filled, isExact }, at) => !isExact && (filled ?? 0) >= Number(scan[at]?.[2])),
    { periods, scan },
  );
  const cost = await readCost(wide, topic.ports.rows);
  const text = renderCatchUpPlanText({ plan: wide, sha256: '0'.repeat(64), cost });
  check.that('  and the report says so', /\n {2}rows with a value +at most /.test(text), text);
}
