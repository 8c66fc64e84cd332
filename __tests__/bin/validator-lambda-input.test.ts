import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LambdaHandler } from '../../src/bin/validator-lambda.js';
import { schemaWith } from '../judged.js';
import * as given from './installation.js';
import { captureOutput, type Output } from './output.js';

const { bridged, columnsOf, context, install, pending, startCloud, STATE_MACHINE } = given;
const CURATED = 'iceberg_curated_db.orders';
const schemaOf = (
  payload: object,
  more: Readonly<Record<string, unknown>> = {},
  version = '1.0.0',
): string =>
  JSON.stringify(
    schemaWith(
      { table_name: 'orders', payload_columns: payload, partitioning: [], ...more },
      version,
    ),
  );
const ORDERS = schemaOf({ a: 'INT' });
let cloud: given.Cloud;
let output: Output;
let lake: given.Installation;
let handler: LambdaHandler;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());
beforeEach(async () => {
  output = captureOutput();
  lake = await install(cloud, { BACKFILL_STATE_MACHINE_ARN: STATE_MACHINE });
  handler = lake.cold();
});
afterEach(() => output.restore());

const validate = (
  topic = 'orders',
  more: Parameters<LambdaHandler>[1] = context,
): Promise<unknown> => handler(bridged(lake.bucket, pending(topic)), more);
const upload = async (text: string, topic = 'orders'): Promise<unknown> => {
  await lake.upload(topic, text);
  return validate(topic);
};
const keysOf = async (topic = 'orders'): Promise<readonly string[]> =>
  (await lake.keys())
    .filter((key) => key.startsWith(`schemas/${topic}/`))
    .map((key) => key.slice(`schemas/${topic}/`.length));
const thrownBy = async (work: Promise<unknown>): Promise<Error> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('It did not throw');
  return error;
};

describe('a first candidate is rejected, and gone from pending/, when it', () => {
  it.each<[string, string, string]>([
    ['is no JSON', '{"schema_version": "1.0.0",', 'JSON_SYNTAX'],
    ['is empty', '', 'JSON_SYNTAX'],
    ['begins with a byte order mark', '\ufeff{}', 'ENCODING'],
    ['is no object', '[]', 'NOT_AN_OBJECT'],
    ['names a key twice', ORDERS.replace('{', '{"table_name":"orders",'), 'DUPLICATE_KEY'],
    ['names no table', ORDERS.replace('"table_name":"orders",', ''), 'MISSING_FIELD'],
    [
      'calls a column critical that it lacks',
      schemaOf({ a: 'INT' }, { cde_fields: ['b'] }),
      'INVALID_CDE',
    ],
    ['has a type that no table has', schemaOf({ a: 'NUMBER' }), 'UNSUPPORTED_TYPE'],
    [
      'has a name that leads out of a statement',
      schemaOf({ 'a` int) --': 'INT' }),
      'INVALID_IDENTIFIER',
    ],
  ])('%s', async (_, text, type) => {
    expect(await upload(text)).toMatchObject({
      statusCode: 400,
      valid: false,
      errors: expect.arrayContaining([expect.objectContaining({ type })]),
    });
    expect(await keysOf()).toEqual(['failed/error.json', 'failed/schema.json']);
    expect((await lake.object('schemas/orders/failed/schema.json')).text).toBe(text);
    expect(JSON.parse((await lake.object('schemas/orders/failed/error.json')).text)).toMatchObject({
      status: 'FAILED',
      errors: expect.arrayContaining([expect.objectContaining({ type })]),
    });
    expect(await lake.item('orders')).toMatchObject({
      processing_enabled: { BOOL: false },
      status: { S: 'VALIDATION_FAILED' },
    });
    expect(output.lines()).toContain(
      'Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED',
    );
    expect([...cloud.catalogue.calls, ...cloud.catalogue.tables.keys()]).toEqual([]);
    const before = await lake.everything('orders');
    await validate();
    expect(await lake.everything('orders')).toEqual(before);
  });
});

describe('a candidate meets', () => {
  it('a table of another topic, and is rejected', async () => {
    await upload(ORDERS);
    expect(await upload(ORDERS, 'copies')).toMatchObject({
      statusCode: 400,
      errors: expect.arrayContaining([
        expect.objectContaining({ type: 'TABLE_OWNED_BY_ANOTHER_TOPIC', field: 'table_name' }),
      ]),
    });
    expect(await keysOf('copies')).toEqual(['failed/error.json', 'failed/schema.json']);
    expect(await lake.item('copies')).toMatchObject({ status: { S: 'VALIDATION_FAILED' } });
  });

  const byHand = (
    change: (
      columns: readonly { readonly Name: string; readonly Type: string }[],
    ) => readonly { Name: string; Type: string }[],
  ) => {
    const table = cloud.catalogue.tables.get(CURATED);
    if (table === undefined) throw new Error('There is no table yet');
    const Columns = change(table.StorageDescriptor.Columns);
    cloud.catalogue.tables.set(CURATED, {
      ...table,
      StorageDescriptor: { ...table.StorageDescriptor, Columns },
    });
  };

  it('columns that were changed by hand, which are reported where it does not touch them', async () => {
    await upload(ORDERS);
    byHand((columns) => [
      ...columns.map((column) => (column.Name === 'a' ? { ...column, Type: 'bigint' } : column)),
      { Name: 'x', Type: 'date' },
    ]);
    expect(await upload(schemaOf({ a: 'INT', b: 'STRING' }, {}, '1.1.0'))).toMatchObject({
      statusCode: 200,
      warnings: expect.arrayContaining([
        expect.stringMatching(/iceberg_curated_db\.orders.*['"]a['"].*BIGINT/),
      ]),
    });
    expect(columnsOf(cloud, CURATED)).toEqual(
      expect.arrayContaining(['a bigint', 'x date', 'b string']),
    );
    expect(await lake.item('orders')).toMatchObject({ schema_version: { S: '1.1.0' } });
  });

  it.each([
    ['wants', { a: 'INT', b: 'STRING' }, 'date', 400],
    ['adds and that is there already as it should be', { a: 'INT', b: 'DATE' }, 'date', 200],
  ])('a column of its own that it %s', async (_, payload, type, statusCode) => {
    await upload(ORDERS);
    byHand((columns) => [...columns, { Name: 'b', Type: type }]);
    const answer = await upload(schemaOf(payload, {}, '1.1.0'));
    expect(answer).toMatchObject({ statusCode });
    if (statusCode === 400)
      expect(answer).toMatchObject({
        errors: [{ type: 'TABLE_CONFLICT', message: expect.stringContaining('exists as DATE') }],
      });
    expect(columnsOf(cloud, CURATED).filter((column) => column.startsWith('b '))).toEqual([
      'b date',
    ]);
  });

  it('a statement that Athena refuses, and is rejected with its words', async () => {
    cloud.catalogue.endNext({
      State: 'FAILED',
      StateChangeReason: 'line 1:8: mismatched input',
      AthenaError: { ErrorCategory: 2 },
    });
    expect(await upload(ORDERS)).toMatchObject({
      statusCode: 400,
      errors: [{ type: 'DDL_FAILED', message: expect.stringContaining('mismatched input') }],
    });
    expect(await lake.item('orders')).toMatchObject({ status: { S: 'VALIDATION_FAILED' } });
  });

  it('an active version, put there by hand years ago, that would be invalid today', async () => {
    await lake.put(
      'schemas/orders/active/schema.json',
      '{"table_name":"orders","payload_columns":{"a":"NUMBER","b":{"type":"INT","color":1}},"envelope_columns":{},"partitioning":[]}',
    );
    expect(await upload(schemaOf({ a: 'STRING', b: 'INT' }))).toMatchObject({ statusCode: 200 });
    expect(await keysOf()).toContainEqual(
      expect.stringMatching(/^archive\/vunknown_\d{8}_\d{6}\.json$/),
    );
    expect(await lake.item('orders')).toMatchObject({
      activation_seq: { N: '1' },
      status: { S: 'READY' },
    });
  });

  it('an active version that is no JSON: nobody can say what it would change, so it waits', async () => {
    await lake.put('schemas/orders/active/schema.json', 'not json');
    expect((await thrownBy(upload(ORDERS))).message).toMatch(
      /^The active version of topic 'orders' can't be read .*put a valid version there$/,
    );
    expect(await keysOf()).toEqual(['active/schema.json', 'pending/schema.json']);
  });

  it('an active version that is gone although the registry knows of it, and waits', async () => {
    await upload(ORDERS);
    await lake.remove('schemas/orders/active/schema.json');
    expect((await thrownBy(upload(ORDERS))).message).toMatch(
      /^ACTIVE_MISSING: .*archive\/ holds only the versions before it$/,
    );
    expect(await keysOf()).toEqual(['history/versions.json', 'pending/schema.json']);
  });
});
