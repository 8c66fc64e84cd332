import { createHash } from 'node:crypto';
import type { AthenaClient, QueryExecution } from '@aws-sdk/client-athena';
import { failureOf, fieldOf } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { Fault, reasonOf } from '../errors.js';
import { queryFailure, readable } from './query-failure.js';

/** Where results are kept in the output bucket. */
export const RESULTS_PREFIX = 'athena-results/schema-gate/';

/** How queries run. */
export interface QuerySettings {
  readonly outputBucket: string;
  readonly workgroup: string;
  /** The time left for this run, in milliseconds. */
  readonly remainingMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * What the adapter has learned about the workgroup. One with managed query results refuses a place
 * for results: https://docs.aws.amazon.com/athena/latest/ug/managed-results.html
 */
export interface Workgroup {
  hasManagedResults: boolean;
}

interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

export interface Query {
  readonly database: string;
  readonly sql: string;
  /**
   * A repeated statement with a new attempt is a new query; with the same attempt, Athena returns
   * the earlier one.
   */
  readonly attempt: string;
}

export type QueryResult =
  | { readonly kind: 'succeeded'; readonly id: string }
  /** The statement is wrong. */
  | Refused
  /** The query ended for a reason that isn't the statement's, so a later attempt may succeed. */
  | { readonly kind: 'failed'; readonly reason: string; readonly fault: Fault };

/**
 * Waiting stops this long before the end of the run, so that the caller can still report what
 * happened.
 */
const RESERVE_MS = 5_000;
/** The timeout for stopping a query; part of the reserve. */
const STOP_MS = 2_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Runs one statement to its end. Throws a Fault when it can't be started, when its state can't be
 * read, or when the time is up. The last two name the query, which may still be running.
 */
export async function runQuery(
  client: AthenaClient,
  settings: QuerySettings,
  workgroup: Workgroup,
  query: Query,
): Promise<QueryResult> {
  const { database } = query;
  const { remainingMs, sleep } = settings;
  if (remainingMs() <= RESERVE_MS)
    throw new Fault(
      `There is no time left to run a statement on ${database}; give the run more time`,
    );
  const started = await start(client, settings, workgroup, query);
  if (started.kind === 'refused') return started;
  const { id } = started;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const result = resultOf(id, database, await executionOf(client, settings, id));
    if (result !== undefined) return result;
    if (remainingMs() - pause <= RESERVE_MS) {
      await stop(client, id);
      throw new Fault(
        `The time is up while query ${readable(id)} is still running on ${database}; it was asked to stop. Run again when it has ended`,
      );
    }
    await sleep(pause);
  }
}

type Started = { readonly kind: 'started'; readonly id: string } | Refused;

/**
 * Without managed results, the place is always sent: a workgroup may have none of its own. The
 * setting is learned from the refusal, which needs no permission to read the workgroup.
 */
async function start(
  client: AthenaClient,
  settings: QuerySettings,
  workgroup: Workgroup,
  query: Query,
): Promise<Started> {
  const { database } = query;
  const resource = `${database} (workgroup ${readable(settings.workgroup)})`;
  let id: string | undefined;
  try {
    id = await send(client, settings, workgroup, query);
  } catch (error) {
    if (isMalformed(error)) return { kind: 'refused', reason: readable(reasonOf(error)) };
    if (!workgroup.hasManagedResults && refusesPlace(error)) {
      workgroup.hasManagedResults = true;
      return start(client, settings, workgroup, query);
    }
    throw awsFault(error, {
      service: 'Athena',
      operation: 'StartQueryExecution on',
      resource,
      permission: 'athena:StartQueryExecution',
    });
  }
  if (id === undefined)
    throw new Fault(`StartQueryExecution on ${resource} answered without an id; try again`);
  return { kind: 'started', id };
}

async function send(
  client: AthenaClient,
  settings: QuerySettings,
  { hasManagedResults }: Workgroup,
  { database, sql, attempt }: Query,
): Promise<string | undefined> {
  const { StartQueryExecutionCommand } = await import('@aws-sdk/client-athena');
  const { outputBucket, workgroup } = settings;
  const OutputLocation = `s3://${outputBucket}/${RESULTS_PREFIX}`;
  const answer = await client.send(
    new StartQueryExecutionCommand({
      QueryString: sql,
      ClientRequestToken: tokenOf(sql, attempt),
      QueryExecutionContext: { Catalog: 'AwsDataCatalog', Database: database },
      ...(hasManagedResults ? {} : { ResultConfiguration: { OutputLocation } }),
      WorkGroup: workgroup,
    }),
    { abortSignal: timeout(settings) },
  );
  return answer.QueryExecutionId;
}

async function executionOf(
  client: AthenaClient,
  settings: QuerySettings,
  id: string,
): Promise<QueryExecution | undefined> {
  const { GetQueryExecutionCommand } = await import('@aws-sdk/client-athena');
  try {
    const answer = await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }), {
      abortSignal: timeout(settings),
    });
    return answer.QueryExecution;
  } catch (error) {
    throw awsFault(error, {
      service: 'Athena',
      operation: 'GetQueryExecution on',
      resource: `query ${readable(id)}, which may still be running,`,
      permission: 'athena:GetQueryExecution',
    });
  }
}

/**
 * Asks Athena to stop the query, so that it doesn't change the table after the run has ended. It
 * may have succeeded already.
 */
async function stop(client: AthenaClient, id: string): Promise<void> {
  const { StopQueryExecutionCommand } = await import('@aws-sdk/client-athena');
  const stopping = client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }), {
    abortSignal: AbortSignal.timeout(STOP_MS),
  });
  await stopping.catch(() => undefined);
}

function timeout({ remainingMs }: QuerySettings): AbortSignal {
  return AbortSignal.timeout(
    Math.ceil(Math.max(1, Math.min(remainingMs() - RESERVE_MS / 2, 60_000))),
  );
}

/** Undefined while the query runs. */
function resultOf(
  id: string,
  database: string,
  execution: QueryExecution | undefined,
): QueryResult | undefined {
  const state = execution?.Status?.State;
  if (state === 'QUEUED' || state === 'RUNNING') return undefined;
  if (state === 'SUCCEEDED') return { kind: 'succeeded', id };
  const { isOfStatement, reason } = queryFailure(execution?.Status);
  if (state === 'FAILED' && isOfStatement) return { kind: 'refused', reason };
  const what =
    state === 'FAILED'
      ? 'failed'
      : state === 'CANCELLED'
        ? 'was cancelled'
        : 'has an unknown state';
  return {
    kind: 'failed',
    reason,
    fault: new Fault(`Query ${readable(id)} on ${database} ${what}: ${reason}; try again`),
  };
}

/**
 * For a token it has seen, Athena returns the earlier execution, even one that failed, so the token
 * includes the attempt. 64 characters:
 * https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html
 */
function tokenOf(sql: string, attempt: string): string {
  return createHash('sha256')
    .update(JSON.stringify([attempt, sql]))
    .digest('hex');
}

/** "ManagedQueryResultsConfiguration and ResultConfiguration cannot be set together." */
function refusesPlace(error: unknown): boolean {
  return (
    failureOf(error).name === 'InvalidRequestException' &&
    /Managed ?Query ?Results/i.test(reasonOf(error))
  );
}

function isMalformed(error: unknown): boolean {
  return (
    failureOf(error).name === 'InvalidRequestException' &&
    fieldOf(error, 'AthenaErrorCode') === 'MALFORMED_QUERY'
  );
}
