import { createHash } from 'node:crypto';
import { refusedStart, type TaskServices } from './services.js';

interface Queries {
  /** Runs a statement, whose id it is given; what it throws fails the query. */
  readonly runQuery: (statement: string, id: string) => Promise<void>;
  /** The name of the error that a start of a query answers with, instead of running it. */
  readonly refuseStart: () => string | undefined;
}

/** An Athena that remembers only how its queries ended. */
export function memoryAthena({ runQuery, refuseStart }: Queries): TaskServices['athena'] {
  const failures = new Map<string, string | undefined>();
  return async (operation, body) => {
    if (operation === 'GetQueryExecution') {
      const QueryExecutionId = String(body.QueryExecutionId);
      const reason = failures.get(QueryExecutionId);
      const Status =
        reason === undefined
          ? { State: 'SUCCEEDED' }
          : { State: 'FAILED', StateChangeReason: reason };
      return { body: { QueryExecution: { QueryExecutionId, Status } } };
    }
    const refused = refuseStart();
    if (refused !== undefined) return refusedStart(refused);
    const token = String(body.ClientRequestToken);
    if (token.length < 32) return refusedStart('InvalidRequestException');
    // As Athena does it: a known token is the query that it began, also one that failed.
    const id = createHash('sha256').update(token).digest('hex').slice(0, 36);
    if (!failures.has(id)) {
      failures.set(id, undefined);
      await runQuery(String(body.QueryString), id).catch((error: unknown) =>
        failures.set(id, (error as Error).message),
      );
    }
    return { body: { QueryExecutionId: id } };
  };
}
