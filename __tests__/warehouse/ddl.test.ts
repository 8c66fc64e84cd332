import { describe, expect, it } from '@jest/globals';
import { wantedTables } from '../../src/core/tables.js';
import { parseTopicSchema } from '../../src/core/topic-schema.js';
import { planStatements } from '../../src/warehouse/ddl.js';
import { bytesOf, schemaWith } from '../judged.js';

function tablesOf(fragment: Readonly<Record<string, unknown>>) {
  const { schema, problems } = parseTopicSchema(bytesOf(schemaWith(fragment)));
  if (schema === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return wantedTables(schema);
}

const columns = (payload: Readonly<Record<string, unknown>>) => ({ payload_columns: payload });
const plan = (before: Readonly<Record<string, unknown>> | undefined, after: Readonly<Record<string, unknown>>) =>
  planStatements(before && tablesOf(before), tablesOf(after), 'topic').map(({ table, sql }) => `${table}: ${sql}`);
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
    expect(plan(columns({ a: 'INT' }), { ...columns({ a: { type: 'INT', description: 'Spelt out' } }) })).toEqual([]);
  });

  it('add all columns at once, also to STANDARDIZED when the envelope grows', () => {
    expect(plan(columns({ a: 'INT' }), columns({ a: 'INT', b: 'DECIMAL(10,2)', c: 'STRUCT<x:INT,y:MAP<STRING,DATE>>' }))).toEqual([
      curated(`${alter} ADD COLUMNS (\`b\` decimal(10,2), \`c\` struct<x:int,y:map<string,date>>)`),
    ]);
    expect(plan({}, { envelope_columns: { region: 'INT' } })).toEqual([
      'iceberg_standardized_db.topic: ALTER TABLE iceberg_standardized_db.`topic` ADD COLUMNS (`region` string)',
      curated(`${alter} ADD COLUMNS (\`region\` int)`),
    ]);
  });

  it('promote in place what Iceberg promotes', () => {
    expect(plan(columns({ a: 'INT', b: 'DECIMAL(5,2)' }), columns({ a: 'BIGINT', b: 'DECIMAL(9,2)' }))).toEqual([
      curated(`${alter} CHANGE COLUMN \`a\` \`a\` bigint`),
      curated(`${alter} CHANGE COLUMN \`b\` \`b\` decimal(9,2)`),
    ]);
    expect(plan(columns({ a: 'ARRAY<STRUCT<x:INT>>' }), columns({ a: 'ARRAY<STRUCT<x:BIGINT,y:STRING>>' }))).toEqual([
      curated(`${alter} CHANGE COLUMN \`a\` \`a\` array<struct<x:bigint,y:string>>`),
    ]);
  });

  it('rewrite in four steps what Iceberg does not promote', () => {
    expect(plan(columns({ order: 'INT' }), columns({ order: 'STRING' }))).toEqual([
      curated(`${alter} ADD COLUMNS (\`order__rewrite\` string)`),
      curated('UPDATE "iceberg_curated_db"."topic" SET "order__rewrite" = CAST("order" AS varchar)'),
      curated(`${alter} DROP COLUMN \`order\``),
      curated(`${alter} CHANGE COLUMN \`order__rewrite\` \`order\` string`),
    ]);
  });

  it('give the shadow of a long column a name that may exist', () => {
    const long = 'c'.repeat(250);
    const [first = ''] = plan(columns({ [long]: 'INT' }), columns({ [long]: 'STRING' }));
    expect(/`(c+__rewrite)`/.exec(first)?.[1]?.length).toBeLessThanOrEqual(255);
  });

  it('drop what an approved removal takes away, and set changed properties', () => {
    expect(plan(columns({ a: 'INT', b: 'INT' }), columns({ a: 'INT' }))).toEqual([curated(`${alter} DROP COLUMN \`b\``)]);
    const properties = (value: string) => ({ table_properties: { 'write.target-file-size-bytes': value } });
    const statements = plan(properties('1000'), properties('2000'));
    expect(statements).toHaveLength(2);
    expect(statements[1]).toMatch(/SET TBLPROPERTIES \('.*'='2000'\)$/);
  });
});
