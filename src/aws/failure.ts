import type { NeededActions } from '../protocol/permissions.js';
import { codeOf, reasonOf, redacted } from '../errors.js';
import type { Service } from './service.js';

/** The code of an error when a proxy refuses to connect. */
export const PROXY_REFUSED = 'EPROXY';

/** What was asked of AWS when it went wrong. */
export interface Asked {
  readonly service: Service;
  /** As a sentence begins: `Reading`, `GetTable on`. */
  readonly operation: string;
  /** `s3://bucket/key`, the table and topic, `database.table`, an ARN. */
  readonly resource: string;
  /** What the role must be allowed to do: `s3:GetObject`. */
  readonly permission: NeededActions;
}

/** What is known of a failed request, whoever says so: AWS, the SDK or the network. */
export interface Failure {
  /** The service's or the SDK's name for it, such as AccessDenied or TimeoutError; empty when it has none. */
  readonly name: string;
  /** The system's name, such as ECONNREFUSED; empty when it isn't from there. */
  readonly code: string;
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  readonly message: string;
  /** How often the SDK tried. */
  readonly attempts: number;
  /** Where the bucket lies, when the answer says so. */
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
    region: regionOf(error, message),
  };
}

/** What isn't an Error where the SDK was loaded is wrapped by it, and only its text is left. */
function codeIn(message: string): string {
  if (message.endsWith('socket hang up')) return 'ECONNRESET';
  return /^AWS SDK error wrapper for .*\b(E[A-Z]{4,})\b/.exec(message)?.[1] ?? '';
}

/** Whether the service may have done it although nobody said so: an answer was lost, now or in an earlier try. */
export function mayBeApplied({ status, code, name, attempts }: Failure): boolean {
  return (
    attempts > 1 ||
    (status ?? 0) >= 500 ||
    (status === undefined && (code !== '' || name === 'TimeoutError'))
  );
}

/** Header names are in lower case. A region goes into a host's name, so nothing but a region's letters will do. */
function regionOf(error: unknown, message: string): string | undefined {
  const header = fieldOf(fieldOf(fieldOf(error, '$response'), 'headers'), 'x-amz-bucket-region');
  const told =
    textOf(header) ?? textOf(fieldOf(error, 'Region')) ?? /expecting '([^']*)'/.exec(message)?.[1];
  return told !== undefined && /^[a-z]{2,3}(?:-[a-z]+)+-[0-9]{1,2}$/.test(told) ? told : undefined;
}

/** An answer's text on one line, short, with nothing invisible in it and without what signs a request. */
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

/** A field of whatever was thrown. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
