import type { AthenaClient } from '@aws-sdk/client-athena';
import type { GlueClient } from '@aws-sdk/client-glue';
import { clientSettings } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import { failureOf, type AwsCall } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { Fault } from '../errors.js';
import { athenaClient, LAKE_LIMITS } from './athena-client.js';
import { runQuery, type QueryResult, type QuerySettings, type Workgroup } from './athena-query.js';
import { existingTable } from './athena-table.js';
import { MAX_STATEMENT } from '../core/schema/statement-length.js';
import { renderStatements } from './ddl.js';
import { isSameShape } from '../core/change/tables/evolve-type.js';
import { remainingChange } from '../core/change/tables/remaining-change.js';
import type { Applied, Warehouse } from './warehouse.js';
import type { ExistingTable, Places, TableChange } from '../core/change/tables/table-change.js';

export interface AthenaOptions extends QuerySettings {
  readonly places: Places;
  /**
   * As for the registry: region, endpoints, proxies, tries. NO_PROXY comes from process.env,
   * credentials from the SDK's own chain.
   */
  readonly environment: Environment;
}

interface Clients {
  readonly athena: AthenaClient;
  readonly glue: GlueClient;
}

/**
 * Glue's catalogue, changed by Athena. Clients are loaded by the first request. `refused`: Athena
 * rejected the statement itself. Every failure that may pass, or that only the owner of the
 * installation can fix, is a Fault.
 */
export function athenaWarehouse(options: AthenaOptions): Warehouse {
  let loaded: Promise<Clients> | undefined;
  const workgroup: Workgroup = { hasManagedResults: false };
  const clients = (): Promise<Clients> => (loaded ??= load(options.environment));
  const table = async (database: string, name: string): Promise<ExistingTable | undefined> =>
    readTable((await clients()).glue, database, name);
  return {
    places: options.places,
    table,
    apply: async (change, attempt) => {
      const { athena } = await clients();
      return applyChange(change, {
        places: options.places,
        table,
        run: (sql) =>
          runQuery(athena, options, workgroup, { database: change.database, sql, attempt }),
      });
    },
  };
}

async function load(environment: Environment): Promise<Clients> {
  const [{ GlueClient }, athena, settings] = await Promise.all([
    import('@aws-sdk/client-glue'),
    athenaClient(environment),
    clientSettings('Glue', environment, LAKE_LIMITS),
  ]);
  return { athena, glue: new GlueClient(settings) };
}

const glueCall = (action: 'GetTable' | 'GetDatabase', resource: string): AwsCall => ({
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
      throw awsFault(error, glueCall('GetTable', `${database}.${name}`));
  }
  // The error doesn't always say whether the table or the database is missing.
  try {
    await glue.send(new GetDatabaseCommand({ Name: database }));
    return undefined;
  } catch (error) {
    if (failureOf(error).name !== 'EntityNotFoundException')
      throw awsFault(error, glueCall('GetDatabase', database));
    const what = `There is no database ${database} in the Glue catalogue`;
    const todo = `create it (CREATE DATABASE ${database}), or configure another one`;
    throw new Fault(`${what}; ${todo}`, {
      obstacle: { what, todo: 'Mend the databases first', denied: null },
    });
  }
}

interface Engine {
  readonly places: Places;
  readonly table: Warehouse['table'];
  /** Runs one statement to its end. */
  readonly run: (sql: string) => Promise<QueryResult>;
}

async function applyChange(change: TableChange, engine: Engine): Promise<Applied> {
  const { places, table, run } = engine;
  const name = `${change.database}.${change.table}`;
  let statements = textsOf(change, places);
  for (;;) {
    const tooLong = statements.find((sql) => sql.length > MAX_STATEMENT);
    if (tooLong !== undefined) {
      const reason = `a statement of ${String(tooLong.length)} bytes would be needed, and Athena takes ${String(MAX_STATEMENT)}`;
      return { kind: 'refused', reason: `${name}: ${reason}` };
    }
    const stopped = await runAll(statements, run);
    if (stopped === undefined) return { kind: 'done' };
    // Another writer may have made the change, or a part of it, in the meantime.
    const existing = await table(change.database, change.table);
    const left = remainingChange(change, existing);
    if (left === undefined) return { kind: 'done' };
    const rest = textsOf(left, places);
    if (rest.join('\n').length >= statements.join('\n').length) {
      if (stopped.kind === 'failed' && !isContradicted(change, existing, stopped.reason))
        throw stopped.fault;
      return { kind: 'refused', reason: `${name}: ${stopped.reason}` };
    }
    statements = rest;
  }
}

/**
 * Whether Athena says that something is there or is missing, and the catalogue shows the same: no
 * table to change, or a column of the same name and another type. Then the change can't be made.
 */
function isContradicted(
  change: TableChange,
  existing: ExistingTable | undefined,
  reason: string,
): boolean {
  if (!/already exists|not found|does not exist/.test(reason)) return false;
  if (existing === undefined) return change.kind !== 'create-table';
  if (change.kind !== 'create-table' && change.kind !== 'add-columns') return false;
  const columns = change.kind === 'add-columns' ? change.columns : change.wanted.columns;
  const there = new Map(existing.columns.map(({ name, type }) => [name, type]));
  return columns.some(({ name, type }) => {
    const is = there.get(name);
    return is !== undefined && (typeof is === 'string' || !isSameShape(is, type));
  });
}

function textsOf(change: TableChange, places: Places): readonly string[] {
  return renderStatements(change, places).map((statement) => statement.sql);
}

/** The result of the first statement that did not succeed; undefined when all did. */
async function runAll(
  statements: readonly string[],
  run: Engine['run'],
): Promise<Exclude<QueryResult, { kind: 'succeeded' }> | undefined> {
  for (const sql of statements) {
    const result = await run(sql);
    if (result.kind !== 'succeeded') return result;
  }
  return undefined;
}
