import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  InvalidRequestException,
  StartQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs statements on the Athena of a lakehouse through AWS's own client, as a user of it would.
 *
 * @param {import('./start.mjs').Lakehouse} lakehouse
 */
export function athenaSession(lakehouse) {
  const { environment, endpoints } = lakehouse;
  const client = new AthenaClient({
    endpoint: endpoints.athena,
    region: environment.AWS_REGION,
    credentials: { accessKeyId: environment.AWS_ACCESS_KEY_ID, secretAccessKey: environment.AWS_SECRET_ACCESS_KEY },
  });
  return { client, run, rows, close: () => client.destroy() };

  /**
   * Until its end.
   *
   * @param {string} sql
   * @param {Partial<import('@aws-sdk/client-athena').StartQueryExecutionCommandInput>} [request]
   * @returns {Promise<{ state: 'REFUSED' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED', reason: string | undefined, category: number | undefined, id: string | undefined }>}
   */
  async function run(sql, request = {}) {
    let id;
    try {
      ({ QueryExecutionId: id } = await client.send(
        new StartQueryExecutionCommand({ QueryString: sql, WorkGroup: 'configured', ...request }),
      ));
    } catch (error) {
      if (!(error instanceof InvalidRequestException)) throw error;
      return { state: 'REFUSED', reason: error.message, category: undefined, id: undefined };
    }
    for (;;) {
      const { QueryExecution: found } = await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }));
      const { State: state, StateChangeReason: reason, AthenaError: error } = found.Status;
      if (state !== 'QUEUED' && state !== 'RUNNING') return { state, reason, category: error?.ErrorCategory, id };
      await sleep(20);
    }
  }

  /** Of a SELECT, the names of its columns first. */
  async function rows(sql) {
    const { state, reason, id } = await run(sql);
    if (state !== 'SUCCEEDED') throw new Error(`${state}: ${reason}\n${sql}`);
    const { ResultSet: result } = await client.send(new GetQueryResultsCommand({ QueryExecutionId: id }));
    return result.Rows.map((row) => row.Data.map((datum) => datum.VarCharValue ?? null));
  }
}
