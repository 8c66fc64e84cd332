import type { TopicSchema } from '../../src/core/schema/topic-schema.js';
import { transformProblem, type PartitionField } from '../../src/core/schema/partitioning.js';
import type { WantedTable } from '../../src/core/schema/tables.js';
import { CURATED } from './account.js';
import { stringIn } from './json-values.js';
import { columnType, wantedTable, type ProductWarehouse } from './product-warehouse.js';
import type { StatementContext } from './statement-context.js';
import { readSchema } from './topic-judge.js';

type Types = Readonly<Record<string, string>>;

const TRANSFORMS = ['identity', 'year', 'month', 'day', 'hour', 'bucket', 'truncate'];

/**
 * Every transform of every type: those that the file's check lets pass, and those that it refuses.
 */
export async function everyTransform(
  { check, product, evolve, lakehouse }: StatementContext,
  types: readonly string[],
): Promise<void> {
  const all = TRANSFORMS.flatMap((transform) =>
    types.map((type, index) => {
      const column = `${transform}_of_${index}`;
      const field =
        transform === 'bucket' || transform === 'truncate'
          ? { column, transform, width: 3 }
          : { column, transform };
      return { column, type, field, problem: transformProblem(field, columnType(type)) };
    }),
  );
  const fitting = all.filter(({ problem }) => problem === undefined);
  const columns = Object.fromEntries(fitting.map(({ column, type }) => [column, type]));
  const partitioning = fitting.map(({ field }) => field);
  await evolve(
    `${fitting.length} pairs of transform and type`,
    undefined,
    wantedTable('every_transform', columns, { partitioning }),
  );
  const [row] = await lakehouse.query(`SHOW CREATE TABLE ${CURATED}.every_transform`);
  const shown = /partitioning = ARRAY\[(.*)\]/.exec(stringIn(row?.[0]))?.[1] ?? '';
  check.equal(
    '  Trino shows the partitions',
    [...shown.matchAll(/'([^']+)'/g)].map(([, one]) => one),
    partitioning.map(inTrino),
  );
  const accepted: string[] = [];
  const others = all.filter(({ problem }) => problem !== undefined);
  for (const { column, type, field } of others) {
    const wanted = wantedTable(`not_${column}`, { [column]: type }, { partitioning: [field] });
    if (await isCreated(product, wanted)) accepted.push(`${field.transform} of ${type}`);
  }
  check.equal(
    `Iceberg refuses the ${others.length} other pairs, as the file's check does`,
    accepted,
    [],
  );
}

function inTrino({ column, transform, width }: PartitionField): string {
  if (transform === 'identity') return column;
  return width === undefined ? `${transform}(${column})` : `${transform}(${column}, ${width})`;
}

async function isCreated(product: ProductWarehouse, wanted: WantedTable): Promise<boolean> {
  const { changes } = await product.plan(wanted.name, undefined, [wanted]);
  const [create] = changes;
  if (create?.kind !== 'create-table') throw new Error(`${wanted.name} is there already`);
  return (await product.apply(create)) === 'done';
}

/** What it is, the columns, the partition fields. */
type Row = readonly [what: string, columns: Types, partitioning: readonly string[]];

const TIME: Types = { x: 'TIMESTAMP', s: 'STRING' };
const UNITS = ['year', 'month', 'day', 'hour'];

const KEPT: readonly Row[] = [
  ['a time beside the column', TIME, ['day(x)', 'x']],
  ['a time beside a bucket', TIME, ['hour(x)', 'bucket(4, x)']],
  ['a bucket beside a truncation', TIME, ['bucket(4, s)', 'truncate(4, s)', 's']],
  [
    'a name with another ending',
    { ...TIME, x_hour: 'STRING', s_truncate: 'STRING' },
    ['day(x)', 'truncate(4, s)'],
  ],
];

const REFUSED: readonly Row[] = [
  ...UNITS.flatMap((a) =>
    UNITS.filter((b) => b !== a).map((b): Row => [
      `${a} beside ${b}`,
      TIME,
      [`${a}(x)`, `${b}(x)`],
    ]),
  ),
  ...UNITS.map((unit): Row => [`x_${unit}`, { ...TIME, [`x_${unit}`]: 'STRING' }, [`${unit}(x)`]]),
  ['s_bucket', { ...TIME, s_bucket: 'STRING' }, ['bucket(4, s)']],
  ['s_trunc', { ...TIME, s_trunc: 'STRING' }, ['truncate(4, s)']],
  ['two buckets', TIME, ['bucket(4, s)', 'bucket(8, s)']],
];

/**
 * Each field is fine; together, or beside the columns, Iceberg takes only some of them. The file's
 * check must know which.
 */
export async function partitionConflicts({
  check,
  product,
  evolve,
}: StatementContext): Promise<void> {
  for (const [index, [what, columns, partitioning]] of KEPT.entries()) {
    const { problems, schema } = read(columns, partitioning);
    check.equal(`${what} is valid`, problems, []);
    await evolve(
      '  also to Iceberg',
      undefined,
      wantedTable(`kept_${index}`, columns, { partitioning: fieldsOf(schema) }),
    );
  }
  const accepted: string[] = [];
  for (const [index, [what, columns, partitioning]] of REFUSED.entries()) {
    if (read(columns, partitioning).problems.length === 0)
      accepted.push(`${what}, by the file's check`);
    const fields = partitioning.flatMap((term) => fieldsOf(read(TIME, [term]).schema));
    if (
      await isCreated(product, wantedTable(`refused_${index}`, columns, { partitioning: fields }))
    )
      accepted.push(`${what}, by Iceberg`);
  }
  check.equal(`${REFUSED.length} others are refused by both`, accepted, []);
}

function read(columns: Types, partitioning: readonly string[]): ReturnType<typeof readSchema> {
  return readSchema({
    schema_version: '1.0.0',
    table_name: 't',
    envelope_columns: {},
    payload_columns: columns,
    partitioning,
  });
}

const fieldsOf = (schema: TopicSchema | undefined): readonly PartitionField[] =>
  schema?.partitioning ?? [];
