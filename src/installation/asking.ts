import { adviceFor } from '../aws/advice.js';
import {
  clientSettings,
  DEFAULT_LIMITS,
  type AwsLimits,
  type ClientSettings,
} from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import {
  failureOf,
  isDenied,
  isRefusedByKey,
  isSilence,
  type AwsCall,
  type Failure,
} from '../aws/failure.js';
import { limiter, type CallOptions, type Limit } from '../aws/limiter.js';
import type { Service } from '../aws/service.js';
import type { Fact, Unread } from './installation.js';

/** A person waits: few tries, and little patience with a service that does not answer. */
const LIMITS: AwsLimits = {
  ...DEFAULT_LIMITS,
  inFlight: 16,
  attempts: 3,
  timeoutMs: 5000,
  patienceMs: 12_000,
};

/** One service, and how it is asked. */
export interface Asked {
  readonly service: Service;
  readonly settings: ClientSettings;
  readonly limit: Limit;
}

export async function asked(service: Service, environment: Environment): Promise<Asked> {
  const settings = await clientSettings(service, environment, LIMITS);
  return { service, settings, limit: limiter(LIMITS) };
}

/** A question, what permits it, and by which names the service says that there is no such thing. */
export interface Question<T> extends Pick<AwsCall, 'permission' | 'resource'> {
  readonly absent?: (failure: Failure) => boolean;
  readonly send: (options: CallOptions) => Promise<T>;
}

/** The answer; whatever goes wrong is a fact. */
export async function ask<T>(
  { service, limit }: Asked,
  { permission, resource, absent, send }: Question<T>,
): Promise<Fact<T>> {
  try {
    return { kind: 'known', value: await limit(send) };
  } catch (error) {
    const failure = failureOf(error);
    if (absent?.(failure) === true) return { kind: 'absent' };
    return unread(failure, { service, operation: 'Looking at', permission, resource });
  }
}

/** For a service that names what is missing. */
export const named =
  (...names: readonly string[]) =>
  ({ name }: Failure): boolean =>
    names.includes(name);

function unread(failure: Failure, call: AwsCall): Unread {
  const isOfKey = call.service !== 'KMS' && isRefusedByKey(failure);
  const permission = isOfKey ? 'kms:Decrypt' : call.permission;
  const { what, todo } = adviceFor(failure, { ...call, permission });
  const said = [failure.name || failure.code, failure.message].filter((text) => text !== '');
  return {
    kind: kindOf(failure),
    permission,
    resource: call.resource,
    what: said.length === 0 ? what : `${what} (${said.join(': ')})`,
    todo,
    isOfKey,
  };
}

const NOBODY =
  /^(?:CredentialsProvider|TokenProviderError|Expired|TokenRefreshRequired|InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClient|InvalidToken|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|RequestTimeTooSkewed|RequestExpired)/;

function kindOf(failure: Failure): Unread['kind'] {
  const { name, message, status, code } = failure;
  if (NOBODY.test(name) || /credential object is not valid|^Region is missing/.test(message))
    return 'credentials';
  if (status === 301 || failure.region !== undefined) return 'elsewhere';
  if (isDenied(failure)) return 'denied';
  if (isSilence(failure) || (status === undefined && code !== '')) return 'unreachable';
  return 'failed';
}
