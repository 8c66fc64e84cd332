// What Iceberg can't do in place and loses nothing: the four steps, on tables that have rows.
import { productWarehouse, wantedTable } from '../product-warehouse.mjs';
import { tableEvolution } from '../table-evolution.mjs';

export const name = 'every-rewrite';

/** Before, after, a value as Trino writes it, and the value afterwards as Trino answers with it. */
const REWRITES = [
  ['INT', 'STRING', '-42', '-42'],
  ['INT', 'DOUBLE', '2147483647', 2147483647],
  ['BIGINT', 'STRING', '9223372036854775807', '9223372036854775807'],
  ['FLOAT', 'STRING', "REAL '1.5'", '1.5'],
  // A cast to varchar keeps seven digits.
  ['FLOAT', 'STRING', "REAL '16777217'", '1.6777216E7'],
  ['FLOAT', 'STRING', "REAL '281881.22'", '281881.22'],
  ['FLOAT', 'STRING', "REAL '1.0E7'", '1.0E7'],
  ['FLOAT', 'STRING', 'CAST(nan() AS REAL)', 'NaN'],
  ['ARRAY<FLOAT>', 'ARRAY<STRING>', "ARRAY[REAL '281881.22', NULL]", ['281881.22', null]],
  ['MAP<STRING,FLOAT>', 'MAP<STRING,STRING>', "MAP(ARRAY['a', 'b'], ARRAY[REAL '281881.22', NULL])", { a: '281881.22', b: null }],
  ['STRUCT<f:FLOAT,g:FLOAT>', 'STRUCT<f:STRING,g:STRING>', "ROW(REAL '281881.22', NULL)", ['281881.22', null]],
  ['DOUBLE', 'STRING', "DOUBLE '1.5'", '1.5E0'],
  ['BOOLEAN', 'STRING', 'true', 'true'],
  ['DATE', 'STRING', "DATE '2026-01-02'", '2026-01-02'],
  ['TIMESTAMP', 'STRING', "TIMESTAMP '2026-01-01 01:02:03.123456'", '2026-01-01 01:02:03.123456'],
  ['DECIMAL(9,2)', 'STRING', "DECIMAL '-1.50'", '-1.50'],
  ['ARRAY<INT>', 'ARRAY<STRING>', 'ARRAY[1, NULL]', ['1', null]],
  ['MAP<STRING,INT>', 'MAP<STRING,DOUBLE>', "MAP(ARRAY['a', 'b'], ARRAY[1, NULL])", { a: 1, b: null }],
  ['STRUCT<a:INT,order:DATE>', 'STRUCT<a:STRING,order:DATE>', "ROW(1, DATE '2026-01-02')", ['1', '2026-01-02']],
  ['STRUCT<a:INT,_b:INT>', 'STRUCT<_c:DATE,a:STRING,_b:BIGINT>', 'ROW(1, 2)', ['1', 2, null]],
  ['ARRAY<STRUCT<a:INT>>', 'ARRAY<STRUCT<a:STRING,b:STRING>>', 'ARRAY[ROW(1), NULL]', [['1', null], null]],
  [
    'MAP<STRING,ARRAY<STRUCT<select:INT>>>',
    'MAP<STRING,ARRAY<STRUCT<select:STRING,n:INT>>>',
    "MAP(ARRAY['a'], ARRAY[ARRAY[ROW(1)]])",
    { a: [['1', null]] },
  ],
  [
    'STRUCT<s:STRUCT<a:BOOLEAN>,l:ARRAY<INT>>',
    'STRUCT<s:STRUCT<a:STRING,b:INT>,l:ARRAY<DOUBLE>>',
    'ROW(ROW(true), ARRAY[1])',
    [['true', null], [1]],
  ],
];

/**
 * @param {import('../start.mjs').Lakehouse} lakehouse
 * @param {import('../../test-lakehouse.mjs').Check} check
 */
export async function run(lakehouse, check) {
  const product = await productWarehouse(lakehouse);
  const evolve = tableEvolution(product, check);
  const context = { lakehouse, check, product, evolve };
  for (const part of [values, resumed, promotedBefore]) await part(context);
  product.close();
  console.log(`· statements run: ${product.counts().join(', ')}`);
}

async function values({ lakehouse, check, product, evolve }) {
  const types = (which) => Object.fromEntries(REWRITES.map((pair, index) => [`c${index}`, pair[which]]));
  const partitioning = [{ column: 'id', transform: 'identity' }];
  const v1 = wantedTable(product, 'rewritten', { id: 'INT', ...types(0) }, { partitioning });
  await evolve(`${REWRITES.length} columns to be rewritten`, undefined, v1);
  const names = REWRITES.map((_, index) => `c${index}`);
  await lakehouse.query(
    `INSERT INTO iceberg_curated_db.rewritten (id, ${names.join()}) VALUES (1, ${REWRITES.map(([, , value]) => value).join()})`,
  );
  await lakehouse.query('INSERT INTO iceberg_curated_db.rewritten (id) VALUES (2)');
  const changes = await evolve('rewritten', v1, wantedTable(product, 'rewritten', { id: 'INT', ...types(1) }, { partitioning }));
  check.that(
    '  each in four steps',
    changes.every((change) => change.kind === 'rewrite-column' && product.render(change).length === 4),
    changes,
  );
  const rows = await lakehouse.query(`SELECT ${names.join()} FROM iceberg_curated_db.rewritten ORDER BY id`);
  for (const [index, [from, to, , after]] of REWRITES.entries())
    check.equal(
      `  ${from} → ${to} keeps its values`,
      rows.map((row) => row[index]),
      [after, null],
    );
}

/** Wherever it was left, the catalogue tells where to go on; only the UPDATE may run again. */
async function resumed({ lakehouse, check, product, evolve }) {
  const columns = (type) => ({ none: type, added: type, filled: type, dropped: type });
  const v1 = wantedTable(product, 'resumed', columns('INT'));
  const v2 = wantedTable(product, 'resumed', columns('STRING'));
  await evolve('a table', undefined, v1);
  await lakehouse.query('INSERT INTO iceberg_curated_db.resumed VALUES (1, 2, 3, 4)');
  const { changes } = await product.plan('resumed', [v1], [v2]);
  for (const [done, change] of changes.entries()) for (const sql of product.render(change).slice(0, done)) await product.statement(sql);
  const left = await product.plan('resumed', [v1], [v2]);
  check.equal(
    'its rewrites were left at',
    left.changes.map(({ stands }) => stands),
    ['untouched', 'shadow-added', 'shadow-added', 'column-dropped'],
  );
  await evolve('and are ended', v1, v2);
  check.equal('  with their values', await lakehouse.query('SELECT none, added, filled, dropped FROM iceberg_curated_db.resumed'), [
    ['1', '2', '3', '4'],
  ]);
}

/** Trino fails on predicates over a column that was promoted (see promoted-statistics.mjs); a rewrite has none. */
async function promotedBefore({ lakehouse, check, product, evolve }) {
  const versions = ['INT', 'BIGINT', 'STRING'].map((type) => wantedTable(product, 'promoted_before', { a: type, b: 'INT' }));
  await evolve('a table', undefined, versions[0]);
  await lakehouse.query('INSERT INTO iceberg_curated_db.promoted_before VALUES (1, 1)');
  await evolve('promoted', versions[0], versions[1]);
  await lakehouse.query('INSERT INTO iceberg_curated_db.promoted_before VALUES (3000000000, 2)');
  const { changes } = await product.plan('promoted_before', [versions[1]], [versions[2]]);
  const [add, update] = changes.flatMap(product.render);
  await product.statement(add);
  // Straight to the engine: the stand-in would see to the old files first.
  await lakehouse.query(update);
  await evolve('then rewritten', versions[1], versions[2]);
  check.equal('  with its values', await lakehouse.query('SELECT a FROM iceberg_curated_db.promoted_before ORDER BY b'), [
    ['1'],
    ['3000000000'],
  ]);
}
