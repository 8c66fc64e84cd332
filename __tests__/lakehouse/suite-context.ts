import { BUCKET, CURATED } from './account.js';
import { athenaSession, type AthenaSession, type QueryOptions } from './athena-session.js';
import type { Check } from './check.js';
import type { Lakehouse } from './start.js';

/** Where the suites' own tables are. */
export const DATABASE = CURATED;

/** What a CREATE TABLE that Athena takes looks like. */
export function createTable(table: string, columns: string, partitions = ''): string {
  return `CREATE TABLE ${DATABASE}.${table} (${columns}) ${partitions} ${endOf(table)}`;
}

export const endOf = (table: string): string =>
  `LOCATION 's3://${BUCKET}/${DATABASE}/${table}/' TBLPROPERTIES ('table_type'='ICEBERG')`;

/** Questions to the stand-in's Athena, as checks. */
export interface SuiteContext extends AthenaSession {
  readonly lakehouse: Lakehouse;
  readonly check: Check;
  readonly succeeds: (what: string, sql: string, options?: QueryOptions) => Promise<void>;
  /** Started, and then FAILED by the user's fault, with these words. */
  readonly fails: (
    what: string,
    sql: string,
    words: RegExp,
    options?: QueryOptions,
  ) => Promise<void>;
  /** Not even started. */
  readonly refuses: (
    what: string,
    sql: string,
    words: RegExp,
    options?: QueryOptions,
  ) => Promise<void>;
  /** Names and types that Glue shows, without columns that were dropped. */
  readonly columns: (table: string) => Promise<string[]>;
}

export function suiteContext(lakehouse: Lakehouse, check: Check): SuiteContext {
  const athena = athenaSession(lakehouse);
  return {
    ...athena,
    lakehouse,
    check,
    async succeeds(what, sql, options) {
      const { state, reason } = await athena.run(sql, options);
      check.equal(
        what,
        state === 'SUCCEEDED' ? state : `${state ?? 'No state'}: ${reason ?? 'no reason'}`,
        'SUCCEEDED',
      );
    },
    async fails(what, sql, words, options) {
      const { state, reason, category } = await athena.run(sql, options);
      check.that(what, state === 'FAILED' && category === 2 && words.test(reason ?? ''), {
        state,
        reason,
        category,
      });
    },
    async refuses(what, sql, words, options) {
      const { state, reason } = await athena.run(sql, options);
      check.that(what, state === 'REFUSED' && words.test(reason ?? ''), { state, reason });
    },
    async columns(table) {
      const found = (await lakehouse.glueTable(DATABASE, table))?.StorageDescriptor?.Columns ?? [];
      return found
        .filter(({ Parameters }) => Parameters?.['iceberg.field.current'] !== 'false')
        .map(({ Name = '', Type = '' }) => `${Name} ${Type}`);
    },
  };
}
