import type * as Sdk from './aws-s3-sdk.js';
import type { Limit } from '../aws/limiter.js';
import { failureOf } from '../aws/failure.js';
import type { ClientSettings } from '../aws/client-settings.js';

export type S3Module = typeof Sdk;

/** Runs a request in the region where the bucket lies. Rejects with what the SDK throws. */
export type S3 = <T>(task: (client: Sdk.S3Client) => Promise<T>) => Promise<T>;

/**
 * A bucket's clients. Where S3 says that the bucket lies in another region, that region's client is used from then on. (The SDK's
 * own followRegionRedirects swaps the region of a client that other requests are using at that moment, and mixes them up.)
 */
export function s3In(sdk: S3Module, settings: ClientSettings, limit: Limit): S3 {
  const connect = (region: string | undefined): Sdk.S3Client =>
    new sdk.S3Client({
      ...settings,
      ...(region === undefined ? {} : { region }),
      forcePathStyle: settings.endpoint !== undefined,
      // TLS and the length already guard what is read, and a sum over each of 700 answers costs as much as reading them. Sums over
      // what is written stay on, since a bucket with Object Lock takes nothing without one.
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  let current = connect(undefined);
  let region: string | undefined;
  return async (task) => {
    const used = current;
    try {
      return await limit(() => task(used));
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
      // Whoever was sent away by the client that is in use now has nowhere else to go.
      if (current === used) throw error;
      return limit(() => task(current));
    }
  };
}
