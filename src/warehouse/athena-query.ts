import { createHash } from 'node:crypto';
import type { AthenaClient, QueryExecution } from '@aws-sdk/client-athena';
import { failureOf, fieldOf } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { Fault, reasonOf } from '../errors.js';
import { queryFailure, readable } from './query-failure.js';

/** Where and how queries run. */
export interface QueryPlace {
  readonly outputBucket: string;
  readonly workgroup: string;
  /** Time that is left for this run, in milliseconds. */
  readonly remainingMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export type QueryOutcome =
  | { readonly kind: 'succeeded' }
  /** The statement itself is at fault. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It ended without having been judged. */
  | { readonly kind: 'failed'; readonly fault: Fault };

/** Left over when waiting ends, so that the caller can still say what happened. */
const RESERVE_MS = 5_000;
/** For telling a query to stop; part of the reserve. */
const STOP_MS = 2_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Runs one statement to its end. Throws a Fault when it could not be started, when asking for it failed, or when the time is up;
 * the Fault then names the query that is still running. The same statement with the same attempt is never run twice.
 */
export async function runQuery(
  client: AthenaClient,
  place: QueryPlace,
  database: string,
  sql: string,
  attempt: string,
): Promise<QueryOutcome> {
  const { StartQueryExecutionCommand, GetQueryExecutionCommand, StopQueryExecutionCommand } =
    await import('@aws-sdk/client-athena');
  const resource = `${database} (workgroup ${readable(place.workgroup)})`;
  if (place.remainingMs() <= RESERVE_MS)
    throw new Fault(
      `There is no time left to run a statement on ${database}; give the run more time`,
    );
  const signal = (): AbortSignal =>
    AbortSignal.timeout(
      Math.ceil(Math.max(1, Math.min(place.remainingMs() - RESERVE_MS / 2, 60_000))),
    );
  let id: string | undefined;
  try {
    const started = await client.send(
      new StartQueryExecutionCommand({
        QueryString: sql,
        ClientRequestToken: tokenOf(sql, attempt),
        QueryExecutionContext: { Catalog: 'AwsDataCatalog', Database: database },
        ResultConfiguration: {
          OutputLocation: `s3://${place.outputBucket}/athena-results/schema-gate/`,
        },
        WorkGroup: place.workgroup,
      }),
      { abortSignal: signal() },
    );
    id = started.QueryExecutionId;
  } catch (error) {
    if (isMalformed(error)) return { kind: 'refused', reason: readable(reasonOf(error)) };
    throw awsFault(error, {
      service: 'Athena',
      operation: 'StartQueryExecution on',
      resource,
      permission: 'athena:StartQueryExecution',
    });
  }
  if (id === undefined)
    throw new Fault(`StartQueryExecution on ${resource} answered without an id; try again`);
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    let execution: QueryExecution | undefined;
    try {
      execution = (
        await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }), {
          abortSignal: signal(),
        })
      ).QueryExecution;
    } catch (error) {
      throw awsFault(error, {
        service: 'Athena',
        operation: 'GetQueryExecution on',
        resource: `query ${readable(id)}, which may still be running,`,
        permission: 'athena:GetQueryExecution',
      });
    }
    const outcome = outcomeOf(id, database, execution);
    if (outcome !== undefined) return outcome;
    if (place.remainingMs() - pause <= RESERVE_MS) {
      // A statement that nobody waits for any more would change the table at a time nobody expects. Whether it stops, it may have run.
      const stopping = client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }), {
        abortSignal: AbortSignal.timeout(STOP_MS),
      });
      await stopping.catch(() => undefined);
      throw new Fault(
        `The time is up while query ${readable(id)} is still running on ${database}; it was told to stop. Run it again when it has ended`,
      );
    }
    await place.sleep(pause);
  }
}

/** Undefined while it runs. */
function outcomeOf(
  id: string,
  database: string,
  execution: QueryExecution | undefined,
): QueryOutcome | undefined {
  const state = execution?.Status?.State;
  if (state === 'QUEUED' || state === 'RUNNING') return undefined;
  if (state === 'SUCCEEDED') return { kind: 'succeeded' };
  const { isOfStatement, reason } = queryFailure(execution?.Status);
  if (state === 'FAILED' && isOfStatement) return { kind: 'refused', reason };
  const what =
    state === 'FAILED'
      ? 'failed'
      : state === 'CANCELLED'
        ? 'was cancelled'
        : 'has no state that is known';
  return {
    kind: 'failed',
    fault: new Fault(`Query ${readable(id)} on ${database} ${what}: ${reason}; try again`),
  };
}

/** Athena answers the same token with the same execution, also with one that failed; so it holds the attempt. 64 characters. */
function tokenOf(sql: string, attempt: string): string {
  return createHash('sha256')
    .update(JSON.stringify([attempt, sql]))
    .digest('hex');
}

function isMalformed(error: unknown): boolean {
  return (
    failureOf(error).name === 'InvalidRequestException' &&
    fieldOf(error, 'AthenaErrorCode') === 'MALFORMED_QUERY'
  );
}
