import type * as Duckdb from '@duckdb/node-api';
import { Fault } from '../../errors.js';

/** A value of a result, as DuckDB's package gives it. */
export type Cell = Awaited<ReturnType<Duckdb.DuckDBMaterializedResult['getRows']>>[number][number];

/** One open database, used by one process at a time. */
export interface Engine {
  readonly connection: Duckdb.DuckDBConnection;
  /** The package's functions and types that statements can't do without. */
  readonly duckdb: typeof Duckdb;
  /** The file, for messages. */
  readonly path: string;
  /** Runs one statement; the rows that it changed. A failure is a Fault with the file's name. */
  readonly run: (sql: string) => Promise<number>;
  readonly rows: (sql: string) => Promise<readonly (readonly Cell[])[]>;
  /** All or nothing, also when the process dies. */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
}

export function engineOn(
  connection: Duckdb.DuckDBConnection,
  duckdb: Engine['duckdb'],
  path: string,
): Engine {
  const asked = async (sql: string): Promise<Duckdb.DuckDBMaterializedResult> => {
    try {
      return await connection.run(sql);
    } catch (error) {
      throw engineFault(path, error);
    }
  };
  const run = async (sql: string): Promise<number> => (await asked(sql)).rowsChanged;
  return {
    connection,
    duckdb,
    path,
    run,
    rows: async (sql) => (await asked(sql)).getRows(),
    transaction: async (work) => {
      await run('BEGIN TRANSACTION');
      try {
        const result = await work();
        await run('COMMIT');
        return result;
      } catch (error) {
        // The first failure is the one to tell; a transaction that is gone can't be rolled back.
        await connection.run('ROLLBACK').catch(() => undefined);
        throw error;
      }
    },
  };
}

/** What a failed statement means, and what to do. */
export function engineFault(path: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const first = (reason.split('\n', 1)[0] ?? '').slice(0, 500);
  const advice = ADVICE.find(([pattern]) => pattern.test(reason))?.[1] ?? '';
  return new Fault(`Working on ${path} failed: ${first}${advice}`, { cause: error, file: path });
}

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/no space left|ENOSPC|could not write/i, ' (free some space on that disk and run it again)'],
  [/permission denied|read-only/i, ' (let this user read and write there)'],
  [/could not set lock/i, ' (another program has the file open; close it there)'],
  [/not a valid duckdb database/i, ' (move the file away to begin without rows)'],
  [
    /storage version|newer version/i,
    ' (another version of DuckDB wrote the file; install that version of @duckdb/node-api)',
  ],
  [/out of memory/i, ' (nothing was changed; load smaller files)'],
];
