import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  InvalidRequestException,
  StartQueryExecutionCommand,
  type StartQueryExecutionCommandInput,
} from '@aws-sdk/client-athena';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientSettings } from './account.js';
import type { Lakehouse } from './start.js';

/** How a statement ended. */
export interface Ended {
  /** REFUSED: it was not even started; undefined where Athena named none. */
  readonly state: string | undefined;
  readonly reason: string | undefined;
  /** 1: the system's fault, 2: the user's. */
  readonly category: number | undefined;
  readonly id: string | undefined;
}

export type QueryOptions = Partial<StartQueryExecutionCommandInput>;

export interface AthenaSession {
  /** Runs a statement to its end. */
  readonly run: (sql: string, options?: QueryOptions) => Promise<Ended>;
  /** Of a SELECT, the names of its columns first. */
  readonly rows: (sql: string) => Promise<(string | null)[][]>;
  readonly close: () => void;
}

/** Runs statements on the Athena of a lakehouse through AWS's own client, as a user of it would. */
export function athenaSession({ endpoints }: Pick<Lakehouse, 'endpoints'>): AthenaSession {
  const client = new AthenaClient(clientSettings(endpoints.athena));
  return { run, rows, close: () => client.destroy() };

  async function run(sql: string, options: QueryOptions = {}): Promise<Ended> {
    let id: string | undefined;
    try {
      const start = new StartQueryExecutionCommand({
        QueryString: sql,
        WorkGroup: 'configured',
        ...options,
      });
      id = (await client.send(start)).QueryExecutionId;
    } catch (error) {
      if (!(error instanceof InvalidRequestException)) throw error;
      return { state: 'REFUSED', reason: error.message, category: undefined, id: undefined };
    }
    for (;;) {
      const { QueryExecution: found } = await client.send(
        new GetQueryExecutionCommand({ QueryExecutionId: id }),
      );
      const { State: state, StateChangeReason: reason, AthenaError: error } = found?.Status ?? {};
      if (state !== 'QUEUED' && state !== 'RUNNING')
        return { state, reason, category: error?.ErrorCategory, id };
      await sleep(20);
    }
  }

  async function rows(sql: string): Promise<(string | null)[][]> {
    const { state, reason, id } = await run(sql);
    if (state !== 'SUCCEEDED')
      throw new Error(`${state ?? 'No state'}: ${reason ?? 'no reason'}\n${sql}`);
    const { ResultSet: result } = await client.send(
      new GetQueryResultsCommand({ QueryExecutionId: id }),
    );
    return (result?.Rows ?? []).map(({ Data = [] }) =>
      Data.map(({ VarCharValue }) => VarCharValue ?? null),
    );
  }
}
