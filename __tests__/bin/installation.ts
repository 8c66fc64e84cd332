import { readFileSync } from 'node:fs';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { lambdaHandler, type LambdaHandler } from '../../src/bin/validator-lambda.js';
import { startAthenaGlue, type AthenaGlue } from '../servers/athena-glue.js';
import { dynamoDbServer, type DynamoDbServer } from '../servers/dynamodb.js';
import { faultyProxy, type FaultyProxy } from '../servers/faulty-proxy.js';
import { s3Server, type S3Server } from '../servers/s3.js';
import { stepFunctionsServer, type StepFunctionsServer } from '../servers/step-functions.js';

const NOWHERE = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};
const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: 'eu-west-1',
};
export const STATE_MACHINE = 'arn:aws:states:eu-west-1:123456789012:stateMachine:lake-backfill';
export const DATABASES = ['iceberg_standardized_db', 'iceberg_curated_db'];

/** The AWS that a function talks to, over its wire protocols. */
export interface Cloud {
  readonly s3: S3Server;
  /** Before S3, for what it does to requests. */
  readonly proxy: FaultyProxy;
  readonly dynamoDb: DynamoDbServer;
  readonly catalogue: AthenaGlue;
  readonly machine: StepFunctionsServer;
  readonly close: () => Promise<void>;
}

export async function startCloud(): Promise<Cloud> {
  const [s3, dynamoDb, catalogue, machine] = await Promise.all([
    s3Server(),
    dynamoDbServer(),
    startAthenaGlue(DATABASES, false),
    stepFunctionsServer(),
  ]);
  const proxy = await faultyProxy(s3.url);
  const environment: Readonly<Record<string, string>> = {
    ...NOWHERE,
    ...CREDENTIALS,
    AWS_ENDPOINT_URL_S3: proxy.url,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
    AWS_ENDPOINT_URL_ATHENA: catalogue.endpoint,
    AWS_ENDPOINT_URL_GLUE: catalogue.endpoint,
    AWS_ENDPOINT_URL_SFN: machine.url,
  };
  Object.assign(process.env, environment);
  return {
    s3,
    proxy,
    dynamoDb,
    catalogue,
    machine,
    close: async () => {
      for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name);
      await proxy.close();
      await Promise.all([s3.close(), dynamoDb.close(), catalogue.close(), machine.close()]);
    },
  };
}

/** An object as whoever looks at the bucket sees it. */
export interface Seen {
  readonly text: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly modified: string;
}

/** A bucket and a table of their own, and a function that guards them. */
export interface Installation {
  readonly bucket: string;
  readonly upload: (
    topic: string,
    text: string,
    metadata?: Readonly<Record<string, string>>,
  ) => Promise<void>;
  readonly put: (
    key: string,
    text: string,
    metadata?: Readonly<Record<string, string>>,
  ) => Promise<void>;
  readonly putBytes: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  readonly keys: () => Promise<readonly string[]>;
  readonly object: (key: string) => Promise<Seen>;
  readonly item: (topic: string) => Promise<Readonly<Record<string, AttributeValue>> | undefined>;
  readonly putItem: (item: Readonly<Record<string, AttributeValue>>) => Promise<void>;
  /** Everything in the bucket, the items of these topics, and the catalogue. */
  readonly everything: (...topics: readonly string[]) => Promise<unknown>;
  /** Another container of the function, which reads this environment at its first event. */
  readonly cold: (
    judges?: 'compatibility' | 'structure',
    environment?: Readonly<Record<string, string>>,
  ) => LambdaHandler;
}

const VARIABLES = [
  'SCHEMA_BUCKET',
  'SCHEMA_PREFIX',
  'SCHEMA_REGISTRY_TABLE',
  'BACKFILL_STATE_MACHINE_ARN',
  'CATCH_UP_TRACKING_TABLE',
  'BACKFILL_MODE',
  'ACCEPT_APPROVALS',
  'APPROVAL_KEY_ARN',
];
let count = 0;

/** The variables are set until the next installation is made. */
export async function install(
  cloud: Cloud,
  given: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const name = `lake-${String(++count)}`;
  await Promise.all([cloud.s3.createBucket(name), cloud.dynamoDb.createTable(name)]);
  for (const state of [cloud.catalogue.tables, cloud.catalogue.databases]) state.clear();
  for (const database of DATABASES) cloud.catalogue.databases.add(database);
  for (const list of [cloud.catalogue.executions, cloud.catalogue.calls, cloud.machine.executions])
    list.length = 0;
  setVariables({ SCHEMA_BUCKET: name, SCHEMA_REGISTRY_TABLE: name, ...given });
  const s3 = new S3Client({ endpoint: cloud.s3.url, forcePathStyle: true });
  const db = new DynamoDBClient({ endpoint: cloud.dynamoDb.url });
  const keys = async (): Promise<readonly string[]> => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: name }));
    return Contents.map(({ Key = '' }) => Key).sort();
  };
  const object = async (key: string): Promise<Seen> => {
    const {
      Body,
      Metadata = {},
      ETag = '',
      LastModified,
    } = await s3.send(new GetObjectCommand({ Bucket: name, Key: key }));
    const text = (await Body?.transformToString()) ?? '';
    return { text, metadata: Metadata, etag: ETag, modified: LastModified?.toISOString() ?? '' };
  };
  const item: Installation['item'] = async (topic) =>
    (
      await db.send(
        new GetItemCommand({
          TableName: name,
          Key: { topic_name: { S: topic } },
          ConsistentRead: true,
        }),
      )
    ).Item;
  const put: Installation['put'] = async (key, text, metadata = {}) => {
    await s3.send(
      new PutObjectCommand({
        Bucket: name,
        Key: key,
        Body: Buffer.from(text),
        Metadata: { ...metadata },
      }),
    );
  };
  return {
    bucket: name,
    put,
    putBytes: async (key, bytes) =>
      void (await s3.send(new PutObjectCommand({ Bucket: name, Key: key, Body: bytes }))),
    upload: (topic, text, metadata) => put(`schemas/${topic}/pending/schema.json`, text, metadata),
    remove: async (key) =>
      void (await s3.send(new DeleteObjectCommand({ Bucket: name, Key: key }))),
    keys,
    object,
    item,
    putItem: async (given) =>
      void (await db.send(new PutItemCommand({ TableName: name, Item: { ...given } }))),
    everything: async (...topics) => ({
      objects: await Promise.all((await keys()).map(async (key) => [key, await object(key)])),
      items: await Promise.all(topics.map(item)),
      tables: [...cloud.catalogue.tables],
      executions: [...cloud.machine.executions],
    }),
    cold: (judges = 'compatibility', environment) => {
      if (environment !== undefined) setVariables(environment);
      return lambdaHandler(judges);
    },
  };
}

function setVariables(given: Readonly<Record<string, string>>): void {
  for (const variable of VARIABLES) Reflect.deleteProperty(process.env, variable);
  Object.assign(process.env, given);
}

/** What Lambda hands in beside the event. */
export const context = { getRemainingTimeInMillis: () => 60_000 };

/** Events about one key, in the three shapes they come in. */
export const direct = (bucket: string, key: string): unknown => ({ bucket, key });
export const bridged = (bucket: string, key: string): unknown => ({
  version: '0',
  id: '17793124-05d4-b198-2fde-7ededc63b103',
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '123456789012',
  region: 'eu-west-1',
  resources: [`arn:aws:s3:::${bucket}`],
  detail: {
    version: '0',
    bucket: { name: bucket },
    object: { key, size: 5, etag: 'b1946ac92492d2347c6235b4d2611184' },
    reason: 'PutObject',
  },
});
export const queued = (bucket: string, ...keys: readonly string[]): unknown => ({
  Records: keys.map((key, index) => ({
    messageId: `message-${String(index + 1)}`,
    eventSource: 'aws:sqs',
    body: JSON.stringify(bridged(bucket, key)),
  })),
});
export const pending = (topic: string): string => `schemas/${topic}/pending/schema.json`;
/** The guide's versions. */
export const story = (version: 'v1' | 'v2' | 'v3'): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
/** As the catalogue shows them: `name type`. */
export const columnsOf = ({ catalogue }: Cloud, table: string): readonly string[] =>
  catalogue.tables
    .get(table)
    ?.StorageDescriptor.Columns.map(({ Name, Type }) => `${Name} ${Type}`) ?? [];
