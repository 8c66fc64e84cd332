// A catch-up that meets others on real engines: a run of the pipeline that writes to the same
// partitions, somebody who alters the table, and a newer activation.
import type { StepResult } from '../../../src/protocol/catch-up-outcome.js';
import { ADDED, compared, FIRST_TS, liveMerge } from '../adversarial-rows.js';
import type { Check } from '../check.js';
import { patchedTopic, versionOf, type PatchedTopic } from '../patched-topic.js';
import { SparkError } from '../spark-client.js';
import type { Lakehouse } from '../start.js';
import { GROWN, waitForHistory } from '../wait-for-history.js';

export const name = 'catch-up-meetings';

const ROWS = Number(process.env['LAKEHOUSE_ROWS'] ?? 4_000);
const TAKEN = FIRST_TS + Math.floor(ROWS * 0.9);
const MORE = FIRST_TS + ROWS;
const FILL = { rows: ROWS, taken: TAKEN, months: 2, days: 3 };

/** Lets others act beside, or after, the patches of a catch-up, one at each. */
function meeting(
  { ports, catchUp }: PatchedTopic,
  others: (() => Promise<unknown>)[],
): ReturnType<PatchedTopic['catchUp']> {
  const { rows } = ports;
  return catchUp({
    rows: {
      ...rows,
      run: async (plan, step, now): Promise<StepResult> => {
        const other = step.kind === 'patch' ? others.shift() : undefined;
        if (other === undefined) return rows.run(plan, step, now);
        const [result] = await Promise.all([rows.run(plan, step, now), other()]);
        return result;
      },
    },
  });
}

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const topic = await patchedTopic(lakehouse, 'met', 'online');
  try {
    const status = await waitForHistory(topic, { ...FILL, second: GROWN });
    check.equal('a topic that only gains columns stays open', status, 'READY');
    await superseded(topic, check);
    await besideOthers(topic, check);
    await liveMerge(topic, { taken: [0, MORE], isNew: true });
    const { rows, keys, wrong, filled } = await compared(topic, MORE);
    check.equal('every cell is right, and no key is there twice', [wrong, keys], [0, rows]);
    check.that('and many have a value', filled > rows, { rows, filled });
  } finally {
    await topic.close();
  }
}

/** A newer activation in the middle: the catch-up ends, and the next one patches for both. */
async function superseded(topic: PatchedTopic, check: Check): Promise<void> {
  const third = versionOf(topic.topic, 3, { ...GROWN, never_sent: 'STRING' });
  const report = await meeting(topic, [() => topic.activate(third)]);
  check.equal('a newer activation ends it', report.status, 'SUPERSEDED');
  const left = (await topic.item())?.unpatched ?? [];
  check.that('and what it has begun is not forgotten', left.length >= ADDED.length, left);
}

/** A run of the pipeline that writes to the same partitions, and somebody who alters the table. */
async function besideOthers(topic: PatchedTopic, check: Check): Promise<void> {
  let hasLost = false;
  const live = (): Promise<void> =>
    liveMerge(topic, { taken: [TAKEN, MORE], isNew: true }).catch((error: unknown) => {
      if (!(error instanceof SparkError)) throw error;
      hasLost = true;
    });
  const alter = (): Promise<unknown> =>
    topic.spark(`ALTER TABLE ${topic.curated} ADD COLUMNS (people_own string)`);
  let report = await meeting(topic, [live, alter]);
  console.log(`    the pipeline's run ${hasLost ? 'lost to' : 'committed beside'} the catch-up, which says ${report.status}`); // prettier-ignore
  if (report.status === 'BACKFILL_FAILED' && /again/.test(report.reason ?? ''))
    report = await topic.catchUp();
  check.equal('it ends beside a run of the pipeline and an ALTER', [report.status, report.reason], ['READY', null]); // prettier-ignore
}
