import type { NeededActions } from '../protocol/permissions.js';
import type { Asked, Failure } from './aws-failure.js';

export interface Advice {
  /** What went wrong, as a clause. */
  readonly what: string;
  /** What to do next, as sentences. */
  readonly todo: string;
}

interface Case {
  readonly is: (failure: Failure) => boolean;
  readonly advice: (failure: Failure, asked: Asked) => Advice;
}

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
];

const LIST: NeededActions = 's3:ListBucket';
const KEY_ACTIONS: NeededActions = 'kms:Decrypt and kms:GenerateDataKey';

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
    is: named('NoSuchBucket', 'InvalidBucketName'),
    advice: () => ({
      what: 'there is no such bucket',
      todo: 'Check the name of the registry and which account the credentials belong to; buckets are not created by schema-gate.',
    }),
  },
  {
    is: named('ResourceNotFoundException', 'TableNotFoundException'),
    advice: () => ({
      what: 'there is no such table in this account and region',
      todo: 'Check registry-table, AWS_REGION and the account; the table is not created by schema-gate.',
    }),
  },
  {
    is: ({ name, message }) =>
      name === 'ValidationException' && /key element|schema|attribute/i.test(message),
    advice: () => ({
      what: 'the table is of another kind',
      todo: 'The registry table needs the key topic_name of type S, and nothing else in its key.',
    }),
  },
  {
    is: ({ status, name }) => status === 403 || /^AccessDenied/.test(name),
    advice: (_, { permission }) => ({
      what: 'access was denied',
      todo: `Allow ${permission} on it (and ${KEY_ACTIONS} where a KMS key encrypts it).${
        permission === 's3:GetObject'
          ? ` Allow ${LIST} on the bucket, too: without it S3 answers 403 for keys that do not exist, so that nobody can tell a new topic from a forbidden one.`
          : ''
      }`,
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
    advice: () => ({
      what: 'AWS asked to slow down',
      todo: 'Run again in a few minutes, and not several of these jobs at once.',
    }),
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
    advice: () => ({
      what: "the endpoint can't be reached",
      todo: 'Check the network, AWS_REGION and, where set, AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 and AWS_ENDPOINT_URL_DYNAMODB.',
    }),
  },
  {
    is: ({ status, code }) => (status ?? 0) >= 500 || ['ECONNRESET', 'EPIPE'].includes(code),
    advice: ({ status }) => ({
      what: status === undefined ? 'the connection broke' : 'the service is out of order',
      todo: 'Run again in a few minutes; nothing is half-written.',
    }),
  },
];

/** What went wrong in words, and the next step for whoever reads it. */
export function adviceFor(failure: Failure, asked: Asked): Advice {
  const found = CASES.find((one) => one.is(failure));
  return (
    found?.advice(failure, asked) ?? {
      what: 'AWS refused it',
      todo: `Check that ${asked.resource} is what you mean.`,
    }
  );
}
