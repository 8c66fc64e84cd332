// A small Athena: awsJson1.1 over HTTP, with Athena's own limits. What it lets through is judged by
// real engines.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { WorkGroup } from './account.js';
import { athenaQueries, type Query } from './athena-queries.js';
import { listIn, numberIn, objectIn, optional, stringIn } from './json-values.js';
import { listenOnLoopback } from './loopback.js';
import type { Engines } from './promoted-statistics.js';
import { Refusal } from './sql-tokens.js';
import type { ResultColumn } from './trino-client.js';

type Json = Readonly<Record<string, unknown>>;

export interface AthenaOptions {
  readonly engines: Engines;
  /** URL of the store, path style: a query's output bucket must exist. */
  readonly s3: string;
  readonly workgroups: ReadonlyMap<string, WorkGroup>;
}

export interface AthenaServer {
  readonly url: string;
  /** How many statements the engines were given. */
  readonly count: () => number;
  readonly stop: () => Promise<void>;
}

export async function startAthena({
  engines,
  s3,
  workgroups,
}: AthenaOptions): Promise<AthenaServer> {
  const queries = athenaQueries(engines);
  const operations: ReadonlyMap<string, (input: Json) => Json | Promise<Json>> = new Map<
    string,
    (input: Json) => Json | Promise<Json>
  >([
    ['StartQueryExecution', startQueryExecution],
    ['GetQueryExecution', (input) => ({ QueryExecution: describedQuery(queryOf(input)) })],
    ['GetQueryResults', (input) => queryResults(queryOf(input), input)],
    ['StopQueryExecution', stopQueryExecution],
    ['ListQueryExecutions', listQueryExecutions],
    ['BatchGetQueryExecution', batchGetQueryExecution],
    [
      'GetWorkGroup',
      (input) => ({
        WorkGroup: describedWorkgroup(
          stringIn(input.WorkGroup),
          workgroup(stringIn(input.WorkGroup)),
        ),
      }),
    ],
  ]);
  const server = createServer((request, response) => {
    answer(request).then(
      (body) => send(response, 200, body),
      (error: unknown) => {
        const Message = error instanceof Error ? error.message : String(error);
        if (error instanceof Refusal)
          send(response, 400, {
            __type: 'InvalidRequestException',
            Message,
            AthenaErrorCode: 'INVALID_INPUT',
          });
        else send(response, 500, { __type: 'InternalServerException', Message });
      },
    );
  });
  return {
    url: `http://127.0.0.1:${await listenOnLoopback(server)}`,
    count: queries.count,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };

  async function answer(request: IncomingMessage): Promise<Json> {
    let body = '';
    request.setEncoding('utf8');
    for await (const chunk of request) body += String(chunk);
    const name = String(request.headers['x-amz-target']).split('AmazonAthena.')[1] ?? '';
    const operation = operations.get(name);
    if (operation === undefined) throw refused(`Unknown operation ${name}`);
    return operation(objectIn(JSON.parse(body || '{}')));
  }

  async function startQueryExecution(input: Json): Promise<Json> {
    const { QueryString: sql, ClientRequestToken: token } = input;
    if (typeof sql !== 'string' || sql === '') throw refused('Query string is missing');
    if (typeof token !== 'string' || token.length < 32 || token.length > 128)
      throw refused('ClientRequestToken must have 32 to 128 characters');
    const group = optional(stringIn, input.WorkGroup) ?? 'primary';
    const outputLocation = await outputOf(input, workgroup(group));
    const context = optional(objectIn, input.QueryExecutionContext);
    const database = (optional(stringIn, context?.Database) ?? 'default').toLowerCase();
    const catalog = optional(stringIn, context?.Catalog) ?? 'AwsDataCatalog';
    if (catalog.toLowerCase() !== 'awsdatacatalog')
      throw refused(`Catalog ${catalog} is not found`);
    return {
      QueryExecutionId: (
        await queries.start({ sql, token, database, workgroup: group, outputLocation })
      ).id,
    };
  }

  async function outputOf(
    input: Json,
    { outputLocation, isEnforced = false }: WorkGroup,
  ): Promise<string> {
    const requested = isEnforced
      ? undefined
      : optional(stringIn, optional(objectIn, input.ResultConfiguration)?.OutputLocation);
    const location = requested ?? outputLocation;
    if (location === undefined)
      throw refused(
        'No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.',
      );
    const bucket = /^s3:\/\/([^/]+)(?:\/|$)/.exec(location)?.[1];
    if (bucket === undefined) throw refused(`outputLocation is not a valid S3 path: ${location}`);
    const { ok } = await fetch(`${s3}/${bucket}`, { method: 'HEAD' });
    if (!ok) throw refused(`Unable to verify/create output bucket ${bucket}`);
    return location;
  }

  function workgroup(name: string): WorkGroup {
    const found = workgroups.get(name);
    if (found === undefined) throw refused(`WorkGroup ${name} is not found.`);
    return found;
  }

  function queryOf(input: Json): Query {
    const id = stringIn(input.QueryExecutionId);
    const found = queries.get(id);
    if (found === undefined) throw refused(`QueryExecution ${id} was not found`);
    return found;
  }

  function listQueryExecutions(input: Json): Json {
    const name = optional(stringIn, input.WorkGroup) ?? 'primary';
    const ids = queries.ids().filter((id) => queries.get(id)?.workgroup === name);
    const from = Number(optional(stringIn, input.NextToken) ?? 0);
    const rest = from + 50 < ids.length ? { NextToken: String(from + 50) } : {};
    return { QueryExecutionIds: ids.slice(from, from + 50), ...rest };
  }

  function batchGetQueryExecution({ QueryExecutionIds: ids }: Json): Json {
    const found = listIn(ids).map((QueryExecutionId) => queryOf({ QueryExecutionId }));
    return { QueryExecutions: found.map(describedQuery) };
  }

  function stopQueryExecution(input: Json): Json {
    queries.stop(queryOf(input));
    return {};
  }
}

const refused = (reason: string): Refusal => new Refusal('start', reason);
const seconds = (date: Date): number => date.getTime() / 1000;

function send(response: ServerResponse, status: number, body: Json): void {
  response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
    .end(JSON.stringify(body));
}

/** The first row repeats the columns' names, for a SELECT only. A page has at most 1,000 rows. */
function queryResults({ state, result }: Query, input: Json): Json {
  if (state !== 'SUCCEEDED')
    throw refused(`Query did not finish successfully. Final query state: ${state}`);
  const { columns, rows, updateCount } = result;
  const isSelect = updateCount === undefined && columns.length > 0;
  const all = isSelect ? [columns.map(({ name }) => name), ...rows] : [];
  const from = Number(optional(stringIn, input.NextToken) ?? 0);
  const to = from + Math.min(optional(numberIn, input.MaxResults) ?? 1000, 1000);
  return {
    ...(updateCount === undefined ? {} : { UpdateCount: updateCount }),
    ...(to < all.length ? { NextToken: String(to) } : {}),
    ResultSet: {
      Rows: all.slice(from, to).map((row) => ({ Data: row.map(datum) })),
      ResultSetMetadata: { ColumnInfo: isSelect ? columns.map(columnInfo) : [] },
    },
  };
}

function describedWorkgroup(name: string, { outputLocation, isEnforced = false }: WorkGroup): Json {
  const result = outputLocation === undefined ? {} : { OutputLocation: outputLocation };
  return {
    Name: name,
    State: 'ENABLED',
    Configuration: { ResultConfiguration: result, EnforceWorkGroupConfiguration: isEnforced },
  };
}

function describedQuery({
  id,
  sql,
  kind,
  database,
  workgroup,
  output,
  state,
  failure,
  submitted,
  completed,
  result,
}: Query): Json {
  return {
    QueryExecutionId: id,
    Query: sql,
    StatementType: kind.toUpperCase(),
    QueryExecutionContext: { Database: database, Catalog: 'awsdatacatalog' },
    WorkGroup: workgroup,
    ResultConfiguration: { OutputLocation: output },
    Status: {
      State: state,
      SubmissionDateTime: seconds(submitted),
      ...(completed === undefined ? {} : { CompletionDateTime: seconds(completed) }),
      ...(failure === undefined ? {} : describedFailure(failure)),
    },
    Statistics: { DataScannedInBytes: result.bytesRead },
  };
}

function describedFailure({ reason, category }: NonNullable<Query['failure']>): Json {
  const type = category === 2 ? 1006 : 200;
  return {
    StateChangeReason: reason,
    AthenaError: {
      ErrorCategory: category,
      ErrorType: type,
      Retryable: category === 1,
      ErrorMessage: reason,
    },
  };
}

function datum(value: unknown): Json {
  if (value === null) return {};
  return { VarCharValue: typeof value === 'object' ? JSON.stringify(value) : String(value) };
}

const columnInfo = ({ name, type }: ResultColumn): Json => ({
  Name: name,
  Type: type.replace(/\(.*$/s, ''),
  Nullable: 'UNKNOWN',
  CaseSensitive: type.startsWith('varchar'),
});
