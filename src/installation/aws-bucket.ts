import {
  GetBucketEncryptionCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
  type NotificationConfigurationFilter,
  type ReplicationRule as SdkRule,
} from '@aws-sdk/client-s3';
import { ask, named, type Asked, type Question } from './asking.js';
import type { Fact, Installation, ReplicationRule } from './installation.js';

type BucketPart = Pick<
  Installation,
  | 'bucket'
  | 'ownsBucket'
  | 'notifications'
  | 'versioning'
  | 'replication'
  | 'encryption'
  | 'readable'
>;

const NO_BUCKET = named('NoSuchBucket', 'NotFound');

/** Buckets, in S3. */
export function awsBucket(asked: Asked): BucketPart {
  const client = new S3Client({
    ...asked.settings,
    forcePathStyle: asked.settings.endpoint !== undefined,
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const about = async <T>(
    name: string,
    question: Omit<Question<T>, 'resource'>,
  ): Promise<Fact<T>> => ask(asked, { ...question, resource: `s3://${name}` });
  return {
    bucket: (name) =>
      about(name, {
        permission: 's3:ListBucket',
        absent: NO_BUCKET,
        send: async (options) => {
          await client.send(new ListObjectsV2Command({ Bucket: name, MaxKeys: 1 }), options);
          return true as const;
        },
      }),
    ownsBucket: async (name, account) => {
      const owned = await about(name, {
        permission: 's3:ListBucket',
        absent: NO_BUCKET,
        send: async (options) => {
          const input = { Bucket: name, MaxKeys: 1, ExpectedBucketOwner: account };
          await client.send(new ListObjectsV2Command(input), options);
          return true;
        },
      });
      // The bucket itself was listed before, so what is refused now is the owner.
      return owned.kind === 'denied' ? { kind: 'known', value: false } : owned;
    },
    notifications: (name) =>
      about(name, {
        permission: 's3:GetBucketNotification',
        send: async (options) => {
          const found = await client.send(
            new GetBucketNotificationConfigurationCommand({ Bucket: name }),
            options,
          );
          const others = [
            ...(found.LambdaFunctionConfigurations ?? []).map((one) => ({
              ...one,
              arn: one.LambdaFunctionArn,
            })),
            ...(found.QueueConfigurations ?? []).map((one) => ({ ...one, arn: one.QueueArn })),
            ...(found.TopicConfigurations ?? []).map((one) => ({ ...one, arn: one.TopicArn })),
          ];
          return {
            hasEventBridge: found.EventBridgeConfiguration !== undefined,
            others: others.map(({ arn = '', Events = [], Filter }) => ({
              arn,
              events: Events,
              prefix: filterOf(Filter, 'prefix'),
              suffix: filterOf(Filter, 'suffix'),
            })),
          };
        },
      }),
    versioning: (name) =>
      about(name, {
        permission: 's3:GetBucketVersioning',
        send: async (options) => {
          const { Status } = await client.send(
            new GetBucketVersioningCommand({ Bucket: name }),
            options,
          );
          return Status ?? 'Off';
        },
      }),
    replication: async (name) => {
      const found = await about(name, {
        permission: 's3:GetReplicationConfiguration',
        absent: named('ReplicationConfigurationNotFoundError'),
        send: async (options) => {
          const { ReplicationConfiguration } = await client.send(
            new GetBucketReplicationCommand({ Bucket: name }),
            options,
          );
          return (ReplicationConfiguration?.Rules ?? []).map(replicationRule);
        },
      });
      return found.kind === 'absent' ? { kind: 'known', value: [] } : found;
    },
    encryption: (name) =>
      about(name, {
        permission: 's3:GetEncryptionConfiguration',
        absent: named('ServerSideEncryptionConfigurationNotFoundError'),
        send: async (options) => {
          const { ServerSideEncryptionConfiguration } = await client.send(
            new GetBucketEncryptionCommand({ Bucket: name }),
            options,
          );
          const [first] = ServerSideEncryptionConfiguration?.Rules ?? [];
          const { SSEAlgorithm, KMSMasterKeyID } = first?.ApplyServerSideEncryptionByDefault ?? {};
          return { algorithm: SSEAlgorithm ?? 'AES256', keyId: KMSMasterKeyID };
        },
      }),
    readable: (name, key) =>
      ask(asked, {
        permission: 's3:GetObject',
        resource: `s3://${name}/${key}`,
        absent: named('NoSuchKey'),
        send: async (options) => {
          const { Body } = await client.send(
            new GetObjectCommand({ Bucket: name, Key: key }),
            options,
          );
          // That it may be read is enough.
          if (Body !== undefined && 'destroy' in Body) Body.destroy();
          return true as const;
        },
      }),
  };
}

/** S3 spells the names of filters as it likes. */
function filterOf(filter: NotificationConfigurationFilter | undefined, name: string): string {
  const rule = filter?.Key?.FilterRules?.find((one) => one.Name?.toLowerCase() === name);
  return rule?.Value ?? '';
}

function replicationRule({ ID, Status, Prefix, Filter, Destination }: SdkRule): ReplicationRule {
  return {
    id: ID ?? '',
    isEnabled: Status === 'Enabled',
    prefix: Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? '',
    hasTags: Filter?.Tag !== undefined || (Filter?.And?.Tags ?? []).length > 0,
    destination: Destination?.Bucket ?? '',
  };
}
