// The account that the stand-in lakehouse is. Nothing of it is secret: everything listens on
// loopback.

export const REGION = 'us-east-1';
export const BUCKET = 'lakehouse';
export const STANDARDIZED = 'iceberg_standardized_db';
export const CURATED = 'iceberg_curated_db';
export const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'lakehouse', AWS_SECRET_ACCESS_KEY: 'lakehouse' };

export interface WorkGroup {
  readonly outputLocation?: string;
  /** Its output location is used in place of a request's. */
  readonly isEnforced?: boolean;
}

/** Of Athena; `primary` has no output location, as in a new account. */
export const WORKGROUPS: ReadonlyMap<string, WorkGroup> = new Map<string, WorkGroup>([
  ['primary', {}],
  ['configured', { outputLocation: `s3://${BUCKET}/results/` }],
  ['enforced', { outputLocation: `s3://${BUCKET}/enforced/`, isEnforced: true }],
]);

/** For a client of the SDK. */
export const clientSettings = (endpoint: string) => ({
  endpoint,
  region: REGION,
  credentials: {
    accessKeyId: CREDENTIALS.AWS_ACCESS_KEY_ID,
    secretAccessKey: CREDENTIALS.AWS_SECRET_ACCESS_KEY,
  },
});
