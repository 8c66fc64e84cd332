import { athenaSession } from './athena-session.mjs';

/** Where the suites' own tables are. */
export const DATABASE = 'iceberg_curated_db';

/** What a CREATE TABLE that Athena takes looks like. */
export function createTable(table, columns, partitions = '') {
  return `CREATE TABLE ${DATABASE}.${table} (${columns}) ${partitions} ${endOf(table)}`;
}

export const endOf = (table) => `LOCATION 's3://lakehouse/${DATABASE}/${table}/' TBLPROPERTIES ('table_type'='ICEBERG')`;

/**
 * Questions to the stand-in's Athena, as checks.
 *
 * @param {import('./start.mjs').Lakehouse} lakehouse
 * @param {import('../test-lakehouse.mjs').Check} check
 */
export function suiteContext(lakehouse, check) {
  const athena = athenaSession(lakehouse);
  return {
    ...athena,
    lakehouse,
    check,
    async succeeds(what, sql, request) {
      const { state, reason } = await athena.run(sql, request);
      check.equal(what, state === 'SUCCEEDED' ? state : `${state}: ${reason}`, 'SUCCEEDED');
    },
    /** Started, and then FAILED by the user's fault, with these words. */
    async fails(what, sql, words, request) {
      const { state, reason, category } = await athena.run(sql, request);
      check.that(what, state === 'FAILED' && category === 2 && words.test(reason ?? ''), { state, reason, category });
    },
    /** Not even started. */
    async refuses(what, sql, words, request) {
      const { state, reason } = await athena.run(sql, request);
      check.that(what, state === 'REFUSED' && words.test(reason ?? ''), { state, reason });
    },
    /** Names and types that Glue shows, without columns that were dropped. */
    async columns(table) {
      const found = (await lakehouse.glueTable(DATABASE, table))?.StorageDescriptor?.Columns ?? [];
      return found.filter(({ Parameters }) => Parameters?.['iceberg.field.current'] !== 'false').map(({ Name, Type }) => `${Name} ${Type}`);
    },
  };
}
