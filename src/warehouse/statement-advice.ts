/** What a failure of a catch-up's statement means, and what to do. */
export interface StatementAdvice {
  /** Whether the same statement may succeed a little later. */
  readonly isWorthRetrying: boolean;
  readonly todo: string;
}

const RUN_AGAIN = 'run schema-gate catch-up again';

/**
 * The first that matches. Athena's words for its limits:
 * https://docs.aws.amazon.com/athena/latest/ug/workgroups-setting-control-limits-cloudwatch.html
 * Trino's names of errors:
 * https://github.com/trinodb/trino/blob/master/plugin/trino-iceberg/src/main/java/io/trino/plugin/iceberg/IcebergErrorCode.java
 */
const KNOWN: readonly (readonly [RegExp, StatementAdvice])[] = [
  [
    /bytes scanned limit/i,
    {
      isWorthRetrying: false,
      todo: `The workgroup stops queries that read as much as this period has; raise its limit of bytes per query, and ${RUN_AGAIN}`,
    },
  ],
  [
    /Access ?Denied|not authorized|Insufficient (?:[A-Z][a-z]+ )*permission|Forbidden/i,
    { isWorthRetrying: false, todo: `Mend the permissions, and ${RUN_AGAIN}` },
  ],
  [
    /open writers|TOO_MANY_OPEN_PARTITIONS/i,
    {
      isWorthRetrying: false,
      todo: `More partitions than one statement may write have come since the plan was made; ${RUN_AGAIN}, which plans anew`,
    },
  ],
  [
    /EXCEEDED_TIME_LIMIT|Query timeout|exceeded the maximum (?:run|execution) time/i,
    {
      isWorthRetrying: false,
      todo: `The period is too large for the time that Athena gives a query; ask AWS for a longer DML query timeout, and ${RUN_AGAIN}`,
    },
  ],
  [
    /COMMIT_ERROR|conflicting files|Concurrent|CommitFailed/i,
    {
      isWorthRetrying: true,
      todo: `Another writer has changed the same rows each time; let its run end, and ${RUN_AGAIN}`,
    },
  ],
];

const UNKNOWN: StatementAdvice = {
  isWorthRetrying: true,
  todo: `It was tried several times; look for the query in Athena, and ${RUN_AGAIN}`,
};

/** What to do about a query that failed for this reason. */
export function statementAdvice(reason: string): StatementAdvice {
  return KNOWN.find(([pattern]) => pattern.test(reason))?.[1] ?? UNKNOWN;
}
