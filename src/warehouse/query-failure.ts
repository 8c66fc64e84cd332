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

/**
 * Types that say by themselves that the statement is wrong: schema, syntax, property, table
 * property, query and query type not supported. The types are listed in
 * https://docs.aws.amazon.com/athena/latest/ug/error-reference.html
 */
const STATEMENT_TYPES: ReadonlySet<number> = new Set([1004, 1006, 1101, 1103, 1200, 1202]);
/**
 * Types that a wrong statement shares with other failures, so that the message decides: Iceberg,
 * user, DDL task, rejected, failed, argument, and things that were not found. Every other type is a
 * failure of a service, of permissions, of resources or of data.
 */
const OPEN_TYPES: ReadonlySet<number> = new Set([
  233, 1000, 1003, 1008, 1009, 1100, 1106, 1110, 1300, 1301, 1303,
]);
/** 1 system, 2 user, 3 other. No document says which types have which category. */
const SYSTEM = 1;

/**
 * How messages about a wrong statement begin: Hive's parser and analyser, Trino's parser with a
 * position, and Trino's names of such errors
 * (https://github.com/trinodb/trino/blob/master/core/trino-spi/src/main/java/io/trino/spi/StandardErrorCode.java).
 */
const OF_THE_STATEMENT =
  /^(?:FAILED: )?(?:SemanticException|ParseException)\b|^line \d+:\d+[: ]|^(?:SYNTAX_ERROR|NOT_SUPPORTED|TYPE_MISMATCH|TYPE_NOT_FOUND|COLUMN_NOT_FOUND|COLUMN_TYPE_UNKNOWN|DUPLICATE_COLUMN_NAME|INVALID_TABLE_PROPERTY|INVALID_COLUMN_PROPERTY)\b/;

// Names in a statement are in lower case without spaces, so they can't match these patterns of the
// engine's own words.
const DENIED =
  /Access ?Denied|Permission denied|is not authorized to|Insufficient (?:[A-Z][a-z]+ )*permission|Forbidden/i;
/**
 * Words of a failure that Hive or Trino passed on while it analysed a sound statement: a service's
 * answer, the network, throttling, limits, a lost race; or a table that is not what the catalogue
 * showed when the statement was planned.
 */
const PASSED_ON =
  /\(Service: |Status Code: |MetaException|(?:IO|S3|Glue|Socket|Connect|Timeout|Throttl\w*|Concurrent\w*|CommitFailed|AlreadyExists|NoSuch\w+|EntityNotFound|Runtime)Exception|Throttl|was throttled|TooManyRequests|Rate exceeded|[Ss]low ?[Dd]own|request rate|Internal ?Serv|INTERNAL_ERROR|TIME_LIMIT|Timeout|timed out|Connection (?:reset|refused|closed)|Service Unavailable|exhausted resources|limit exceeded|METASTORE_ERROR|COMMIT_ERROR|CATALOG_ERROR|FILESYSTEM_ERROR|already exists|(?:[Tt]able|[Dd]atabase|Schema)(?: \S+)? (?:not found|does not exist)|Unable to (?:fetch|verify|access)/;

/**
 * Why a query failed, and whether because of its statement: then it would always fail. A failure
 * that no list names is not the statement's, since a candidate must not be rejected for what its
 * author can't mend.
 */
export function queryFailure(status: QueryExecutionStatus | undefined): {
  readonly isOfStatement: boolean;
  readonly reason: string;
} {
  const error = status?.AthenaError;
  const texts = [status?.StateChangeReason, error?.ErrorMessage].filter(
    (text): text is string => text !== undefined && text !== '',
  );
  const message = texts[0] ?? '';
  const reason = readable(message === '' ? 'Athena gave no reason' : message);
  if (texts.some((text) => DENIED.test(text)))
    return { isOfStatement: false, reason: `${reason}; ${LAKE_PERMISSIONS}` };
  const isPossible =
    error?.Retryable !== true &&
    error?.ErrorCategory !== SYSTEM &&
    !texts.some((text) => PASSED_ON.test(text));
  return { isOfStatement: isPossible && namesStatement(error?.ErrorType, message), reason };
}

function namesStatement(type: number | undefined, message: string): boolean {
  if (type !== undefined && STATEMENT_TYPES.has(type)) return true;
  return (type === undefined || OPEN_TYPES.has(type)) && OF_THE_STATEMENT.test(message.trim());
}
