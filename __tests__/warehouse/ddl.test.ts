import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { allSteps } from '../../src/core/history/plan/step-at.js';
import { catchUpStatements } from '../../src/warehouse/catch-up/catch-up-statements.js';
import { EACH_PERIOD, planStatements, renderStatements } from '../../src/warehouse/ddl.js';
import { catchUpPlan, plannedPeriod, plannedRewrite } from '../core/history/plan/plans.js';
import { on, places, tablesOf, type Fragment } from './tables.js';

const columns = (payload: Fragment) => ({ payload_columns: payload });
const plan = (before: Fragment | undefined, after: Fragment) =>
  planStatements(before && tablesOf(before), tablesOf(after), 'topic').map(
    ({ table, sql }) => `${table}: ${sql}`,
  );
const alter = 'ALTER TABLE iceberg_curated_db.`topic`';
const curated = (sql: string) => `iceberg_curated_db.topic: ${sql}`;

describe('the statements between two versions', () => {
  it('create both tables of a new topic', () => {
    const statements = plan(undefined, {
      envelope_columns: { message_id: 'STRING', publish_time: 'TIMESTAMP' },
      payload_columns: { select: 'BIGINT', tags: 'ARRAY<STRING>' },
      partitioning: ['day(publish_time)', 'bucket(16, select)'],
      table_properties: { format: 'parquet' },
    });
    expect(statements).toEqual([
      [
        'iceberg_standardized_db.topic: CREATE TABLE IF NOT EXISTS iceberg_standardized_db.`topic` (',
        '  `message_id` string,',
        '  `publish_time` timestamp,',
        '  `json_payload` string,',
        '  `ingestion_ts` bigint,',
        '  `period_reference` string',
        ')',
        'PARTITIONED BY (day(`publish_time`))',
        "LOCATION 's3://<ICEBERG_BUCKET>/iceberg_standardized_db/topic/'",
        "TBLPROPERTIES ('table_type'='ICEBERG', 'format'='parquet')",
      ].join('\n'),
      [
        'iceberg_curated_db.topic: CREATE TABLE IF NOT EXISTS iceberg_curated_db.`topic` (',
        '  `message_id` string,',
        '  `publish_time` timestamp,',
        '  `select` bigint,',
        '  `tags` array<string>,',
        '  `first_seen_ts` timestamp,',
        '  `last_updated_ts` timestamp,',
        '  `_schema_version` string,',
        '  `period_reference` string',
        ')',
        'PARTITIONED BY (day(`publish_time`), bucket(16, `select`))',
        "LOCATION 's3://<ICEBERG_BUCKET>/iceberg_curated_db/topic/'",
        "TBLPROPERTIES ('table_type'='ICEBERG', 'format'='parquet')",
      ].join('\n'),
    ]);
  });

  it('are none where the tables stay as they are', () => {
    expect(
      plan(columns({ a: 'INT' }), { ...columns({ a: { type: 'INT', description: 'Spelt out' } }) }),
    ).toEqual([]);
  });

  it('add all columns at once, also to STANDARDIZED when the envelope grows', () => {
    expect(
      plan(
        columns({ a: 'INT' }),
        columns({ a: 'INT', b: 'DECIMAL(10,2)', c: 'STRUCT<x:INT,y:MAP<STRING,DATE>>' }),
      ),
    ).toEqual([
      curated(`${alter} ADD COLUMNS (\`b\` decimal(10,2), \`c\` struct<x:int,y:map<string,date>>)`),
    ]);
    expect(plan({}, { envelope_columns: { region: 'INT' } })).toEqual([
      'iceberg_standardized_db.topic: ALTER TABLE iceberg_standardized_db.`topic` ADD COLUMNS (`region` string)',
      curated(`${alter} ADD COLUMNS (\`region\` int)`),
    ]);
  });

  it('promote in place what Iceberg promotes', () => {
    expect(
      plan(columns({ a: 'INT', b: 'DECIMAL(5,2)' }), columns({ a: 'BIGINT', b: 'DECIMAL(9,2)' })),
    ).toEqual([
      curated(`${alter} CHANGE COLUMN \`a\` \`a\` bigint`),
      curated(`${alter} CHANGE COLUMN \`b\` \`b\` decimal(9,2)`),
    ]);
    expect(
      plan(
        columns({ a: 'ARRAY<STRUCT<x:INT>>' }),
        columns({ a: 'ARRAY<STRUCT<x:BIGINT,y:STRING>>' }),
      ),
    ).toEqual([curated(`${alter} CHANGE COLUMN \`a\` \`a\` array<struct<x:bigint,y:string>>`)]);
  });

  it('rewrite in four steps what Iceberg does not promote', () => {
    expect(plan(columns({ order: 'INT' }), columns({ order: 'STRING' }))).toEqual([
      curated(`${alter} ADD COLUMNS (\`order__rewrite\` string)`),
      curated(
        'UPDATE "iceberg_curated_db"."topic" SET "order__rewrite" = CAST("order" AS varchar)\nWHERE "period_reference" = \'<PERIOD>\' AND ("order__rewrite" IS DISTINCT FROM CAST("order" AS varchar))',
      ),
      curated(`${alter} CHANGE COLUMN \`order\` \`order__was\` int`),
      curated(`${alter} CHANGE COLUMN \`order__rewrite\` \`order\` string`),
    ]);
  });

  it('rewrite with the statements that a catch-up runs', () => {
    const run = catchUpPlan({
      curated: { database: 'iceberg_curated_db', name: 'topic' },
      columns: [],
      groups: [],
      rewrites: [plannedRewrite('order')],
      rewriteGroups: [[0, 1]],
      periods: [plannedPeriod('2026-01')],
    });
    const kinds = new Set(['add-shadows', 'rewrite', 'set-aside', 'take-over']);
    const statements = allSteps(run)
      .filter(({ kind }) => kinds.has(kind))
      .flatMap((step) => catchUpStatements(run, step, 'trino'));
    expect(statements.map((sql) => curated(sql.replace('2026-01', EACH_PERIOD)))).toEqual(
      plan(columns({ order: 'INT' }), columns({ order: 'STRING' })),
    );
  });

  it('give the shadow of a long column a name that may exist', () => {
    const long = 'c'.repeat(250);
    const [first = ''] = plan(columns({ [long]: 'INT' }), columns({ [long]: 'STRING' }));
    expect(/`(c+__rewrite)`/.exec(first)?.[1]?.length).toBeLessThanOrEqual(255);
  });

  it('drop no column, since activation leaves that to people', () => {
    expect(plan(columns({ a: 'INT', b: 'INT' }), columns({ a: 'INT' }))).toEqual([]);
    const drop = renderStatements({ ...on, kind: 'drop-column', column: 'b' }, places);
    expect(drop.map(({ sql }) => sql)).toEqual(['ALTER TABLE cur_db.`topic` DROP COLUMN `b`']);
  });

  it('set changed properties', () => {
    const properties = (value: string) => ({
      table_properties: { 'write.target-file-size-bytes': value },
    });
    const statements = plan(properties('1000'), properties('2000'));
    expect(statements).toHaveLength(2);
    expect(statements[1]).toMatch(/SET TBLPROPERTIES \('.*'='2000'\)$/);
  });
});

const GOLDEN = '__tests__/warehouse/golden/statements.sql';

/** A schema with everything that gets into a statement, growing in every way that is accepted. */
const versions: readonly Fragment[] = [
  {
    envelope_columns: {
      message_id: { type: 'STRING', required: true },
      publish_time: 'TIMESTAMP',
      _ingested: 'DATE',
    },
    payload_columns: {
      user_id: { type: 'INT', description: "'); DROP TABLE x; --" },
      price: 'DECIMAL(10,2)',
      order: 'STRUCT<end:INT,_x:STRING,lines:ARRAY<STRUCT<sku:STRING,qty:INT>>>',
      attributes: 'MAP<STRING,FLOAT>',
      is_new: 'BOOLEAN',
      weight: 'STRUCT<grams:INT,by:STRING>',
      old: 'BINARY',
    },
    partitioning: ['day(publish_time)', 'bucket(16, user_id)', 'period_reference'],
    table_properties: {
      'write.format.default': 'parquet',
      'history.expire.max-snapshot-age-ms': 86_400_000,
    },
  },
  {
    envelope_columns: {
      message_id: { type: 'STRING', required: true },
      publish_time: 'TIMESTAMP',
      _ingested: 'DATE',
      region: 'STRING',
    },
    payload_columns: {
      user_id: { type: 'BIGINT', description: "'); DROP TABLE x; --" },
      price: 'DECIMAL(18,2)',
      order: 'STRUCT<end:BIGINT,_x:STRING,lines:ARRAY<STRUCT<sku:STRING,qty:BIGINT,from:DATE>>>',
      attributes: 'MAP<STRING,DOUBLE>',
      is_new: 'STRING',
      weight: 'STRUCT<unit:STRING,grams:STRING,by:STRING>',
      _note: 'STRING',
    },
    partitioning: ['day(publish_time)', 'bucket(16, user_id)', 'period_reference'],
    table_properties: {
      'write.format.default': 'parquet',
      'history.expire.max-snapshot-age-ms': 172_800_000,
    },
  },
];

it('the statements of a representative schema are the reviewed ones', () => {
  const texts = versions.map((version, index) => {
    const before = versions[index - 1];
    const statements = planStatements(
      before && tablesOf(before),
      tablesOf(version),
      'shop.orders',
      places,
    );
    return `-- version ${String(index + 1)}\n${statements.map(({ sql }) => `${sql};\n`).join('\n')}`;
  });
  // To change it on purpose: delete the file, run this, and read the difference.
  if (!existsSync(GOLDEN)) writeFileSync(GOLDEN, texts.join('\n'));
  expect(texts.join('\n')).toBe(readFileSync(GOLDEN, 'utf8'));
});

it('a property that only a number beyond all clocks could hold is left out', () => {
  const [{ properties }] = tablesOf({
    table_properties: { 'history.expire.max-snapshot-age-ms': '1e30' },
  });
  expect([...properties]).toEqual([]);
});

it('a database that Athena would not read bare is quoted', () => {
  const sql = (database: string) =>
    renderStatements({ ...on, database, kind: 'drop-column', column: 'c' }, places)[0]?.sql;
  expect(sql('_private')).toBe('ALTER TABLE `_private`.`topic` DROP COLUMN `c`');
  expect(sql('default')).toBe('ALTER TABLE `default`.`topic` DROP COLUMN `c`');
});
