// What the stand-in itself must be able to do before anything is concluded from it.
import { RESERVED } from '../athena-names.mjs';
import { athenaSession } from '../athena-session.mjs';

export const name = 'the stand-in';

const DATABASE = 'iceberg_curated_db';
const END = (table) => `LOCATION 's3://lakehouse/${DATABASE}/${table}/' TBLPROPERTIES ('table_type'='ICEBERG')`;
const create = (table, columns, partitions = '') => `CREATE TABLE ${DATABASE}.${table} (${columns}) ${partitions} ${END(table)}`;
const SIMPLE = ['boolean', 'int', 'bigint', 'float', 'double', 'string', 'binary', 'date', 'timestamp'];
const DECIMALS = ['decimal(9,2)', 'decimal(12,2)', 'decimal(12,3)'];
const PROMOTIONS = new Set(['int→bigint', 'float→double', 'decimal(9,2)→decimal(12,2)']);

/**
 * @param {import('../start.mjs').Lakehouse} lakehouse
 * @param {import('../../test-lakehouse.mjs').Check} check
 */
export async function run(lakehouse, check) {
  const athena = athenaSession(lakehouse);
  const context = { ...athena, lakehouse, check };
  context.succeeds = async (what, sql, request) => check.equal(what, reasonless(await athena.run(sql, request)), 'SUCCEEDED');
  context.fails = async (what, sql, words, request) => {
    const { state, reason, category } = await athena.run(sql, request);
    check.that(what, state === 'FAILED' && category === 2 && words.test(reason ?? ''), { state, reason, category });
  };
  context.refuses = async (what, sql, words, request) => {
    const { state, reason } = await athena.run(sql, request);
    check.that(what, state === 'REFUSED' && words.test(reason ?? ''), { state, reason });
  };
  /** Names and types that Glue shows, without columns that were dropped. */
  context.columns = async (table) =>
    ((await lakehouse.glueTable(DATABASE, table))?.StorageDescriptor?.Columns ?? [])
      .filter(({ Parameters }) => Parameters?.['iceberg.field.current'] !== 'false')
      .map((column) => `${column.Name} ${column.Type}`);
  for (const part of [creating, reservedWords, growing, promoting, rewriting, querying, refusing, asking]) await part(context);
  athena.close();
}

/** An outcome that should be SUCCEEDED, with its reason when it isn't. */
const reasonless = ({ state, reason }) => (state === 'SUCCEEDED' ? state : `${state}: ${reason}`);

async function creating({ check, succeeds, fails, columns, lakehouse }) {
  const all = `a boolean, b int, c bigint, d float, e double, f string COMMENT 'text', g binary, h date, i timestamp, j decimal(38,10),
    k array<string>, l map<string,int>, m struct<x:int,\`order\`:array<struct<\`_y\`:date>>>, n timestamp, o timestamp, p date`;
  const partitions = 'PARTITIONED BY (a, year(h), month(i), day(n), hour(o), bucket(16, c), truncate(4, f), day(p), bucket(8, j))';
  await succeeds('every type and every partition transform', create('everything', all, partitions));
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
  check.equal('Trino sees a timestamp without a zone', types.find(([column]) => column === 'i')?.[1], 'timestamp(6)');
  const shown = (await lakehouse.query(`SHOW CREATE TABLE awsdatacatalog.${DATABASE}.everything`))[0][0];
  check.that(
    'and the partitions',
    /partitioning = ARRAY\['a','year\(h\)','month\(i\)','day\(n\)','hour\(o\)','bucket\(c, 16\)','truncate\(f, 4\)','day\(p\)','bucket\(j, 8\)'\]/.test(
      shown,
    ),
    shown,
  );
  const { StorageDescriptor, Parameters } = await lakehouse.glueTable(DATABASE, 'everything');
  check.equal('its location', StorageDescriptor.Location, `s3://lakehouse/${DATABASE}/everything`);
  check.equal('its kind', Parameters.table_type, 'ICEBERG');
  await fails('a table that exists', create('everything', 'a int'), /already exists/i);
  await succeeds('unless asked to mind', create('everything', 'a int').replace('TABLE', 'TABLE IF NOT EXISTS'));
  check.equal('which changes nothing', (await columns('everything')).length, 16);
  await fails('no such database', create('x', 'a int').replace(DATABASE, 'nowhere'), /nowhere/);
  await fails('hour of a date', create('x', 'a date', 'PARTITIONED BY (hour(a))'), /hour|date/i);
  await fails('identity of a struct', create('x', 'a struct<b:int>', 'PARTITIONED BY (a)'), /a/);
  await succeeds('the database of the request', `CREATE TABLE plain (a int) ${END('plain')}`, {
    QueryExecutionContext: { Database: DATABASE },
  });
  await succeeds(
    'every property',
    create('properties', 'a int').replace(
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

async function reservedWords({ check, succeeds, columns, lakehouse }) {
  const words = [...RESERVED].map((word) => word.toLowerCase());
  await succeeds(
    `all ${words.length} reserved words as columns`,
    create('words', words.map((word) => `\`${word}\` int`).join(', '), 'PARTITIONED BY (`order`, bucket(4, `select`))'),
  );
  check.equal(
    'Glue shows them',
    await columns('words'),
    words.map((word) => `${word} int`),
  );
  await lakehouse.query(`SELECT ${words.map((word) => `"${word}"`).join(', ')} FROM awsdatacatalog.${DATABASE}.words`);
  await succeeds('all changed by Spark', `ALTER TABLE ${DATABASE}.words CHANGE COLUMN \`table\` \`table\` bigint`);
  await succeeds('renamed', `ALTER TABLE ${DATABASE}.words CHANGE COLUMN \`from\` \`_from\` int`);
  await succeeds('dropped', `ALTER TABLE ${DATABASE}.words DROP COLUMN \`user\``);
  const expected = words
    .filter((word) => word !== 'user')
    .map((word) => (word === 'from' ? '_from int' : word === 'table' ? 'table bigint' : `${word} int`));
  check.equal('and so shown', await columns('words'), expected);
  await succeeds('a reserved word as table', create('`table`', 'a int').replace('/`table`/', '/table/'));
}

async function growing({ check, succeeds, fails, columns, lakehouse }) {
  await succeeds('a table', create('growing', 'id int, s struct<a:int>, l array<struct<a:int>>, m map<string,struct<a:int>>'));
  await succeeds('columns added', `ALTER TABLE ${DATABASE}.growing ADD COLUMNS (b string, \`date\` date, n struct<x:array<int>>)`);
  await fails('a column added twice', `ALTER TABLE ${DATABASE}.growing ADD COLUMNS (b string)`, /exists|FIELDS_ALREADY|b/);
  await succeeds('a struct that grows', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN s s struct<a:int,\`order\`:string>`);
  await succeeds('in an array', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN l l array<struct<a:bigint,b:date>>`);
  await succeeds('in a map', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN m m map<string,struct<a:bigint,b:array<float>>>`);
  await succeeds('and deeper', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN m m map<string,struct<a:bigint,b:array<double>>>`);
  await succeeds('nothing to change', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN id id int`);
  await succeeds('moved to the front', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN b b string FIRST`);
  const grown = [
    'b string',
    'id int',
    's struct<a:int,order:string>',
    'l array<struct<a:bigint,b:date>>',
    'm map<string,struct<a:bigint,b:array<double>>>',
    'date date',
    'n struct<x:array<int>>',
  ];
  check.equal('Glue shows it', await columns('growing'), grown);
  await fails(
    'one field promoted, another narrowed',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN s s struct<a:bigint,\`order\`:int>`,
    /order/,
  );
  check.equal('does neither', await columns('growing'), grown);
  await fails('a scalar that becomes a struct', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN id id struct<a:int>`, /id/);
  await fails('a struct without its field', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN s s struct<a:int>`, /order/);
  await fails(
    'a key that is promoted',
    `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN m m map<int,struct<a:bigint,b:array<double>>>`,
    /key|m/,
  );
  await fails('a column that is not there', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN nope nope int`, /nope/);
  await fails('a table that is not there', `ALTER TABLE ${DATABASE}.nope ADD COLUMNS (a int)`, /nope/);
  await fails('to a name that is taken', `ALTER TABLE ${DATABASE}.growing CHANGE COLUMN id b int`, /b/);
  await succeeds('a column dropped', `ALTER TABLE ${DATABASE}.growing DROP COLUMN b`);
  await fails('dropped again', `ALTER TABLE ${DATABASE}.growing DROP COLUMN b`, /b/);
  const { Columns } = (await lakehouse.glueTable(DATABASE, 'growing')).StorageDescriptor;
  check.equal('Glue keeps its name, not current', Columns.find(({ Name }) => Name === 'b')?.Parameters?.['iceberg.field.current'], 'false');
  check.that(
    'and gives ids to the others',
    Columns.every(({ Parameters }) => /^\d+$/.test(Parameters?.['iceberg.field.id'] ?? '')),
    Columns,
  );
}

async function promoting({ check, succeeds, columns, run }) {
  const types = [...SIMPLE, ...DECIMALS];
  const pairs = types.flatMap((from) => types.filter((to) => to !== from).map((to) => ({ from, to })));
  const column = ({ from, to }) => `${from}_to_${to}`.replace(/\W/g, '_');
  for (const [where, wrap] of [
    ['column', (type) => type],
    ['nested', (type) => `array<struct<m:map<string,${type}>>>`],
  ]) {
    // Everything on the table's own column; in the depth, what may pass and a share of the rest.
    const tried = where === 'column' ? pairs : pairs.filter(({ from, to }, index) => PROMOTIONS.has(`${from}→${to}`) || index % 11 === 0);
    const table = `grid_${where}`;
    await succeeds(
      `${tried.length} pairs of types (${where})`,
      create(table, tried.map((pair) => `${column(pair)} ${wrap(pair.from)}`).join(', ')),
    );
    const accepted = [];
    for (const pair of tried) {
      const { state } = await run(`ALTER TABLE ${DATABASE}.${table} CHANGE COLUMN ${column(pair)} ${column(pair)} ${wrap(pair.to)}`);
      if (state === 'SUCCEEDED') accepted.push(`${pair.from}→${pair.to}`);
    }
    check.equal(`Iceberg promotes three of them (${where})`, accepted.sort(), [...PROMOTIONS].sort());
    const expected = tried.map((pair) => `${column(pair)} ${wrap(PROMOTIONS.has(`${pair.from}→${pair.to}`) ? pair.to : pair.from)}`);
    check.equal(`and Glue shows just these (${where})`, await columns(table), expected);
  }
}

async function rewriting({ check, succeeds, columns, lakehouse, rows }) {
  const table = `${DATABASE}.rewriting`;
  const values = {
    int: ['42', '42'],
    bigint: ['-9', '-9'],
    double: ['1.5', '1.5E0'],
    boolean: ['true', 'true'],
    date: ["DATE '2026-01-02'", '2026-01-02'],
    timestamp: ["TIMESTAMP '2026-01-01 01:02:03.123456'", '2026-01-01 01:02:03.123456'],
    'decimal(9,2)': ['1.50', '1.50'],
    float: ["REAL '1.5'", '1.5E0'],
  };
  const names = Object.keys(values).map((type) => `${type.replace(/\W.*/, '')}_column`);
  const types = Object.keys(values);
  await succeeds('a table to be rewritten', create('rewriting', names.map((column, index) => `${column} ${types[index]}`).join(', ')));
  await rows(`INSERT INTO ${table} VALUES (${types.map((type) => values[type][0]).join(', ')})`);
  for (const column of names) {
    await succeeds(`${column}: a shadow column`, `ALTER TABLE ${table} ADD COLUMNS (\`_${column}\` string)`);
    await succeeds('… filled', `UPDATE ${table} SET "_${column}" = CAST("${column}" AS varchar)`);
    await succeeds('… takes the place', `ALTER TABLE ${table} DROP COLUMN ${column}`);
    await succeeds('… and the name', `ALTER TABLE ${table} CHANGE COLUMN \`_${column}\` ${column} string`);
  }
  check.equal(
    'all are strings now',
    await columns('rewriting'),
    names.map((column) => `${column} string`),
  );
  check.equal(
    'with these texts',
    (await rows(`SELECT ${names.join(', ')} FROM ${table}`))[1],
    types.map((type) => values[type][1]),
  );
  const kept = (await lakehouse.glueTable(DATABASE, 'rewriting')).StorageDescriptor.Columns.filter(
    ({ Parameters }) => Parameters?.['iceberg.field.current'] === 'false',
  );
  check.that(
    'Glue still lists what was dropped',
    kept.length > 0,
    kept.map(({ Name }) => Name),
  );
}

async function querying({ check, succeeds, fails, refuses, rows, columns, run }) {
  const table = `${DATABASE}.merging`;
  await succeeds('a table', create('merging', 'id int, `order` string, at timestamp', 'PARTITIONED BY (day(at))'));
  await succeeds('INSERT', `INSERT INTO ${table} VALUES (1, 'one', TIMESTAMP '2026-01-01 00:00:00'), (2, 'two', NULL)`);
  await succeeds(
    'MERGE',
    `MERGE INTO ${table} t USING (VALUES (2, 'zwei'), (3, 'three')) AS s (id, "order") ON t.id = s.id
     WHEN MATCHED THEN UPDATE SET "order" = s."order" WHEN NOT MATCHED THEN INSERT (id, "order") VALUES (s.id, s."order");`,
  );
  await succeeds('after a promotion', `ALTER TABLE ${table} CHANGE COLUMN id id bigint`);
  await succeeds('DELETE', `DELETE FROM awsdatacatalog.${table} WHERE id = 1`);
  check.equal('SELECT', await rows(`SELECT id, "order", at FROM ${table} ORDER BY id`), [
    ['id', 'order', 'at'],
    ['2', 'zwei', null],
    ['3', 'three', null],
  ]);
  check.equal(
    'in the database of the request',
    (await run('SELECT * FROM merging', { QueryExecutionContext: { Database: DATABASE } })).state,
    'SUCCEEDED',
  );
  await succeeds(
    'MERGE on what was promoted',
    `MERGE INTO ${table} t USING (VALUES (BIGINT '3')) AS s (id) ON t.id = s.id WHEN MATCHED THEN DELETE`,
  );
  check.equal('the columns are still there', await columns('merging'), ['id bigint', 'order string', 'at timestamp']);
  await fails('a column that is not there', `SELECT nope FROM ${table}`, /COLUMN_NOT_FOUND/);
  await fails('a table that is not there', `SELECT 1 FROM ${DATABASE}.nope`, /TABLE_NOT_FOUND/);
  await fails('a type that does not fit', `UPDATE ${table} SET id = 'x'`, /TYPE_MISMATCH/);
  await refuses('backticks in a query', `SELECT \`id\` FROM ${table}`, /backquoted/);
  await refuses('a reserved word', `SELECT order FROM ${table}`, /mismatched input/);
  await refuses('what is no SQL', `SELEKT 1`, /mismatched input/);
}

async function refusing({ fails, refuses }) {
  const a = (column, partitions) => create('refused', column, partitions);
  await refuses('an underscore without backticks', a('_a int'), /underscore/);
  await refuses('a reserved word without backticks', a('date date'), /reserved/);
  await refuses('double quotes', a('"a" int'), /backticks/);
  await refuses('NOT NULL', a('a int NOT NULL'), /NOT NULL/);
  await refuses('USING', a('a int').replace('LOCATION', 'USING iceberg LOCATION'), /USING/);
  await fails('EXTERNAL', a('a int').replace('TABLE', 'EXTERNAL TABLE'), /External keyword not supported/);
  await fails('a type that Athena lacks', a('a smallint'), /smallint/);
  await fails(
    'a property that Athena lacks',
    a('a int').replace("'ICEBERG'", "'ICEBERG', 'format-version'='2'"),
    /Unsupported table property key: format-version/,
  );
  await refuses('two statements', 'SELECT 1; SELECT 2', /Only one sql statement/);
  await refuses('a statement that is too long', `SELECT '${'x'.repeat(262_144)}'`, /262144/);
}

async function asking({ check, run, refuses }) {
  const token = 'a'.repeat(32);
  const sql = `SELECT * FROM ${DATABASE}.nope`;
  const first = await run(sql, { ClientRequestToken: token });
  check.equal('a query that fails', first.state, 'FAILED');
  check.equal('is the same for its token', (await run(sql, { ClientRequestToken: token })).id, first.id);
  await refuses('its token with another query', 'SELECT 1', /Idempotent parameters/, { ClientRequestToken: token });
  await refuses('a token that is too short', 'SELECT 1', /ClientRequestToken/, { ClientRequestToken: 'a'.repeat(31) });
  await refuses('a token that is too long', 'SELECT 1', /ClientRequestToken/, { ClientRequestToken: 'a'.repeat(129) });
  await refuses('no output location', 'SELECT 1', /No output location/, { WorkGroup: 'primary' });
  await refuses('no such bucket', 'SELECT 1', /output bucket/, {
    WorkGroup: 'primary',
    ResultConfiguration: { OutputLocation: 's3://nowhere/' },
  });
  await refuses('no such workgroup', 'SELECT 1', /WorkGroup nope is not found/, { WorkGroup: 'nope' });
  check.equal(
    'an output location of the request',
    (await run('SELECT 1', { WorkGroup: 'primary', ResultConfiguration: { OutputLocation: 's3://lakehouse/r/' } })).state,
    'SUCCEEDED',
  );
}
