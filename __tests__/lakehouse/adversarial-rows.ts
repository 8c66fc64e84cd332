// Rows of a topic as a pipeline leaves them: duplicates, ties, corrections that moved to another
// month, late rows, rows without a key or a period, rows that were erased, and rows that have come
// since the checkpoint; with texts that casts meet.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castForSpark } from '../../src/core/history/cast/cast-for-spark.js';
import { castTexts, isPoison, type Family } from '../core/history/cast/cast-texts.js';
import { asciiJson } from '../core/history/cast/golden-casts.js';
import { typeOf } from '../warehouse/tables.js';
import type { TopicTables } from './patched-topic.js';

/** The columns that a new version adds, and the texts that events have for them. */
export const ADDED: readonly (readonly [name: string, type: string, family: Family])[] = [
  ['an_int', 'INT', 'whole'],
  ['a_bigint', 'BIGINT', 'whole'],
  ['a_float', 'FLOAT', 'floating'],
  ['a_double', 'DOUBLE', 'floating'],
  ['a_decimal', 'DECIMAL(10,2)', 'decimal'],
  ['a_boolean', 'BOOLEAN', 'boolean'],
  ['a_date', 'DATE', 'date'],
  ['a_timestamp', 'TIMESTAMP', 'timestamp'],
  ['a_string', 'STRING', 'date'],
];
export const sourceOf = (name: string): string => name.replaceAll('_', '');

/** Of the first row. */
export const FIRST_TS = 1_000_000;
const TEXTS = 600;

/** Fills STD; its rows are numbered from `from`, and row i has ingestion_ts FIRST_TS + i. */
export async function fillStandardized(
  { spark, std }: Omit<TopicTables, 'curated'>,
  { from = 0, rows, months = 3, days = 5 }: { from?: number; rows: number; months?: number; days?: number }, // prettier-ignore
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'adversarial-'));
  try {
    const lines = ADDED.flatMap(([name, , family]) =>
      castTexts(family, TEXTS, 7)
        .filter((text) => !isPoison(family, text))
        .map((text) => `${asciiJson({ name, text })}\n`),
    );
    writeFileSync(join(folder, 'texts.json'), lines.join(''));
    // What is refused on purpose is proven by the suite cast-table.
    const kept = ADDED.map(([name, type]) =>
      type === 'STRING'
        ? `name = '${name}'`
        : `name = '${name}' AND CAST(text AS ${type}) <=> ${castForSpark('text', typeOf(type))}`,
    );
    const lists = kept.map(
      (condition, index) =>
        `(SELECT sort_array(collect_list(text)) AS l${index} FROM json.\`${folder}/texts.json\` WHERE ${condition})`,
    );
    const values = ADDED.map(
      ([name], index) =>
        `IF(i % 11 = ${index}, NULL, element_at(l${index}, CAST(1 + pmod(i * ${7919 + 2 * index}, size(l${index})) AS INT))) AS ${sourceOf(name)}`,
    );
    const columns = ['message_id', 'idempotency_key', 'publish_time', 'json_payload', 'ingestion_ts', 'period_reference', 'kept', ...ADDED.map(([name]) => sourceOf(name))]; // prettier-ignore
    await spark(`INSERT INTO ${std} (${columns.join(', ')})
      SELECT printf('m%08d', i), IF(i % 100 = 1, NULL, printf('k%08d', b)),
        t, NULL, ${FIRST_TS} + IF(i % 100 = 3, b, i),
        IF(i % 500 = 7, NULL, date_format(IF(i % 200 = 9, t - INTERVAL 100 DAYS, t), 'yyyy-MM')), CAST(i AS STRING), ${values.join(', ')}
      FROM (SELECT i, b, CAST(make_date(2026, CAST(1 + pmod(b, ${months}) AS INT), CAST(1 + pmod(b, ${days}) AS INT)) AS timestamp)
          + make_interval(0, IF(i % 100 = 5, 1, 0), 0, IF(i % 200 = 9, 100, 0), IF(i % 20 = 2, 1, 0)) AS t
        FROM (SELECT i, IF(i % 20 = 2 OR i % 100 IN (3, 5), i - 1, i) AS b
          FROM (SELECT id AS i FROM range(${from}, ${from + rows}))))
      CROSS JOIN ${lists.join(' CROSS JOIN ')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The newest row of each key of these rows of STD, as the pipeline takes it. */
export const newest = (std: string, from: number, to: number): string =>
  `(SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY idempotency_key ORDER BY publish_time DESC NULLS LAST, ingestion_ts DESC NULLS LAST, message_id DESC NULLS LAST) AS rn
    FROM ${std} WHERE idempotency_key IS NOT NULL AND ingestion_ts > ${from} AND ingestion_ts <= ${to}) WHERE rn = 1)`;

/** A run of the live pipeline: what it takes, and what it knows of columns. */
export interface LiveRun {
  /** Rows of STD with an ingestion_ts above the first, and up to the second. */
  readonly taken: readonly [number, number];
  /** Whether it knows the columns that were added. */
  readonly isNew: boolean;
  /** The type of `kept` as it knows it; INT unless given. */
  readonly kept?: 'INT' | 'STRING';
}

/** Runs the pipeline's MERGE with Spark. Throws a SparkError, also where it loses to another writer. */
export async function liveMerge(
  { spark, std, curated }: TopicTables,
  { taken: [from, to], isNew, kept = 'INT' }: LiveRun,
): Promise<void> {
  const own: readonly (readonly [string, string])[] = [
    ...['message_id', 'idempotency_key', 'publish_time', 'period_reference'].map(
      (name) => [name, `s.${name}`] as const,
    ),
    ['last_updated_ts', 'current_timestamp()'],
    ['_schema_version', isNew ? `'2.0.0'` : `'1.0.0'`],
    ['kept', `CAST(s.kept AS ${kept})`],
    ...(isNew ? ADDED : []).map(
      ([name, type]) => [name, `CAST(s.${sourceOf(name)} AS ${type})`] as const,
    ),
  ];
  const inserted = [...own, ['first_seen_ts', 'current_timestamp()'] as const];
  await spark(`MERGE INTO ${curated} t USING ${newest(std, from, to)} s
    ON t.idempotency_key = s.idempotency_key
    WHEN MATCHED AND (t.publish_time IS NULL OR s.publish_time > t.publish_time OR (s.publish_time = t.publish_time AND s.message_id > t.message_id))
      THEN UPDATE SET ${own.map(([name, value]) => `t.${name} = ${value}`).join(', ')}
    WHEN NOT MATCHED THEN INSERT (${inserted.map(([name]) => name).join(', ')}) VALUES (${inserted.map(([, value]) => value).join(', ')})`);
}

export interface Comparison {
  readonly rows: number;
  readonly keys: number;
  /** Cells that are not Spark's cast of the row's text. */
  readonly wrong: number;
  /** Cells with a value. */
  readonly filled: number;
}

/**
 * Compares each row of CURATED that has a period with Spark's cast of the newest row taken.
 * `columns`: those of the added ones that are there.
 */
export async function compared(
  { spark, std, curated }: TopicTables,
  upTo: number,
  columns = ADDED,
): Promise<Comparison> {
  const wrong = columns.map(
    ([name, type]) => `count_if(NOT (c.${name} <=> CAST(s.${sourceOf(name)} AS ${type})))`,
  );
  // The cast of the column that was there before, and is STRING by now or later.
  wrong.push('count_if(NOT (CAST(c.kept AS STRING) <=> s.kept))');
  const [[rows, keys, cells, filled] = []] = await spark(
    `SELECT count(*), count(DISTINCT c.idempotency_key), ${wrong.join(' + ')}, ${['0', ...columns.map(([name]) => `count(c.${name})`)].join(' + ')}
     FROM ${curated} c LEFT JOIN ${newest(std, 0, upTo)} s ON s.idempotency_key = c.idempotency_key WHERE c.period_reference IS NOT NULL`,
  );
  return { rows: Number(rows), keys: Number(keys), wrong: Number(cells), filled: Number(filled) };
}
