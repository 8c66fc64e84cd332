import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LambdaHandler } from '../../src/bin/validator-lambda.js';
import { schemaWith } from '../judged.js';
import * as given from './installation.js';
import { captureOutput, type Output } from './output.js';

const { bridged, context, direct, install, pending, startCloud } = given;
const ORDERS = JSON.stringify(
  schemaWith({ table_name: 'orders', payload_columns: { a: 'INT' }, partitioning: [] }),
);
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
  lake = await install(cloud);
  handler = lake.cold();
});
afterEach(() => output.restore());

/** The shapes in which S3 and SNS send what EventBridge would say. */
const native = (bucket: string, ...keys: readonly string[]): { readonly Records: object[] } => ({
  Records: keys.map((key) => ({
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    eventName: 'ObjectCreated:Put',
    s3: { bucket: { name: bucket }, object: { key: encodeURIComponent(key).replace(/%2F/g, '/') } },
  })),
});
const notification = (message: unknown): object => ({
  Type: 'Notification',
  TopicArn: 'arn:aws:sns:eu-west-1:123456789012:uploads',
  Message: JSON.stringify(message),
});
const sns = (...messages: readonly unknown[]): object => ({
  Records: messages.map((message) => ({
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    Sns: notification(message),
  })),
});
const sqs = (...bodies: readonly unknown[]): object => ({
  Records: bodies.map((body, index) => ({
    messageId: `m${String(index + 1)}`,
    eventSource: 'aws:sqs',
    body: JSON.stringify(body),
  })),
});

const isActive = async (topic = 'orders'): Promise<boolean> =>
  (await lake.keys()).includes(`schemas/${topic}/active/schema.json`);

describe('a candidate is validated, whoever tells of it:', () => {
  it.each<[string, (bucket: string, key: string) => unknown]>([
    ['S3 itself', native],
    ['SNS with an event of EventBridge', (bucket, key) => sns(bridged(bucket, key))],
    ['SNS with a notification of S3', (bucket, key) => sns(native(bucket, key))],
    ['SQS with a notification of S3', (bucket, key) => sqs(native(bucket, key))],
    ['SQS with SNS with S3', (bucket, key) => sqs(notification(native(bucket, key)))],
    ['SQS with SNS with EventBridge', (bucket, key) => sqs(notification(bridged(bucket, key)))],
    [
      'a replay under another source',
      (b, key) => ({ ...(bridged(b, key) as object), source: 'me' }),
    ],
    ['a record of S3 in a batch', (b, key) => ({ Records: [...native(b, key).Records, {}] })],
  ])('%s', async (_, shape) => {
    await lake.upload('orders', ORDERS);
    const answer = await handler(shape(lake.bucket, pending('orders')), context);
    expect(answer).toMatchObject(
      'batchItemFailures' in (answer as object) ? { batchItemFailures: [] } : { valid: true },
    );
    expect(await isActive()).toBe(true);
  });

  it('S3 with several, of which one is rejected', async () => {
    await lake.upload('orders', ORDERS);
    await lake.upload('broken', '{');
    const event = native(lake.bucket, pending('orders'), pending('broken'));
    expect(await handler(event, context)).toMatchObject({ statusCode: 400, topic: 'broken' });
    expect(await isActive()).toBe(true);
  });

  it('S3 with several, of which one can not be decided', async () => {
    await lake.upload('orders', ORDERS);
    await lake.upload('parcels', ORDERS);
    const activeOfParcels = new RegExp(`^GET /${lake.bucket}/schemas/parcels/active/`);
    cloud.proxy.on(activeOfParcels, { kind: 'answer', status: 403, code: 'AccessDenied' });
    const event = native(lake.bucket, pending('parcels'), pending('orders'));
    await expect(handler(event, context)).rejects.toThrow(/parcels/);
    expect(await isActive()).toBe(true);
  });
});

describe('a message that nobody can read', () => {
  it.each<[string, (bucket: string) => object, readonly string[]]>([
    [
      'and that names the bucket is delivered again',
      (bucket) => ({ messageId: 'm', body: `{"bucket": "${bucket}", ` }),
      ['m'],
    ],
    [
      'and that names a candidate is delivered again',
      () => ({ messageId: 'm', body: '{"object": "schemas/orders/pending/schema.json"}' }),
      ['m'],
    ],
    [
      'and whose key is encoded wrongly is delivered again',
      (bucket) => ({
        messageId: 'm',
        body: JSON.stringify({
          Records: [
            { s3: { bucket: { name: bucket }, object: { key: 'schemas%2/pending/schema.json' } } },
          ],
        }),
      }),
      ['m'],
    ],
    [
      'and that has no id lets the whole batch come again',
      (bucket) => ({ body: `{"bucket": "${bucket}"` }),
      [''],
    ],
    ['and that names nothing of ours is dropped', () => ({ messageId: 'm', body: '{' }), []],
  ])('%s, and is told as an error', async (_, record, failed) => {
    expect(await handler({ Records: [record(lake.bucket)] }, context)).toEqual({
      batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })),
    });
    expect(output.lines('ERROR')).toEqual([
      expect.stringMatching(/^Record (?:m|without a messageId): The event names no object/),
    ]);
  });
});

it.each<[string, unknown]>([
  ['a test event of S3', { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'lake' }],
  ['an event of another service', { source: 'aws.ec2', detail: { state: 'running' } }],
])('%s is acknowledged, since it is about something else', async (_, event) => {
  expect(await handler(event, context)).toMatchObject({ statusCode: 200, topic: null });
  expect(await handler(sqs(event), context)).toEqual({ batchItemFailures: [] });
  expect(output.lines('ERROR')).toEqual([]);
});

it('a record without an id whose topic can not be decided lets the whole batch come again', async () => {
  await lake.upload('orders', ORDERS);
  const active = new RegExp(`^GET /${lake.bucket}/schemas/orders/active/`);
  cloud.proxy.on(active, { kind: 'answer', status: 403, code: 'AccessDenied' });
  const record = { body: JSON.stringify(direct(lake.bucket, pending('orders'))) };
  expect(await handler({ Records: [record] }, context)).toEqual({
    batchItemFailures: [{ itemIdentifier: '' }],
  });
  expect(output.lines('ERROR')).toEqual([expect.stringMatching(/^Failed to validate topic: /)]);
});

it('a rejection is a warning, and its second event gets the same answer', async () => {
  await lake.upload('orders', '{');
  const event = bridged(lake.bucket, pending('orders'));
  const first = await handler(event, context);
  expect(first).toMatchObject({ statusCode: 400, valid: false });
  expect(await handler(event, context)).toEqual(first);
  expect(output.lines('WARN')).toEqual(['Schema rejected']);
  await lake.upload('orders', ORDERS);
  await handler(event, context);
  expect(await handler(event, context)).toMatchObject({ statusCode: 200, valid: true });
});

it('a function without its settings says so as an error, too', async () => {
  const cold = lake.cold('compatibility', {});
  await expect(cold(bridged(lake.bucket, pending('orders')), context)).rejects.toThrow();
  expect(output.lines('ERROR')).toEqual([
    expect.stringMatching(/^Failed to handle an event: The environment lacks SCHEMA_BUCKET/),
  ]);
  expect(output.metrics().map(({ name, dimensions }) => [name, dimensions])).toEqual([
    ['ValidationFaults', {}],
  ]);
});
