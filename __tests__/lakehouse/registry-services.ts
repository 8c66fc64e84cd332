import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { clientSettings } from './account.js';
import type { Lakehouse } from './start.js';

export type Item = Readonly<Record<string, AttributeValue>>;

export interface Execution {
  readonly name: string | undefined;
  readonly executionArn: string | undefined;
  readonly input: unknown;
}

/**
 * Everything a replay could change: each version of each object, the item, the names of the
 * backfills.
 */
export interface Snapshot {
  readonly objects: readonly string[];
  readonly item: Item | undefined;
  readonly executions: readonly (string | undefined)[];
}

export interface RegistryServices {
  readonly bucket: string;
  readonly table: string;
  readonly stateMachineArn: string;
  readonly executions: () => Promise<Execution[]>;
  readonly item: (topic: string) => Promise<Item | undefined>;
  readonly putItem: (item: Item) => Promise<void>;
  /** Sorted. */
  readonly keys: (prefix: string) => Promise<string[]>;
  /** Undefined where there is none. */
  readonly text: (key: string) => Promise<string | undefined>;
  readonly put: (key: string, text: string) => Promise<void>;
  /** Puts a candidate, and answers with the event that S3 would raise. */
  readonly upload: (topic: string, text: string) => Promise<S3Event>;
  readonly snapshot: (topic: string) => Promise<Snapshot>;
  readonly close: () => void;
}

/**
 * What surrounds the validator on AWS, in moto: the bucket of schemas, the registry's table, the
 * state machine; all three have that name.
 */
export async function registryServices(
  { endpoints }: Lakehouse,
  name: string,
): Promise<RegistryServices> {
  const settings = clientSettings(endpoints.aws);
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  const dynamo = new DynamoDBClient(settings);
  const sfn = new SFNClient(settings);
  await s3.send(new CreateBucketCommand({ Bucket: name }));
  await s3.send(
    new PutBucketVersioningCommand({
      Bucket: name,
      VersioningConfiguration: { Status: 'Enabled' },
    }),
  );
  await dynamo.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'topic_name', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'topic_name', KeyType: 'HASH' }],
    }),
  );
  const { stateMachineArn = '' } = await sfn.send(
    new CreateStateMachineCommand({
      name,
      roleArn: 'arn:aws:iam::123456789012:role/backfill',
      definition: JSON.stringify({
        StartAt: 'Wait',
        States: { Wait: { Type: 'Wait', Seconds: 86_400, End: true } },
      }),
    }),
  );

  async function executions(): Promise<Execution[]> {
    const { executions: found = [] } = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn }),
    );
    const all = await Promise.all(
      found.map(({ executionArn }) => sfn.send(new DescribeExecutionCommand({ executionArn }))),
    );
    return all.map(({ name: own, executionArn, input = 'null' }) => ({
      name: own,
      executionArn,
      input: JSON.parse(input),
    }));
  }

  async function put(Key: string, Body: string): Promise<void> {
    await s3.send(new PutObjectCommand({ Bucket: name, Key, Body }));
  }

  async function item(topic: string): Promise<Item | undefined> {
    return (
      await dynamo.send(
        new GetItemCommand({
          TableName: name,
          Key: { topic_name: { S: topic } },
          ConsistentRead: true,
        }),
      )
    ).Item;
  }

  return {
    bucket: name,
    table: name,
    stateMachineArn,
    executions,
    item,
    async putItem(attributes) {
      await dynamo.send(new PutItemCommand({ TableName: name, Item: attributes }));
    },
    async keys(prefix) {
      const { Contents = [] } = await s3.send(
        new ListObjectsV2Command({ Bucket: name, Prefix: prefix }),
      );
      return Contents.flatMap(({ Key }) => Key ?? []).sort();
    },
    async text(key) {
      try {
        return await (
          await s3.send(new GetObjectCommand({ Bucket: name, Key: key }))
        ).Body?.transformToString();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    put,
    async upload(topic, text) {
      const key = `schemas/${topic}/pending/schema.json`;
      await put(key, text);
      return eventFor(name, key);
    },
    async snapshot(topic) {
      const { Versions = [], DeleteMarkers = [] } = await s3.send(
        new ListObjectVersionsCommand({ Bucket: name }),
      );
      const versions = Versions.map(({ Key, VersionId, ETag, IsLatest }) =>
        JSON.stringify({ Key, VersionId, ETag, IsLatest }),
      );
      const deleted = DeleteMarkers.map(({ Key, VersionId, IsLatest }) =>
        JSON.stringify({ Key, VersionId, IsLatest }),
      );
      return {
        objects: [...versions, ...deleted].sort(),
        item: await item(topic),
        executions: (await executions()).map((one) => one.name).sort(),
      };
    },
    close() {
      for (const client of [s3, dynamo, sfn]) client.destroy();
    },
  };
}

export type S3Event = ReturnType<typeof eventFor>;

/** As EventBridge delivers it. */
export const eventFor = (bucket: string, key: string) => ({
  version: '0',
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: {
    version: '0',
    bucket: { name: bucket },
    object: { key, size: 1, sequencer: '0' },
    reason: 'PutObject',
  },
});
