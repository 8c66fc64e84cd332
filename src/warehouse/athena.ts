import type { AthenaClient } from '@aws-sdk/client-athena';
import type { GlueClient } from '@aws-sdk/client-glue';
import { clientSettings, DEFAULT_LIMITS, type AwsLimits } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import { failureOf, type Asked } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { Fault } from '../errors.js';
import { runQuery, type QueryPlace } from './athena-query.js';
import { existingTable } from './athena-table.js';
import { MAX_STATEMENT, renderStatements } from './ddl.js';
import { remainingChange } from '../core/change/tables/remaining-change.js';
import type { Applied, Warehouse } from './warehouse.js';
import type { ExistingTable, Places, TableChange } from '../core/change/tables/table-change.js';

export interface AthenaOptions extends QueryPlace {
  readonly places: Places;
  /** As for the registry: region, endpoints, proxies and tries; credentials are found by the SDK's own chain. */
  readonly environment: Environment;
}

interface Clients {
  readonly athena: AthenaClient;
  readonly glue: GlueClient;
}

/** Fewer tries than for the registry: what is left of a run's time is short when its statements are run. */
const LIMITS: AwsLimits = { ...DEFAULT_LIMITS, attempts: 4, timeoutMs: 30_000 };

/**
 * Glue's catalogue, and Athena to change it. Clients are loaded with the first question. Every failure that may pass, or that
 * only the installation's owner can mend, is a Fault; `refused` is what Athena says of the statement itself.
 */
export function athenaWarehouse(options: AthenaOptions): Warehouse {
  let loaded: Promise<Clients> | undefined;
  const clients = (): Promise<Clients> => (loaded ??= load(options.environment));
  const table = async (database: string, name: string): Promise<ExistingTable | undefined> =>
    readTable((await clients()).glue, database, name);
  return {
    places: options.places,
    table,
    apply: async (change, attempt) =>
      applyChange((await clients()).athena, options, table, change, attempt),
  };
}

async function load(environment: Environment): Promise<Clients> {
  const [{ AthenaClient }, { GlueClient }, forAthena, forGlue] = await Promise.all([
    import('@aws-sdk/client-athena'),
    import('@aws-sdk/client-glue'),
    clientSettings('Athena', environment, LIMITS),
    clientSettings('Glue', environment, LIMITS),
  ]);
  return { athena: new AthenaClient(forAthena), glue: new GlueClient(forGlue) };
}

const glueAction = (action: 'GetTable' | 'GetDatabase', resource: string): Asked => ({
  service: 'Glue',
  operation: `${action} on`,
  resource,
  permission: `glue:${action}`,
});

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
    if (failureOf(error).name !== 'EntityNotFoundException')
      throw awsFault(error, glueAction('GetTable', `${database}.${name}`));
  }
  // Glue's words don't always tell which of the two is missing.
  try {
    await glue.send(new GetDatabaseCommand({ Name: database }));
    return undefined;
  } catch (error) {
    if (failureOf(error).name !== 'EntityNotFoundException')
      throw awsFault(error, glueAction('GetDatabase', database));
    throw new Fault(
      `There is no database ${database} in the Glue catalogue; create it (CREATE DATABASE ${database}), or name another one`,
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
