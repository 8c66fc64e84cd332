import type { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { failureOf, incompleteAnswer } from '../aws/failure.js';
import { isAbsent, type Bucket } from './aws-s3.js';
import { MAX_OBJECT_BYTES } from '../protocol/stored-schema.js';
import type { StoredObject } from './registry.js';

/** The SDK doesn't retry an answer that breaks off after its headers. */
const BODY_TRIES = 3;

/** Undefined only when S3 says that the key doesn't exist. Rejects with the SDK's error. */
export function readObject(
  { sdk, s3, name: Bucket }: Bucket,
  key: string,
): Promise<StoredObject | undefined> {
  return s3((client, options) =>
    readRepeatedly(key, () => client.send(new sdk.GetObjectCommand({ Bucket, Key: key }), options)),
  );
}

async function readRepeatedly(
  key: string,
  send: () => Promise<GetObjectCommandOutput>,
): Promise<StoredObject | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      const { Body, ContentLength, ETag, VersionId, Metadata, LastModified } = await send();
      const body = Body as Readable | undefined;
      if (body === undefined || ETag === undefined || LastModified === undefined) {
        // Nobody reads the rest, which would keep the socket, and with it the process.
        body?.destroy();
        throw incompleteAnswer(ETag === undefined ? 'ETag' : 'date or no body');
      }
      const bytes = await bytesOf(body, ContentLength);
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

/**
 * The object's current etag. A HEAD has no body that names the error, so a missing bucket looks
 * like a missing key: undefined.
 */
export function readEtag(
  { sdk, s3, name: Bucket }: Bucket,
  key: string,
): Promise<string | undefined> {
  return s3(async (client, options) => {
    try {
      const command = new sdk.HeadObjectCommand({ Bucket, Key: key });
      const { ETag } = await client.send(command, options);
      if (ETag === undefined) throw incompleteAnswer('ETag');
      return ETag;
    } catch (error) {
      if (failureOf(error).status === 404) return undefined;
      throw error;
    }
  });
}

async function bytesOf(body: Readable, size: number | undefined): Promise<Uint8Array | undefined> {
  if (size === undefined || size <= MAX_OBJECT_BYTES) return readBody(body, MAX_OBJECT_BYTES);
  // Reading the rest would cost more than a new connection.
  body.destroy();
  return undefined;
}

/**
 * The bytes of an answer; undefined as soon as there are more than `limit`. Rejects when the answer
 * breaks off.
 */
function readBody(body: Readable, limit: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    body.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= limit) return;
      body.destroy();
      resolve(undefined);
    });
    body.on('end', () => {
      const [only] = chunks;
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
    });
    body.on('error', reject);
    body.on('close', () => {
      reject(
        Object.assign(new Error('The answer broke off before its end'), { code: 'ECONNRESET' }),
      );
    });
  });
}
