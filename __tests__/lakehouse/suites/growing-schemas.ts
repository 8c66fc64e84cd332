// Schemas grow by random changes. What the product's comparison accepts must run and show exactly;
// what it says the table can't do, Iceberg must refuse. Another seed: SEED=7 npm run test:lakehouse
// -- --only growing-schemas.
import { printColumnType, type ColumnType } from '../../../src/core/schema/column-type.js';
import type { Finding } from '../../../src/core/verdict/finding.js';
import { ddlType, queryType } from '../../../src/warehouse/sql-types.js';
import { CURATED } from '../account.js';
import type { Check } from '../check.js';
import {
  columnType,
  productWarehouse,
  statementsFor,
  wantedColumns,
  type ProductWarehouse,
} from '../product-warehouse.js';
import { randomSource, type RandomSource } from '../random-source.js';
import { firstVersion, nextVersion, type WrittenSchema } from '../random-schema.js';
import { sqlValue } from '../sql-value.js';
import type { Lakehouse } from '../start.js';
import { endOf } from '../suite-context.js';
import { visible } from '../table-evolution.js';
import { findingsOn, tablesOf } from '../topic-judge.js';

export const name = 'growing-schemas';

const TOPICS = 8;
const STEPS = 8;

/** A pair of types that can't, or needn't, change in place. */
interface Beyond {
  readonly from: ColumnType;
  readonly to: ColumnType;
  readonly rules: readonly string[];
}

interface Context {
  readonly lakehouse: Lakehouse;
  readonly check: Check;
  readonly random: RandomSource;
  readonly product: ProductWarehouse;
  readonly tally: { accepted: number; refused: number; changed: number };
  readonly beyond: Map<string, Beyond>;
}

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const seed = Number(process.env.SEED ?? 20_261_124);
  console.log(`· seed ${seed}`);
  const product = productWarehouse(lakehouse);
  const tally = { accepted: 0, refused: 0, changed: 0 };
  const context: Context = {
    lakehouse,
    check,
    random: randomSource(seed),
    product,
    tally,
    beyond: new Map(),
  };
  for (let topic = 0; topic < TOPICS; topic++) await grow(`grown_${topic}`, context);
  console.log(
    `· ${TOPICS} schemas, ${tally.accepted} changes accepted, ${tally.changed} of them changing tables, ${tally.refused} refused`,
  );
  const { size } = context.beyond;
  check.that('enough was tried', tally.changed >= 24 && tally.refused >= 5 && size >= 10, {
    ...tally,
    beyond: size,
  });
  await refusedByIceberg([...context.beyond.values()], context);
  product.close();
  console.log(`· statements run: ${product.counts().join(', ')}`);
}

async function grow(topic: string, context: Context): Promise<void> {
  const { check, random, tally, beyond, lakehouse } = context;
  let schema = firstVersion(random, topic);
  check.equal(
    `${topic}: the first version is valid`,
    grave(findingsOn(topic, undefined, schema)),
    [],
  );
  await activate(topic, undefined, schema, context);
  const filled = await fill(topic, schema, lakehouse);
  for (let step = 1; step <= STEPS; step++) {
    const next = nextVersion(random, schema, step);
    const findings = findingsOn(topic, schema, next);
    collect(beyond, schema, next, findings);
    if (grave(findings).length > 0) {
      tally.refused++;
      continue;
    }
    tally.accepted++;
    if (await activate(topic, schema, next, context)) tally.changed++;
    schema = next;
  }
  // Rows written by the first version are read by the last.
  const rows = await lakehouse.query(`SELECT * FROM ${CURATED}.${topic}`);
  check.equal(`${topic}: its row is still there`, rows.length, 1);
  const names = (await lakehouse.query(`SHOW COLUMNS FROM ${CURATED}.${topic}`)).map(
    ([own]) => own,
  );
  const lost = filled.filter((own) => rows[0]?.[names.indexOf(own)] === null);
  check.equal('  with its values', lost, []);
}

const grave = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity === 'error' || severity === 'breaking')
    .map(({ rule, message }) => `${rule}: ${message}`);

/** One row with something in every column. Answers with their names. */
async function fill(topic: string, schema: WrittenSchema, { query }: Lakehouse): Promise<string[]> {
  const [, curated] = tablesOf(schema);
  const values = curated.columns.map(({ type }) => `CAST(${sqlValue(type)} AS ${queryType(type)})`);
  const names = curated.columns.map(({ name: own }) => own);
  await query(
    `INSERT INTO ${CURATED}.${topic} (${names.map((own) => `"${own}"`).join()}) VALUES (${values.join()})`,
  );
  return names;
}

/**
 * Plans and applies as activation and backfill do, and reads everything back. Answers whether there
 * was anything to do.
 */
async function activate(
  topic: string,
  before: WrittenSchema | undefined,
  after: WrittenSchema,
  context: Context,
): Promise<boolean> {
  const { check, product } = context;
  const [older, newer] = [before && tablesOf(before), tablesOf(after)];
  const { changes, conflicts, drift } = await product.plan(topic, older, newer);
  const refused = [...conflicts, ...drift].map(({ message }) => message);
  for (const change of changes) {
    const applied = await product.apply(change);
    if (applied !== 'done') refused.push(`${applied}\n${statementsFor(change).join('\n')}`);
  }
  const shown = await Promise.all(newer.map(product.shownColumns));
  const left = await product.plan(topic, older, newer);
  const actual = {
    refused,
    shown,
    left: [...visible(left.changes), ...left.conflicts, ...left.drift],
  };
  const wanted = newer.map(wantedColumns).map((columns) => ({ glue: columns, trino: columns }));
  const kinds = changes.map(({ kind }) => kind).join(', ') || 'nothing to do';
  check.equal(`${topic} ${after.schema_version}: ${kinds}`, actual, {
    refused: [],
    shown: wanted,
    left: [],
  });
  return changes.length > 0;
}

/** Types that changed other than in place, for Iceberg's own judgement. */
function collect(
  beyond: Context['beyond'],
  before: WrittenSchema,
  after: WrittenSchema,
  findings: readonly Finding[],
): void {
  for (const [column, { type: to }] of Object.entries(after.payload_columns)) {
    const from = before.payload_columns[column]?.type;
    if (from === undefined || from === to) continue;
    const own = findings.filter((finding) => finding.column?.split('.')[0] === column);
    if (own.some(({ inPlace }) => inPlace === false))
      beyond.set(`${from} → ${to}`, {
        from: columnType(from),
        to: columnType(to),
        rules: own.map(({ rule }) => rule),
      });
  }
}

/**
 * The same changes as bare statements. What Iceberg accepts here, the product needlessly refuses or
 * rewrites.
 */
async function refusedByIceberg(
  pairs: readonly Beyond[],
  { check, product }: Context,
): Promise<void> {
  const table = `${CURATED}.grown_scratch`;
  const columns = pairs.map(({ from }, index) => `c${index} ${ddlType(from)}`);
  await product.statement(`CREATE TABLE ${table} (${columns.join()}) ${endOf('grown_scratch')}`);
  const accepted: string[] = [];
  for (const [index, { from, to, rules }] of pairs.entries()) {
    const isAccepted = await product
      .statement(`ALTER TABLE ${table} CHANGE COLUMN c${index} c${index} ${ddlType(to)}`)
      .then(
        () => true,
        () => false,
      );
    if (isAccepted)
      accepted.push(`${printColumnType(from)} → ${printColumnType(to)} (${rules.join()})`);
  }
  check.equal(
    `Iceberg refuses the ${pairs.length} changes that the table can't make in place`,
    accepted,
    [],
  );
}
