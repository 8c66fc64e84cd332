// Types that change, data that moves, and how the API answers: again of the stand-in itself.
import type { Check } from '../check.js';
import type { Lakehouse } from '../start.js';
import { createTable, DATABASE, suiteContext, type SuiteContext } from '../suite-context.js';

export const name = 'stand-in-data';

const SIMPLE = [
  'boolean',
  'int',
  'bigint',
  'float',
  'double',
  'string',
  'binary',
  'date',
  'timestamp',
];
const DECIMALS = ['decimal(9,2)', 'decimal(12,2)', 'decimal(12,3)'];
const PROMOTIONS = new Set(['int→bigint', 'float→double', 'decimal(9,2)→decimal(12,2)']);

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const context = suiteContext(lakehouse, check);
  for (const part of [promoting, rewriting, querying, asking]) await part(context);
  context.close();
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Where a type stands in a column's type. */
type Wrap = (type: string) => string;

async function promoting({ check, succeeds, columns, run }: SuiteContext): Promise<void> {
  const types = [...SIMPLE, ...DECIMALS];
  const pairs = types.flatMap((from) =>
    types.filter((to) => to !== from).map((to) => ({ from, to })),
  );
  const column = ({ from, to }: Pair): string => `${from}_to_${to}`.replace(/\W/g, '_');
  const places: readonly (readonly [where: string, wrap: Wrap])[] = [
    ['column', (type) => type],
    ['nested', (type) => `array<struct<m:map<string,${type}>>>`],
  ];
  for (const [where, wrap] of places) {
    // Everything on the table's own column; in the depth, what may pass and a share of the rest.
    const tried =
      where === 'column'
        ? pairs
        : pairs.filter(
            ({ from, to }, index) => PROMOTIONS.has(`${from}→${to}`) || index % 11 === 0,
          );
    const table = `grid_${where}`;
    await succeeds(
      `${tried.length} pairs of types (${where})`,
      createTable(table, tried.map((pair) => `${column(pair)} ${wrap(pair.from)}`).join(', ')),
    );
    const accepted: string[] = [];
    for (const pair of tried) {
      const { state } = await run(
        `ALTER TABLE ${DATABASE}.${table} CHANGE COLUMN ${column(pair)} ${column(pair)} ${wrap(pair.to)}`,
      );
      if (state === 'SUCCEEDED') accepted.push(`${pair.from}→${pair.to}`);
    }
    check.equal(
      `Iceberg promotes three of them (${where})`,
      accepted.sort(),
      [...PROMOTIONS].sort(),
    );
    const expected = tried.map(
      (pair) =>
        `${column(pair)} ${wrap(PROMOTIONS.has(`${pair.from}→${pair.to}`) ? pair.to : pair.from)}`,
    );
    check.equal(`and Glue shows just these (${where})`, await columns(table), expected);
  }
}

async function rewriting({
  check,
  succeeds,
  columns,
  lakehouse,
  rows,
}: SuiteContext): Promise<void> {
  const table = `${DATABASE}.rewriting`;
  const values = [
    ['int', '42', '42'],
    ['bigint', '-9', '-9'],
    ['double', '1.5', '1.5E0'],
    ['boolean', 'true', 'true'],
    ['date', "DATE '2026-01-02'", '2026-01-02'],
    ['timestamp', "TIMESTAMP '2026-01-01 01:02:03.123456'", '2026-01-01 01:02:03.123456'],
    ['decimal(9,2)', '1.50', '1.50'],
    ['float', "REAL '1.5'", '1.5E0'],
  ] as const;
  const columnOf = (type: string): string => `${type.replace(/\W.*/, '')}_column`;
  const names = values.map(([type]) => columnOf(type));
  await succeeds(
    'a table to be rewritten',
    createTable('rewriting', values.map(([type]) => `${columnOf(type)} ${type}`).join(', ')),
  );
  await rows(`INSERT INTO ${table} VALUES (${values.map(([, value]) => value).join(', ')})`);
  for (const column of names) {
    await succeeds(
      `${column}: a shadow column`,
      `ALTER TABLE ${table} ADD COLUMNS (\`_${column}\` string)`,
    );
    await succeeds('… filled', `UPDATE ${table} SET "_${column}" = CAST("${column}" AS varchar)`);
    await succeeds('… takes the place', `ALTER TABLE ${table} DROP COLUMN ${column}`);
    await succeeds(
      '… and the name',
      `ALTER TABLE ${table} CHANGE COLUMN \`_${column}\` ${column} string`,
    );
  }
  check.equal(
    'all are strings now',
    await columns('rewriting'),
    names.map((column) => `${column} string`),
  );
  check.equal(
    'with these texts',
    (await rows(`SELECT ${names.join(', ')} FROM ${table}`))[1],
    values.map(([, , text]) => text),
  );
  const inGlue =
    (await lakehouse.glueTable(DATABASE, 'rewriting'))?.StorageDescriptor?.Columns ?? [];
  const kept = inGlue.filter(({ Parameters }) => Parameters?.['iceberg.field.current'] === 'false');
  check.that(
    'Glue still lists what was dropped',
    kept.length > 0,
    kept.map(({ Name }) => Name),
  );
}

async function querying({
  check,
  succeeds,
  fails,
  refuses,
  rows,
  columns,
  run,
}: SuiteContext): Promise<void> {
  const table = `${DATABASE}.merging`;
  await succeeds(
    'a table',
    createTable('merging', 'id int, `order` string, at timestamp', 'PARTITIONED BY (day(at))'),
  );
  await succeeds(
    'INSERT',
    `INSERT INTO ${table} VALUES (1, 'one', TIMESTAMP '2026-01-01 00:00:00'), (2, 'two', NULL)`,
  );
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
  check.equal('the columns are still there', await columns('merging'), [
    'id bigint',
    'order string',
    'at timestamp',
  ]);
  await fails('a column that is not there', `SELECT nope FROM ${table}`, /COLUMN_NOT_FOUND/);
  await fails('a table that is not there', `SELECT 1 FROM ${DATABASE}.nope`, /TABLE_NOT_FOUND/);
  await fails('a type that does not fit', `UPDATE ${table} SET id = 'x'`, /TYPE_MISMATCH/);
  await refuses('backticks in a query', `SELECT \`id\` FROM ${table}`, /backquoted/);
  await refuses('a reserved word', `SELECT order FROM ${table}`, /mismatched input/);
  await refuses('what is no SQL', `SELEKT 1`, /mismatched input/);
}

async function asking({ check, run, refuses }: SuiteContext): Promise<void> {
  const token = 'a'.repeat(32);
  const sql = `SELECT * FROM ${DATABASE}.nope`;
  const first = await run(sql, { ClientRequestToken: token });
  check.equal('a query that fails', first.state, 'FAILED');
  check.equal(
    'is the same for its token',
    (await run(sql, { ClientRequestToken: token })).id,
    first.id,
  );
  await refuses('its token with another query', 'SELECT 1', /Idempotent parameters/, {
    ClientRequestToken: token,
  });
  await refuses('a token that is too short', 'SELECT 1', /ClientRequestToken/, {
    ClientRequestToken: 'a'.repeat(31),
  });
  await refuses('a token that is too long', 'SELECT 1', /ClientRequestToken/, {
    ClientRequestToken: 'a'.repeat(129),
  });
  await refuses('no output location', 'SELECT 1', /No output location/, { WorkGroup: 'primary' });
  await refuses('no such bucket', 'SELECT 1', /output bucket/, {
    WorkGroup: 'primary',
    ResultConfiguration: { OutputLocation: 's3://nowhere/' },
  });
  await refuses('no such workgroup', 'SELECT 1', /WorkGroup nope is not found/, {
    WorkGroup: 'nope',
  });
  check.equal(
    'an output location of the request',
    (
      await run('SELECT 1', {
        WorkGroup: 'primary',
        ResultConfiguration: { OutputLocation: 's3://lakehouse/r/' },
      })
    ).state,
    'SUCCEEDED',
  );
}
