import { DisableKeyCommand, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms';
import { CreateBucketCommand, PutBucketReplicationCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3'; // prettier-ignore
import { PLACE, REGION } from '../moto/account.js';
import { makeFunction } from '../moto/machinery.js';
import { BUCKET } from '../moto/names.js';
import { setNotifications } from '../moto/storage.js';
import { refusal } from '../moto/watched-moto.js';
import { defect, hides, MENDED_BY_ADVICE, type Defect } from './defect.js';

const OTHER_FUNCTION = `arn:aws:lambda:${PLACE}:function:schema-validator-old`;

/** The bucket of the schemas. */
export const BUCKET_DEFECTS: readonly Defect[] = [
  defect(
    "the bucket's versioning is off",
    ({ clients: { s3 } }) =>
      s3.send(
        new PutBucketVersioningCommand({
          Bucket: BUCKET,
          VersioningConfiguration: { Status: 'Suspended' },
        }),
      ),
    ['bucket-versioning', 'warn', 'suspended'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the bucket tells EventBridge nothing',
    ({ clients }) => setNotifications(clients, {}),
    ['bucket-notifications', 'fail', 'EventBridge'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the bucket tells EventBridge nothing, and another function of something else',
    async ({ clients, keys }) => {
      await makeFunction(clients, keys, { FunctionName: 'raw-files' });
      const LambdaFunctionArn = `arn:aws:lambda:${PLACE}:function:raw-files`;
      const Filter = { Key: { FilterRules: [{ Name: 'prefix' as const, Value: 'raw/' }] } };
      await setNotifications(clients, {
        LambdaFunctionConfigurations: [
          { LambdaFunctionArn, Events: ['s3:ObjectCreated:*'], Filter },
        ],
      });
    },
    ['bucket-notifications', 'fail', 'EventBridge'],
  ),
  defect(
    'the bucket tells an old function of uploads, too',
    async ({ clients, keys }) => {
      await makeFunction(clients, keys, { FunctionName: 'schema-validator-old' });
      await setNotifications(clients, {
        EventBridgeConfiguration: {},
        LambdaFunctionConfigurations: [
          { LambdaFunctionArn: OTHER_FUNCTION, Events: ['s3:ObjectCreated:*'] },
        ],
      });
    },
    ['second-validator', 'fail', 'schema-validator-old'],
  ),
  defect(
    'candidates are copied into another bucket',
    async ({ clients: { s3 } }) => {
      const copies = 'copies-of-schemas';
      const CreateBucketConfiguration = { LocationConstraint: REGION } as const;
      await s3.send(new CreateBucketCommand({ Bucket: copies, CreateBucketConfiguration }));
      const VersioningConfiguration = { Status: 'Enabled' } as const;
      await s3.send(new PutBucketVersioningCommand({ Bucket: copies, VersioningConfiguration }));
      await s3.send(
        new PutBucketReplicationCommand({
          Bucket: BUCKET,
          ReplicationConfiguration: {
            Role: 'arn:aws:iam::123456789012:role/copies',
            Rules: [
              {
                ID: 'everything',
                Priority: 1,
                Status: 'Enabled',
                Filter: { Prefix: 'schemas/' },
                DeleteMarkerReplication: { Status: 'Disabled' },
                Destination: { Bucket: `arn:aws:s3:::${copies}` },
              },
            ],
          },
        }),
      );
    },
    ['bucket-replication', 'warn', 'everything'],
  ),
  defect(
    "the bucket's key is disabled",
    ({ clients: { kms }, keys }) =>
      kms.send(new DisableKeyCommand({ KeyId: keys.bucket.replace(/^.*\//, '') })),
    ['bucket-encryption', 'fail', 'Disabled'],
    MENDED_BY_ADVICE,
  ),
  defect(
    "the bucket's key is about to be deleted",
    ({ clients: { kms }, keys }) =>
      kms.send(new ScheduleKeyDeletionCommand({ KeyId: keys.bucket.replace(/^.*\//, '') })),
    ['bucket-encryption', 'fail', 'PendingDeletion'],
  ),
  defect(
    'KMS, not S3, keeps the caller from reading',
    async ({ moto }) =>
      moto.mend('s3:GetObject', () =>
        refusal(
          'xml',
          'AccessDenied',
          'User: arn:aws:sts::123456789012:assumed-role/reader/me is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because no identity-based policy allows the kms:Decrypt action',
        ),
      ),
    ['bucket-encryption', 'fail', 'KMS'],
    ['caller-permissions', 'not-known', 'kms:Decrypt'],
    hides(
      'deployment',
      'deployment-agrees',
      'pending',
      'gates',
      'tables-missing',
      'tables-unclaimed',
      'catalogue-drift',
    ),
  ),
];
