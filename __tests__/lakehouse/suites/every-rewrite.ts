// What Iceberg can't do in place and loses nothing: the four steps, on tables that have rows.
import type { WantedTable } from '../../../src/core/schema/tables.js';
import { CURATED } from '../account.js';
import type { Check } from '../check.js';
import { statementsFor, wantedTable } from '../product-warehouse.js';
import type { Lakehouse } from '../start.js';
import { runParts, type StatementContext } from '../statement-context.js';

export const name = 'every-rewrite';

/** Before, after, a value as Trino writes it, and the value afterwards as Trino answers with it. */
const REWRITES: readonly (readonly [
  before: string,
  after: string,
  written: string,
  read: unknown,
])[] = [
  ['INT', 'STRING', '-42', '-42'],
  ['INT', 'DOUBLE', '2147483647', 2147483647],
  ['BIGINT', 'STRING', '9223372036854775807', '9223372036854775807'],
  ['FLOAT', 'STRING', "REAL '1.5'", '1.5'],
  ['FLOAT', 'STRING', "REAL '16777217'", '1.6777216E7'],
  ['FLOAT', 'STRING', "REAL '281881.22'", '281881.22'],
  ['FLOAT', 'STRING', 'nan()', 'NaN'],
  ['FLOAT', 'STRING', 'CAST(NULL AS real)', null],
  ['ARRAY<FLOAT>', 'ARRAY<STRING>', "ARRAY[REAL '281881.22', NULL]", ['281881.22', null]],
  [
    'MAP<STRING,FLOAT>',
    'MAP<STRING,STRING>',
    "MAP(ARRAY['a'], ARRAY[REAL '281881.22'])",
    { a: '281881.22' },
  ],
  ['STRUCT<a:FLOAT,b:INT>', 'STRUCT<a:STRING,b:INT>', "ROW(REAL '281881.22', 1)", ['281881.22', 1]],
  ['DOUBLE', 'STRING', "DOUBLE '1.5'", '1.5E0'],
  ['BOOLEAN', 'STRING', 'true', 'true'],
  ['DATE', 'STRING', "DATE '2026-01-02'", '2026-01-02'],
  ['TIMESTAMP', 'STRING', "TIMESTAMP '2026-01-01 01:02:03.123456'", '2026-01-01 01:02:03.123456'],
  ['DECIMAL(9,2)', 'STRING', "DECIMAL '-1.50'", '-1.50'],
  ['ARRAY<INT>', 'ARRAY<STRING>', 'ARRAY[1, NULL]', ['1', null]],
  [
    'MAP<STRING,INT>',
    'MAP<STRING,DOUBLE>',
    "MAP(ARRAY['a', 'b'], ARRAY[1, NULL])",
    { a: 1, b: null },
  ],
  [
    'STRUCT<a:INT,order:DATE>',
    'STRUCT<a:STRING,order:DATE>',
    "ROW(1, DATE '2026-01-02')",
    ['1', '2026-01-02'],
  ],
  ['STRUCT<a:INT,_b:INT>', 'STRUCT<_c:DATE,a:STRING,_b:BIGINT>', 'ROW(1, 2)', ['1', 2, null]],
  [
    'ARRAY<STRUCT<a:INT>>',
    'ARRAY<STRUCT<a:STRING,b:STRING>>',
    'ARRAY[ROW(1), NULL]',
    [['1', null], null],
  ],
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

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  await runParts(lakehouse, check, [values, resumed, promotedBefore]);
}

async function values({ lakehouse, check, evolve }: StatementContext): Promise<void> {
  const types = (which: 0 | 1): Record<string, string> =>
    Object.fromEntries(REWRITES.map((pair, index) => [`c${index}`, pair[which]]));
  const partitioning = [{ column: 'id', transform: 'identity' }];
  const v1 = wantedTable('rewritten', { id: 'INT', ...types(0) }, { partitioning });
  await evolve(`${REWRITES.length} columns to be rewritten`, undefined, v1);
  const names = REWRITES.map((_, index) => `c${index}`);
  await lakehouse.query(
    `INSERT INTO ${CURATED}.rewritten (id, ${names.join()}) VALUES (1, ${REWRITES.map(([, , value]) => value).join()})`,
  );
  await lakehouse.query(`INSERT INTO ${CURATED}.rewritten (id) VALUES (2)`);
  const changes = await evolve(
    'rewritten',
    v1,
    wantedTable('rewritten', { id: 'INT', ...types(1) }, { partitioning }),
  );
  check.that(
    '  each in four steps',
    changes.every(
      (change) => change.kind === 'rewrite-column' && statementsFor(change).length === 4,
    ),
    changes,
  );
  const rows = await lakehouse.query(
    `SELECT ${names.join()} FROM ${CURATED}.rewritten ORDER BY id`,
  );
  for (const [index, [from, to, , after]] of REWRITES.entries())
    check.equal(
      `  ${from} → ${to} keeps its values`,
      rows.map((row) => row[index]),
      [after, null],
    );
}

/** Wherever it was left, the catalogue tells where to go on; only the UPDATE may run again. */
async function resumed({ lakehouse, check, product, evolve }: StatementContext): Promise<void> {
  const columns = (type: string): Record<string, string> => ({
    none: type,
    added: type,
    filled: type,
    dropped: type,
  });
  const v1 = wantedTable('resumed', columns('INT'));
  const v2 = wantedTable('resumed', columns('STRING'));
  await evolve('a table', undefined, v1);
  await lakehouse.query(`INSERT INTO ${CURATED}.resumed VALUES (1, 2, 3, 4)`);
  const { changes } = await product.plan('resumed', [v1], [v2]);
  for (const [done, change] of changes.entries())
    for (const sql of statementsFor(change).slice(0, done)) await product.statement(sql);
  const left = await product.plan('resumed', [v1], [v2]);
  check.equal(
    'its rewrites were left at',
    left.changes.map((change) => (change.kind === 'rewrite-column' ? change.stands : change.kind)),
    ['untouched', 'shadow-added', 'shadow-added', 'column-dropped'],
  );
  await evolve('and are ended', v1, v2);
  check.equal(
    '  with their values',
    await lakehouse.query(`SELECT none, added, filled, dropped FROM ${CURATED}.resumed`),
    [['1', '2', '3', '4']],
  );
}

/**
 * Trino fails on predicates over a column that was promoted (see promoted-statistics.ts); a rewrite
 * has none.
 */
async function promotedBefore({
  lakehouse,
  check,
  product,
  evolve,
}: StatementContext): Promise<void> {
  const version = (type: string): WantedTable =>
    wantedTable('promoted_before', { a: type, b: 'INT' });
  const [v1, v2, v3] = [version('INT'), version('BIGINT'), version('STRING')];
  await evolve('a table', undefined, v1);
  await lakehouse.query(`INSERT INTO ${CURATED}.promoted_before VALUES (1, 1)`);
  await evolve('promoted', v1, v2);
  await lakehouse.query(`INSERT INTO ${CURATED}.promoted_before VALUES (3000000000, 2)`);
  const { changes } = await product.plan('promoted_before', [v2], [v3]);
  const [add, update] = changes.flatMap(statementsFor);
  if (add === undefined || update === undefined) throw new Error('A rewrite has four statements');
  await product.statement(add);
  // Straight to the engine: the stand-in would see to the old files first.
  await lakehouse.query(update);
  await evolve('then rewritten', v2, v3);
  check.equal(
    '  with its values',
    await lakehouse.query(`SELECT a FROM ${CURATED}.promoted_before ORDER BY b`),
    [['1'], ['3000000000']],
  );
}
