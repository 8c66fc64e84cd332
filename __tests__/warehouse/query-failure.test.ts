import { describe, expect, it } from '@jest/globals';
import { queryFailure } from '../../src/warehouse/query-failure.js';

type Right = 'fault' | 'rejection';

/** Reasons of failed statements, as Athena, Hive, Trino, Iceberg, Glue and S3 word them. */
const REASONS: readonly (readonly [reason: string, right: Right])[] = [
  ['Access denied when writing output to url: s3://lake-results/athena-results/x.txt', 'fault'],
  ['Permission denied on S3 path: s3://lake/iceberg_curated_db/events/metadata', 'fault'],
  [
    'AmazonS3Exception: The specified bucket does not exist (Status Code: 404; Error Code: NoSuchBucket)',
    'fault',
  ],
  [
    'Forbidden (Service: Amazon S3; Status Code: 403; Error Code: 403 Forbidden; Request ID: X)',
    'fault',
  ],
  ['Unable to verify/create output bucket lake-results', 'fault'],
  [
    'ICEBERG_FILESYSTEM_ERROR: Failed to create file s3://lake/iceberg_curated_db/events/metadata/00000.metadata.json',
    'fault',
  ],
  ['ICEBERG_CATALOG_ERROR: Failed to create table: Rate exceeded', 'fault'],
  [
    'FAILED: Execution Error, return code 1 from DDLTask. MetaException(message:Got exception: java.io.IOException Service Unavailable (Service: AmazonGlue; Status Code: 503))',
    'fault',
  ],
  [
    'Insufficient Lake Formation permission(s): Required Create Table on iceberg_curated_db',
    'fault',
  ],
  ['Query was throttled by the service', 'fault'],
  ['java.net.SocketException: Connection reset', 'fault'],
  ['Resource number limit exceeded for TABLE_VERSION', 'fault'],
  ['Iceberg cannot access the requested resource', 'fault'],
  ['ICEBERG_COMMIT_ERROR: Failed to commit Iceberg update to table', 'fault'],
  ['FAILED: SemanticException Column name x not found', 'rejection'],
  ["line 1:8: mismatched input 'tabel'. Expecting: 'TABLE'", 'rejection'],
  ['FAILED: ParseException line 1:7 missing EOF', 'rejection'],
  ['NOT_SUPPORTED: Type tinyint not supported for Iceberg', 'rejection'],
  // Neighbours: the analyser passes on what a service, the network or another writer did to it.
  [
    'FAILED: SemanticException Unable to fetch table events. Rate exceeded (Service: AWSGlue; Status Code: 400)',
    'fault',
  ],
  [
    'FAILED: SemanticException MetaException(message:Insufficient Lake Formation permission(s))',
    'fault',
  ],
  ['FAILED: SemanticException java.net.SocketTimeoutException: Read timed out', 'fault'],
  ['FAILED: SemanticException [Error 10001]: Table not found iceberg_curated_db.events', 'fault'],
  ["line 1:1: Table 'awsdatacatalog.iceberg_curated_db.events' does not exist", 'fault'],
  ['line 1:1: Access Denied: Cannot create table iceberg_curated_db.events', 'fault'],
  ['FAILED: SemanticException Table iceberg_curated_db.events already exists', 'fault'],
  ['HIVE_METASTORE_ERROR: Table is missing storage descriptor', 'fault'],
  ['GENERIC_INTERNAL_ERROR: line 1:8: oh', 'fault'],
  ['INTERNAL_ERROR_QUERY_ENGINE', 'fault'],
  ['Query exhausted resources at this scale factor', 'fault'],
  ['QUOTA_EXCEEDED: You have exceeded the limit for the number of queries', 'fault'],
  ['KMSException: the key is disabled', 'fault'],
  ['Something that nobody has seen before', 'fault'],
  ['', 'fault'],
  ['SYNTAX_ERROR: line 1:30: Column cannot be resolved', 'rejection'],
  ['TYPE_MISMATCH: line 1:30: Cannot apply operator', 'rejection'],
  ['COLUMN_NOT_FOUND: line 3:1: x', 'rejection'],
  ['FAILED: SemanticException Column permission_denied_timeout already_exists twice', 'rejection'],
];

const verdictOn = (status: Parameters<typeof queryFailure>[0]): Right =>
  queryFailure(status).isOfStatement ? 'rejection' : 'fault';

describe('a failed statement', () => {
  it.each(REASONS)('%j is a %s, of whatever category', (StateChangeReason, right) => {
    for (const ErrorCategory of [undefined, 2, 3])
      for (const ErrorType of [undefined, 233, 1003, 1009])
        expect(verdictOn({ StateChangeReason, AthenaError: { ErrorCategory, ErrorType } })).toBe(
          right,
        );
  });

  it.each(REASONS)('%j is a fault where Athena says that it was its own', (StateChangeReason) => {
    for (const AthenaError of [
      { ErrorCategory: 1 },
      { ErrorCategory: 2, Retryable: true },
      { ErrorCategory: 2, ErrorType: 100 },
      { ErrorCategory: 2, ErrorType: 204 },
      { ErrorCategory: 2, ErrorType: 401 },
      { ErrorCategory: 2, ErrorType: 1306 },
      { ErrorCategory: 2, ErrorType: 1401 },
      { ErrorCategory: 2, ErrorType: 1500 },
      { ErrorCategory: 2, ErrorType: 9999 },
    ])
      expect(verdictOn({ StateChangeReason, AthenaError })).toBe('fault');
  });

  it.each([
    [1004, 'schema error'],
    [1006, 'syntax error'],
    [1101, 'invalid property'],
    [1103, 'invalid table property'],
    [1200, 'query not supported'],
  ])('of type %i (%s) needs no known message', (ErrorType) => {
    const AthenaError = { ErrorCategory: 2, ErrorType };
    expect(verdictOn({ StateChangeReason: 'words of tomorrow', AthenaError })).toBe('rejection');
    expect(verdictOn({ StateChangeReason: 'Access Denied', AthenaError })).toBe('fault');
  });

  it('is judged by both texts that Athena gives', () => {
    expect(
      verdictOn({
        StateChangeReason: 'FAILED: SemanticException oh',
        AthenaError: { ErrorCategory: 2, ErrorMessage: 'Rate exceeded' },
      }),
    ).toBe('fault');
    expect(queryFailure({ AthenaError: { ErrorMessage: 'line 1:1: oh' } })).toEqual({
      isOfStatement: true,
      reason: 'line 1:1: oh',
    });
  });
});
