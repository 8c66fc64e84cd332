import type { NeededActions } from '../protocol/permissions.js';
import { codeOf, reasonOf, redacted } from '../errors.js';
import type { Service } from './service.js';

/** The code of an error when a proxy refuses to connect. */
export const PROXY_REFUSED = 'EPROXY';

/** The call that failed, for the Fault's message. */
export interface AwsCall {
  readonly service: Service;
  /** The beginning of the message, before the resource: `Reading`, `GetTable on`. */
  readonly operation: string;
  /** `s3://bucket/key`, the table and topic, `database.table`, an ARN. */
  readonly resource: string;
  /** The permission the role needs: `s3:GetObject`. */
  readonly permission: NeededActions;
}

/** The facts of a failed request, from AWS, the SDK or the network. */
export interface Failure {
  /**
   * The error's name from the service or the SDK, such as AccessDenied or TimeoutError; may be
   * empty.
   */
  readonly name: string;
  /** The system's error code, such as ECONNREFUSED; empty for an error of another origin. */
  readonly code: string;
  /** The HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;
  readonly message: string;
  /** How many times the SDK sent the request. */
  readonly attempts: number;
  /** The kind of policy that denied it explicitly, as AWS calls it; undefined where none did. */
  readonly deniedBy: string | undefined;
  /** The bucket's region, when the answer names it. */
  readonly region: string | undefined;
}

const MAX_MESSAGE = 300;

export function failureOf(error: unknown): Failure {
  const metadata = fieldOf(error, '$metadata');
  const status = fieldOf(metadata, 'httpStatusCode');
  const attempts = fieldOf(metadata, 'attempts');
  const name = textOf(fieldOf(error, 'name')) ?? '';
  const message = reasonOf(error);
  return {
    name: /^(?:Error|Unknown|UnknownError|AggregateError)$/.test(name) ? '' : plain(name, 80),
    code: plain(codeOf(error) ?? codeOf(fieldOf(error, 'cause')) ?? codeIn(message), 80),
    status: typeof status === 'number' ? status : undefined,
    message: plain(message, MAX_MESSAGE),
    attempts: typeof attempts === 'number' ? attempts : 1,
    deniedBy: deniedBy(message),
    region: regionOf(error, message),
  };
}

/**
 * AWS ends the message with it, after two ARNs, so it is read before the message is shortened:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
function deniedBy(message: string): string | undefined {
  const [, kind] =
    /with an explicit deny in (?:an? |the )?([a-z-]+(?: [a-z-]+){0,3}? (?:policy|boundary))/i.exec(
      message,
    ) ?? [];
  if (kind !== undefined) return plain(kind, 80);
  return /with an explicit deny/i.test(message) ? 'policy' : undefined;
}

/**
 * The SDK wraps an Error of another realm (Jest's, for instance) and keeps only its text, so the
 * code is read from there.
 */
function codeIn(message: string): string {
  if (message.endsWith('socket hang up')) return 'ECONNRESET';
  return /^AWS SDK error wrapper for .*\b(E[A-Z]{4,})\b/.exec(message)?.[1] ?? '';
}

/**
 * Whether the service may have carried out the request although it failed: the answer to this or an
 * earlier try was lost.
 */
export function mayBeApplied({ status, code, name, attempts }: Failure): boolean {
  return (
    attempts > 1 ||
    (status ?? 0) >= 500 ||
    (status === undefined && (code !== '' || name === 'TimeoutError'))
  );
}

/**
 * Nothing, or not all of it, came in time. The SDK also names a broken connection TimeoutError, but
 * then with a code.
 */
export function isSilence({ name, code }: Failure): boolean {
  return (
    code === 'ETIMEDOUT' || name === 'RequestTimeout' || (name === 'TimeoutError' && code === '')
  );
}

/** Whether the caller lacks a permission; also with a policy that denies it explicitly. */
export function isDenied({ name, status, deniedBy }: Failure): boolean {
  return (
    deniedBy !== undefined || status === 403 || /AccessDenied|NotAuthorized|Unauthorized/.test(name)
  );
}

/**
 * S3 and DynamoDB pass on what KMS refused, with the status 403 or 400, and name KMS:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
export function isRefusedByKey({ name, message }: Failure): boolean {
  return name.startsWith('KMS.') || /\bkms:[A-Z]|\bKMS key\b|ciphertext refers to/i.test(message);
}

/** The name of an error for an answer that lacks what it must have. */
const INCOMPLETE = 'IncompleteAnswer';

/** The error for an answer without what Amazon S3 always sends: nothing can be concluded from it. */
export function incompleteAnswer(missing: string): Error {
  const error = new Error(`The answer has no ${missing}`);
  error.name = INCOMPLETE;
  return error;
}

/** Includes what is no HTTP at all. */
export function isIncomplete({ name, message }: Failure): boolean {
  return name === INCOMPLETE || message.includes('Parse Error: ');
}

/**
 * The SDK has header names in lower case. A region becomes part of a host name, so only a region's
 * characters are accepted.
 */
function regionOf(error: unknown, message: string): string | undefined {
  const header = fieldOf(fieldOf(fieldOf(error, '$response'), 'headers'), 'x-amz-bucket-region');
  const region =
    textOf(header) ?? textOf(fieldOf(error, 'Region')) ?? /expecting '([^']*)'/.exec(message)?.[1];
  return region !== undefined && /^[a-z]{2,3}(?:-[a-z]+)+-[0-9]{1,2}$/.test(region)
    ? region
    : undefined;
}

/**
 * An answer's text on one line, shortened, without invisible characters, credentials and
 * signatures.
 */
export function plain(text: string, length: number): string {
  const safe = redacted(text.slice(0, length * 4))
    .replace(/A[KS]IA[A-Z0-9]{16}/g, '***')
    .replace(
      /((?:signature|credential|(?:security|session|access)[-_ ]?(?:token|key(?:[-_ ]?id)?)|secret[-_ ]?(?:access[-_ ]?)?key)["']?\s*[=:]\s*["']?)[^\s,&"'<>]+/gi,
      '$1***',
    )
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (char) =>
      char === '\n' ? '\\n' : `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    )
    .trim();
  return safe.length <= length
    ? safe
    : `${safe.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A field of a thrown value of any type. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
