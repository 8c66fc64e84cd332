import type { S3, S3Module } from './aws-s3.js';

/** A bucket and how it is reached. */
export interface Bucket {
  readonly sdk: S3Module;
  readonly s3: S3;
  readonly name: string;
  /** Behind an endpoint of one's own may be a store that only looks like S3. */
  readonly hasOwnEndpoint: boolean;
  /** The first wait before a write that met another one is tried again. */
  readonly backoffMs: number;
}
