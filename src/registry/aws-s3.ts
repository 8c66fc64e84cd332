import type * as Sdk from './aws-s3-sdk.js';
import type { CallOptions, Limit } from '../aws/limiter.js';
import { failureOf, type Failure } from '../aws/failure.js';
import type { ClientSettings } from '../aws/client-settings.js';
import type { Encryption } from '../protocol/encryption.js';

export type S3Module = typeof Sdk;

/** Runs a request in the bucket's region. Rejects with the SDK's error. */
export type S3 = <T>(
  task: (client: Sdk.S3Client, options: CallOptions) => Promise<T>,
) => Promise<T>;

/** A bucket and how it is reached. */
export interface Bucket {
  readonly sdk: S3Module;
  readonly s3: S3;
  readonly name: string;
  readonly encryption: Encryption | undefined;
  /** A custom endpoint may belong to a store that only resembles S3. */
  readonly hasOwnEndpoint: boolean;
  /**
   * The first wait, in milliseconds, before a write that conflicted with another one is repeated.
   */
  readonly backoffMs: number;
}

export const locationOf = (bucket: Bucket, key: string): string => `s3://${bucket.name}/${key}`;

/**
 * S3 says that the key doesn't exist. A 404 without this name may come from a proxy or mean the
 * bucket.
 */
export function isAbsent({ status, name }: Failure): boolean {
  return status === 404 && name === 'NoSuchKey';
}

/** Another write to the same key was in progress; S3 doesn't say which of them won. */
export function isConflict({ status, name }: Failure): boolean {
  return status === 409 && (name === 'ConditionalRequestConflict' || name === 'OperationAborted');
}

/**
 * A bucket's clients. When S3 answers that the bucket is in another region, a client for that
 * region replaces the first one. (The SDK's own followRegionRedirects changes the region of a
 * client while other requests use it, so they are signed for a wrong one.)
 */
export function s3In(sdk: S3Module, settings: ClientSettings, limit: Limit): S3 {
  const connect = (region: string | undefined): Sdk.S3Client =>
    new sdk.S3Client({
      ...settings,
      ...(region === undefined ? {} : { region }),
      forcePathStyle: settings.endpoint !== undefined,
      // TLS and the length already protect answers, and checksums over 700 of them cost as much as
      // reading them. Checksums of writes stay on: a bucket with Object Lock requires them.
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  let current = connect(undefined);
  let region: string | undefined;
  return async (task) => {
    const used = current;
    try {
      return await limit((options) => task(used, options));
    } catch (error) {
      const { status, name, region: actual } = failureOf(error);
      const isElsewhere =
        actual !== undefined &&
        (status === 301 ||
          name === 'AuthorizationHeaderMalformed' ||
          name === 'IllegalLocationConstraintException');
      if (!isElsewhere) throw error;
      if (actual !== region) {
        region = actual;
        current = connect(actual);
      }
      // The current client was redirected, too: there is no other region to try.
      if (current === used) throw error;
      return limit((options) => task(current, options));
    }
  };
}
