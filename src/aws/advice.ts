import { SETTING_ENCRYPTION } from '../protocol/encryption.js';
import type { NeededActions } from '../protocol/permissions.js';
import { PROXY_REFUSED, type AwsCall, type Failure } from './failure.js';
import { named, type Advice, type KnownFailure } from './known-failure.js';
import { OUTAGES } from './outages.js';
import type { Service } from './service.js';

/** The permissions a role needs to change tables, and who grants them. */
export const LAKE_PERMISSIONS =
  'let the role use Athena, Glue and the buckets, and, where Lake Formation governs the tables, have it granted DESCRIBE, ALTER and DROP ' +
  'there (Athena runs no DDL on Iceberg tables registered with Lake Formation)';

const LIST: NeededActions = 's3:ListBucket';
const KEY_ACTIONS: NeededActions = 'kms:Decrypt and kms:GenerateDataKey';

/** The end of the advice about a missing permission: where it is needed, and what else is. */
function alsoPermit({ service, permission }: AwsCall): string {
  switch (service) {
    case 'S3':
    case 'DynamoDB': {
      const keys = ` on it (and ${KEY_ACTIONS} where a KMS key encrypts it).`;
      return permission === 's3:GetObject'
        ? `${keys} Allow ${LIST} on the bucket, too: without it S3 answers 403 for keys that do not exist, so a new topic looks like a forbidden one.`
        : keys;
    }
    case 'Athena':
    case 'Glue':
      return `: ${LAKE_PERMISSIONS}.`;
    default:
      return ' on it.';
  }
}

/** No permission outweighs an explicit deny: the policy that says it has to change, or be met. */
function whereDenied(kind: string, { service, permission }: AwsCall): string {
  const [, where] = DENYING.find(([pattern]) => pattern.test(kind)) ?? [];
  const place = where === undefined ? '' : ` (${where})`;
  const encryption =
    service === 'S3' && permission.includes('s3:PutObject') && /resource|control/i.test(kind)
      ? ` Such a policy often demands encryption with every write: ${SETTING_ENCRYPTION}.`
      : '';
  return `Allowing ${permission} elsewhere doesn't help; change that policy${place}, or meet its conditions.${encryption}`;
}

const DENYING: readonly (readonly [RegExp, string])[] = [
  [/resource-based/i, 'that of the bucket, the table or the KMS key'],
  [/(?:service|resource) control/i, "your organization's administrators keep it"],
  [/boundary/i, "the role's permissions boundary"],
  [/session/i, 'the one that the login passed when it assumed the role'],
  [/vpc endpoint/i, 'that of the VPC endpoint which the request went through'],
  [/identity-based/i, "one of the role's own"],
];

const checkResource = ({ resource }: AwsCall): string => `Check that ${resource} is what you mean.`;

/** The advice for a failure that no entry matches. */
const DEFAULT_ADVICE: Readonly<Partial<Record<Service, (call: AwsCall) => string>>> = {
  Athena: () => 'Check the workgroup and the output bucket, and run again.',
  Glue: ({ resource }) => `Check that ${resource} is what you mean, and run again.`,
  'Step Functions': ({ permission }) => `Check the ARN and ${permission}.`,
  KMS: ({ permission }) => `Check APPROVAL_KEY_ARN and ${permission}.`,
};

/**
 * The first entry that matches gives the advice: first the caller's mistakes, then the network's
 * and the service's failures.
 */
const KNOWN_FAILURES: readonly KnownFailure[] = [
  {
    matches: ({ name, message }) =>
      name.startsWith('CredentialsProvider') ||
      name === 'TokenProviderError' ||
      /credential object is not valid/.test(message),
    advice: () => ({
      what: 'there are no AWS credentials',
      todo: 'In GitHub Actions run aws-actions/configure-aws-credentials before this step (with permissions: id-token: write); elsewhere set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    }),
  },
  {
    matches: ({ name, message }) =>
      /^Expired|TokenRefreshRequired/.test(name) ||
      /token (?:included in the request )?(?:is|has) expired/i.test(message),
    advice: () => ({
      what: 'the AWS credentials have expired',
      todo: 'Log in again; in a long job log in right before this step, or ask for a longer role-duration-seconds.',
    }),
  },
  {
    matches: ({ name, message }) =>
      /^Request(?:TimeTooSkewed|Expired|InTheFuture)$/.test(name) ||
      /Signature (?:expired|not yet current)/.test(message),
    advice: () => ({
      what: "this machine's clock differs too much from that of AWS",
      todo: 'Set the clock (by NTP) and run again.',
    }),
  },
  {
    matches: named(
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
      todo: 'Check that key, secret and session token belong together and are still valid (run aws sts get-caller-identity).',
    }),
  },
  {
    matches: ({ message }) => message.startsWith('Region is missing'),
    advice: () => ({
      what: 'no AWS region is set',
      todo: "Set AWS_REGION to the bucket's and the table's region.",
    }),
  },
  {
    matches: ({ name, status }) =>
      status === 301 ||
      status === 307 ||
      /^(?:PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/.test(
        name,
      ),
    advice: ({ region }) => ({
      what: region === undefined ? 'the bucket is in another region' : `the bucket is in ${region}`,
      todo: `Set AWS_REGION to ${region ?? "the bucket's region (run aws s3api get-bucket-location)"}; if AWS_ENDPOINT_URL is set, it must belong to that region.`,
    }),
  },
  {
    matches: ({ code }) => code === PROXY_REFUSED,
    advice: () => ({
      what: 'the proxy refused the connection',
      todo: 'Check HTTPS_PROXY (HTTP_PROXY for an http:// endpoint) and its user name and password, or exempt the host with NO_PROXY.',
    }),
  },
  {
    matches: named('NoSuchBucket', 'InvalidBucketName'),
    advice: () => ({
      what: 'there is no such bucket',
      todo: 'Check the name of the registry and the account of the credentials; schema-gate does not create buckets.',
    }),
  },
  {
    matches: ({ name }) => name === 'StateMachineDoesNotExist' || name === 'InvalidArn',
    advice: (_, { permission }) => ({
      what: 'there is no such state machine in this account and region',
      todo: `Check the ARN and ${permission}.`,
    }),
  },
  {
    matches: named('StateMachineTypeNotSupported'),
    advice: () => ({
      what: 'it is an EXPRESS state machine, whose executions nobody can look at',
      todo: 'Name a STANDARD one with BACKFILL_STATE_MACHINE_ARN, as infra/state-machines/catch-up.asl.json is.',
    }),
  },
  {
    matches: ({ name }, { service }) => service === 'KMS' && name === 'NotFoundException',
    advice: () => ({
      what: 'there is no such key in that account and region',
      todo: 'Check APPROVAL_KEY_ARN on the validator.',
    }),
  },
  {
    matches: named('DisabledException', 'KMSInvalidStateException'),
    advice: () => ({
      what: 'the key is disabled, or about to be deleted',
      todo: 'Enable the key, or name another one with APPROVAL_KEY_ARN on the validator.',
    }),
  },
  {
    matches: named('InvalidKeyUsageException'),
    advice: () => ({
      what: 'the key makes no such MACs',
      todo: 'APPROVAL_KEY_ARN needs a key of the usage GENERATE_VERIFY_MAC and the spec HMAC_256.',
    }),
  },
  {
    matches: ({ name }, { service }) =>
      service === 'DynamoDB' && /^(?:Resource|Table)NotFoundException$/.test(name),
    advice: () => ({
      what: 'there is no such table in this account and region',
      todo: 'Check registry-table, AWS_REGION and the account; schema-gate does not create the table.',
    }),
  },
  {
    matches: ({ name, message }, { service }) =>
      service === 'DynamoDB' &&
      name === 'ValidationException' &&
      /key element|schema|attribute/i.test(message),
    advice: () => ({
      what: 'the table has another key',
      todo: 'The registry table needs the partition key topic_name of type S and no sort key.',
    }),
  },
  {
    matches: ({ deniedBy }) => deniedBy !== undefined,
    advice: ({ deniedBy = 'policy' }, call) => ({
      what: `a ${deniedBy} denies it explicitly`,
      todo: whereDenied(deniedBy, call),
    }),
  },
  {
    matches: ({ status, name }) => status === 403 || /^AccessDenied/.test(name),
    advice: (_, call) => ({
      what: 'access was denied',
      todo: `Allow ${call.permission}${alsoPermit(call)}`,
    }),
  },
  {
    matches: ({ name, status }) => status === 501 || name === 'NotImplemented',
    advice: () => ({
      what: "the server doesn't support this request",
      todo: 'The registry needs conditional writes and deletes (If-Match, If-None-Match) as in Amazon S3; use a store that supports them.',
    }),
  },
  ...OUTAGES,
];

/** What went wrong, and what the user can do next. */
export function adviceFor(failure: Failure, call: AwsCall): Advice {
  const found = KNOWN_FAILURES.find((known) => known.matches(failure, call));
  return (
    found?.advice(failure, call) ?? {
      what: 'AWS refused it',
      todo: (DEFAULT_ADVICE[call.service] ?? checkResource)(call),
    }
  );
}
