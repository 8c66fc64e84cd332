import { UserError } from '../errors.js';
import { VERSION } from '../protocol/version.js';
import { agentsFor, type Agents } from './agents.js';
import { given, type Environment } from './environment.js';
import { DEFAULT_RETRIES, retryStrategy, type RetryStrategy } from './retry.js';
import { endpointVariables, type Service } from './service.js';

export interface AwsLimits {
  /** Concurrent requests, and sockets for them. */
  readonly inFlight: number;
  /** Tries of a request, including the first one; AWS_MAX_ATTEMPTS takes precedence. */
  readonly attempts: number;
  readonly backoffMs: number;
  /** How long a server may be silent, in milliseconds. */
  readonly timeoutMs: number;
  /** How long a request may take with all its tries, in milliseconds. */
  readonly patienceMs: number;
}

/**
 * 64 concurrent reads of 20 ms each are 3,200 a second; S3 serves 5,500 for a prefix:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html
 */
export const DEFAULT_LIMITS: AwsLimits = {
  inFlight: 64,
  ...DEFAULT_RETRIES,
  // S3 and DynamoDB begin to answer within tenths of a second.
  timeoutMs: 4000,
  // More than the waits between the tries of a throttled request.
  patienceMs: 18_000,
};
const CONNECT_MS = 5000;

/**
 * The configuration of every AWS client. The SDK finds a region or endpoint that is missing here,
 * e.g. in a profile.
 */
export interface ClientSettings {
  readonly region?: string;
  readonly endpoint?: string;
  readonly maxAttempts: number;
  readonly retryStrategy: RetryStrategy;
  readonly customUserAgent: [name: string, version: string][];
  readonly requestHandler: Agents & {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly socketTimeout: number;
    readonly throwOnRequestTimeout: true;
  };
}

/**
 * Rejects with a UserError when a variable for an endpoint or a proxy isn't a URL. `environment`:
 * see agentsFor about proxies.
 */
export async function clientSettings(
  service: Service,
  environment: Environment,
  limits: AwsLimits,
): Promise<ClientSettings> {
  const endpoint = endpointOf(service, environment);
  // A custom endpoint rarely cares about the region, but a request can't be signed without one.
  const region =
    given(environment['AWS_REGION']) ??
    given(environment['AWS_DEFAULT_REGION']) ??
    (endpoint && 'us-east-1');
  const attempts = attemptsOf(environment) ?? limits.attempts;
  return {
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    maxAttempts: attempts,
    retryStrategy: retryStrategy({ attempts, backoffMs: limits.backoffMs }),
    customUserAgent: [['schema-gate', VERSION]],
    requestHandler: {
      ...(await agentsFor(environment, limits.inFlight)),
      connectionTimeout: Math.min(CONNECT_MS, limits.timeoutMs),
      requestTimeout: limits.timeoutMs,
      socketTimeout: limits.timeoutMs,
      throwOnRequestTimeout: true,
    },
  };
}

function endpointOf(service: Service, environment: Environment): string | undefined {
  if (environment['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') return undefined;
  for (const name of endpointVariables(service)) {
    const url = given(environment[name]);
    if (url === undefined) continue;
    if (!/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new UserError(`${name} must be a URL that begins with https:// or http://`, 'config');
    return url;
  }
  return undefined;
}

/** AWS_MAX_ATTEMPTS as in the SDK, from 1 to 20. */
function attemptsOf(environment: Environment): number | undefined {
  const wanted = Number(given(environment['AWS_MAX_ATTEMPTS']));
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= 20 ? wanted : undefined;
}
