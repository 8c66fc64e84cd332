import type { QueryExecutionStatus } from '@aws-sdk/client-athena';
import { LAKE_PERMISSIONS } from '../aws/advice.js';
import { redacted } from '../errors.js';

/** Long enough for Athena's reason; what follows only repeats the statement. */
const MAX_REASON = 500;

/**
 * A text from Athena, which may quote users: on one line, shortened, without control characters.
 */
export function readable(text: string): string {
  const line = redacted(text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim());
  return line.length <= MAX_REASON ? line : `${line.slice(0, MAX_REASON)}…`;
}

// Names in a statement are in lower case without spaces, so they can't match these patterns of the
// engine's own words.
const DENIED =
  /Access ?Denied|AccessDeniedException|is not authorized to|Insufficient (?:Lake Formation )?permission/;
const TRANSIENT =
  /Throttl|TooManyRequests|Rate exceeded|Slow ?Down|reduce your request rate|InternalServ|INTERNAL_ERROR|TIME_LIMIT|Timeout|timed out|exhausted resources|METASTORE_ERROR|ConcurrentModification|CommitFailed|COMMIT_ERROR/;
const OF_THE_STATEMENT =
  /already exists|AlreadyExists|ParseException|SemanticException|mismatched input|line \d+:\d+|NOT_SUPPORTED|Unsupported/;

/** Why a query failed, and whether because of its statement: then it would always fail. */
export function queryFailure(status: QueryExecutionStatus | undefined): {
  readonly isOfStatement: boolean;
  readonly reason: string;
} {
  const error = status?.AthenaError;
  const message = status?.StateChangeReason ?? error?.ErrorMessage ?? '';
  const reason = readable(message === '' ? 'Athena gave no reason' : message);
  if (DENIED.test(message))
    return { isOfStatement: false, reason: `${reason}; ${LAKE_PERMISSIONS}` };
  // 1 system, 2 user, 3 other; older failures have none:
  // https://docs.aws.amazon.com/athena/latest/APIReference/API_AthenaError.html
  const isUsers =
    error?.ErrorCategory === undefined ? OF_THE_STATEMENT.test(message) : error.ErrorCategory === 2;
  return {
    isOfStatement: isUsers && error?.Retryable !== true && !TRANSIENT.test(message),
    reason,
  };
}
