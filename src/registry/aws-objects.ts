import { setTimeout as sleep } from 'node:timers/promises';
import { failureOf, incompleteAnswer, mayBeApplied, type AwsCall } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { backoff } from '../aws/retry.js';
import { listFolders, listObjects } from './aws-list.js';
import { asS3Metadata } from './aws-metadata.js';
import { readEtag, readObject } from './aws-read.js';
import { isAbsent, isConflict, locationOf, type Bucket } from './aws-s3.js';
import type { ObjectStore, PutCondition, StoredObject, Written } from './registry.js';

/** How often a write is tried that conflicts (409) with another write to the same key. */
const CONFLICT_TRIES = 5;

interface Put {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** As S3 stores it. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly condition: PutCondition;
}

/** Objects of a bucket. Faults name the operation, `s3://bucket/key` and what to do. */
export function awsObjects(bucket: Bucket): ObjectStore {
  const listing = (prefix: string): AwsCall => ({
    service: 'S3',
    operation: 'Listing',
    resource: locationOf(bucket, prefix),
    permission: 's3:ListBucket',
  });
  return {
    locate: (key) => locationOf(bucket, key),
    get: (key) => orFault(readObject(bucket, key), reading(bucket, key)),
    put: async (key, bytes, metadata, condition) =>
      put(bucket, { key, bytes, metadata: asS3Metadata(metadata), condition }),
    remove: (key, etag) => remove(bucket, key, etag),
    list: (prefix) => orFault(listObjects(bucket, prefix), listing(prefix)),
    folders: (prefix) => orFault(listFolders(bucket, prefix), listing(prefix)),
  };
}

const reading = (bucket: Bucket, key: string): AwsCall => ({
  service: 'S3',
  operation: 'Reading',
  resource: locationOf(bucket, key),
  permission: 's3:GetObject',
});

async function remove(bucket: Bucket, key: string, etag: string): Promise<'removed' | 'refused'> {
  const currentEtag = (): Promise<string | undefined> =>
    orFault(readEtag(bucket, key), reading(bucket, key));
  // A store that ignores If-Match would delete any version, so the etag is compared first.
  if (bucket.hasOwnEndpoint) {
    const current = await currentEtag();
    if (current !== undefined && current !== etag) return 'refused';
  }
  const { sdk, s3, name } = bucket;
  try {
    await s3((client, options) =>
      client.send(new sdk.DeleteObjectCommand({ Bucket: name, Key: key, IfMatch: etag }), options),
    );
    return 'removed';
  } catch (error) {
    const failure = failureOf(error);
    if (isAbsent(failure)) return 'removed';
    if (failure.status !== 412 && !isConflict(failure)) {
      throw awsFault(error, {
        service: 'S3',
        operation: 'Deleting',
        resource: locationOf(bucket, key),
        permission: 's3:DeleteObject and s3:GetObject',
      });
    }
    // S3 also refuses when the object is gone, for example because of an earlier try whose answer
    // was lost.
    return (await currentEtag()) === undefined ? 'removed' : 'refused';
  }
}

async function put(bucket: Bucket, wanted: Put): Promise<Written | 'refused'> {
  const { key, condition } = wanted;
  for (let tries = 1; ; tries++) {
    try {
      return await putOnce(bucket, wanted);
    } catch (error) {
      const failure = failureOf(error);
      if (isConflict(failure) && tries < CONFLICT_TRIES) {
        await sleep(backoff(tries, bucket.backoffMs, Math.random));
        continue;
      }
      const isRefused =
        condition.kind !== 'always' &&
        (failure.status === 412 || isConflict(failure) || isAbsent(failure));
      // An earlier try may have succeeded although its answer was lost; then the stored object is
      // ours. Without such a try, an equal object was written by somebody else, and the put is
      // refused.
      if (tries > 1 || mayBeApplied(failure)) {
        const stored = await readObject(bucket, key).catch((cause: unknown) => {
          if (isRefused) throw awsFault(cause, reading(bucket, key));
          return undefined;
        });
        if (stored !== undefined && isEqual(stored, wanted))
          return { etag: stored.etag, versionId: stored.versionId };
      }
      if (isRefused) return 'refused';
      throw awsFault(error, {
        service: 'S3',
        operation: 'Writing',
        resource: locationOf(bucket, key),
        permission: 's3:PutObject and s3:GetObject',
      });
    }
  }
}

function putOnce(
  { sdk, s3, name, encryption }: Bucket,
  { key, bytes, metadata, condition }: Put,
): Promise<Written> {
  return s3(async (client, options) => {
    const { ETag, VersionId } = await client.send(
      new sdk.PutObjectCommand({
        Bucket: name,
        Key: key,
        Body: bytes,
        ContentType: 'application/json',
        Metadata: Object.fromEntries(metadata),
        ...(encryption === undefined
          ? {}
          : { ServerSideEncryption: encryption.algorithm, SSEKMSKeyId: encryption.keyId }),
        ...(condition.kind === 'absent' ? { IfNoneMatch: '*' } : {}),
        ...(condition.kind === 'etag' ? { IfMatch: condition.etag } : {}),
      }),
      options,
    );
    if (ETag === undefined) throw incompleteAnswer('ETag');
    return { etag: ETag, versionId: VersionId ?? null };
  });
}

function isEqual(stored: StoredObject, { bytes, metadata }: Put): boolean {
  return (
    Buffer.compare(stored.bytes, bytes) === 0 &&
    stored.metadata.size === metadata.size &&
    [...metadata].every(([name, value]) => stored.metadata.get(name) === value)
  );
}

function orFault<T>(answer: Promise<T>, call: AwsCall): Promise<T> {
  return answer.catch((error: unknown) => {
    throw awsFault(error, call);
  });
}
