import { CreateWorkGroupCommand } from '@aws-sdk/client-athena';
import { CreateTableCommand, UpdateContinuousBackupsCommand } from '@aws-sdk/client-dynamodb';
import { CreateDatabaseCommand } from '@aws-sdk/client-glue';
import { CreateKeyCommand } from '@aws-sdk/client-kms';
import {
  CreateBucketCommand,
  GetBucketTaggingCommand,
  PutBucketEncryptionCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  type NotificationConfiguration,
} from '@aws-sdk/client-s3';
import { REGION, type Clients } from './account.js';
import { BUCKET, CURATED, resultsLocation, STANDARDIZED, TABLE, WORKGROUP } from './names.js';

/** ARNs of the keys that encrypt the bucket and the table, and prove what publish accepted. */
export interface Keys {
  readonly bucket: string;
  readonly approvals: string;
}

export async function makeKeys({ kms }: Clients): Promise<Keys> {
  const [bucket, approvals] = await Promise.all([
    kms.send(new CreateKeyCommand({})),
    kms.send(new CreateKeyCommand({ KeyUsage: 'GENERATE_VERIFY_MAC', KeySpec: 'HMAC_256' })),
  ]);
  return {
    bucket: bucket.KeyMetadata?.Arn ?? '',
    approvals: approvals.KeyMetadata?.Arn ?? '',
  };
}

/** The bucket as infra/bucket.tf makes it. */
export async function makeBucket(clients: Clients, key: string): Promise<void> {
  const { s3 } = clients;
  const Bucket = BUCKET;
  const CreateBucketConfiguration = { LocationConstraint: REGION } as const;
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket,
      ServerSideEncryptionConfiguration: {
        Rules: [
          {
            BucketKeyEnabled: true,
            ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key },
          },
        ],
      },
    }),
  );
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    }),
  );
  await setNotifications(clients, { EventBridgeConfiguration: {} });
}

const TELLS = { Key: 'tells-EventBridge' };

export async function setNotifications(
  { s3 }: Clients,
  configuration: NotificationConfiguration,
): Promise<void> {
  const isTold = configuration.EventBridgeConfiguration !== undefined;
  const TagSet = [{ ...TELLS, Value: String(isTold) }];
  await s3.send(new PutBucketTaggingCommand({ Bucket: BUCKET, Tagging: { TagSet } }));
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket: BUCKET,
      NotificationConfiguration: configuration,
    }),
  );
}

/**
 * Whether the bucket tells EventBridge of uploads: moto does it, but doesn't say so, so a tag does.
 */
export async function tellsEventBridge({ s3 }: Clients): Promise<boolean> {
  const { TagSet = [] } = await s3.send(new GetBucketTaggingCommand({ Bucket: BUCKET }));
  return TagSet.some(({ Key, Value }) => Key === TELLS.Key && Value === 'true');
}

/** The registry table as infra/registry.tf makes it, or with another key. */
export async function makeTable({ dynamo }: Clients, hashKey = 'topic_name'): Promise<void> {
  await dynamo.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: hashKey, AttributeType: 'S' }],
      KeySchema: [{ AttributeName: hashKey, KeyType: 'HASH' }],
    }),
  );
  await dynamo.send(
    new UpdateContinuousBackupsCommand({
      TableName: TABLE,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    }),
  );
}

export async function makeDatabases({ glue }: Clients): Promise<void> {
  for (const Name of [STANDARDIZED, CURATED])
    await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name } }));
}

/** The workgroup as infra/registry.tf makes it, or with another configuration. */
export async function makeWorkgroup(
  { athena }: Clients,
  configuration: object = { ResultConfiguration: { OutputLocation: resultsLocation } },
): Promise<void> {
  await athena.send(
    new CreateWorkGroupCommand({
      Name: WORKGROUP,
      Description: '',
      Configuration: {
        EnforceWorkGroupConfiguration: true,
        PublishCloudWatchMetricsEnabled: true,
        ...configuration,
      },
    }),
  );
}
