// Every kind of statement that the product renders, run by the engines, with every type, name,
// partition transform and property. Each part has tables of its own.
import { RESERVED_WORDS } from '../../../src/warehouse/reserved-words.js';
import { CURATED } from '../account.js';
import type { Check } from '../check.js';
import { everyTransform, partitionConflicts } from '../every-partitioning.js';
import { statementsFor, wantedTable } from '../product-warehouse.js';
import type { Lakehouse } from '../start.js';
import { runParts, type StatementContext } from '../statement-context.js';

export const name = 'every-statement';

const SIMPLE = [
  'BOOLEAN',
  'INT',
  'BIGINT',
  'FLOAT',
  'DOUBLE',
  'STRING',
  'BINARY',
  'DATE',
  'TIMESTAMP',
];
const DECIMALS = [
  'DECIMAL(1,0)',
  'DECIMAL(9,2)',
  'DECIMAL(18,18)',
  'DECIMAL(38,0)',
  'DECIMAL(38,38)',
];
const TYPES = [...SIMPLE, ...DECIMALS];

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  await runParts(lakehouse, check, [
    types,
    names,
    transforms,
    partitionConflicts,
    properties,
    wide,
  ]);
}

async function types({ evolve }: StatementContext): Promise<void> {
  const columns: Record<string, string> = {};
  for (const [index, type] of TYPES.entries()) {
    const forms = {
      plain: type,
      list: `ARRAY<${type}>`,
      value: `MAP<STRING,${type}>`,
      key: `MAP<${type},INT>`,
      field: `STRUCT<x:${type}>`,
    };
    for (const [form, whole] of Object.entries(forms)) columns[`${form}_${index}`] = whole;
  }
  const containers = [
    (type: string) => `ARRAY<${type}>`,
    (type: string) => `MAP<STRING,${type}>`,
    (type: string) => `STRUCT<f:${type},g:DATE>`,
  ];
  for (const [a, outer] of containers.entries())
    for (const [b, middle] of containers.entries())
      for (const [c, inner] of containers.entries())
        columns[`nested_${a}${b}${c}`] = outer(middle(inner('TIMESTAMP')));
  columns.deep = `${'ARRAY<STRUCT<a:'.repeat(7)}INT${'>>'.repeat(7)}`;
  columns.odd_keys = 'MAP<STRUCT<a:INT,b:ARRAY<STRING>>,MAP<ARRAY<INT>,STRING>>';
  const entries = Object.entries(columns);
  const half = wantedTable(
    'every_type',
    Object.fromEntries(entries.filter((_, index) => index % 2 === 0)),
  );
  await evolve(`${half.columns.length} columns of every type`, undefined, half);
  await evolve('as many again', half, wantedTable('every_type', columns));
}

async function names({ check, evolve, lakehouse }: StatementContext): Promise<void> {
  const words = [
    ...RESERVED_WORDS,
    '_',
    '_a',
    '__',
    'x__rewrite',
    'a1',
    'element',
    'key',
    'value',
    'n'.repeat(255),
  ];
  const fields = (type: string, among = words): string =>
    `STRUCT<${among.map((word) => `${word}:${type}`).join()}>`;
  // The stand-in takes a step for each field that is promoted.
  const few = (type: string): string =>
    fields(type, ['select', '_', '_a', 'date', 'element', 'key', 'value']);
  const all = (type: string): Record<string, string> =>
    Object.fromEntries(words.map((word) => [word, type]));
  const v1 = wantedTable('order', all('INT'), {
    partitioning: [
      { column: 'order', transform: 'identity' },
      { column: '_a', transform: 'bucket', width: 4 },
    ],
  });
  await evolve(
    `a table named by a reserved word, with ${words.length} columns that need quotes`,
    undefined,
    v1,
  );
  await lakehouse.query(`INSERT INTO ${CURATED}."order" SELECT ${words.map(() => '7').join()}`);
  const sample = { _: 'STRING', select: 'STRING', from: 'DOUBLE', date: 'BIGINT', __: 'BIGINT' };
  const grown = (type: string): Record<string, string> => ({
    ...all('INT'),
    ...sample,
    in_struct: fields('INT'),
    deeper: `MAP<STRING,ARRAY<${few(type)}>>`,
  });
  const v2 = { ...v1, columns: wantedTable('order', grown('FLOAT')).columns };
  await evolve('some of them rewritten or promoted, others added as fields', v1, v2);
  const read = await lakehouse.query(
    `SELECT "_", "select", "from", "date", "__", "order" FROM ${CURATED}."order"`,
  );
  check.equal('  with their values', read, [['7', '7', 7, 7, 7, 7]]);
  const v3 = Object.entries(grown('DOUBLE')).filter(([own]) => own !== 'table' && own !== '_');
  await evolve('fields promoted, two columns dropped', v2, {
    ...v1,
    columns: wantedTable('order', Object.fromEntries(v3)).columns,
  });
  await evolve(
    'a table named with an underscore',
    undefined,
    wantedTable('_underscored', { a: 'INT' }),
  );
}

const transforms = (context: StatementContext): Promise<void> =>
  everyTransform(context, [...TYPES, 'ARRAY<INT>', 'MAP<STRING,INT>', 'STRUCT<a:INT>']);

async function properties({ check, evolve }: StatementContext): Promise<void> {
  const given = {
    format: 'orc',
    write_compression: 'zstd',
    optimize_rewrite_data_file_threshold: '5',
    optimize_rewrite_delete_file_threshold: '2',
    vacuum_min_snapshots_to_keep: '3',
    vacuum_max_snapshot_age_seconds: '86400',
    vacuum_max_metadata_files_to_keep: '10',
    write_target_data_file_size_bytes: '1048576',
  };
  const v1 = wantedTable('with_properties', { a: 'INT' }, { properties: given });
  await evolve('every property at once', undefined, v1);
  const changed = {
    ...given,
    format: 'parquet',
    write_compression: 'gzip',
    vacuum_min_snapshots_to_keep: '4',
  };
  const changes = await evolve(
    'some of them set',
    v1,
    wantedTable('with_properties', { a: 'INT' }, { properties: changed }),
  );
  check.equal('  in one statement', changes.flatMap(statementsFor).length, 1);
}

async function wide({ check, evolve }: StatementContext): Promise<void> {
  const long = (index: number): string => `c${index}_${'x'.repeat(200)}`;
  const field = (index: number): string => `f${index}_${'y'.repeat(200)}`;
  const type = `STRUCT<${field(1)}:INT,${field(2)}:STRING>`;
  const version = (count: number) => {
    const columns = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [long(index), type]),
    );
    return wantedTable(
      'wide',
      { ...columns, at: 'TIMESTAMP' },
      { partitioning: [{ column: 'at', transform: 'day' }] },
    );
  };
  const created = await evolve(
    '500 columns that fill more than a statement',
    undefined,
    version(500),
  );
  check.that(
    '  created in several',
    created.flatMap(statementsFor).length > 1,
    created.flatMap(statementsFor).length,
  );
  const added = await evolve('and 500 more', version(500), version(1000));
  check.that(
    '  added in several',
    added.flatMap(statementsFor).length > 1,
    added.flatMap(statementsFor).length,
  );
}
