// Every kind of statement that the product renders, run by the engines: a statement that no engine ever ran is a guess.
import { builtModule } from '../product.mjs';
import { productWarehouse, wantedTable } from '../product-warehouse.mjs';
import { tableEvolution } from '../table-evolution.mjs';

export const name = 'every-statement';

const SIMPLE = ['BOOLEAN', 'INT', 'BIGINT', 'FLOAT', 'DOUBLE', 'STRING', 'BINARY', 'DATE', 'TIMESTAMP'];
const DECIMALS = ['DECIMAL(1,0)', 'DECIMAL(9,2)', 'DECIMAL(18,18)', 'DECIMAL(38,0)', 'DECIMAL(38,38)'];
const TYPES = [...SIMPLE, ...DECIMALS];

/**
 * @param {import('../start.mjs').Lakehouse} lakehouse
 * @param {import('../../test-lakehouse.mjs').Check} check
 */
export async function run(lakehouse, check) {
  const product = await productWarehouse(lakehouse);
  const { RESERVED_WORDS } = await builtModule('warehouse/reserved-words');
  const { transformProblem } = await builtModule('core/partitioning');
  const evolve = tableEvolution(product, check);
  const { parseTopicSchema } = await builtModule('core/topic-schema');
  const context = { lakehouse, check, product, evolve, RESERVED_WORDS, transformProblem, parseTopicSchema };
  for (const part of [types, names, transforms, conflicts, promotions, properties, wide]) await part(context);
  product.close();
  console.log(`· statements run: ${product.counts().join(', ')}`);
}

async function types({ product, evolve }) {
  const columns = {};
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
  const containers = [(type) => `ARRAY<${type}>`, (type) => `MAP<STRING,${type}>`, (type) => `STRUCT<f:${type},g:DATE>`];
  for (const [a, outer] of containers.entries())
    for (const [b, middle] of containers.entries())
      for (const [c, inner] of containers.entries()) columns[`nested_${a}${b}${c}`] = outer(middle(inner('TIMESTAMP')));
  columns.deep = `${'ARRAY<STRUCT<a:'.repeat(7)}INT${'>>'.repeat(7)}`;
  columns.odd_keys = 'MAP<STRUCT<a:INT,b:ARRAY<STRING>>,MAP<ARRAY<INT>,STRING>>';
  const entries = Object.entries(columns);
  const half = wantedTable(product, 'every_type', Object.fromEntries(entries.filter((_, index) => index % 2 === 0)));
  await evolve(`${half.columns.length} columns of every type`, undefined, half);
  await evolve('as many again', half, wantedTable(product, 'every_type', columns));
}

async function names({ check, product, evolve, lakehouse, RESERVED_WORDS }) {
  const words = [...RESERVED_WORDS, '_', '_a', '__', 'x__rewrite', 'a1', 'element', 'key', 'value', 'n'.repeat(255)];
  const fields = (type, among = words) => `STRUCT<${among.map((word) => `${word}:${type}`).join()}>`;
  // The stand-in takes a step for each field that is promoted.
  const few = (type) => fields(type, ['select', '_', '_a', 'date', 'element', 'key', 'value']);
  const all = (type) => Object.fromEntries(words.map((word) => [word, type]));
  const v1 = wantedTable(product, 'order', all('INT'), {
    partitioning: [
      { column: 'order', transform: 'identity' },
      { column: '_a', transform: 'bucket', width: 4 },
    ],
  });
  await evolve(`a table named by a reserved word, with ${words.length} columns that need quotes`, undefined, v1);
  await lakehouse.query(`INSERT INTO iceberg_curated_db."order" SELECT ${words.map(() => '7').join()}`);
  const sample = { _: 'STRING', select: 'STRING', from: 'DOUBLE', date: 'BIGINT', __: 'BIGINT' };
  const v2 = {
    ...v1,
    columns: wantedTable(product, 'order', {
      ...all('INT'),
      ...sample,
      in_struct: fields('INT'),
      deeper: `MAP<STRING,ARRAY<${few('FLOAT')}>>`,
    }).columns,
  };
  await evolve('some of them rewritten or promoted, others added as fields', v1, v2);
  const read = await lakehouse.query('SELECT "_", "select", "from", "date", "__", "order" FROM iceberg_curated_db."order"');
  check.equal('  with their values', read, [['7', '7', 7, 7, 7, 7]]);
  const deeper = `MAP<STRING,ARRAY<${few('DOUBLE')}>>`;
  const v3 = Object.entries({ ...all('INT'), ...sample, in_struct: fields('INT'), deeper }).filter(
    ([own]) => own !== 'table' && own !== '_',
  );
  await evolve('fields promoted, two columns dropped', v2, {
    ...v1,
    columns: wantedTable(product, 'order', Object.fromEntries(v3)).columns,
  });
  await evolve('a table named with an underscore', undefined, wantedTable(product, '_underscored', { a: 'INT' }));
}

async function transforms({ check, product, evolve, lakehouse, transformProblem }) {
  const all = ['identity', 'year', 'month', 'day', 'hour', 'bucket', 'truncate'].flatMap((transform) =>
    [...TYPES, 'ARRAY<INT>', 'MAP<STRING,INT>', 'STRUCT<a:INT>'].map((type, index) => {
      const column = `${transform}_of_${index}`;
      const field = transform === 'bucket' || transform === 'truncate' ? { column, transform, width: 3 } : { column, transform };
      return { column, type, field, problem: transformProblem(field, product.type(type)) };
    }),
  );
  const fitting = all.filter(({ problem }) => problem === undefined);
  const columns = Object.fromEntries(fitting.map(({ column, type }) => [column, type]));
  const partitioning = fitting.map(({ field }) => field);
  await evolve(
    `${fitting.length} pairs of transform and type`,
    undefined,
    wantedTable(product, 'every_transform', columns, { partitioning }),
  );
  const [[shown]] = await lakehouse.query('SHOW CREATE TABLE iceberg_curated_db.every_transform');
  const expected = partitioning.map(({ column, transform, width }) =>
    transform === 'identity' ? column : width === undefined ? `${transform}(${column})` : `${transform}(${column}, ${width})`,
  );
  check.equal(
    '  Trino shows the partitions',
    [...(/partitioning = ARRAY\[(.*)\]/.exec(shown)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, one]) => one),
    expected,
  );
  const accepted = [];
  const others = all.filter(({ problem }) => problem !== undefined);
  for (const { column, type, field } of others) {
    const wanted = wantedTable(product, `not_${column}`, { [column]: type }, { partitioning: [field] });
    const { changes } = await product.plan(wanted.name, undefined, [wanted]);
    if ((await product.apply(changes[0])) === 'done') accepted.push(`${field.transform} of ${type}`);
  }
  check.equal(`Iceberg refuses the ${others.length} other pairs, as the file's check does`, accepted, []);
}

/** Each field is fine; together, or beside the columns, Iceberg takes only some of them. The file's check must know which. */
async function conflicts({ check, product, evolve, parseTopicSchema }) {
  const time = { x: 'TIMESTAMP', s: 'STRING' };
  const kept = [
    ['a time beside the column', time, ['day(x)', 'x']],
    ['a time beside a bucket', time, ['hour(x)', 'bucket(4, x)']],
    ['a bucket beside a truncation', time, ['bucket(4, s)', 'truncate(4, s)', 's']],
    ['a name with another ending', { ...time, x_hour: 'STRING', s_truncate: 'STRING' }, ['day(x)', 'truncate(4, s)']],
  ];
  const units = ['year', 'month', 'day', 'hour'];
  const refused = [
    ...units.flatMap((a) => units.filter((b) => b !== a).map((b) => [`${a} beside ${b}`, time, [`${a}(x)`, `${b}(x)`]])),
    ...units.map((unit) => [`x_${unit}`, { ...time, [`x_${unit}`]: 'STRING' }, [`${unit}(x)`]]),
    ['s_bucket', { ...time, s_bucket: 'STRING' }, ['bucket(4, s)']],
    ['s_trunc', { ...time, s_trunc: 'STRING' }, ['truncate(4, s)']],
    ['two buckets', time, ['bucket(4, s)', 'bucket(8, s)']],
  ];
  const read = (columns, partitioning) => {
    const schema = { schema_version: '1.0.0', table_name: 't', envelope_columns: {}, payload_columns: columns, partitioning };
    return parseTopicSchema(new TextEncoder().encode(JSON.stringify(schema)));
  };
  for (const [index, [what, columns, partitioning]] of kept.entries()) {
    const { schema, problems } = read(columns, partitioning);
    check.equal(`${what} is valid`, problems, []);
    await evolve('  also to Iceberg', undefined, wantedTable(product, `kept_${index}`, columns, { partitioning: schema.partitioning }));
  }
  const accepted = [];
  for (const [index, [what, columns, partitioning]] of refused.entries()) {
    if (read(columns, partitioning).problems.length === 0) accepted.push(`${what}, by the file's check`);
    const fields = partitioning.map((term) => read(time, [term]).schema.partitioning[0]);
    const wanted = wantedTable(product, `refused_${index}`, columns, { partitioning: fields });
    const { changes } = await product.plan(wanted.name, undefined, [wanted]);
    if ((await product.apply(changes[0])) === 'done') accepted.push(`${what}, by Iceberg`);
  }
  check.equal(`${refused.length} others are refused by both`, accepted, []);
}

async function promotions({ check, product, evolve, lakehouse }) {
  const pairs = [
    ['INT', 'BIGINT', '1', 1],
    ['FLOAT', 'DOUBLE', "REAL '1.5'", 1.5],
    ['DECIMAL(9,2)', 'DECIMAL(38,2)', "DECIMAL '1.50'", '1.50'],
  ];
  const forms = {
    plain: [(type) => type, (value) => value],
    field: [(type) => `STRUCT<a:${type}>`],
    list: [(type) => `ARRAY<${type}>`, (value) => `ARRAY[${value}, NULL]`],
    value: [(type) => `MAP<STRING,${type}>`],
    deeper: [(type) => `MAP<STRING,ARRAY<STRUCT<a:STRUCT<b:ARRAY<${type}>>>>>`],
    grown: [(type, isAfter) => `ARRAY<STRUCT<${isAfter ? `_n:MAP<STRING,${type}>,` : ''}a:${type}>>`],
    grown_value: [(type, isAfter) => `MAP<STRING,STRUCT<a:${type}${isAfter ? ',`order`:DATE'.replaceAll('`', '') : ''}>>`],
  };
  const columns = (isAfter) =>
    Object.fromEntries(
      pairs.flatMap(([from, to], index) =>
        Object.entries(forms).map(([form, [wrap]]) => [`${form}_${index}`, wrap(isAfter ? to : from, isAfter)]),
      ),
    );
  const partitioning = [
    { column: 'plain_0', transform: 'bucket', width: 4 },
    { column: 'plain_2', transform: 'identity' },
  ];
  const v1 = wantedTable(product, 'promoted', columns(false), { partitioning });
  await evolve('three promotions to be, in seven places', undefined, v1);
  const told = pairs.flatMap(([, , value], index) => [
    [`plain_${index}`, value],
    [`list_${index}`, forms.list[1](value)],
  ]);
  await lakehouse.query(
    `INSERT INTO iceberg_curated_db.promoted (${told.map(([own]) => own).join()}) VALUES (${told.map(([, value]) => value).join()})`,
  );
  const changes = await evolve('promoted', v1, wantedTable(product, 'promoted', columns(true), { partitioning }));
  check.that(
    '  in place',
    changes.every(({ kind }) => kind === 'change-column'),
    changes,
  );
  check.equal('  with their values', await lakehouse.query(`SELECT ${told.map(([own]) => own).join()} FROM iceberg_curated_db.promoted`), [
    pairs.flatMap(([, , , value]) => [value, [value, null]]),
  ]);
}

async function properties({ check, product, evolve }) {
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
  const v1 = wantedTable(product, 'with_properties', { a: 'INT' }, { properties: given });
  await evolve('every property at once', undefined, v1);
  const changed = { ...given, format: 'parquet', write_compression: 'gzip', vacuum_min_snapshots_to_keep: '4' };
  const changes = await evolve('some of them set', v1, wantedTable(product, 'with_properties', { a: 'INT' }, { properties: changed }));
  check.equal('  in one statement', changes.flatMap(product.render).length, 1);
}

async function wide({ check, product, evolve }) {
  const long = (index) => `c${index}_${'x'.repeat(200)}`;
  const field = (index) => `f${index}_${'y'.repeat(200)}`;
  const columns = (count, type) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [long(index), `STRUCT<${field(1)}:${type},${field(2)}:STRING>`]));
  const partitioning = [{ column: 'at', transform: 'day' }];
  const v1 = wantedTable(product, 'wide', { ...columns(500, 'INT'), at: 'TIMESTAMP' }, { partitioning });
  const created = await evolve('500 columns that fill more than a statement', undefined, v1);
  check.that('  created in several', created.flatMap(product.render).length > 1, created.flatMap(product.render).length);
  const v2 = wantedTable(product, 'wide', { ...columns(1000, 'INT'), at: 'TIMESTAMP' }, { partitioning });
  const added = await evolve('and 500 more', v1, v2);
  check.that('  added in several', added.flatMap(product.render).length > 1, added.flatMap(product.render).length);
}
