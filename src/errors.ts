import { channel } from 'node:diagnostics_channel';

/** Each Fault as it is made, with its cause, for whoever debugs: many are turned into one line of a report that has no room for it. */
export const FAULTS = 'schema-gate:fault';
const faults = channel(FAULTS);

/** Wrong usage or configuration: exit 2. The message says what, where, and what to do next; no stack is ever shown. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    message: string,
    readonly code: 'usage' | 'config' = 'usage',
    readonly file: string | null = null,
    readonly line: number | null = null,
  ) {
    super(message);
  }
}

/** It could not decide: exit 3. Names the operation and the resource, and keeps what caused it. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(message: string, options?: { readonly cause?: unknown; readonly file?: string }) {
    super(redacted(message), options);
    this.file = options?.file ?? null;
    faults.publish(this);
  }

  readonly file: string | null;
}

/** Takes credentials out of URLs and headers, and what looks like a token out of text. */
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

/** The system's or a library's short name for what went wrong, such as ENOENT; undefined when it gave none. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What an error of any origin says of itself. */
export function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
