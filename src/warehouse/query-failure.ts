import type { QueryExecutionStatus } from '@aws-sdk/client-athena';
import { LAKE_PERMISSIONS } from '../aws/advice.js';
import { redacted } from '../errors.js';

/** Long enough for what Athena says of a statement; the rest would only repeat the statement. */
const MAX_REASON = 500;

/** Athena's and the engines' words, which quote what users wrote: on one line, without anything that acts on a terminal. */
export function readable(text: string): string {
  const line = redacted(text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim());
  return line.length <= MAX_REASON ? line : `${line.slice(0, MAX_REASON)}…`;
}

// Names in a statement are lower-case and without spaces, so these words are the engine's own.
const DENIED =
  /Access ?Denied|AccessDeniedException|is not authorized to|Insufficient (?:Lake Formation )?permission/;
const PASSING =
  /Throttl|TooManyRequests|Rate exceeded|Slow ?Down|reduce your request rate|InternalServ|INTERNAL_ERROR|TIME_LIMIT|Timeout|timed out|exhausted resources|METASTORE_ERROR|ConcurrentModification|CommitFailed|COMMIT_ERROR/;
const OF_THE_STATEMENT =
  /already exists|AlreadyExists|ParseException|SemanticException|mismatched input|line \d+:\d+|NOT_SUPPORTED|Unsupported/;

/** Why a query failed: by the statement's own fault, for ever, or by something that is none of its doing. */
export function queryFailure(status: QueryExecutionStatus | undefined): {
  readonly isOfStatement: boolean;
  readonly reason: string;
} {
  const error = status?.AthenaError;
  const words = status?.StateChangeReason ?? error?.ErrorMessage ?? '';
  const reason = readable(words === '' ? 'Athena gave no reason' : words);
  if (DENIED.test(words)) return { isOfStatement: false, reason: `${reason}; ${LAKE_PERMISSIONS}` };
  // Categories: 1 system, 2 user, 3 other. Older failures come without one.
  const isUsers =
    error?.ErrorCategory === undefined ? OF_THE_STATEMENT.test(words) : error.ErrorCategory === 2;
  return { isOfStatement: isUsers && error?.Retryable !== true && !PASSING.test(words), reason };
}
