// Rewrites to STRING of tables with more partitions than one statement may write, on real engines.
// The column that is set aside has the old values to compare with.
import { CURATED } from '../account.js';
import type { Check } from '../check.js';
import { patchedTopic, versionOf, type PatchedTopic } from '../patched-topic.js';
import type { Lakehouse } from '../start.js';

export const name = 'catch-up-rewrites';

/** Partitions are 28 times as many; 100 is Athena's limit, and the stand-in's. */
const MONTHS = Number(process.env['LAKEHOUSE_MONTHS'] ?? 4);
const ROWS = MONTHS * 28 * 20;

/** The type before, and a value of row i. */
const COLUMNS: Readonly<Record<string, readonly [type: string, value: string]>> = {
  a_float: ['FLOAT', 'CAST(pmod(i * 7919, 1000003) / 3.7 AS FLOAT)'],
  a_double: ['DOUBLE', 'CAST(i AS DOUBLE) / 7'],
  a_decimal: ['DECIMAL(9,2)', 'CAST(i / 100 - 50 AS DECIMAL(9,2))'],
  a_timestamp: ['TIMESTAMP', 'timestamp_micros(1767225600000000 + i * 1234567)'],
  a_boolean: ['BOOLEAN', 'i % 3 = 0'],
};

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const topic = await patchedTopic(lakehouse, 'rewritten');
  try {
    check.equal('a first version', await topic.activate(version(1)), 'READY');
    await fill(topic);
    await tooMany(lakehouse, topic, check);
    check.equal('the second version waits', await topic.activate(version(2)), 'BACKFILL_PENDING');
    const begin = performance.now();
    const report = await topic.catchUp();
    const seconds = (performance.now() - begin) / 1000;
    console.log(`    ${Object.keys(COLUMNS).length} columns, ${ROWS} rows, ${MONTHS * 28} partitions: ${seconds.toFixed(1)} s, ${(seconds / MONTHS).toFixed(1)} s a period`); // prettier-ignore
    check.equal('the catch-up ends', [report.status, report.reason], ['READY', null]);
    await judged(topic, check);
    const snapshots = await topic.snapshots();
    check.equal('a second one has nothing to do', (await topic.catchUp()).status, 'NOTHING_TO_DO');
    check.equal('and makes no snapshot', await topic.snapshots(), snapshots);
  } finally {
    await topic.close();
  }
}

function version(number: 1 | 2): object {
  const types = Object.entries(COLUMNS).map(([column, [type]]) => [column, number === 1 ? type : 'STRING']); // prettier-ignore
  return versionOf('rewritten', number, Object.fromEntries(types) as Record<string, string>);
}

function fill({ spark, curated }: PatchedTopic): Promise<unknown> {
  const own = [
    'message_id',
    'idempotency_key',
    'publish_time',
    'period_reference',
    'first_seen_ts',
    'last_updated_ts',
    '_schema_version',
  ];
  const values = Object.values(COLUMNS).map(([, value], at) => `IF(i % 13 = ${at}, NULL, ${value})`); // prettier-ignore
  return spark(`INSERT INTO ${curated} (${[...own, ...Object.keys(COLUMNS)].join(', ')})
    SELECT CAST(i AS STRING), CAST(i AS STRING), CAST(day AS TIMESTAMP), date_format(day, 'yyyy-MM'), NULL, NULL, NULL, ${values.join(', ')}
    FROM (SELECT id AS i, make_date(2026, CAST(1 + pmod(id, ${MONTHS}) AS INT), CAST(1 + pmod(floor(id / ${MONTHS}), 28) AS INT)) AS day FROM range(${ROWS}))`);
}

/** What one statement for the whole table comes to. */
async function tooMany({ query }: Lakehouse, { topic }: PatchedTopic, check: Check): Promise<void> {
  const all = `UPDATE "${CURATED}"."${topic}" SET "_schema_version" = '1'`;
  const failure = await query(all).then(
    () => 'it ran',
    (error: unknown) => String(error),
  );
  check.that('one statement for all of it is refused', /open writers/.test(failure), failure);
}

async function judged({ spark, curated }: PatchedTopic, check: Check): Promise<void> {
  const counts = Object.entries(COLUMNS).map(
    ([column, [type]]) =>
      `count_if(CAST(${column} AS ${type}) <=> ${column}__was AND typeof(${column}) = 'string')`,
  );
  const filled = Object.keys(COLUMNS).map((column) => `count(${column})`);
  const [found = []] = await spark(`SELECT count(*), ${[...counts, ...filled].join(', ')} FROM ${curated}`); // prettier-ignore
  const [rows, ...numbers] = found.map(Number);
  const names = Object.keys(COLUMNS);
  check.equal('no row came or went', rows, ROWS);
  for (const [at, column] of names.entries())
    check.that(
      `${COLUMNS[column]?.[0] ?? ''} → STRING: every value reads back as it was`,
      numbers[at] === ROWS && (numbers[at + names.length] ?? 0) > ROWS / 2,
      numbers,
    );
}
