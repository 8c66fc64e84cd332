import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { dynamoDbTracking } from '../../src/backfill/dynamodb-tracking.js';
import { awsRegistry } from '../../src/registry/aws.js';
import { dynamoDbServer, type DynamoDbServer } from '../servers/dynamodb.js';
import { s3Server, type S3Server } from '../servers/s3.js';
import { digest } from '../judged.js';
import { failing, scriptedAws, type ScriptedAws } from '../servers/scripted-aws.js';
import { inProcess } from './in-process.js';
import { story } from './repository.js';

const BUCKET = 'told';
const MACHINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:catch-up';
const SHA256 = digest(story('v2'));
const idOf = (topic: string): string => `${topic}-2-${SHA256.slice(0, 12)}-1`;
const NAMES = ['CATCH_UP_TRACKING_TABLE', 'BACKFILL_STATE_MACHINE_ARN', 'CATCH_UP_MAX_TOPICS'];
const ALL = {
  CATCH_UP_TRACKING_TABLE: 'catchups',
  BACKFILL_STATE_MACHINE_ARN: MACHINE,
  CATCH_UP_MAX_TOPICS: '1',
};
let s3: S3Server;
let dynamoDb: DynamoDbServer;
let machines: ScriptedAws;
let directory: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'told-'));
  [s3, dynamoDb, machines] = await Promise.all([s3Server(), dynamoDbServer(), scriptedAws()]);
  const environment = {
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
    AWS_ENDPOINT_URL_SFN: machines.url,
    AWS_REGION: 'eu-west-1',
    AWS_MAX_ATTEMPTS: '1',
  };
  Object.assign(process.env, environment);
  await Promise.all([s3.createBucket(BUCKET), dynamoDb.createTable(BUCKET)]);
  const client = new DynamoDBClient({ endpoint: dynamoDb.url });
  await client.send(
    new CreateTableCommand({
      TableName: 'catchups',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'catchup_id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'catchup_id', KeyType: 'HASH' }],
    }),
  );
  client.destroy();
  const registry = await awsRegistry({
    bucket: BUCKET,
    prefix: 'schemas',
    table: BUCKET,
    environment,
  });
  const bytes = new TextEncoder().encode(story('v2'));
  for (const topic of ['events', 'orders']) {
    await registry.objects.put(registry.layout.active(topic), bytes, new Map(), { kind: 'always' });
    const item = { processingEnabled: false, status: 'BACKFILL_PENDING', activationSeq: 2 };
    const begun = topic === 'events' ? { catchupId: idOf(topic) } : {};
    await registry.items?.update(
      topic,
      { ...item, ...begun, schemaVersion: '2.0.0', schemaSha256: SHA256 },
      { kind: 'always' },
    );
  }
  const tracking = dynamoDbTracking('catchups', environment);
  const id = idOf('events');
  const [topic, schemaVersion, startedAt] = ['events', '2.0.0', '2026-07-01T12:00:00.000Z'];
  await tracking.begin({ catchupId: id, topic, schemaVersion, activationSeq: 2, startedAt });
  await tracking.planned(id, { sha256: SHA256, periods: ['2026-02', '2026-01'] });
  await tracking.processed(id, 1);
});
afterEach(() => {
  for (const name of NAMES) Reflect.deleteProperty(process.env, name);
});
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await Promise.all([s3.close(), dynamoDb.close(), machines.close()]);
});

const status = (...args: readonly string[]): ReturnType<typeof inProcess> =>
  inProcess(
    directory,
    'status',
    ...args,
    '--registry',
    `s3://${BUCKET}`,
    '--registry-table',
    BUCKET,
  );
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

it('status shows how far a catch-up is, and who waits for its turn', async () => {
  Object.assign(process.env, ALL);
  machines.script = {
    ListExecutions: () => ({
      executions: ['a', 'b', idOf('orders')].map((name, at) => ({ name, startDate: at })),
    }),
  };
  const { code, out } = await status('events');
  expect(code).toBe(0);
  expect(out).toContain("\n  catch-up  patching period 2 of 2 ('2026-01')\n");
  const problems = await status('--problems', '--format', 'json');
  expect(problems.code).toBe(0);
  expect(JSON.parse(problems.out)).toMatchObject({
    topics: [
      {
        topic: 'events',
        catch_up: { state: 'patching', period: '2026-01', number: 2, of: 2 },
        problems: [{ message: expect.stringContaining('is at work: patching period 2 of 2') }],
      },
      {
        topic: 'orders',
        catch_up: { state: 'queued', behind: 1 },
        problems: [{ message: expect.stringContaining('(BACKFILL_PENDING): queued behind 1') }],
      },
    ],
  });
});

it('status shows what it showed where the environment says nothing', async () => {
  const { code, out } = await status('--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ topics: [{ catch_up: null }, { catch_up: null }] });
});

it('what can’t be read changes no exit code', async () => {
  Object.assign(process.env, { ...ALL, CATCH_UP_TRACKING_TABLE: 'missing' });
  machines.script = { ListExecutions: failing('AccessDeniedException') };
  const { code, out } = await status('--problems');
  expect(code).toBe(0);
  expect(oneLine(out)).toContain("how far it is can't be told: Reading DynamoDB table missing");
  expect(oneLine(out)).toMatch(
    /orders gate-closed Paused .* being patched \(BACKFILL_PENDING\) fix/,
  );
});
