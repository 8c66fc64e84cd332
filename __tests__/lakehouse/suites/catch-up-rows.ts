// A catch-up from BACKFILL_PENDING to READY on real engines: every cell is what Spark casts the same
// text to, whoever else writes meanwhile.
import { ADDED, compared, FIRST_TS, liveMerge } from '../adversarial-rows.js';
import type { Check } from '../check.js';
import { patchedTopic, type PatchedTopic } from '../patched-topic.js';
import type { Lakehouse } from '../start.js';
import { waitForHistory } from '../wait-for-history.js';

export const name = 'catch-up-rows';

const ROWS = Number(process.env['LAKEHOUSE_ROWS'] ?? 20_000);
const TAKEN = FIRST_TS + Math.floor(ROWS * 0.98);
const LAST = FIRST_TS + ROWS;

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const topic = await patchedTopic(lakehouse, 'patched');
  try {
    check.equal(
      'the second version waits for its history',
      await waitForHistory(topic, { rows: ROWS, taken: TAKEN }),
      'BACKFILL_PENDING',
    );
    await patches(topic, check);
    await liveAfterwards(topic, check);
  } finally {
    await topic.close();
  }
}

async function patches(topic: PatchedTopic, check: Check): Promise<void> {
  const before = await compared(topic, TAKEN);
  const begin = performance.now();
  const times: number[] = [];
  let bytes = 0;
  const { facts } = topic.ports.rows;
  const report = await topic.catchUp({
    progress: ({ kind }) => void (kind === 'period' && times.push(performance.now())),
    rows: {
      ...topic.ports.rows,
      facts: async (tables) => {
        const found = await facts(tables);
        bytes = found.periods.reduce((sum, period) => sum + period.bytes, 0);
        return found;
      },
    },
  });
  check.equal('the catch-up ends', [report.status, report.reason], ['READY', null]);
  const seconds = (performance.now() - begin) / 1000;
  console.log(
    `    ${before.rows} rows, ${ADDED.length} columns: ${times.length} periods in ${seconds.toFixed(1)} s, ${(seconds / Math.max(1, times.length)).toFixed(1)} s and ${Math.round(bytes / Math.max(1, times.length))} bytes a period`,
  );
  const after = await compared(topic, TAKEN);
  check.that(
    `every cell is Spark's cast of the same row: ${after.filled} with a value`,
    after.wrong === 0 && after.filled > before.filled && before.wrong > 0,
    { before, after },
  );
  check.equal('no row came or went, no key is there twice', [after.rows, after.keys], [before.rows, before.rows]); // prettier-ignore
  const item = await topic.item();
  check.equal('the gate is open', [item?.status, item?.processingEnabled, item?.catchupId ?? null], ['READY', true, null]); // prettier-ignore
  const [[stamped] = []] = await topic.spark(`SELECT count(*) FROM ${topic.curated} WHERE first_seen_ts = last_updated_ts AND _schema_version = '2.0.0'`); // prettier-ignore
  check.equal('first_seen_ts is kept where a row is patched', stamped, '0');
  const snapshots = await topic.snapshots();
  check.equal('a second catch-up has nothing to do', (await topic.catchUp()).status, 'NOTHING_TO_DO'); // prettier-ignore
  check.equal('and makes no snapshot', await topic.snapshots(), snapshots);
}

/** What came after the checkpoint is the pipeline's. */
async function liveAfterwards(topic: PatchedTopic, check: Check): Promise<void> {
  await liveMerge(topic, { taken: [TAKEN, LAST], isNew: true, kept: 'STRING' });
  const after = await compared(topic, LAST);
  check.equal('the pipeline goes on as if it had always known the columns', [after.wrong, after.keys], [0, after.rows]); // prettier-ignore
}
