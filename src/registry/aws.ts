import { awsItems, type DynamoDb } from './aws-items.js';
import { limiter } from '../aws/limiter.js';
import { awsObjects } from './aws-objects.js';
import { s3In } from './aws-s3.js';
import { clientSettings, DEFAULT_LIMITS, type AwsLimits } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import type { Encryption } from '../protocol/encryption.js';
import { layoutOf } from '../protocol/keys.js';
import type { Registry } from './registry.js';

export interface AwsRegistryOptions extends Partial<AwsLimits> {
  readonly bucket: string;
  /** Without slashes at its ends. */
  readonly prefix: string;
  /** What S3 is asked for with every write. */
  readonly encryption?: Encryption | undefined;
  /** The items' table; without one, DynamoDB's client isn't loaded. */
  readonly table: string | undefined;
  /**
   * AWS_REGION, AWS_DEFAULT_REGION, AWS_MAX_ATTEMPTS, AWS_ENDPOINT_URL…, HTTPS_PROXY, HTTP_PROXY.
   * NO_PROXY always comes from process.env (see agentsFor), and credentials from the SDK's own
   * chain.
   */
  readonly environment: Environment;
}

/**
 * The registry in S3 and DynamoDB. Sends no request yet. Throws a UserError for an endpoint or a
 * proxy that isn't a URL. Its stores throw Faults, and a TypeError for metadata that S3 doesn't
 * accept.
 */
export async function awsRegistry(options: AwsRegistryOptions): Promise<Registry> {
  const { bucket, prefix, table, environment } = options;
  const limits: AwsLimits = {
    inFlight: options.inFlight ?? DEFAULT_LIMITS.inFlight,
    attempts: options.attempts ?? DEFAULT_LIMITS.attempts,
    backoffMs: options.backoffMs ?? DEFAULT_LIMITS.backoffMs,
    timeoutMs: options.timeoutMs ?? DEFAULT_LIMITS.timeoutMs,
    patienceMs: options.patienceMs ?? DEFAULT_LIMITS.patienceMs,
  };
  const settings = await clientSettings('S3', environment, limits);
  const itemSettings =
    table === undefined ? undefined : await clientSettings('DynamoDB', environment, limits);
  const limit = limiter(limits);
  let db: Promise<DynamoDb> | undefined;
  const connect = (): Promise<DynamoDb> =>
    (db ??= import('@aws-sdk/client-dynamodb').then((sdk) => ({
      sdk,
      client: new sdk.DynamoDBClient({ ...itemSettings }),
    })));
  const sdk = await import('./aws-s3-sdk.js');
  return {
    name: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
    layout: layoutOf(prefix),
    objects: awsObjects({
      sdk,
      s3: s3In(sdk, settings, limit),
      name: bucket,
      encryption: options.encryption,
      hasOwnEndpoint: settings.endpoint !== undefined,
      backoffMs: limits.backoffMs,
    }),
    items: table === undefined ? undefined : awsItems(table, connect, limit),
  };
}
