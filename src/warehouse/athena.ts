import type { AthenaClient, AthenaClientConfig } from '@aws-sdk/client-athena';
import type { GlueClient } from '@aws-sdk/client-glue';
import { Fault } from '../errors.js';
import { clientFault, nameOf } from './athena-failure.js';
import { runQuery, type QueryPlace } from './athena-query.js';
import { existingTable } from './athena-table.js';
import { MAX_STATEMENT, renderStatements } from './ddl.js';
import { remainingChange } from './remaining-change.js';
import type { Applied, ExistingTable, Places, TableChange, Warehouse } from './warehouse.js';

export interface AthenaOptions extends QueryPlace {
  readonly places: Places;
  /** Where they are given, in place of what the SDK finds by itself. */
  readonly client?: Pick<AthenaClientConfig, 'region' | 'endpoint' | 'credentials' | 'maxAttempts'>;
}

interface Clients {
  readonly athena: AthenaClient;
  readonly glue: GlueClient;
}

/** A silent connection must not use up the time of the run. */
const PATIENCE = { connectionTimeout: 5_000, socketTimeout: 30_000 };

/**
 * Glue's catalogue, and Athena to change it. Clients are loaded with the first question. Every failure that may pass, or that
 * only the installation's owner can mend, is a Fault; `refused` is what Athena says of the statement itself.
 */
export function athenaWarehouse(options: AthenaOptions): Warehouse {
  let loaded: Promise<Clients> | undefined;
  const clients = (): Promise<Clients> => (loaded ??= load(options.client ?? {}));
  const table = async (database: string, name: string): Promise<ExistingTable | undefined> =>
    readTable((await clients()).glue, database, name);
  return {
    places: options.places,
    table,
    apply: async (change, attempt) =>
      applyChange((await clients()).athena, options, table, change, attempt),
  };
}

async function load(settings: NonNullable<AthenaOptions['client']>): Promise<Clients> {
  const [{ AthenaClient }, { GlueClient }] = await Promise.all([
    import('@aws-sdk/client-athena'),
    import('@aws-sdk/client-glue'),
  ]);
  const config = { ...settings, requestHandler: PATIENCE };
  return { athena: new AthenaClient(config), glue: new GlueClient(config) };
}

async function readTable(
  glue: GlueClient,
  database: string,
  name: string,
): Promise<ExistingTable | undefined> {
  const { GetDatabaseCommand, GetTableCommand } = await import('@aws-sdk/client-glue');
  try {
    const { Table } = await glue.send(new GetTableCommand({ DatabaseName: database, Name: name }));
    if (Table === undefined)
      throw new Fault(`GetTable on ${database}.${name} answered without a table; try again`);
    return existingTable(database, name, Table);
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (nameOf(error) !== 'EntityNotFoundException')
      throw clientFault('GetTable', `${database}.${name}`, error);
  }
  // Glue's words don't always tell which of the two is missing.
  try {
    await glue.send(new GetDatabaseCommand({ Name: database }));
    return undefined;
  } catch (error) {
    if (nameOf(error) !== 'EntityNotFoundException')
      throw clientFault('GetDatabase', database, error);
    throw new Fault(
      `There is no database ${database} in the Glue catalogue; create it (CREATE DATABASE ${database}), or name another one`,
      {
        cause: error,
      },
    );
  }
}

async function applyChange(
  athena: AthenaClient,
  options: AthenaOptions,
  table: Warehouse['table'],
  change: TableChange,
  attempt: string,
): Promise<Applied> {
  let statements = textsOf(change, options.places);
  for (;;) {
    const tooLong = statements.find((sql) => sql.length > MAX_STATEMENT);
    if (tooLong !== undefined) {
      const reason = `a statement of ${String(tooLong.length)} bytes would be needed, and Athena takes ${String(MAX_STATEMENT)}`;
      return { kind: 'refused', reason: `${change.database}.${change.table}: ${reason}` };
    }
    const stopped = await runAll(athena, options, change.database, statements, attempt);
    if (stopped === undefined) return { kind: 'done' };
    // Somebody else may have been quicker: then the catalogue has it, or has more of it than before.
    const left = remainingChange(change, await table(change.database, change.table));
    if (left === undefined) return { kind: 'done' };
    const rest = textsOf(left, options.places);
    if (rest.join('\n').length >= statements.join('\n').length) {
      if (stopped.kind === 'failed') throw stopped.fault;
      return { kind: 'refused', reason: `${change.database}.${change.table}: ${stopped.reason}` };
    }
    statements = rest;
  }
}

function textsOf(change: TableChange, places: Places): readonly string[] {
  return renderStatements(change, places).map((statement) => statement.sql);
}

/** The outcome of the first statement that did not succeed. */
async function runAll(
  athena: AthenaClient,
  place: QueryPlace,
  database: string,
  statements: readonly string[],
  attempt: string,
): Promise<Exclude<Awaited<ReturnType<typeof runQuery>>, { kind: 'succeeded' }> | undefined> {
  for (const sql of statements) {
    const outcome = await runQuery(athena, place, database, sql, attempt);
    if (outcome.kind !== 'succeeded') return outcome;
  }
  return undefined;
}
