// The queries of the Athena stand-in: asynchronous, remembered by their token, run one half on Spark and the other on Trino.
import { randomUUID } from 'node:crypto';
import { parseAthenaDdl } from './athena-ddl.mjs';
import { athenaStatement } from './athena-statement.mjs';
import { runPastPromotions } from './promoted-statistics.mjs';
import { SPARK_CATALOG, sparkStatements } from './spark-ddl.mjs';
import { SparkError, runOnSpark, sparkColumns } from './spark-client.mjs';
import { Refusal } from './sql-tokens.mjs';
import { TrinoError, runOnTrino } from './trino-client.mjs';

/**
 * @typedef {object} Query
 * @property {string} id
 * @property {string} sql
 * @property {'ddl' | 'dml'} kind
 * @property {string} database
 * @property {string} workgroup
 * @property {string} output `s3://…`, the object of its result.
 * @property {'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'} state
 * @property {string | undefined} reason
 * @property {1 | 2 | undefined} category 1: the system's fault, 2: the user's.
 * @property {Date} submitted
 * @property {Date | undefined} completed
 * @property {{ columns: { name: string, type: string }[], rows: unknown[][], updateCount: number | undefined }} result
 */

/** @param {{ readonly spark: string, readonly trino: string }} engines */
export function athenaQueries(engines) {
  /** @type {Map<string, Query>} */
  const queries = new Map();
  /** What a token stood for, at once: two requests with one token may overlap. */
  const started = new Map();
  const aborts = new Map();
  let statements = 0;

  return {
    get: (id) => queries.get(id),
    /** How many statements the engines were given. */
    count: () => statements,
    start,
    stop(id) {
      const query = queries.get(id);
      if (query.completed === undefined) Object.assign(query, { state: 'CANCELLED', completed: new Date() });
      aborts.get(id)?.abort();
    },
  };

  /**
   * @returns {Promise<Query>} already seen, when the token was
   * @throws {Refusal} `start`
   */
  function start(request) {
    const { sql, token, database, workgroup } = request;
    const known = started.get(token);
    if (known === undefined) {
      const promise = begin(request);
      started.set(token, { sql, database, workgroup, promise });
      // A request that was refused made no query, so its token is free again.
      promise.catch(() => started.delete(token));
      return promise;
    }
    if (known.sql === sql && known.database === database && known.workgroup === workgroup) return known.promise;
    return Promise.reject(new Refusal('start', 'Idempotent parameters do not match'));
  }

  async function begin({ sql, database, workgroup, outputLocation }) {
    const statement = athenaStatement(sql);
    const plan = statement.kind === 'ddl' ? ddlPlan(statement.sql) : await dmlPlan(statement.sql);
    const id = randomUUID();
    const output = `${outputLocation.replace(/\/?$/, '/')}${id}.${statement.kind === 'ddl' ? 'txt' : 'csv'}`;
    const result = { columns: [], rows: [], updateCount: undefined };
    const query = { id, sql, kind: statement.kind, database, workgroup, output, state: 'QUEUED', submitted: new Date(), result };
    queries.set(id, query);
    setImmediate(() => run(query, plan));
    return query;
  }

  async function run(query, plan) {
    const abort = new AbortController();
    aborts.set(query.id, abort);
    if (query.state === 'CANCELLED') return;
    query.state = 'RUNNING';
    try {
      const result = await plan(query.database, abort.signal);
      if (query.state !== 'CANCELLED') Object.assign(query, { state: 'SUCCEEDED', result, completed: new Date() });
    } catch (error) {
      if (query.state !== 'CANCELLED') Object.assign(query, { state: 'FAILED', ...reasonFor(error), completed: new Date() });
    } finally {
      aborts.delete(query.id);
    }
  }

  function ddlPlan(sql) {
    let ddl;
    try {
      ddl = parseAthenaDdl(sql);
    } catch (error) {
      if (!(error instanceof Refusal) || error.when === 'start') throw error;
      return () => Promise.reject(error);
    }
    return async (database) => {
      const { name } = ddl;
      const existing =
        ddl.kind === 'change-column'
          ? await sparkColumns(engines.spark, `${SPARK_CATALOG}.\`${name.database ?? database}\`.\`${name.table}\``)
          : undefined;
      for (const statement of sparkStatements(ddl, database, existing)) {
        statements++;
        await runOnSpark(engines.spark, statement);
      }
      return { columns: [], rows: [], updateCount: undefined };
    };
  }

  /** Trino's parser is asked at once, since Athena refuses at the start what can't be read, and the rest when it runs. */
  async function dmlPlan(sql) {
    try {
      await runOnTrino(engines.trino, `PREPARE readable FROM ${sql}`);
    } catch (error) {
      if (error instanceof TrinoError && error.errorName === 'SYNTAX_ERROR') throw new Refusal('start', error.message);
      throw error;
    }
    return (database, signal) => {
      statements++;
      return runPastPromotions(engines, sql, database, signal);
    };
  }
}

function reasonFor(error) {
  if (error instanceof Refusal) return { reason: `FAILED: ${error.message}`, category: 2 };
  if (error instanceof SparkError) return { reason: `FAILED: ${error.message}`, category: error.isSystem ? 1 : 2 };
  if (error instanceof TrinoError)
    return { reason: `${error.errorName}: ${error.message}`, category: error.errorType === 'USER_ERROR' ? 2 : 1 };
  return { reason: `INTERNAL_ERROR_QUERY_ENGINE: ${error.message}`, category: 1 };
}
