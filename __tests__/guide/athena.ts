// Athena for the guide: its statements of DDL change the tables of moto's Glue, by the small engine of
// __tests__/servers.
import { randomUUID } from 'node:crypto';
import { runDdl, type GlueTable } from '../servers/iceberg-engine.js';
import { motoJson, type Json } from './moto.js';

interface Query {
  readonly sql: string;
  readonly refusal: string | undefined;
}

/** Answers one call of the awsJson1.1 protocol; throws where the operation is unknown. */
export type Athena = (operation: string, input: Json) => Promise<Json>;

export function athenaOn(moto: string): Athena {
  const queries = new Map<string, Query>();
  const tokens = new Map<string, string>();
  return async (operation, input) => {
    switch (operation) {
      case 'StartQueryExecution': {
        const token = String(input['ClientRequestToken']);
        const id = tokens.get(token) ?? randomUUID();
        if (!queries.has(id)) {
          const sql = String(input['QueryString']);
          queries.set(id, { sql, refusal: await run(moto, sql) });
        }
        tokens.set(token, id);
        return { QueryExecutionId: id };
      }
      case 'GetQueryExecution': {
        const { sql, refusal } = queries.get(String(input['QueryExecutionId'])) ?? {};
        const failed = {
          State: 'FAILED',
          StateChangeReason: refusal,
          AthenaError: { ErrorCategory: 2, ErrorType: 1006, Retryable: false },
        };
        return {
          QueryExecution: {
            QueryExecutionId: input['QueryExecutionId'],
            Query: sql,
            Status: refusal === undefined ? { State: 'SUCCEEDED' } : failed,
          },
        };
      }
      default:
        throw new Error(`The stand-in for Athena knows no ${operation}`);
    }
  };
}

/** Runs a statement on the table that it names; the reason where the engine refuses it. */
async function run(moto: string, sql: string): Promise<string | undefined> {
  const [, database = '', name = ''] =
    /TABLE (?:IF NOT EXISTS )?`?(\w+)`?\.`?(\w+)`?/.exec(sql) ?? [];
  const existing = await tableIn(moto, database, name);
  const key = `${database}.${name}`;
  const tables = new Map(existing === undefined ? [] : [[key, existing]]);
  const refusal = runDdl(tables, sql);
  const table = tables.get(key);
  if (refusal !== undefined) return refusal;
  if (table === undefined || table === existing) return undefined;
  const operation = existing === undefined ? 'CreateTable' : 'UpdateTable';
  await motoJson(moto, {
    service: 'glue',
    target: `AWSGlue.${operation}`,
    body: {
      DatabaseName: database,
      TableInput: { Name: name, TableType: 'EXTERNAL_TABLE', ...table },
    },
  });
  return undefined;
}

async function tableIn(
  moto: string,
  database: string,
  name: string,
): Promise<GlueTable | undefined> {
  const answer = await motoJson(moto, {
    service: 'glue',
    target: 'AWSGlue.GetTables',
    body: { DatabaseName: database },
  });
  const tables = answer['TableList'] as readonly (GlueTable & { readonly Name: string })[];
  const found = tables.find((table) => table.Name === name);
  return found && { StorageDescriptor: found.StorageDescriptor, Parameters: found.Parameters };
}
