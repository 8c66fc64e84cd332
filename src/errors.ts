import { channel } from 'node:diagnostics_channel';

/**
 * The diagnostics channel that publishes every new Fault, for debugging: a report has no room for
 * its cause and stack.
 */
export const FAULTS = 'schema-gate:fault';
const faults = channel(FAULTS);

/**
 * Wrong usage or configuration: exit 2. The message says what, where, and what to do next; no stack
 * is ever shown.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: 'usage' | 'config';
  readonly file: string | null;
  readonly line: number | null;

  constructor(
    message: string,
    code: 'usage' | 'config' = 'usage',
    file: string | null = null,
    line: number | null = null,
  ) {
    super(message);
    this.code = code;
    this.file = file;
    this.line = line;
  }
}

/** The parts of a Fault's message, for a report that has a place for each. */
export interface Obstacle {
  /** What was tried and what went wrong: a sentence without a full stop. */
  readonly what: string;
  /** What to do next, as sentences. */
  readonly todo: string;
  /** The permission that the caller lacks, and on what; null for any other reason. */
  readonly denied: { readonly permission: string; readonly resource: string } | null;
}

interface FaultOptions {
  readonly cause?: unknown;
  readonly file?: string;
  readonly obstacle?: Obstacle;
}

/**
 * No decision was possible: exit 3. The message names the operation and the resource; the cause is
 * kept.
 */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(message: string, options?: FaultOptions) {
    super(redacted(message), options);
    this.file = options?.file ?? null;
    const obstacle = options?.obstacle;
    this.obstacle = obstacle === undefined ? null : { ...obstacle, what: redacted(obstacle.what) };
    faults.publish(this);
  }

  readonly file: string | null;
  /** Null where nobody has told the parts of the message apart. */
  readonly obstacle: Obstacle | null;
}

/** How the message of an error begins that is neither of the two: nobody has advice for it. */
export const UNEXPECTED = 'Unexpected failure';

export function isUnexpected(message: string): boolean {
  return message.startsWith(UNEXPECTED);
}

/** Replaces credentials in URLs and headers, and anything that looks like a token, by `***`. */
export function redacted(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^/\s]+@/gi, '$1***@')
    .replace(/\b(X-Amz-(?:Signature|Credential|Security-Token)["']?\s*[=:]\s*)[^&\s,]+/gi, '$1***')
    .replace(/\b((?:proxy-)?authorization["']?\s*[=:]\s*)[^\r\n]+/gi, '$1***')
    .replace(/\b(Bearer\s+)[A-Za-z0-9._~+/=-]{8,}/g, '$1***')
    .replace(
      /\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}|A[KS]IA[A-Z0-9]{12,})\b/g,
      '***',
    );
}

/** The error code of the system or a library, such as ENOENT; undefined if there is none. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The message of a thrown value of any type. */
export function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
