import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { UserError } from '../errors.js';
import {
  DEFAULT_RETRIES,
  retryStrategy,
  type RetryLimits,
  type RetryStrategy,
} from './aws-retry.js';

export interface AwsLimits {
  /** Requests on their way at once, and sockets for them. */
  readonly inFlight: number;
  readonly backoffMs: number;
  /** How long a server may be silent, in milliseconds. */
  readonly timeoutMs: number;
}

/** S3 serves 5,500 reads a second for a prefix; 64 at 20 ms each are 3,200. */
export const DEFAULT_LIMITS: AwsLimits = {
  inFlight: 64,
  backoffMs: DEFAULT_RETRIES.backoffMs,
  timeoutMs: 20_000,
};
const CONNECT_MS = 5000;

/** What every AWS client is made with. Regions and endpoints that are not named here are found by the SDK (profiles, for instance). */
export interface AwsSettings {
  readonly region?: string;
  readonly endpoint?: string;
  readonly maxAttempts: number;
  readonly retryStrategy: RetryStrategy;
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly socketTimeout: number;
    readonly throwOnRequestTimeout: true;
    readonly httpAgent: HttpAgent;
    readonly httpsAgent: HttpsAgent;
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a UserError when a variable that names an endpoint holds no URL. */
export function awsSettings(
  service: 'S3' | 'DYNAMODB',
  environment: Environment,
  limits: AwsLimits,
): AwsSettings {
  const endpoint = endpointOf(service, environment);
  // An endpoint of one's own is hardly ever particular about the region, but without any no request can be signed.
  const region =
    given(environment['AWS_REGION']) ??
    given(environment['AWS_DEFAULT_REGION']) ??
    (endpoint && 'us-east-1');
  const retries: RetryLimits = { attempts: attemptsOf(environment), backoffMs: limits.backoffMs };
  const sockets = { keepAlive: true, maxSockets: limits.inFlight };
  return {
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    maxAttempts: retries.attempts,
    retryStrategy: retryStrategy(retries),
    requestHandler: {
      connectionTimeout: Math.min(CONNECT_MS, limits.timeoutMs),
      requestTimeout: limits.timeoutMs,
      socketTimeout: limits.timeoutMs,
      throwOnRequestTimeout: true,
      httpAgent: new HttpAgent(sockets),
      httpsAgent: new HttpsAgent(sockets),
    },
  };
}

function endpointOf(service: string, environment: Environment): string | undefined {
  if (environment['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') return undefined;
  for (const name of [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL']) {
    const url = given(environment[name]);
    if (url === undefined) continue;
    if (!/^https?:\/\//.test(url) || !URL.canParse(url))
      throw new UserError(`${name} must be a URL that begins with https:// or http://`, 'config');
    return url;
  }
  return undefined;
}

/** AWS_MAX_ATTEMPTS as the SDK understands it, within reason. */
function attemptsOf(environment: Environment): number {
  const wanted = Number(environment['AWS_MAX_ATTEMPTS'] ?? DEFAULT_RETRIES.attempts);
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= 20
    ? wanted
    : DEFAULT_RETRIES.attempts;
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}
