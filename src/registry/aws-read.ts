import type { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { readBody } from './aws-body.js';
import { failureOf } from '../aws/failure.js';
import { isAbsent } from './aws-s3-failure.js';
import type { Bucket } from './aws-bucket.js';
import { MAX_OBJECT_BYTES } from '../protocol/stored-schema.js';
import type { StoredObject } from './registry.js';

/** An answer that breaks off after its beginning is not tried again by the SDK. */
const BODY_TRIES = 3;

/** Undefined only when S3 says that there is no such key. Rejects with what the SDK throws. */
export function readObject(
  { sdk, s3, name: Bucket }: Bucket,
  key: string,
): Promise<StoredObject | undefined> {
  return s3((client) =>
    askFor(key, () => client.send(new sdk.GetObjectCommand({ Bucket, Key: key }))),
  );
}

async function askFor(
  key: string,
  send: () => Promise<GetObjectCommandOutput>,
): Promise<StoredObject | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      const { Body, ContentLength, ETag, VersionId, Metadata, LastModified } = await send();
      if (Body === undefined || ETag === undefined || LastModified === undefined)
        throw new Error('The answer has no body, no ETag or no date');
      const bytes = await bytesOf(Body as Readable, ContentLength);
      return {
        key,
        etag: ETag,
        size: ContentLength ?? bytes?.length ?? MAX_OBJECT_BYTES + 1,
        modified: LastModified.toISOString(),
        bytes: bytes ?? new Uint8Array(),
        versionId: VersionId ?? null,
        metadata: new Map(
          Object.entries(Metadata ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
        ),
      };
    } catch (error) {
      const failure = failureOf(error);
      if (isAbsent(failure)) return undefined;
      if (failure.code !== 'ECONNRESET' || failure.attempts > 1 || tries === BODY_TRIES)
        throw error;
    }
  }
}

/** The etag of what is there now; undefined when nothing is. A head has no body, so a missing bucket looks like a missing key. */
export function readEtag(
  { sdk, s3, name: Bucket }: Bucket,
  key: string,
): Promise<string | undefined> {
  return s3(async (client) => {
    try {
      return (await client.send(new sdk.HeadObjectCommand({ Bucket, Key: key }))).ETag;
    } catch (error) {
      if (failureOf(error).status === 404) return undefined;
      throw error;
    }
  });
}

async function bytesOf(body: Readable, size: number | undefined): Promise<Uint8Array | undefined> {
  if (size === undefined || size <= MAX_OBJECT_BYTES) return readBody(body, MAX_OBJECT_BYTES);
  // Taking it all in would cost more than a new connection.
  body.destroy();
  return undefined;
}
