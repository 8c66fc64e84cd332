import { afterAll, beforeAll, expect } from '@jest/globals';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import { Fault } from '../../src/errors.js';
import { athenaWarehouse, type AthenaOptions } from '../../src/warehouse/athena.js';
import type { Warehouse } from '../../src/warehouse/warehouse.js';
import { startAthenaGlue, type AthenaGlue } from '../servers/athena-glue.js';
import { on, places, tablesOf, typeOf } from './tables.js';

const create: TableChange = {
  ...on,
  kind: 'create-table',
  topic: 'topic',
  wanted: tablesOf({ payload_columns: { a: 'INT' } })[1],
};

export interface AthenaServer {
  readonly aws: AthenaGlue;
  /** The server, emptied, and a client that tries once. */
  readonly warehouse: (options?: Partial<AthenaOptions>) => Warehouse;
  /** The same, with the table that `create` makes. */
  readonly created: (options?: Partial<AthenaOptions>) => Promise<Warehouse>;
}

/** A server for Athena and Glue that runs for the tests of the file. */
export function athenaServer(): AthenaServer {
  let aws: AthenaGlue;
  beforeAll(async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' });
    aws = await startAthenaGlue(Object.values(places.databases));
  });
  afterAll(() => aws.close());
  const warehouse = (options: Partial<AthenaOptions> = {}): Warehouse => {
    for (const state of [aws.tables, aws.databases]) state.clear();
    for (const database of Object.values(places.databases)) aws.databases.add(database);
    aws.executions.length = 0;
    aws.calls.length = 0;
    return athenaWarehouse({
      places,
      outputBucket: 'results',
      workgroup: 'primary',
      remainingMs: () => 600_000,
      sleep: () => Promise.resolve(),
      environment: {
        AWS_REGION: 'eu-west-1',
        AWS_ENDPOINT_URL: aws.endpoint,
        AWS_MAX_ATTEMPTS: '1',
      },
      ...options,
    });
  };
  return {
    get aws() {
      return aws;
    },
    warehouse,
    created: async (options) => {
      const athena = warehouse(options);
      await athena.apply(create, 'created');
      return athena;
    },
  };
}

export const add = (...names: string[]): TableChange => ({
  ...on,
  kind: 'add-columns',
  columns: names.map((name) => ({ name, type: typeOf('INT') })),
});

export async function faultOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Fault);
  return String(error);
}
