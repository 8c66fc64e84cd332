import type { NeededActions } from '../protocol/permissions.js';
import { PROXY_REFUSED, type Asked, type Failure } from './failure.js';
import { endpointVariables, type Service } from './service.js';

export interface Advice {
  /** What went wrong, as a clause. */
  readonly what: string;
  /** What to do next, as sentences. */
  readonly todo: string;
}

interface Case {
  readonly is: (failure: Failure, asked: Asked) => boolean;
  readonly advice: (failure: Failure, asked: Asked) => Advice;
}

/** What a role needs to change tables, and who grants it. */
export const LAKE_PERMISSIONS =
  'let the role use Athena, Glue and the buckets, and, where Lake Formation governs the tables, have it granted DESCRIBE, ALTER and DROP ' +
  'there (Athena runs no DDL on Iceberg tables registered with Lake Formation)';

const LIST: NeededActions = 's3:ListBucket';
const KEY_ACTIONS: NeededActions = 'kms:Decrypt and kms:GenerateDataKey';

const named =
  (...names: readonly string[]) =>
  ({ name }: Failure): boolean =>
    names.includes(name);

const UNREACHABLE = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
];
const THROTTLED = [
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'LimitExceededException',
];
const BROKEN = ['InternalServerException', 'InternalServiceException', 'InternalServerError'];

/** What else a role needs for it, as sentences. */
function alsoPermit({ service, permission }: Asked): string {
  switch (service) {
    case 'S3':
    case 'DynamoDB': {
      const keys = ` on it (and ${KEY_ACTIONS} where a KMS key encrypts it).`;
      return permission === 's3:GetObject'
        ? `${keys} Allow ${LIST} on the bucket, too: without it S3 answers 403 for keys that do not exist, so that nobody can tell a new topic from a forbidden one.`
        : keys;
    }
    case 'Athena':
    case 'Glue':
      return `: ${LAKE_PERMISSIONS}.`;
    case 'Step Functions':
      return ' on it.';
  }
}

/** What to look at where nothing better is known. */
const LOOK_AT: Readonly<Record<Service, (asked: Asked) => string>> = {
  S3: ({ resource }) => `Check that ${resource} is what you mean.`,
  DynamoDB: ({ resource }) => `Check that ${resource} is what you mean.`,
  Athena: () => 'Check the workgroup and the output bucket, and run again.',
  Glue: ({ resource }) => `Check that ${resource} is what you mean, and run again.`,
  'Step Functions': ({ permission }) => `Check the ARN and ${permission}.`,
};

/** The first that fits tells what to do. From what is wrong with oneself to what is wrong with the other side. */
const CASES: readonly Case[] = [
  {
    is: ({ name, message }) =>
      name.startsWith('CredentialsProvider') ||
      name === 'TokenProviderError' ||
      /credential object is not valid/.test(message),
    advice: () => ({
      what: 'there are no AWS credentials',
      todo: 'In GitHub Actions run aws-actions/configure-aws-credentials before this step (with permissions: id-token: write); elsewhere set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    }),
  },
  {
    is: ({ name, message }) =>
      /^Expired|TokenRefreshRequired/.test(name) ||
      /token (?:included in the request )?(?:is|has) expired/i.test(message),
    advice: () => ({
      what: 'the AWS credentials have expired',
      todo: 'Log in again; in a long job log in right before this step, or ask for a longer role-duration-seconds.',
    }),
  },
  {
    is: ({ name, message }) =>
      /^Request(?:TimeTooSkewed|Expired|InTheFuture)$/.test(name) ||
      /Signature (?:expired|not yet current)/.test(message),
    advice: () => ({
      what: "this machine's clock differs too much from that of AWS",
      todo: 'Set the clock (by NTP) and run again.',
    }),
  },
  {
    is: named(
      'InvalidAccessKeyId',
      'InvalidClientTokenId',
      'UnrecognizedClientException',
      'InvalidToken',
      'SignatureDoesNotMatch',
      'InvalidSignatureException',
      'IncompleteSignature',
    ),
    advice: () => ({
      what: "AWS doesn't accept these credentials",
      todo: 'Check that key, secret and session token belong together and are still valid (aws sts get-caller-identity tells).',
    }),
  },
  {
    is: ({ message }) => message.startsWith('Region is missing'),
    advice: () => ({
      what: 'no AWS region is set',
      todo: "Set AWS_REGION to the bucket's and the table's region.",
    }),
  },
  {
    is: ({ name, status }) =>
      status === 301 ||
      status === 307 ||
      /^(?:PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/.test(
        name,
      ),
    advice: ({ region }) => ({
      what:
        region === undefined ? 'the bucket lies in another region' : `the bucket lies in ${region}`,
      todo: `Set AWS_REGION to ${region ?? "the bucket's region (aws s3api get-bucket-location tells)"}, and take care that an AWS_ENDPOINT_URL belongs to it.`,
    }),
  },
  {
    is: ({ code }) => code === PROXY_REFUSED,
    advice: () => ({
      what: 'the proxy does not let it through',
      todo: 'Check HTTPS_PROXY (HTTP_PROXY for an http:// endpoint) and the name and password in it, or exempt the host with NO_PROXY.',
    }),
  },
  {
    is: named('NoSuchBucket', 'InvalidBucketName'),
    advice: () => ({
      what: 'there is no such bucket',
      todo: 'Check the name of the registry and which account the credentials belong to; buckets are not created by schema-gate.',
    }),
  },
  {
    is: ({ name }) => name === 'StateMachineDoesNotExist' || name === 'InvalidArn',
    advice: (_, { permission }) => ({
      what: 'there is no such state machine in this account and region',
      todo: `Check the ARN and ${permission}.`,
    }),
  },
  {
    is: ({ name }, { service }) =>
      service === 'DynamoDB' && /^(?:Resource|Table)NotFoundException$/.test(name),
    advice: () => ({
      what: 'there is no such table in this account and region',
      todo: 'Check registry-table, AWS_REGION and the account; the table is not created by schema-gate.',
    }),
  },
  {
    is: ({ name, message }, { service }) =>
      service === 'DynamoDB' &&
      name === 'ValidationException' &&
      /key element|schema|attribute/i.test(message),
    advice: () => ({
      what: 'the table is of another kind',
      todo: 'The registry table needs the key topic_name of type S, and nothing else in its key.',
    }),
  },
  {
    is: ({ status, name }) => status === 403 || /^AccessDenied/.test(name),
    advice: (_, asked) => ({
      what: 'access was denied',
      todo: `Allow ${asked.permission}${alsoPermit(asked)}`,
    }),
  },
  {
    is: ({ name, status }) => status === 501 || name === 'NotImplemented',
    advice: () => ({
      what: "the server doesn't know what was asked of it",
      todo: 'The registry needs conditional writes and deletes (If-Match, If-None-Match) as Amazon S3 has them; use a store that knows them.',
    }),
  },
  {
    is: (failure) =>
      failure.status === 503 || failure.status === 429 || THROTTLED.includes(failure.name),
    advice: (_, { service }) => ({
      what: 'AWS asked to slow down',
      todo: `Run again in a few minutes, and not several of these jobs at once${
        service === 'S3' || service === 'DynamoDB' ? '' : ', or raise the quota'
      }.`,
    }),
  },
  {
    is: named('AbortError'),
    advice: () => ({ what: 'the time was up before the answer', todo: 'Run it again.' }),
  },
  {
    // The SDK calls a broken connection a TimeoutError, too.
    is: ({ name, code }) =>
      code === 'ETIMEDOUT' || name === 'RequestTimeout' || (name === 'TimeoutError' && code === ''),
    advice: () => ({
      what: 'there was no answer in time',
      todo: 'Check the network between here and AWS (proxies, VPC endpoints, security groups), and run again.',
    }),
  },
  {
    is: ({ code, status }) =>
      status === undefined &&
      (UNREACHABLE.includes(code) || code.startsWith('ERR_TLS') || /certificate/i.test(code)),
    advice: (_, { service }) => ({
      what: "the endpoint can't be reached",
      todo: `Check the network, AWS_REGION and, where set, ${endpointVariables(service).join(', ')}, HTTPS_PROXY and NO_PROXY.`,
    }),
  },
  {
    is: ({ status, code, name }) =>
      (status ?? 0) >= 500 || ['ECONNRESET', 'EPIPE'].includes(code) || BROKEN.includes(name),
    advice: ({ status }, { service }) => ({
      what: status === undefined ? 'the connection broke' : 'the service is out of order',
      // A query may go on although nobody hears of it.
      todo: `Run again in a few minutes${service === 'Athena' ? '' : '; nothing is half-written'}.`,
    }),
  },
];

/** What went wrong in words, and the next step for whoever reads it. */
export function adviceFor(failure: Failure, asked: Asked): Advice {
  const found = CASES.find((one) => one.is(failure, asked));
  return (
    found?.advice(failure, asked) ?? {
      what: 'AWS refused it',
      todo: LOOK_AT[asked.service](asked),
    }
  );
}
