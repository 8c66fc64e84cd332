import { isDeepStrictEqual } from 'node:util';
import { compared, FIRST_TS } from '../adversarial-rows.js';
import { listIn, objectIn } from '../json-values.js';
import { versionOf } from '../patched-topic.js';
import { firstVersion, GROWN } from '../wait-for-history.js';
import type { MachineLakehouse } from './machine-lakehouse.js';
import { machineTopic, PATCHED, type MachineTopic } from './machine-topic.js';

const MONTHS = 6;
const ROWS = Number(process.env['LAKEHOUSE_ROWS'] ?? 3_000);
const TAKEN = FIRST_TS + Math.floor(ROWS * 0.98);

/** From the file in pending/ to patched rows, an open gate, and what tells of it. */
export async function promiseKept(at: MachineLakehouse): Promise<void> {
  const { check, registry } = at;
  const topic = machineTopic(at, 'promised');
  check.equal(
    'a first version is READY',
    await firstVersion(topic, { rows: ROWS, taken: TAKEN, months: MONTHS, days: 2 }),
    'READY',
  );
  const before = await compared(topic, TAKEN, []);
  const base = await registry.text('schemas/promised/active/schema.json');
  const begin = performance.now();
  check.equal('the second one starts the state machine', await topic.activate(versionOf('promised', 2, GROWN)), 'BACKFILL_PENDING'); // prettier-ignore
  const { isEnabled } = await topic.state();
  check.equal('and waits for it', isEnabled, false);
  const ran = await topic.ended();
  const seconds = (performance.now() - begin) / 1000;
  check.equal('which ends well', [ran.status, ran.error], ['SUCCEEDED', undefined]);
  const { queries, bytes } = at.read();
  console.log(`    ${before.rows} rows, ${Object.keys(GROWN).length} columns, ${MONTHS} periods: ${(seconds / MONTHS).toFixed(1)} s, ${(queries / MONTHS).toFixed(1)} queries and ${Math.round(bytes / MONTHS)} bytes read a period; ${ran.events} events, and below ${ran.eventsBelow.join(', ')}`); // prettier-ignore
  const after = await compared(topic, TAKEN);
  check.that(
    "every cell is Spark's cast of the same row, and no row came or went",
    after.wrong === 0 && after.filled > 0 && after.rows === before.rows,
    { before, after },
  );
  check.equal('the topic is READY', await topic.state(), PATCHED);
  await toldOf(topic, at);
  await again(topic, at, base);
}

/** Certificate, tracking item and patched_base. */
async function toldOf(topic: MachineTopic, at: MachineLakehouse): Promise<void> {
  const { check, registry } = at;
  const id = topic.latest();
  const item = await topic.item();
  const tracked = await at.tracked(id);
  const text = await registry.text(`schemas/_catchup/${id}.certificate.json`);
  const certificate = objectIn(JSON.parse(text ?? '{}'));
  const counted = listIn(certificate.columns).map(objectIn);
  check.equal(
    'the certificate is of this plan, and has counted every column in every period',
    [certificate.plan_sha256, counted.length, counted.every(({ different }) => different === 0)],
    [tracked?.plan_sha256?.S, (Object.keys(GROWN).length - 1) * MONTHS, true],
  );
  check.equal(
    'the tracking item has counted the periods',
    [tracked?.total_periods?.N, tracked?.processed_periods?.N],
    [String(MONTHS), String(MONTHS)],
  );
  check.that(
    'patched_base is where this version is archived one day, and nobody holds the topic',
    /^schemas\/promised\/archive\/v2\.0\.0_\d{8}_\d{6}\.json$/.test(item.patched_base?.S ?? '') &&
      item.catchup_id === undefined,
    item,
  );
}

/** Once more: where nothing is left nothing runs, and statements that run again change nothing. */
async function again(topic: MachineTopic, at: MachineLakehouse, base?: string): Promise<void> {
  const { check, registry } = at;
  const snapshots = await topic.snapshots();
  const item = await topic.item();
  at.meddle({});
  await topic.again();
  const idle = await topic.ended();
  check.equal('one more execution has nothing to do', [idle.status, at.read().queries], ['SUCCEEDED', 0]); // prettier-ignore
  check.that('and leaves the item alone', isDeepStrictEqual(await topic.item(), item));
  const [archived = ''] = await registry.keys('schemas/promised/archive/');
  check.equal('the first version is archived', await registry.text(archived), base);
  await at.updateItem(
    'promised',
    'SET #status = :status, processing_enabled = :no, patched_base = :base',
    { ':status': { S: 'BACKFILL_FAILED' }, ':no': { BOOL: false }, ':base': { S: archived } },
  );
  await topic.again();
  const repeated = await topic.ended();
  check.that('every statement once more', repeated.status === 'SUCCEEDED' && at.read().queries >= 2 * MONTHS, { repeated, ...at.read() }); // prettier-ignore
  check.equal('makes no snapshot', await topic.snapshots(), snapshots);
  check.equal('and the topic is READY again', await topic.state(), PATCHED);
}
