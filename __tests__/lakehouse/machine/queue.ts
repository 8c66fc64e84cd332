import { CURATED, STANDARDIZED } from '../account.js';
import { versionOf } from '../patched-topic.js';
import { MAX_TOPICS, type MachineLakehouse } from './machine-lakehouse.js';
import { machineTopic, PATCHED, type MachineTopic } from './machine-topic.js';

const TOPICS = 8;
const ROWS = 20;

/** More topics than may be patched at once: the others wait, and all are patched. */
export async function queued(at: MachineLakehouse): Promise<void> {
  const { check, answered } = at;
  const topics = Array.from({ length: TOPICS }, (_, index) => machineTopic(at, `queued_${index}`));
  at.meddle({});
  const statuses: (string | undefined)[] = [];
  for (const topic of topics) statuses.push(await withRows(topic, at));
  check.equal(`${TOPICS} topics have a first version`, new Set(statuses), new Set(['READY']));
  const from = answered.length;
  await Promise.all(
    topics.map((topic) => topic.activate(versionOf(topic.topic, 2, { a: 'INT', b: 'INT' }))),
  );
  const ends = await Promise.all(topics.map((topic) => topic.ended()));
  check.equal('all executions end well', new Set(ends.map(({ status }) => status)), new Set(['SUCCEEDED'])); // prettier-ignore
  const most = atOnce(answered.slice(from));
  check.equal(`of ${TOPICS} topics ${MAX_TOPICS} are patched beside each other, and never more`, most, MAX_TOPICS); // prettier-ignore
  const waits = answered.slice(from).filter(({ answer }) => answer.kind === 'wait');
  check.that('the others are told to wait', waits.length >= TOPICS - MAX_TOPICS && waits.every(({ answer }) => /^queued/.test(String(answer.reason))), waits.at(0)); // prettier-ignore
  for (const topic of topics) {
    const [[wrong] = []] = await at.lakehouse.query(
      `SELECT count_if(b IS NULL OR b <> a * 2) FROM ${CURATED}.${topic.topic}`,
    );
    check.equal(`${topic.topic} is patched`, [wrong, await topic.state()], [0, PATCHED]);
  }
}

/** The most catch-ups that had begun and not ended at a time. */
function atOnce(answered: MachineLakehouse['answered']): number {
  const changes = answered.flatMap(({ from, to, event, answer }) =>
    event.action === 'plan' && answer.kind === 'planned'
      ? [{ at: to, by: 1 }]
      : event.action === 'finish'
        ? [{ at: from, by: -1 }]
        : [],
  );
  let [now, most] = [0, 0];
  for (const { by } of changes.sort((a, b) => a.at - b.at)) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}

async function withRows(
  topic: MachineTopic,
  { lakehouse: { query } }: MachineLakehouse,
): Promise<string | undefined> {
  const status = await topic.activate(versionOf(topic.topic, 1, { a: 'INT' }));
  if (status !== 'READY') return status;
  const [std, curated] = [`${STANDARDIZED}.${topic.topic}`, `${CURATED}.${topic.topic}`];
  for (const name of ['a', 'b']) await query(`ALTER TABLE ${std} ADD COLUMN ${name} varchar`);
  const own = `'m' || CAST(i AS varchar), 'k' || CAST(i AS varchar), TIMESTAMP '2026-01-05 00:00:00', '2026-01'`;
  const names = 'message_id, idempotency_key, publish_time, period_reference';
  const rows = `FROM UNNEST(sequence(1, ${ROWS})) AS u(i)`;
  await query(`INSERT INTO ${std} (${names}, ingestion_ts, a, b) SELECT ${own}, CAST(i AS bigint), CAST(i AS varchar), CAST(i * 2 AS varchar) ${rows}`); // prettier-ignore
  await query(`INSERT INTO ${curated} (${names}, a) SELECT ${own}, CAST(i AS integer) ${rows}`);
  await topic.taken(ROWS);
  return status;
}
