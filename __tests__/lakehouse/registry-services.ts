import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateStateMachineCommand, DescribeExecutionCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';

/**
 * What surrounds the validator on AWS, in moto: the bucket of schemas, the registry's table, the state machine.
 *
 * @param {import('./start.mjs').Lakehouse} lakehouse
 * @param {string} name Of all three.
 */
export async function registryWorld({ environment, endpoints }, name) {
  const credentials = { accessKeyId: environment.AWS_ACCESS_KEY_ID, secretAccessKey: environment.AWS_SECRET_ACCESS_KEY };
  const settings = { endpoint: endpoints.aws, region: environment.AWS_REGION, credentials };
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  const dynamo = new DynamoDBClient(settings);
  const sfn = new SFNClient(settings);
  await s3.send(new CreateBucketCommand({ Bucket: name }));
  await s3.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }));
  await dynamo.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'topic_name', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'topic_name', KeyType: 'HASH' }],
    }),
  );
  const { stateMachineArn } = await sfn.send(
    new CreateStateMachineCommand({
      name,
      roleArn: 'arn:aws:iam::123456789012:role/backfill',
      definition: JSON.stringify({ StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: 86_400, End: true } } }),
    }),
  );

  async function executions() {
    const { executions: found } = await sfn.send(new ListExecutionsCommand({ stateMachineArn }));
    const described = found.map(({ executionArn }) => sfn.send(new DescribeExecutionCommand({ executionArn })));
    const all = await Promise.all(described);
    return all.map(({ name: own, executionArn, input }) => ({ name: own, executionArn, input: JSON.parse(input) }));
  }

  async function item(topic) {
    return (await dynamo.send(new GetItemCommand({ TableName: name, Key: { topic_name: { S: topic } }, ConsistentRead: true }))).Item;
  }

  async function keys(prefix = '') {
    return ((await s3.send(new ListObjectsV2Command({ Bucket: name, Prefix: prefix }))).Contents ?? []).map(({ Key }) => Key).sort();
  }

  return {
    bucket: name,
    table: name,
    stateMachineArn,
    executions,
    item,
    keys,
    putItem: (attributes) => dynamo.send(new PutItemCommand({ TableName: name, Item: attributes })),
    /** Undefined where there is none. */
    async text(key) {
      try {
        return await (await s3.send(new GetObjectCommand({ Bucket: name, Key: key }))).Body.transformToString();
      } catch (error) {
        if (error.name === 'NoSuchKey') return undefined;
        throw error;
      }
    },
    /** Puts a candidate, and answers with the event that S3 would raise. */
    async upload(topic, text) {
      const key = `schemas/${topic}/pending/schema.json`;
      await s3.send(new PutObjectCommand({ Bucket: name, Key: key, Body: text }));
      return eventFor(name, key);
    },
    /** Everything a replay could change: each version of each object, the item, the backfills. */
    async picture(topic) {
      const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: name }));
      const objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId, ETag, IsLatest }) =>
        JSON.stringify({ Key, VersionId, ETag, IsLatest }),
      );
      return { objects: objects.sort(), item: await item(topic), executions: (await executions()).map((one) => one.name).sort() };
    },
    close() {
      for (const client of [s3, dynamo, sfn]) client.destroy();
    },
  };
}

/** As EventBridge delivers it. */
export const eventFor = (bucket, key) => ({
  version: '0',
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: { version: '0', bucket: { name: bucket }, object: { key, size: 1, sequencer: '0' }, reason: 'PutObject' },
});
