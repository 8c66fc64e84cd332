import { setTimeout as sleep } from 'node:timers/promises';
import type { Bucket } from './aws-bucket.js';
import { failureOf, mayBeApplied, type Asked } from '../aws/failure.js';
import { isAbsent, isConflict } from './aws-s3-failure.js';
import { awsFault } from '../aws/fault.js';
import { listFolders, listObjects } from './aws-list.js';
import { asS3Metadata } from './aws-metadata.js';
import { readEtag, readObject } from './aws-read.js';
import { backoff } from '../aws/retry.js';
import type { ObjectStore, PutCondition, StoredObject, Written } from './registry.js';

/** How often a write is tried that met another one under the same key at the same moment (409). */
const CONFLICT_TRIES = 5;

const reading = (resource: string): Asked => ({
  service: 'S3',
  operation: 'Reading',
  resource,
  permission: 's3:GetObject',
});

/** Objects of a bucket. Faults name operation, `s3://bucket/key` and what to do. */
export function awsObjects(bucket: Bucket): ObjectStore {
  const locate = (key: string): string => `s3://${bucket.name}/${key}`;
  const listing = (prefix: string): Asked => ({
    service: 'S3',
    operation: 'Listing',
    resource: locate(prefix),
    permission: 's3:ListBucket',
  });
  return {
    locate,
    get: (key) => told(readObject(bucket, key), reading(locate(key))),
    put: async (key, bytes, metadata, condition) =>
      put(bucket, key, bytes, asS3Metadata(metadata), condition, locate),
    remove: async (key, etag) => {
      // A store that doesn't know If-Match would delete whatever is there. It can't be asked, but one can look first.
      if (bucket.hasOwnEndpoint) {
        const now = await told(readEtag(bucket, key), reading(locate(key)));
        if (now !== undefined && now !== etag) return 'refused';
      }
      const { sdk, s3, name } = bucket;
      try {
        await s3((client) =>
          client.send(new sdk.DeleteObjectCommand({ Bucket: name, Key: key, IfMatch: etag })),
        );
        return 'removed';
      } catch (error) {
        const failure = failureOf(error);
        if (isAbsent(failure)) return 'removed';
        if (failure.status !== 412 && !isConflict(failure)) {
          throw awsFault(error, {
            service: 'S3',
            operation: 'Deleting',
            resource: locate(key),
            permission: 's3:DeleteObject and s3:GetObject',
          });
        }
        // Also refused when it is gone, by an earlier try whose answer was lost, for instance.
        return (await told(readEtag(bucket, key), reading(locate(key)))) === undefined
          ? 'removed'
          : 'refused';
      }
    },
    list: (prefix) => told(listObjects(bucket, prefix), listing(prefix)),
    folders: (prefix) => told(listFolders(bucket, prefix), listing(prefix)),
  };
}

async function put(
  bucket: Bucket,
  key: string,
  bytes: Uint8Array,
  metadata: ReadonlyMap<string, string>,
  condition: PutCondition,
  locate: (key: string) => string,
): Promise<Written | 'refused'> {
  for (let tries = 1; ; tries++) {
    try {
      return await putOnce(bucket, key, bytes, metadata, condition);
    } catch (error) {
      const failure = failureOf(error);
      if (isConflict(failure) && tries < CONFLICT_TRIES) {
        await sleep(backoff(tries, bucket.backoffMs, Math.random));
        continue;
      }
      const isRefused =
        condition.kind !== 'always' &&
        (failure.status === 412 || isConflict(failure) || isAbsent(failure));
      // An earlier try may have won and only its answer been lost; what stands there now is then ours. Without such a try equal
      // bytes are somebody else's, and refused means refused.
      if (tries > 1 || mayBeApplied(failure)) {
        const there = await readObject(bucket, key).catch((cause: unknown) => {
          if (isRefused)
            throw awsFault(cause, {
              service: 'S3',
              operation: 'Reading',
              resource: locate(key),
              permission: 's3:GetObject',
            });
          return undefined;
        });
        if (there !== undefined && isSame(there, bytes, metadata))
          return { etag: there.etag, versionId: there.versionId };
      }
      if (isRefused) return 'refused';
      throw awsFault(error, {
        service: 'S3',
        operation: 'Writing',
        resource: locate(key),
        permission: 's3:PutObject and s3:GetObject',
      });
    }
  }
}

function putOnce(
  { sdk, s3, name }: Bucket,
  key: string,
  bytes: Uint8Array,
  metadata: ReadonlyMap<string, string>,
  condition: PutCondition,
): Promise<Written> {
  return s3(async (client) => {
    const { ETag, VersionId } = await client.send(
      new sdk.PutObjectCommand({
        Bucket: name,
        Key: key,
        Body: bytes,
        ContentType: 'application/json',
        Metadata: Object.fromEntries(metadata),
        ...(condition.kind === 'absent' ? { IfNoneMatch: '*' } : {}),
        ...(condition.kind === 'etag' ? { IfMatch: condition.etag } : {}),
      }),
    );
    if (ETag === undefined) throw new Error('The answer has no ETag');
    return { etag: ETag, versionId: VersionId ?? null };
  });
}

function isSame(
  there: StoredObject,
  bytes: Uint8Array,
  metadata: ReadonlyMap<string, string>,
): boolean {
  return (
    Buffer.compare(there.bytes, bytes) === 0 &&
    there.metadata.size === metadata.size &&
    [...metadata].every(([name, value]) => there.metadata.get(name) === value)
  );
}

function told<T>(answer: Promise<T>, asked: Asked): Promise<T> {
  return answer.catch((error: unknown) => {
    throw awsFault(error, asked);
  });
}
