import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { athenaWarehouse, type AthenaOptions } from '../../src/warehouse/athena.js';
import type { Warehouse } from '../../src/warehouse/warehouse.js';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import { Fault } from '../../src/errors.js';
import { warehouseContract } from '../contracts/warehouse.js';
import { startAthenaGlue, type AthenaGlue, type QueryEnd } from '../servers/athena-glue.js';
import { on, places, tablesOf, typeOf } from './tables.js';

let aws: AthenaGlue;
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' });
  aws = await startAthenaGlue(Object.values(places.databases));
});
afterAll(() => aws.close());

/** The same server, emptied; a client that tries once. */
function warehouse(options: Partial<AthenaOptions> = {}): Warehouse {
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
}

warehouseContract('Athena', async () => warehouse());

const create: TableChange = {
  ...on,
  kind: 'create-table',
  topic: 'topic',
  wanted: tablesOf({ payload_columns: { a: 'INT' } })[1],
};
const add = (...names: string[]): TableChange => ({
  ...on,
  kind: 'add-columns',
  columns: names.map((name) => ({ name, type: typeOf('INT') })),
});
const created = async (options: Partial<AthenaOptions> = {}): Promise<Warehouse> => {
  const athena = warehouse(options);
  await athena.apply(create, 'created');
  return athena;
};
const faultOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => new Error('it went well'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Fault);
  return String(error);
};
const glue = (name: string, type: string, parameters: Readonly<Record<string, string>> = {}) => ({
  Name: name,
  Type: type,
  Parameters: parameters,
});
const tableWith = (...columns: ReturnType<typeof glue>[]) => {
  aws.tables.set('cur_db.topic', {
    StorageDescriptor: { Columns: columns, Location: 's3://lake/x//' },
    Parameters: { table_type: 'iceberg' },
  });
};

describe('a query', () => {
  it('says where it runs, where its results go, and which try it is', async () => {
    const athena = await created({ workgroup: 'schemas' });
    await athena.apply(add('b'), '1');
    await athena.apply(add('c'), '1');
    await athena.apply(add('d'), '2');
    const [first] = aws.executions;
    expect(first).toMatchObject({
      database: 'cur_db',
      workgroup: 'schemas',
      output: 's3://results/athena-results/schema-gate/',
    });
    expect(new Set(aws.executions.map((execution) => execution.token)).size).toBe(4);
  });

  it('that has failed is not replayed by the next attempt', async () => {
    const athena = await created();
    aws.endNext({
      State: 'FAILED',
      StateChangeReason: 'Rate exceeded',
      AthenaError: { ErrorCategory: 2 },
    });
    await faultOf(athena.apply(add('b'), '1'));
    expect(await faultOf(athena.apply(add('b'), '1'))).toMatch(/Rate exceeded/);
    expect(await athena.apply(add('b'), '2')).toEqual({ kind: 'done' });
  });

  it('is waited for with growing pauses', async () => {
    const pauses: number[] = [];
    const athena = await created({
      sleep: async (ms) => void pauses.push(ms),
      remainingMs: () => 60_000 - pauses.reduce((a, b) => a + b, 0),
    });
    pauses.length = 0;
    aws.endNext({ State: 'RUNNING' });
    const fault = await faultOf(athena.apply(add('b'), '1'));
    expect(fault).toMatch(/time is up while query query-2 is still running on cur_db/);
    expect(aws.calls.filter((call) => call === 'StopQueryExecution')).toHaveLength(1);
    expect(pauses.slice(0, 3)).toEqual([200, 300, 450]);
    expect(Math.max(...pauses)).toBe(5000);
    expect(pauses.reduce((a, b) => a + b, 0)).toBeGreaterThan(45_000);
    expect(pauses.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(55_000);
  });

  it('is not begun when there is no time for it', async () => {
    expect(await faultOf(warehouse({ remainingMs: () => 4000 }).apply(create, '1'))).toMatch(
      /no time left/,
    );
    expect(aws.calls).toEqual([]);
  });

  const user = { ErrorCategory: 2, Retryable: false };
  it.each<[string, QueryEnd, RegExp | 'refused']>([
    [
      'the statement was wrong',
      { State: 'FAILED', StateChangeReason: 'line 1:8: mismatched input', AthenaError: user },
      'refused',
    ],
    [
      'the statement was wrong, and no category says so',
      { State: 'FAILED', StateChangeReason: 'FAILED: ParseException' },
      'refused',
    ],
    [
      'a column is called as an error is',
      {
        State: 'FAILED',
        StateChangeReason: 'no column throttle_timeout_access_denied',
        AthenaError: user,
      },
      'refused',
    ],
    [
      'the engine broke',
      { State: 'FAILED', StateChangeReason: 'oh', AthenaError: { ErrorCategory: 1 } },
      /query-2 on cur_db failed: oh; try again/,
    ],
    [
      'something else broke',
      { State: 'FAILED', StateChangeReason: 'oh', AthenaError: { ErrorCategory: 3 } },
      /oh/,
    ],
    [
      'it might go well the next time',
      {
        State: 'FAILED',
        StateChangeReason: 'oh',
        AthenaError: { ErrorCategory: 2, Retryable: true },
      },
      /oh/,
    ],
    ['no reason was given', { State: 'FAILED' }, /gave no reason/],
    [
      'a commit was overtaken',
      { State: 'FAILED', StateChangeReason: 'ICEBERG_COMMIT_ERROR: x', AthenaError: user },
      /COMMIT_ERROR/,
    ],
    ['it was cancelled', { State: 'CANCELLED' }, /was cancelled/],
    [
      'the role may not',
      {
        State: 'FAILED',
        StateChangeReason: 'Insufficient Lake Formation permission(s) on topic',
        AthenaError: user,
      },
      /Lake Formation permission.*have it granted/,
    ],
  ])('ends as it should where %s', async (_, end, expected) => {
    const athena = await created();
    aws.endNext(end);
    const applied = athena.apply(add('b'), '1');
    if (expected === 'refused')
      expect(await applied).toEqual({
        kind: 'refused',
        reason: `cur_db.topic: ${String(end.StateChangeReason)}`,
      });
    else expect(await faultOf(applied)).toMatch(expected);
  });

  it('is quoted in one short line, without what acts on a terminal', async () => {
    const athena = await created();
    aws.endNext({
      State: 'FAILED',
      StateChangeReason: `bad\u001b[2J\n::error::${'x'.repeat(1000)}`,
      AthenaError: user,
    });
    const applied = await athena.apply(add('b'), '1');
    expect(applied).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^[\x20-\x7e…]{1,540}$/),
    });
  });

  it.each<[string, string, string, RegExp]>([
    [
      'throttled',
      'TooManyRequestsException',
      'slow',
      /StartQueryExecution on cur_db.* failed: AWS asked to slow down \(.*TooManyRequestsException: slow\)\. Run again.* or raise the quota/,
    ],
    [
      'denied',
      'AccessDeniedException',
      'no',
      /access was denied .*Allow athena:StartQueryExecution: let the role use Athena/,
    ],
    [
      'without a workgroup',
      'InvalidRequestException',
      'WorkGroup is not found.',
      /AWS refused it .*Check the workgroup and the output bucket/,
    ],
    [
      'answered by a broken service',
      'InternalServerException',
      'oh',
      /the service is out of order .*Run again in a few minutes\.$/,
    ],
  ])('is a fault when starting it is %s', async (_, type, message, expected) => {
    const athena = await created();
    aws.failNext('StartQueryExecution', type, message);
    expect(await faultOf(athena.apply(add('b'), '1'))).toMatch(expected);
  });

  it('is refused when Athena can not read it', async () => {
    const athena = await created();
    aws.failNext('StartQueryExecution', 'InvalidRequestException', 'line 1:1: oh', {
      AthenaErrorCode: 'MALFORMED_QUERY',
    });
    expect(await athena.apply(add('b'), '1')).toEqual({
      kind: 'refused',
      reason: 'cur_db.topic: line 1:1: oh',
    });
  });

  it('is named by the fault when nobody can tell what became of it', async () => {
    const athena = await created();
    aws.failNext('GetQueryExecution', 'ThrottlingException', 'slow');
    expect(await faultOf(athena.apply(add('b'), '1'))).toMatch(
      /query query-2, which may still be running/,
    );
  });
});

describe('somebody who was quicker', () => {
  it('leaves nothing to do', async () => {
    const athena = await created();
    aws.meanwhile(() => tableWith(glue('a', 'int'), glue('b', 'int')));
    expect(await athena.apply(add('b'), '1')).toEqual({ kind: 'done' });
  });

  it('leaves the rest to do', async () => {
    const athena = await created();
    aws.meanwhile(() => tableWith(glue('a', 'int'), glue('b', 'int')));
    expect(await athena.apply(add('b', 'c'), '1')).toEqual({ kind: 'done' });
    expect(aws.executions.at(-1)?.sql).toBe('ALTER TABLE cur_db.`topic` ADD COLUMNS (`c` int)');
  });

  it('is in the way with another type', async () => {
    const athena = await created();
    aws.meanwhile(() => tableWith(glue('b', 'string')));
    expect(await athena.apply(add('b', 'c'), '1')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/already exists/),
    });
  });

  it('is what an engine was that said it failed, and had done it', async () => {
    const athena = await created();
    aws.endNext(
      { State: 'FAILED', StateChangeReason: 'oh', AthenaError: { ErrorCategory: 1 } },
      true,
    );
    expect(await athena.apply(add('b'), '1')).toEqual({ kind: 'done' });
  });
});

it('does not send what Athena would not take', async () => {
  const athena = await created();
  const fields = Array.from(
    { length: 15_000 },
    (_, index) => `field_number_${String(index)}:INT`,
  ).join(',');
  const applied = await athena.apply(
    { ...on, kind: 'add-columns', columns: [{ name: 'big', type: typeOf(`STRUCT<${fields}>`) }] },
    '1',
  );
  expect(applied).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(
      /a statement of \d+ bytes would be needed, and Athena takes 262144/,
    ),
  });
  expect(aws.executions).toHaveLength(1);
});

it('creates a table of 10,000 columns in pieces', async () => {
  const athena = warehouse();
  const columns = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [
      `column_with_a_long_name_${String(index)}`,
      'DECIMAL(38,10)',
    ]),
  );
  const wanted = tablesOf({
    payload_columns: columns,
    partitioning: ['truncate(4, column_with_a_long_name_9999)'],
  })[1];
  expect(await athena.apply({ ...on, kind: 'create-table', topic: 'topic', wanted }, '1')).toEqual({
    kind: 'done',
  });
  expect(aws.executions.length).toBeGreaterThan(1);
  expect(
    (await athena.table('cur_db', 'topic'))?.columns.map((column) => column.name).sort(),
  ).toEqual(wanted.columns.map((column) => column.name).sort());
});

describe('the catalogue', () => {
  it('is read with one call, and never by a query', async () => {
    const athena = await created();
    aws.calls.length = 0;
    await athena.table('cur_db', 'topic');
    expect(aws.calls).toEqual(['GetTable']);
  });

  it('is read as Iceberg, Hive and Trino write it', async () => {
    const athena = warehouse();
    tableWith(
      glue('A', 'struct<a:int,b:array<map<string,decimal(10,2)>>>', {
        'iceberg.field.id': '1',
        'iceberg.field.current': 'true',
      }),
      glue('old', 'int', { 'iceberg.field.current': 'false' }),
      glue('t', 'timestamp', { trino_type_id: 'timestamp(6)' }),
      glue('r', 'struct<uuid:string>', { trino_type_id: 'row("uuid" varchar)' }),
      glue('z', 'timestamp', { trino_type_id: 'timestamp(6) with time zone' }),
      glue('u', 'string', { trino_type_id: 'uuid' }),
      glue('v', 'varchar(10)'),
      glue('old', 'string', { 'iceberg.field.current': 'true' }),
    );
    expect(await athena.table('cur_db', 'topic')).toEqual({
      database: 'cur_db',
      name: 'topic',
      location: 's3://lake/x',
      properties: new Map([['table_type', 'iceberg']]),
      columns: [
        { name: 'a', type: typeOf('STRUCT<a:INT,b:ARRAY<MAP<STRING,DECIMAL(10,2)>>>') },
        { name: 't', type: typeOf('TIMESTAMP') },
        { name: 'r', type: typeOf('STRUCT<uuid:STRING>') },
        { name: 'z', type: 'timestamp(6) with time zone' },
        { name: 'u', type: 'uuid' },
        { name: 'v', type: 'varchar(10)' },
        { name: 'old', type: typeOf('STRING') },
      ],
    });
  });

  it('without the database is a fault that says what to create', async () => {
    const athena = warehouse();
    aws.databases.delete('cur_db');
    expect(await faultOf(athena.table('cur_db', 'topic'))).toMatch(
      /no database cur_db in the Glue catalogue; create it \(CREATE DATABASE cur_db\)/,
    );
  });

  it.each([
    [
      'GetTable',
      'AccessDeniedException',
      'Insufficient Lake Formation permission(s)',
      /GetTable on cur_db\.topic failed.*Allow glue:GetTable.*Lake Formation governs/,
    ],
    ['GetTable', 'ThrottlingException', 'Rate exceeded', /AWS asked to slow down/],
    ['GetDatabase', 'AccessDeniedException', 'no', /GetDatabase on cur_db failed/],
  ])('is never taken for empty when %s fails with %s', async (action, type, message, expected) => {
    const athena = warehouse();
    aws.failNext(action, type, message);
    expect(await faultOf(athena.table('cur_db', 'topic'))).toMatch(expected);
  });
});
