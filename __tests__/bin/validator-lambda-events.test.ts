import { mock } from 'node:test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LambdaHandler } from '../../src/bin/validator-lambda.js';
import { schemaWith } from '../judged.js';
import * as given from './installation.js';
import { captureOutput, type Output } from './output.js';

const { bridged, context, direct, install, pending, queued, startCloud, STATE_MACHINE, story } =
  given;
const schemaOf = (topic: string, payload: object = { a: 'INT' }): string =>
  JSON.stringify(schemaWith({ table_name: topic, payload_columns: payload, partitioning: [] }));
let cloud: given.Cloud;
let output: Output;
let lake: given.Installation;
let handler: LambdaHandler;
beforeAll(async () => {
  cloud = await startCloud();
  process.env['AWS_MAX_ATTEMPTS'] = '2';
});
afterAll(async () => {
  Reflect.deleteProperty(process.env, 'AWS_MAX_ATTEMPTS');
  await cloud.close();
});
beforeEach(async () => {
  output = captureOutput();
  lake = await install(cloud, { BACKFILL_STATE_MACHINE_ARN: STATE_MACHINE });
  handler = lake.cold();
});
afterEach(() => {
  output.restore();
  mock.timers.reset();
});

const IGNORED = {
  namespace: 'LeanOps/SchemaManagement',
  name: 'EventsIgnored',
  unit: 'Count',
  value: 1,
  dimensions: {},
};

describe('an event', () => {
  it.each<[string, (bucket: string, key: string) => unknown]>([
    ['of EventBridge', bridged],
    ['of EventBridge in SQS', queued],
    ['of bucket and key alone', direct],
  ])('%s has its topic validated', async (_, shape) => {
    await lake.upload('orders', schemaOf('orders'));
    await handler(shape(lake.bucket, pending('orders')), context);
    expect(await lake.item('orders')).toMatchObject({
      processing_enabled: { BOOL: true },
      status: { S: 'READY' },
    });
    const before = await lake.everything('orders');
    await handler(shape(lake.bucket, pending('orders')), context);
    expect(await lake.everything('orders')).toEqual(before);
  });

  it.each<[string, unknown]>([
    ['is null', null],
    ['is empty', {}],
    ['is a text', 'schemas/orders/pending/schema.json'],
    ['is a list', [direct('bucket', pending('orders'))]],
    ['has a detail without an object', { detail: { bucket: { name: 'bucket' } } }],
    ['has a bucket that is no text', { bucket: 7, key: pending('orders') }],
    ['has an empty key', { bucket: 'bucket', key: '' }],
    ['inherits its key', Object.create({ bucket: 'bucket', key: pending('orders') })],
  ])('that %s is told to be malformed', async (_, event) => {
    expect(await handler(event, context)).toMatchObject({
      statusCode: 400,
      valid: false,
      topic: null,
      errors: [
        {
          type: 'MALFORMED_EVENT',
          message: expect.stringContaining('expected {detail: {bucket: {name}, object: {key}}}'),
        },
      ],
      error_path: null,
    });
    expect(await lake.keys()).toEqual([]);
    expect(output.metrics()).toEqual([IGNORED]);
  });

  const other = 'Not a candidate of this registry';
  it.each<[string, string]>([
    ['has more folders than a topic', 'schemas/a/b/pending/schema.json'],
    ['has no topic', 'schemas//pending/schema.json'],
    ['leads upwards', 'schemas/../pending/schema.json'],
    ['leads upwards in its middle', 'schemas/a..b/pending/schema.json'],
    ['ends in something else', 'schemas/orders/pending/schema.json.bak'],
    ['ends in a line feed', 'schemas/orders/pending/schema.json\n'],
    ['begins with something else', 'other/schemas/orders/pending/schema.json'],
    ['begins with a slash', '/schemas/orders/pending/schema.json'],
    ['is of the active version', 'schemas/orders/active/schema.json'],
    ['is of the rejected version', 'schemas/orders/failed/schema.json'],
    ['is in other letters', 'Schemas/orders/pending/schema.json'],
    ['has a topic that no file may have', 'schemas/or ders/pending/schema.json'],
    ['is encoded', 'schemas/orders%2Fpending/schema.json'],
    ['is longer than any key', `schemas/${'x'.repeat(5000)}/y/pending/schema.json`],
  ])('whose key %s is ignored', async (_, key) => {
    await lake.upload('orders', schemaOf('orders'));
    const before = await lake.everything('orders');
    for (const shape of [direct, bridged]) {
      expect(await handler(shape(lake.bucket, key), context)).toMatchObject({
        statusCode: 200,
        topic: null,
        schema_path: null,
      });
    }
    expect(await handler(queued(lake.bucket, key), context)).toEqual({ batchItemFailures: [] });
    expect(await lake.everything('orders')).toEqual(before);
    expect(output.metrics()).toEqual([IGNORED, IGNORED, IGNORED]);
  });

  it('of another bucket is ignored', async () => {
    await lake.upload('orders', schemaOf('orders'));
    const before = await lake.everything('orders');
    const answer = await handler(direct(`${lake.bucket}-copy`, pending('orders')), context);
    expect(answer).toMatchObject({ statusCode: 200, message: expect.stringContaining(other) });
    expect(await lake.everything('orders')).toEqual(before);
  });

  it('is about keys below the prefix that the function was given', async () => {
    const own = await install(cloud, { SCHEMA_PREFIX: '/team/schemas/' });
    await own.put('team/schemas/orders/pending/schema.json', schemaOf('orders'));
    const answer = await own.cold()(
      direct(own.bucket, 'team/schemas/orders/pending/schema.json'),
      context,
    );
    expect(answer).toMatchObject({
      statusCode: 200,
      schema_path: `s3://${own.bucket}/team/schemas/orders/active/schema.json`,
    });
    expect(await own.keys()).toContain('team/schemas/_claims/iceberg_curated_db.orders.json');
  });
});

describe('a batch', () => {
  it('brings again only the messages of the topic that failed', async () => {
    for (const topic of ['orders', 'parcels', 'clients']) await lake.upload(topic, schemaOf(topic));
    const activeOfParcels = new RegExp(`^GET /${lake.bucket}/schemas/parcels/active/`);
    cloud.proxy.on(activeOfParcels, { kind: 'answer', status: 500, code: 'InternalError' });
    const { Records } = queued(
      lake.bucket,
      pending('orders'),
      pending('parcels'),
      pending('clients'),
      pending('parcels'),
    ) as {
      Records: object[];
    };
    const odd = [
      { messageId: 'no-json', body: '{' },
      { messageId: 'no-event', body: '{}' },
      { body: '[]' },
      { messageId: 'other', body: JSON.stringify(direct('other', pending('orders'))) },
    ];
    const event = { Records: [...Records, ...odd] };
    expect(await handler(event, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'message-2' }, { itemIdentifier: 'message-4' }],
    });
    expect(await lake.item('orders')).toMatchObject({ status: { S: 'READY' } });
    expect(await lake.item('clients')).toMatchObject({ status: { S: 'READY' } });
    expect(await lake.item('parcels')).toBeUndefined();
    expect((await lake.keys()).filter((key) => key.includes('parcels'))).toEqual([
      pending('parcels'),
    ]);
    expect(output.lines()).toContainEqual(
      expect.stringMatching(/^Failed to validate topic: parcels: .*500/),
    );
    expect(output.metrics().filter(({ name }) => name === 'EventsIgnored')).toHaveLength(4);

    cloud.proxy.on(activeOfParcels, { kind: 'delay', ms: 0 });
    expect(await handler(queued(lake.bucket, pending('parcels')), context)).toEqual({
      batchItemFailures: [],
    });
    expect(await lake.item('parcels')).toMatchObject({ status: { S: 'READY' } });
    const before = await lake.everything('orders', 'parcels', 'clients');
    expect(await handler(event, context)).toEqual({ batchItemFailures: [] });
    expect(await lake.everything('orders', 'parcels', 'clients')).toEqual(before);
  });

  it('without any message is nothing to do', async () => {
    expect(await handler({ Records: [] }, context)).toEqual({ batchItemFailures: [] });
  });
});

it("a schedule's tick reconciles candidates that have waited for long, and leaves those that an event may be about", async () => {
  mock.timers.enable({ apis: ['Date'], now: Date.now() - 11 * 60_000 });
  await lake.upload('events', story('v1'));
  await lake.upload('broken', '{');
  mock.timers.reset();
  await lake.upload('young', schemaOf('young'));
  const tick = {
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    resources: ['arn:aws:events:eu-west-1:1:rule/sweep'],
    detail: {},
  };
  expect(await handler(tick, context)).toMatchObject({
    statusCode: 200,
    valid: true,
    message: 'Reconciled 2 waiting topics',
  });
  expect(await lake.item('events')).toMatchObject({ status: { S: 'READY' } });
  expect(await lake.item('broken')).toMatchObject({ status: { S: 'VALIDATION_FAILED' } });
  expect((await lake.keys()).filter((key) => key.includes('/pending/'))).toEqual([
    pending('young'),
  ]);
  const measured = output.metrics().filter(({ unit }) => unit === 'Seconds');
  expect(measured).toMatchObject([
    { name: 'OldestPendingSeconds', dimensions: {} },
    { name: 'LongestClosedSeconds', value: 0, dimensions: {} },
  ]);
  const before = await lake.everything('events', 'broken', 'young');
  expect(await handler(tick, context)).toMatchObject({ message: 'Reconciled 0 waiting topics' });
  expect(await lake.everything('events', 'broken', 'young')).toEqual(before);
});
