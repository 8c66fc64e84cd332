// The queries of the Athena stand-in: asynchronous, remembered by their token, run one half on
// Spark and the other on Trino.
import { randomUUID } from 'node:crypto';
import { parseAthenaDdl, type AthenaDdl } from './athena-ddl.js';
import { athenaStatement, type AthenaStatement } from './athena-statement.js';
import { inTrinosWords } from './optimize-statement.js';
import { runPastPromotions, type Engines } from './promoted-statistics.js';
import { runOnSpark, sparkColumns, SparkError } from './spark-client.js';
import { SPARK_CATALOG, sparkStatements } from './spark-ddl.js';
import { Refusal } from './sql-tokens.js';
import { NO_RESULT, runOnTrino, TrinoError, type QueryResult } from './trino-client.js';

export interface QueryRequest {
  readonly sql: string;
  readonly token: string;
  readonly database: string;
  readonly workgroup: string;
  /** `s3://…`, a folder. */
  readonly outputLocation: string;
}

export interface Query {
  readonly id: string;
  readonly sql: string;
  readonly kind: AthenaStatement['kind'];
  readonly database: string;
  readonly workgroup: string;
  /** `s3://…`, the object of its result. */
  readonly output: string;
  readonly submitted: Date;
  state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  failure: QueryFailure | undefined;
  completed: Date | undefined;
  result: QueryResult;
}

interface QueryFailure {
  readonly reason: string;
  /** 1: the system's fault, 2: the user's. */
  readonly category: 1 | 2;
}

/** Runs the statement on its engine. */
type Execute = (database: string, signal: AbortSignal) => Promise<QueryResult>;

export interface AthenaQueries {
  readonly get: (id: string) => Query | undefined;
  /** Newest first. */
  readonly ids: () => readonly string[];
  /** How many statements the engines were given. */
  readonly count: () => number;
  /** The query that the token already stands for, where it does. Throws a Refusal `start`. */
  readonly start: (request: QueryRequest) => Promise<Query>;
  readonly stop: (query: Query) => void;
}

export function athenaQueries(engines: Engines): AthenaQueries {
  const queries = new Map<string, Query>();
  /** By token, as soon as it is known: two requests with one token may overlap. */
  const started = new Map<
    string,
    { readonly request: QueryRequest; readonly query: Promise<Query> }
  >();
  const aborts = new Map<string, AbortController>();
  let statements = 0;

  return {
    get: (id) => queries.get(id),
    ids: () => [...queries.keys()].reverse(),
    count: () => statements,
    start,
    stop(query) {
      if (query.completed === undefined) end(query, 'CANCELLED');
      aborts.get(query.id)?.abort();
    },
  };

  function start(request: QueryRequest): Promise<Query> {
    const { sql, token, database, workgroup } = request;
    const known = started.get(token);
    if (known === undefined) {
      const query = begin(request);
      started.set(token, { request, query });
      // A request that was refused made no query, so its token is free again.
      query.catch(() => started.delete(token));
      return query;
    }
    const { request: first } = known;
    if (first.sql === sql && first.database === database && first.workgroup === workgroup)
      return known.query;
    return Promise.reject(new Refusal('start', 'Idempotent parameters do not match'));
  }

  async function begin({ sql, database, workgroup, outputLocation }: QueryRequest): Promise<Query> {
    const statement = athenaStatement(sql);
    const execute =
      statement.kind === 'ddl' ? executeDdl(statement.sql) : await executeDml(statement.sql);
    const id = randomUUID();
    const query: Query = {
      id,
      sql,
      kind: statement.kind,
      database,
      workgroup,
      output: `${outputLocation.replace(/\/?$/, '/')}${id}.${statement.kind === 'ddl' ? 'txt' : 'csv'}`,
      submitted: new Date(),
      state: 'QUEUED',
      failure: undefined,
      completed: undefined,
      result: NO_RESULT,
    };
    queries.set(id, query);
    setImmediate(() => void run(query, execute));
    return query;
  }

  async function run(query: Query, execute: Execute): Promise<void> {
    if (query.completed !== undefined) return;
    const abort = new AbortController();
    aborts.set(query.id, abort);
    query.state = 'RUNNING';
    try {
      const result = await execute(query.database, abort.signal);
      if (isRunning(query)) {
        query.result = result;
        end(query, 'SUCCEEDED');
      }
    } catch (error) {
      if (isRunning(query)) {
        query.failure = failureOf(error);
        end(query, 'FAILED');
      }
    } finally {
      aborts.delete(query.id);
    }
  }

  function executeDdl(sql: string): Execute {
    let ddl: AthenaDdl;
    try {
      ddl = parseAthenaDdl(sql);
    } catch (error) {
      if (!(error instanceof Refusal) || error.when === 'start') throw error;
      return () => Promise.reject(error);
    }
    return async (database) => {
      const table = `${SPARK_CATALOG}.\`${ddl.name.database ?? database}\`.\`${ddl.name.table}\``;
      const existing =
        ddl.kind === 'change-column' ? await sparkColumns(engines.spark, table) : undefined;
      for (const statement of sparkStatements(ddl, database, existing)) {
        statements++;
        await runOnSpark(engines.spark, statement);
      }
      return NO_RESULT;
    };
  }

  /**
   * Trino's parser is asked at once, since Athena refuses at the start what can't be read, and the
   * rest when it runs.
   */
  async function executeDml(written: string): Promise<Execute> {
    const sql = inTrinosWords(written);
    try {
      await runOnTrino(engines.trino, `PREPARE readable FROM ${sql}`);
    } catch (error) {
      if (error instanceof TrinoError && error.errorName === 'SYNTAX_ERROR')
        throw new Refusal('start', error.message);
      throw error;
    }
    return (database, signal) => {
      statements++;
      return runPastPromotions(engines, sql, database, signal);
    };
  }
}

/** Somebody may have cancelled it while the engine was at work. */
const isRunning = (query: Query): boolean => query.state === 'RUNNING';

function end(query: Query, state: 'SUCCEEDED' | 'FAILED' | 'CANCELLED'): void {
  query.state = state;
  query.completed = new Date();
}

function failureOf(error: unknown): QueryFailure {
  if (error instanceof Refusal) return { reason: `FAILED: ${error.message}`, category: 2 };
  if (error instanceof SparkError)
    return { reason: `FAILED: ${error.message}`, category: error.isSystem ? 1 : 2 };
  if (error instanceof TrinoError)
    return {
      reason: `${error.errorName}: ${error.message}`,
      category: error.errorType === 'USER_ERROR' ? 2 : 1,
    };
  return {
    reason: `INTERNAL_ERROR_QUERY_ENGINE: ${error instanceof Error ? error.message : String(error)}`,
    category: 1,
  };
}
