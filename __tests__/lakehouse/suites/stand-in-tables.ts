// The tables that the stand-in must create and refuse before anything is concluded from it.
import { RESERVED } from '../athena-names.js';
import type { Check } from '../check.js';
import { stringIn } from '../json-values.js';
import type { Lakehouse } from '../start.js';
import { createTable, DATABASE, endOf, suiteContext, type SuiteContext } from '../suite-context.js';

export const name = 'stand-in-tables';

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const context = suiteContext(lakehouse, check);
  for (const part of [creating, reservedWords, refusing]) await part(context);
  context.close();
}

async function creating({
  check,
  succeeds,
  fails,
  columns,
  lakehouse,
}: SuiteContext): Promise<void> {
  const all = `a boolean, b int, c bigint, d float, e double, f string COMMENT 'text', g binary, h date, i timestamp, j decimal(38,10),
    k array<string>, l map<string,int>, m struct<x:int,\`order\`:array<struct<\`_y\`:date>>>, n timestamp, o timestamp, p date`;
  const partitions =
    'PARTITIONED BY (a, year(h), month(i), day(n), hour(o), bucket(16, c), truncate(4, f), day(p), bucket(8, j))';
  await succeeds(
    'every type and every partition transform',
    createTable('everything', all, partitions),
  );
  check.equal('Glue shows them', await columns('everything'), [
    'a boolean',
    'b int',
    'c bigint',
    'd float',
    'e double',
    'f string',
    'g binary',
    'h date',
    'i timestamp',
    'j decimal(38,10)',
    'k array<string>',
    'l map<string,int>',
    'm struct<x:int,order:array<struct<_y:date>>>',
    'n timestamp',
    'o timestamp',
    'p date',
  ]);
  const types = await lakehouse.query(`SHOW COLUMNS FROM awsdatacatalog.${DATABASE}.everything`);
  check.equal(
    'Trino sees a timestamp without a zone',
    types.find(([column]) => column === 'i')?.[1],
    'timestamp(6)',
  );
  const [row] = await lakehouse.query(`SHOW CREATE TABLE awsdatacatalog.${DATABASE}.everything`);
  const shown = stringIn(row?.[0]);
  check.that(
    'and the partitions',
    /partitioning = ARRAY\['a','year\(h\)','month\(i\)','day\(n\)','hour\(o\)','bucket\(c, 16\)','truncate\(f, 4\)','day\(p\)','bucket\(j, 8\)'\]/.test(
      shown,
    ),
    shown,
  );
  const table = await lakehouse.glueTable(DATABASE, 'everything');
  check.equal(
    'its location',
    table?.StorageDescriptor?.Location,
    `s3://lakehouse/${DATABASE}/everything`,
  );
  check.equal('its kind', table?.Parameters?.table_type, 'ICEBERG');
  await fails('a table that exists', createTable('everything', 'a int'), /already exists/i);
  await succeeds(
    'unless it says IF NOT EXISTS',
    createTable('everything', 'a int').replace('TABLE', 'TABLE IF NOT EXISTS'),
  );
  check.equal('which changes nothing', (await columns('everything')).length, 16);
  await fails(
    'no such database',
    createTable('x', 'a int').replace(DATABASE, 'nowhere'),
    /nowhere/,
  );
  await fails(
    'hour of a date',
    createTable('x', 'a date', 'PARTITIONED BY (hour(a))'),
    /hour|date/i,
  );
  await fails(
    'identity of a struct',
    createTable('x', 'a struct<b:int>', 'PARTITIONED BY (a)'),
    /a/,
  );
  await succeeds('the database of the request', `CREATE TABLE plain (a int) ${endOf('plain')}`, {
    QueryExecutionContext: { Database: DATABASE },
  });
  await succeeds(
    'every property',
    createTable('properties', 'a int').replace(
      "'ICEBERG')",
      `'ICEBERG', 'format'='orc', 'write_compression'='zstd', 'vacuum_min_snapshots_to_keep'='3')`,
    ),
  );
  await succeeds(
    'and set later',
    `ALTER TABLE ${DATABASE}.properties SET TBLPROPERTIES ('format'='parquet', 'write_target_data_file_size_bytes'='1048576')`,
  );
  await succeeds('dropped', `DROP TABLE ${DATABASE}.properties`);
  check.equal('is gone', await lakehouse.glueTable(DATABASE, 'properties'), undefined);
}

async function reservedWords({ check, succeeds, columns, lakehouse }: SuiteContext): Promise<void> {
  const words = [...RESERVED].map((word) => word.toLowerCase());
  await succeeds(
    `all ${words.length} reserved words as columns`,
    createTable(
      'words',
      words.map((word) => `\`${word}\` int`).join(', '),
      'PARTITIONED BY (`order`, bucket(4, `select`))',
    ),
  );
  check.equal(
    'Glue shows them',
    await columns('words'),
    words.map((word) => `${word} int`),
  );
  await lakehouse.query(
    `SELECT ${words.map((word) => `"${word}"`).join(', ')} FROM awsdatacatalog.${DATABASE}.words`,
  );
  await succeeds(
    'all changed by Spark',
    `ALTER TABLE ${DATABASE}.words CHANGE COLUMN \`table\` \`table\` bigint`,
  );
  await succeeds('renamed', `ALTER TABLE ${DATABASE}.words CHANGE COLUMN \`from\` \`_from\` int`);
  await succeeds('dropped', `ALTER TABLE ${DATABASE}.words DROP COLUMN \`user\``);
  const expected = words
    .filter((word) => word !== 'user')
    .map((word) =>
      word === 'from' ? '_from int' : word === 'table' ? 'table bigint' : `${word} int`,
    );
  check.equal('and so shown', await columns('words'), expected);
  await succeeds(
    'a reserved word as table',
    createTable('`table`', 'a int').replace('/`table`/', '/table/'),
  );
}

async function refusing({ fails, refuses }: SuiteContext): Promise<void> {
  const a = (column: string): string => createTable('refused', column);
  await refuses('an underscore without backticks', a('_a int'), /underscore/);
  await refuses('a reserved word without backticks', a('date date'), /reserved/);
  await refuses('double quotes', a('"a" int'), /backticks/);
  await refuses('NOT NULL', a('a int NOT NULL'), /NOT NULL/);
  await refuses('USING', a('a int').replace('LOCATION', 'USING iceberg LOCATION'), /USING/);
  await fails(
    'EXTERNAL',
    a('a int').replace('TABLE', 'EXTERNAL TABLE'),
    /External keyword not supported/,
  );
  await fails('a type that Athena lacks', a('a smallint'), /smallint/);
  await fails(
    'a property that Athena lacks',
    a('a int').replace("'ICEBERG'", "'ICEBERG', 'format-version'='2'"),
    /Unsupported table property key: format-version/,
  );
  await refuses('two statements', 'SELECT 1; SELECT 2', /Only one sql statement/);
  await refuses('a statement that is too long', `SELECT '${'x'.repeat(262_144)}'`, /262144/);
}
