import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { dynamoDbTracking, dynamoDbTrackingReader } from '../../src/backfill/dynamodb-tracking.js';
import { trackStopped } from '../../src/backfill/track-stopped.js';
import { dynamoDbServer, type DynamoDbServer } from '../servers/dynamodb.js';

const ID = 'events-3-0123456789ab-1';
const BEGINNING = {
  catchupId: ID,
  topic: 'events',
  schemaVersion: '2.0.0',
  activationSeq: 3,
  startedAt: '2026-07-01T12:00:00.000Z',
};
const SHA256 = 'a'.repeat(64);
let server: DynamoDbServer;
let client: DynamoDBClient;
const environment = (): Readonly<Record<string, string>> => ({
  AWS_REGION: 'eu-west-1',
  AWS_ENDPOINT_URL: server.url,
  AWS_MAX_ATTEMPTS: '1',
});
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' });
  server = await dynamoDbServer();
  client = new DynamoDBClient({ endpoint: server.url, region: 'eu-west-1' });
  await client.send(
    new CreateTableCommand({
      TableName: 'tracking',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'catchup_id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'catchup_id', KeyType: 'HASH' }],
    }),
  );
});
afterAll(async () => {
  client.destroy();
  await server.close();
});

const item = async (id = ID): Promise<GetItemCommandOutput['Item']> =>
  (await client.send(new GetItemCommand({ TableName: 'tracking', Key: { catchup_id: { S: id } } })))
    .Item;

it('records a catch-up from its beginning to its end, and knows both after a crash', async () => {
  const tracking = dynamoDbTracking('tracking', environment());
  const { startedAt } = BEGINNING;
  expect(await tracking.begin(BEGINNING)).toEqual({ startedAt, planSha256: null });
  await tracking.planned(ID, { sha256: SHA256, periods: ['2026-02', 'NULL'] });
  const later = { ...BEGINNING, startedAt: '2026-07-02T12:00:00.000Z' };
  expect(await tracking.begin(later)).toEqual({ startedAt, planSha256: SHA256 });
  await tracking.processed(ID, 1);
  expect(await item()).toEqual({
    catchup_id: { S: ID },
    topic_name: { S: 'events' },
    schema_version: { S: '2.0.0' },
    activation_seq: { N: '3' },
    status: { S: 'IN_PROGRESS' },
    started_at: { S: startedAt },
    plan_sha256: { S: SHA256 },
    affected_periods: { L: [{ S: '2026-02' }, { S: 'NULL' }] },
    total_periods: { N: '2' },
    processed_periods: { N: '1' },
  });
  expect(await tracking.ended(ID, 'DONE', later.startedAt)).toEqual({ startedAt, hadEnded: false });
  expect(await item()).toMatchObject({
    status: { S: 'DONE' },
    ended_at: { S: later.startedAt },
    started_at: { S: startedAt },
  });
  expect(await tracking.ended(ID, 'DONE', later.startedAt)).toEqual({ startedAt, hadEnded: true });
  const never = await tracking.ended('events-9-0123456789ab-1', 'FAILED', later.startedAt);
  expect(never).toEqual({ startedAt: null, hadEnded: false });
});

it('is read by people who wait for it', async () => {
  const tracking = dynamoDbTracking('tracking', environment());
  const { find } = dynamoDbTrackingReader('tracking', environment());
  const catchupId = 'events-4-0123456789ab-1';
  expect(await find(catchupId)).toBeUndefined();
  await tracking.begin({ ...BEGINNING, catchupId, activationSeq: 4 });
  const begun = { topic: 'events', activationSeq: 4, status: 'IN_PROGRESS' };
  expect(await find(catchupId)).toEqual({ ...begun, plan: null });
  await tracking.planned(catchupId, { sha256: SHA256, periods: ['2026-02', 'NULL'] });
  await tracking.processed(catchupId, 1);
  const plan = { periods: ['2026-02', 'NULL'], processed: 1 };
  expect(await find(catchupId)).toEqual({ ...begun, plan });
  const missing = dynamoDbTrackingReader('missing', environment());
  await expect(missing.find(ID)).rejects.toThrow(/DynamoDB table missing/);
});

it('says which table it can’t write', async () => {
  const tracking = dynamoDbTracking('missing', environment());
  await expect(tracking.begin(BEGINNING)).rejects.toThrow(/DynamoDB table missing/);
});

it('tells of a catch-up that was stopped, and leaves one alone that has ended or is unknown', async () => {
  const stopped = trackStopped('tracking', environment());
  const tracking = dynamoDbTracking('tracking', environment());
  const at = '2026-07-01T13:00:00.000Z';
  const [running, ended, unknown] = [`${ID}1`, `${ID}2`, `${ID}3`];
  for (const catchupId of [running, ended]) await tracking.begin({ ...BEGINNING, catchupId });
  await tracking.ended(ended, 'FAILED', '2026-07-01T12:30:00.000Z');
  for (const id of [running, ended, unknown]) await stopped(id, at);
  expect(await item(running)).toMatchObject({ status: { S: 'SUPERSEDED' }, ended_at: { S: at } });
  expect(await item(ended)).toMatchObject({ status: { S: 'FAILED' } });
  expect(await item(unknown)).toBeUndefined();
});
