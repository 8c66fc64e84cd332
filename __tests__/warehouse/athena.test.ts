import { describe, expect, it } from '@jest/globals';
import { warehouseContract } from '../contracts/warehouse.js';
import { add, athenaServer, faultOf } from './athena-server.js';
import { on, tablesOf, typeOf } from './tables.js';

const server = athenaServer();
const { created, warehouse } = server;

warehouseContract('Athena', async () => warehouse());

const glue = (name: string, type: string, parameters: Readonly<Record<string, string>> = {}) => ({
  Name: name,
  Type: type,
  Parameters: parameters,
});
const tableWith = (...columns: ReturnType<typeof glue>[]) => {
  server.aws.tables.set('cur_db.topic', {
    StorageDescriptor: { Columns: columns, Location: 's3://lake/x//' },
    Parameters: { table_type: 'iceberg' },
  });
};

describe('somebody who was quicker', () => {
  it('leaves nothing to do', async () => {
    const athena = await created();
    server.aws.meanwhile(() => tableWith(glue('a', 'int'), glue('b', 'int')));
    expect(await athena.apply(add('b'), '1')).toEqual({ kind: 'done' });
  });

  it('leaves the rest to do', async () => {
    const athena = await created();
    server.aws.meanwhile(() => tableWith(glue('a', 'int'), glue('b', 'int')));
    expect(await athena.apply(add('b', 'c'), '1')).toEqual({ kind: 'done' });
    expect(server.aws.executions.at(-1)?.sql).toBe(
      'ALTER TABLE cur_db.`topic` ADD COLUMNS (`c` int)',
    );
  });

  it('is in the way with another type', async () => {
    const athena = await created();
    server.aws.meanwhile(() => tableWith(glue('b', 'string')));
    expect(await athena.apply(add('b', 'c'), '1')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/already exists/),
    });
  });

  it('is no verdict where Athena failed for another reason', async () => {
    const athena = await created();
    server.aws.meanwhile(() => tableWith(glue('b', 'string')));
    server.aws.endNext({ State: 'FAILED', StateChangeReason: 'Rate exceeded' });
    await expect(athena.apply(add('b', 'c'), '1')).rejects.toThrow(/Rate exceeded; try again/);
  });

  it('is what an engine was that said it failed, and had done it', async () => {
    const athena = await created();
    server.aws.endNext(
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
  expect(server.aws.executions).toHaveLength(1);
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
  expect(server.aws.executions.length).toBeGreaterThan(1);
  expect(
    (await athena.table('cur_db', 'topic'))?.columns.map((column) => column.name).sort(),
  ).toEqual(wanted.columns.map((column) => column.name).sort());
});

describe('the catalogue', () => {
  it('is read with one call, and never by a query', async () => {
    const athena = await created();
    server.aws.calls.length = 0;
    await athena.table('cur_db', 'topic');
    expect(server.aws.calls).toEqual(['GetTable']);
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
        { name: 'a', type: typeOf('STRUCT<a:INT,b:ARRAY<MAP<STRING,DECIMAL(10,2)>>>'), id: 1 },
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
    server.aws.databases.delete('cur_db');
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
    server.aws.failNext(action, type, message);
    expect(await faultOf(athena.table('cur_db', 'topic'))).toMatch(expected);
  });
});
