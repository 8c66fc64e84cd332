import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { planStatements, renderStatements } from '../../src/warehouse/ddl.js';
import type { Places, TableChange } from '../../src/core/change/tables/table-change.js';
import { on, places, tablesOf, typeOf, type Fragment } from './tables.js';

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
        'UPDATE "iceberg_curated_db"."topic" SET "order__rewrite" = CAST("order" AS varchar)',
      ),
      curated(`${alter} DROP COLUMN \`order\``),
      curated(`${alter} CHANGE COLUMN \`order__rewrite\` \`order\` string`),
    ]);
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

describe('a rewrite', () => {
  const rewrite = (from: string, to: string): TableChange => ({
    ...on,
    kind: 'rewrite-column',
    column: { name: 'c', type: typeOf(to) },
    was: typeOf(from),
    stands: 'untouched',
  });
  const value = (change: TableChange): string | undefined =>
    / SET "c__rewrite" = (.*)$/.exec(renderStatements(change, places)[1]?.sql ?? '')?.[1];

  it.each([
    ['INT', 'STRING', 'CAST("c" AS varchar)'],
    ['DATE', 'TIMESTAMP', 'CAST("c" AS timestamp(6))'],
    ['FLOAT', 'STRING', `IF("c" IS NULL, NULL, format('%s', "c"))`],
    ['DOUBLE', 'STRING', 'CAST("c" AS varchar)'],
    ['ARRAY<INT>', 'ARRAY<STRING>', 'CAST("c" AS array(varchar))'],
    [
      'ARRAY<FLOAT>',
      'ARRAY<STRING>',
      `transform("c", e0 -> IF(e0 IS NULL, NULL, format('%s', e0)))`,
    ],
    [
      'MAP<STRING,FLOAT>',
      'MAP<STRING,STRING>',
      `transform_values("c", (k0, e0) -> IF(e0 IS NULL, NULL, format('%s', e0)))`,
    ],
    [
      'MAP<FLOAT,INT>',
      'MAP<STRING,INT>',
      `transform_keys("c", (k0, e0) -> IF(k0 IS NULL, NULL, format('%s', k0)))`,
    ],
    [
      'STRUCT<f:FLOAT,l:ARRAY<INT>>',
      'STRUCT<f:STRING,l:ARRAY<STRING>>',
      `IF("c" IS NULL, NULL, CAST(ROW(IF("c"."f" IS NULL, NULL, format('%s', "c"."f")), CAST("c"."l" AS array(varchar))) AS row("f" varchar, "l" array(varchar))))`,
    ],
    [
      'ARRAY<STRUCT<m:MAP<STRING,ARRAY<FLOAT>>>>',
      'ARRAY<STRUCT<m:MAP<STRING,ARRAY<STRING>>>>',
      `transform("c", e0 -> IF(e0 IS NULL, NULL, CAST(ROW(transform_values(e0."m", (k1, e1) -> transform(e1, e2 -> IF(e2 IS NULL, NULL, format('%s', e2))))) AS row("m" map(varchar, array(varchar))))))`,
    ],
    [
      'STRUCT<x:INT,t:TIMESTAMP>',
      'STRUCT<x:STRING,t:TIMESTAMP>',
      'CAST("c" AS row("x" varchar, "t" timestamp(6)))',
    ],
    [
      'STRUCT<x:INT,end:DATE>',
      'STRUCT<end:DATE,x:STRING,n:FLOAT>',
      'IF("c" IS NULL, NULL, CAST(ROW("c"."end", CAST("c"."x" AS varchar), CAST(NULL AS real)) AS row("end" date, "x" varchar, "n" real)))',
    ],
    [
      'MAP<STRING,ARRAY<STRUCT<x:INT>>>',
      'MAP<STRING,ARRAY<STRUCT<x:STRING,y:INT>>>',
      'transform_values("c", (k0, e0) -> transform(e0, e1 -> IF(e1 IS NULL, NULL, CAST(ROW(CAST(e1."x" AS varchar), CAST(NULL AS int)) AS row("x" varchar, "y" int)))))',
    ],
  ])('of %s to %s takes every field by its name', (from, to, expected) => {
    expect(value(rewrite(from, to))).toBe(expected);
  });

  it.each([
    ['untouched', ['ADD', 'UPDATE', 'DROP', 'CHANGE']],
    ['shadow-added', ['UPDATE', 'DROP', 'CHANGE']],
    ['column-dropped', ['CHANGE']],
  ] as const)('that stands %s goes on from there', (stands, verbs) => {
    const statements = renderStatements(
      { ...rewrite('INT', 'STRING'), stands } as TableChange,
      places,
    );
    expect(statements.map(({ sql }) => /UPDATE|ADD|DROP|CHANGE/.exec(sql)?.[0])).toEqual(verbs);
  });
});

describe('what was not checked before', () => {
  const addC = {
    ...on,
    kind: 'add-columns',
    columns: [{ name: 'c', type: typeOf('INT') }],
  } as const;
  const create = {
    ...on,
    kind: 'create-table',
    topic: 'topic',
    wanted: tablesOf(columns({ a: 'INT' }))[1],
  } as const;
  const field = (name: string) => ({
    ...addC,
    columns: [{ name: 'c', type: { kind: 'struct', fields: [{ name, type: typeOf('INT') }] } }],
  });
  const elsewhere = (bucket: string): Places => ({ ...places, bucket });
  it.each<[string, unknown, Places]>([
    ['a column', { ...addC, columns: [{ name: 'a`b', type: typeOf('INT') }] }, places],
    ['a column with capitals', { ...addC, columns: [{ name: 'A', type: typeOf('INT') }] }, places],
    [
      'a column of 256 characters',
      { ...addC, columns: [{ name: 'a'.repeat(256), type: typeOf('INT') }] },
      places,
    ],
    [
      'a column with a line break',
      { ...addC, columns: [{ name: 'a\n', type: typeOf('INT') }] },
      places,
    ],
    ['a reserved column', { ...addC, columns: [{ name: '_file', type: typeOf('INT') }] }, places],
    ['a field', field('a>, x int'), places],
    ['a field in quotes', field('`a`'), places],
    [
      'a type',
      { ...addC, columns: [{ name: 'c', type: { kind: 'scalar', name: 'INT) --' } }] },
      places,
    ],
    [
      'a precision',
      {
        ...addC,
        columns: [{ name: 'c', type: { kind: 'decimal', precision: '1) --', scale: 0 } }],
      },
      places,
    ],
    ['a dropped column', { ...on, kind: 'drop-column', column: 'a`, b' }, places],
    ['a table', { ...addC, table: 't` --' }, places],
    ['a database', { ...addC, database: 'd.e' }, places],
    ['a topic', { ...create, topic: "a' --" }, places],
    ['a topic that leads elsewhere', { ...create, topic: '../a' }, places],
    ['a bucket', create, elsewhere("b' --")],
    ['a bucket with a folder', create, elsewhere('b/c')],
    ['a property', { ...on, kind: 'set-properties', properties: new Map([['a', 'b']]) }, places],
    [
      "a property's value",
      { ...on, kind: 'set-properties', properties: new Map([['format', "orc'"]]) },
      places,
    ],
    [
      'a property in its other name',
      { ...on, kind: 'set-properties', properties: new Map([['write.format.default', 'orc']]) },
      places,
    ],
    [
      'a transform',
      {
        ...create,
        wanted: { ...create.wanted, partitioning: [{ column: 'a', transform: 'void' }] },
      },
      places,
    ],
    [
      'a width',
      {
        ...create,
        wanted: {
          ...create.wanted,
          partitioning: [{ column: 'a', transform: 'bucket', width: '1' }],
        },
      },
      places,
    ],
    [
      'a partition source',
      {
        ...create,
        wanted: { ...create.wanted, partitioning: [{ column: 'z', transform: 'day' }] },
      },
      places,
    ],
  ])('never gets into a statement as %s', (_, change, where) => {
    expect(() => renderStatements(change as TableChange, where)).toThrow(TypeError);
  });
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
