// Schemas grow by random changes. What the engine of the product accepts must run and show exactly; what it says the table can't do,
// Iceberg must refuse. Another seed: SEED=7 npm run test:lakehouse -- --only growing-schemas.
import { createHash } from 'node:crypto';
import { productWarehouse } from '../product-warehouse.mjs';
import { builtModule } from '../product.mjs';
import { firstVersion, nextVersion, randomSource } from '../random-schema.mjs';
import { sqlValue } from '../sql-value.mjs';

export const name = 'growing-schemas';

const TOPICS = 8;
const STEPS = 8;

/**
 * @param {import('../start.mjs').Lakehouse} lakehouse
 * @param {import('../../test-lakehouse.mjs').Check} check
 */
export async function run(lakehouse, check) {
  const seed = Number(process.env.SEED ?? 20_261_124);
  console.log(`· seed ${seed}`);
  const random = randomSource(seed);
  const product = await productWarehouse(lakehouse);
  const judge = await openJudge();
  const tally = { accepted: 0, refused: 0, changed: 0 };
  /** Pairs of types that can't, or needn't, change in place. */
  const beyond = new Map();
  for (let topic = 0; topic < TOPICS; topic++) await grow(`grown_${topic}`, { check, random, product, judge, tally, beyond, lakehouse });
  console.log(
    `· ${TOPICS} schemas, ${tally.accepted} changes accepted, ${tally.changed} of them changing tables, ${tally.refused} refused`,
  );
  check.that('enough was tried', tally.changed >= 24 && tally.refused >= 5 && beyond.size >= 10, { ...tally, beyond: beyond.size });
  await refusedByIceberg([...beyond.values()], { check, product, judge });
  product.close();
  console.log(`· statements run: ${product.counts().join(', ')}`);
}

async function openJudge() {
  const modules = [
    'core/verdict',
    'core/topic-schema',
    'core/policy',
    'core/tables',
    'core/column-type',
    'core/partitioning',
    'warehouse/sql-types',
  ];
  const [verdict, topicSchema, policy, tables, columnType, partitioning, sqlTypes] = await Promise.all(modules.map(builtModule));
  const digest = (data) => createHash('sha256').update(data).digest('hex');
  const bench = { policy: policy.VALIDATOR_POLICY, today: '2026-11-24', digest, planStatements: () => [] };
  const baseline = { source: 'registry', ref: null, sha256: null };
  const parsed = (schema) => topicSchema.parseTopicSchema(new TextEncoder().encode(JSON.stringify(schema, null, 2)));
  return {
    print: columnType.printColumnType,
    parse: columnType.parseColumnType,
    transformProblem: partitioning.transformProblem,
    ddlType: sqlTypes.ddlType,
    queryType: sqlTypes.queryType,
    wanted: (schema) => tables.wantedTables(parsed(schema).schema),
    findings(topic, before, after) {
      const side = before && { file: 'before', parsed: parsed(before) };
      return verdict.verdictOn(topic, side, { file: 'after', parsed: parsed(after) }, baseline, bench).findings;
    },
  };
}

async function grow(topic, context) {
  const { check, random, judge, tally, beyond } = context;
  let schema = firstVersion(random, topic, judge.print, judge.transformProblem);
  check.equal(`${topic}: the first version is valid`, grave(judge.findings(topic, undefined, schema)), []);
  await activate(topic, undefined, schema, context);
  const filled = await fill(topic, schema, context);
  for (let step = 1; step <= STEPS; step++) {
    const next = nextVersion(random, schema, step, judge.print, judge.parse);
    const findings = judge.findings(topic, schema, next);
    collect(beyond, schema, next, findings, judge);
    if (grave(findings).length > 0) {
      tally.refused++;
      continue;
    }
    tally.accepted++;
    if (await activate(topic, schema, next, context)) tally.changed++;
    schema = next;
  }
  // Rows written by the first version are read by the last.
  const rows = await context.lakehouse.query(`SELECT * FROM iceberg_curated_db.${topic}`);
  check.equal(`${topic}: its row is still there`, rows.length, 1);
  const names = (await context.lakehouse.query(`SHOW COLUMNS FROM iceberg_curated_db.${topic}`)).map(([own]) => own);
  const lost = filled.filter((own) => rows[0]?.[names.indexOf(own)] === null);
  check.equal('  with its values', lost, []);
}

const grave = (findings) =>
  findings.filter(({ severity }) => severity === 'error' || severity === 'breaking').map(({ rule, message }) => `${rule}: ${message}`);

/** One row with something in every column. Answers with their names. */
async function fill(topic, schema, { lakehouse, judge }) {
  const [, curated] = judge.wanted(schema);
  const values = curated.columns.map(({ type }) => `CAST(${sqlValue(type)} AS ${judge.queryType(type)})`);
  const names = curated.columns.map(({ name: own }) => own);
  await lakehouse.query(`INSERT INTO iceberg_curated_db.${topic} (${names.map((own) => `"${own}"`).join()}) VALUES (${values.join()})`);
  return names;
}

/** Plans and applies as activation and backfill do, and reads everything back. */
async function activate(topic, before, after, { check, product, judge }) {
  const [older, newer] = [before && judge.wanted(before), judge.wanted(after)];
  const { changes, conflicts, drift } = await product.plan(topic, older, newer);
  const refused = [...conflicts, ...drift];
  for (const change of changes) {
    const applied = await product.apply(change);
    if (applied !== 'done') refused.push(`${applied}\n${product.render(change).join('\n')}`);
  }
  const wanted = newer.map(product.wantedColumns);
  const shown = await Promise.all(newer.map(product.shownColumns));
  const left = await product.plan(topic, older, newer);
  const actual = {
    refused,
    shown,
    left: [...left.changes.filter(({ kind }) => kind !== 'set-properties'), ...left.conflicts, ...left.drift],
  };
  const expected = { refused: [], shown: wanted.map((columns) => ({ glue: columns, trino: columns })), left: [] };
  check.equal(`${topic} ${after.schema_version}: ${changes.map(({ kind }) => kind).join(', ') || 'nothing to do'}`, actual, expected);
  return changes.length > 0;
}

/** Types that changed other than in place, for Iceberg's own judgement. */
function collect(beyond, before, after, findings, { parse }) {
  for (const [column, { type: to }] of Object.entries(after.payload_columns)) {
    const from = before.payload_columns[column]?.type;
    if (from === undefined || from === to) continue;
    const own = findings.filter((finding) => finding.column?.split('.')[0] === column);
    if (own.some(({ inPlace }) => inPlace === false))
      beyond.set(`${from} → ${to}`, { from: parse(from), to: parse(to), rules: own.map(({ rule }) => rule) });
  }
}

/** The same changes as bare statements. What Iceberg accepts here, the product needlessly refuses or rewrites. */
async function refusedByIceberg(pairs, { check, product, judge }) {
  const table = 'iceberg_curated_db.grown_scratch';
  const columns = pairs.map(({ from }, index) => `c${index} ${judge.ddlType(from)}`);
  await product.statement(
    `CREATE TABLE ${table} (${columns.join()}) LOCATION 's3://lakehouse/iceberg_curated_db/grown_scratch/' TBLPROPERTIES ('table_type'='ICEBERG')`,
  );
  const accepted = [];
  for (const [index, { from, to, rules }] of pairs.entries()) {
    const error = await product
      .statement(`ALTER TABLE ${table} CHANGE COLUMN c${index} c${index} ${judge.ddlType(to)}`)
      .catch(({ message }) => message);
    if (error === undefined) accepted.push(`${judge.print(from)} → ${judge.print(to)} (${rules.join()})`);
  }
  check.equal(`Iceberg refuses the ${pairs.length} changes that the table can't make in place`, accepted, []);
}
