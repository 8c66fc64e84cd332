import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { catchUpNews } from '../../src/bin/catch-up-news.js';
import type { News } from '../../src/backfill/news.js';
import type { FailedCatchUp } from '../../src/protocol/failed-catch-up.js';
import { captureOutput, type Output } from './output.js';

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:alarms';
const FAILED: FailedCatchUp = {
  topic: 'events',
  version: '2.0.0',
  catchupId: 'events-3-0123456789ab-1',
  failure: { step: 'patch', period: '2026-03', reason: 'no such table' },
  isProcessed: false,
};

/** Publish of SNS over HTTP (awsQuery). */
let sns: Server;
let published: URLSearchParams[];
let status: number;
let output: Output;
let warnings: string[];
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' });
  sns = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      published.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
      response.writeHead(status, { 'content-type': 'text/xml' });
      response.end(
        status === 200
          ? '<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>'
          : '<ErrorResponse><Error><Code>AuthorizationError</Code><Message>not allowed</Message></Error></ErrorResponse>',
      );
    });
  });
  await new Promise<void>((resolve) => sns.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  sns.close();
  sns.closeAllConnections();
});
beforeEach(() => {
  [published, warnings, status] = [[], [], 200];
  output = captureOutput();
});
afterEach(() => output.restore());

const news = (notificationsTopic: string | null): News =>
  catchUpNews({
    notificationsTopic,
    registry: '--registry s3://lake/schemas --registry-table items',
    environment: {
      AWS_ENDPOINT_URL_SNS: `http://127.0.0.1:${String((sns.address() as AddressInfo).port)}`,
      AWS_MAX_ATTEMPTS: '1',
    },
    warn: (line) => void warnings.push(line),
  });

it('publishes how long a catch-up took, in all and by topic', () => {
  news(null).ended('events', 90.5);
  const metric = {
    namespace: 'LeanOps/SchemaManagement',
    name: 'CatchUpDurationSeconds',
    unit: 'Seconds',
    value: 90.5,
  };
  expect(output.metrics()).toEqual([
    { ...metric, dimensions: {} },
    { ...metric, dimensions: { Topic: 'events' } },
  ]);
  expect(warnings).toEqual([]);
});

it('a duration that is none is logged, and fails nothing', () => {
  news(null).ended('events', 'soon' as unknown as number);
  expect(warnings).toEqual([expect.stringContaining('duration of a catch-up')]);
});

it('publishes one message to the topic, in its region', async () => {
  await news(TOPIC).failed(FAILED);
  expect(published.map((one) => Object.fromEntries(one))).toEqual([
    {
      Action: 'Publish',
      Version: expect.any(String),
      TopicArn: TOPIC,
      Subject: 'schema-gate: catch-up of events failed at patch, period 2026-03',
      Message: expect.stringContaining(
        'schema-gate catch-up events --registry s3://lake/schemas --registry-table items',
      ),
    },
  ]);
  expect(warnings).toEqual([]);
});

it('a message that is refused is logged, and fails nothing', async () => {
  status = 403;
  await news(TOPIC).failed(FAILED);
  expect(warnings).toEqual([
    expect.stringMatching(/Nobody was told .*Publish to arn:aws:sns:.*sns:Publish/),
  ]);
});

it('without a topic nothing is sent', async () => {
  await news(null).failed(FAILED);
  expect([published, warnings]).toEqual([[], []]);
});
