import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { awsRegistry } from '../../src/registry/aws.js';
import type { ItemStore } from '../../src/registry/registry.js';
import { dynamoDbServer, type DynamoDbServer } from '../servers/dynamodb.js';

let server: DynamoDbServer;
let client: DynamoDBClient;
let items: ItemStore;
beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  server = await dynamoDbServer();
  await server.createTable('registry');
  client = new DynamoDBClient({ endpoint: server.url, region: 'us-east-1' });
  const environment = { AWS_ENDPOINT_URL: server.url };
  const registry = await awsRegistry({
    bucket: 'bucket',
    prefix: 'schemas',
    table: 'registry',
    environment,
  });
  items = registry.items!;
});
afterAll(async () => {
  client.destroy();
  await server.close();
});

const put = (
  topic: string,
  attributes: Readonly<Record<string, AttributeValue>>,
): Promise<unknown> =>
  client.send(
    new PutItemCommand({
      TableName: 'registry',
      Item: { topic_name: { S: topic }, ...attributes },
    }),
  );
const raw = async (topic: string): Promise<Record<string, AttributeValue> | undefined> =>
  (
    await client.send(
      new GetItemCommand({
        TableName: 'registry',
        Key: { topic_name: { S: topic } },
        ConsistentRead: true,
      }),
    )
  ).Item;

describe('items in DynamoDB', () => {
  it('have the names and types that the pipeline reads', async () => {
    await items.update(
      'typed',
      {
        processingEnabled: true,
        status: 'READY',
        schemaPath: 's3://bucket/schemas/typed/active/schema.json',
        updatedAt: '2026-01-02T03:04:05.678Z',
        tablesCreated: ['iceberg_curated_db.typed'],
        schemaVersion: '1.0.0',
        schemaSha256: 'ab',
        activationSeq: 3,
        commit: 'c',
        lastRejection: {
          at: '2026-01-01T00:00:00.000Z',
          sha256: 'cd',
          version: null,
          commit: 'r',
          reason: 'why',
        },
      },
      { kind: 'always' },
    );
    expect(await raw('typed')).toEqual({
      topic_name: { S: 'typed' },
      processing_enabled: { BOOL: true },
      status: { S: 'READY' },
      schema_path: { S: 's3://bucket/schemas/typed/active/schema.json' },
      updated_at: { S: '2026-01-02T03:04:05.678Z' },
      tables_created: { SS: ['iceberg_curated_db.typed'] },
      schema_version: { S: '1.0.0' },
      schema_sha256: { S: 'ab' },
      activation_seq: { N: '3' },
      commit: { S: 'c' },
      last_rejection: {
        M: {
          at: { S: '2026-01-01T00:00:00.000Z' },
          sha256: { S: 'cd' },
          commit: { S: 'r' },
          reason: { S: 'why' },
        },
      },
    });
  });

  it('keep the attributes of other writers', async () => {
    const foreign = {
      owner: { S: 'data' },
      retries: { N: '12345678901234567890' },
      nested: { M: { list: { L: [{ BOOL: false }] } } },
    };
    await put('foreign', {
      ...foreign,
      status: { S: 'PAUSED_BY_HAND' },
      tables_created: { SS: ['a.b'] },
    });
    expect(await items.get('foreign')).toMatchObject({
      status: 'PAUSED_BY_HAND',
      processingEnabled: false,
      tablesCreated: ['a.b'],
    });
    await items.update(
      'foreign',
      { processingEnabled: true, status: null, tablesCreated: [] },
      { kind: 'never-active' },
    );
    expect(await raw('foreign')).toEqual({
      topic_name: { S: 'foreign' },
      ...foreign,
      processing_enabled: { BOOL: true },
    });
  });

  it.each<[what: string, attributes: Readonly<Record<string, AttributeValue>>]>([
    ['a text that says true', { processing_enabled: { S: 'true' } }],
    [
      'a number for a text',
      {
        status: { N: '1' },
        commit: { N: '2' },
        schema_path: { NULL: true },
        updated_at: { BOOL: true },
      },
    ],
    ['a list for a set', { tables_created: { L: [{ N: '1' }] } }],
    ['a number that is none of ours', { activation_seq: { N: '1.5' } }],
    [
      'a number beyond all counting',
      { activation_seq: { N: '12345678901234567890123456789012345678' } },
    ],
    ['a text for a number', { activation_seq: { S: '7' } }],
    ['a rejection without a time', { last_rejection: { M: { sha256: { S: 'ab' } } } }],
    ['a rejection that is a text', { last_rejection: { S: 'BREAKING_CHANGE' } }],
  ])('read %s as missing, in one item as in all', async (what, attributes) => {
    await put(what, attributes);
    const item = await items.get(what);
    expect(item).toEqual({
      topic: what,
      processingEnabled: false,
      status: null,
      schemaPath: null,
      updatedAt: null,
      tablesCreated: [],
      schemaVersion: null,
      schemaSha256: null,
      activationSeq: null,
      commit: null,
      lastRejection: null,
    });
    expect((await items.all()).find(({ topic }) => topic === what)).toEqual(item);
  });
});
