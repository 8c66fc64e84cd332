import type { Engine } from '../../src/warehouse/duckdb/engine.js';

/** Rows of STD, six months of them, with everything that has ever gone wrong. */
export const ROWS = 200_000;
/** Rows behind it were not taken by the pipeline. */
export const CHECKPOINT = 1_000_000;

/** Texts of a column, chosen by a row's number: most are plain, some are anything. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  n: ['12', ' 12 ', '12.0', 'abc', '', '5000000000', '-7', '+3', '.5', '99999999999999999999'],
  at: ['2026-01-15T10:20:30Z', '2026-01-15 10:20:30.123456+02:00', '2026-01-15T10:20Z', '1700000000', '2026-02-30', '2024-1', '2026-01-15T24:00:00', 'soon'],
  price: ['1.5', '12.345', '1e3', 'n/a', '-0', '99999999999', '0.005', ' 7 '],
  flag: ['true', 'FALSE', 't', 'no', '1', '0', 'Y', 'on', 'yes'],
  ratio: ['0.1', 'NaN', 'Infinity', '-inf', '1e400', '1.5f', '', '7'],
  day: ['2026-01-15', '2026-01-15T10:00', '2026', '2026-13-01', ' 2026-02-01 ', '15.01.2026'],
  device: ['phone', 'tablet', '\u00fc\u{1f600}', 'a\u001fb\u001ec', "'quoted'", '\u001eN', '{"a":1}'],
}; // prettier-ignore
export const COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ['n', 'BIGINT'],
  ['at', 'TIMESTAMP'],
  ['price', 'DECIMAL(10,2)'],
  ['flag', 'BOOLEAN'],
  ['ratio', 'DOUBLE'],
  ['day', 'DATE'],
  ['device', 'STRING'],
];

const STD = '"warehouse"."std_db"."events"';
const CURATED = '"warehouse"."cur_db"."events"';

/**
 * Fills both tables by SQL alone, so that what is compared later was not made by what it tests. A
 * key has a later duplicate, an exact tie, a twin in the next month, or none; some rows have no
 * period, no key, or lie behind the checkpoint; some rows of CURATED were erased.
 */
export async function fillAdversarial({ run }: Engine): Promise<void> {
  const text = (name: string, salt: number): string => {
    const texts = (TEXTS[name] ?? []).map((one) => `'${one.replaceAll("'", "''")}'`);
    const pick = `1 + (i * ${String(salt)} + i // 97) % ${String(texts.length + 1)}`;
    return `[${[...texts, 'NULL'].join(', ')}][${pick}]`;
  };
  const columns = COLUMNS.map(([name], at) => `${text(name, 7919 + 2 * at)} AS raw_${name}`);
  await run('CREATE OR REPLACE TEMP SEQUENCE numbers');
  await run(`CREATE OR REPLACE TEMP TABLE seeded AS
    SELECT i, ${columns.join(', ')},
      CASE WHEN i % 1000 = 1 THEN NULL ELSE 'k' || (CASE WHEN i % 20 = 3 THEN i - 1 WHEN i % 500 = 7 THEN i - 1 WHEN i % 900 = 11 THEN i - 1 ELSE i END) END AS key,
      TIMESTAMP '2026-01-05 00:00:00' + INTERVAL 1 MONTH * (i % 6) + INTERVAL 1 MINUTE * (i // 6 % 30000) AS at_time
    FROM range(${String(ROWS)}) AS t(i)`);
  await run(`INSERT INTO ${STD} (message_id, idempotency_key, publish_time, json_payload, ingestion_ts, period_reference, ${COLUMNS.map(([name]) => `raw_${name}`).join(', ')})
    SELECT 'm' || lpad((i * 7919 % 1000003)::VARCHAR, 7, '0'), key, time, '{}',
      CASE WHEN i % 50 = 9 THEN ${String(CHECKPOINT + 5)} ELSE i END,
      CASE WHEN i % 2000 = 13 THEN NULL WHEN i % 3000 = 17 THEN 'odd' ELSE strftime(time, '%Y-%m') END, ${COLUMNS.map(([name]) => `raw_${name}`).join(', ')}
    FROM (SELECT *, CASE WHEN i % 500 = 7 THEN lag(at_time) OVER (ORDER BY i) WHEN i % 900 = 11 THEN lag(at_time) OVER (ORDER BY i) + INTERVAL 1 MONTH ELSE at_time END AS time FROM seeded)`);
  await run(`INSERT INTO ${CURATED} (message_id, idempotency_key, publish_time, first_seen_ts, last_updated_ts, _schema_version, period_reference)
    SELECT arg_max(message_id, ingestion_ts), idempotency_key, max(publish_time), TIMESTAMP '2026-01-01', TIMESTAMP '2026-01-01', '1.0.0', period_reference
    FROM ${STD} WHERE idempotency_key IS NOT NULL AND ingestion_ts <= ${String(CHECKPOINT)} AND hash(idempotency_key) % 40 <> 0
    GROUP BY idempotency_key, period_reference`);
}
