// A small Athena: awsJson1.1 over HTTP, with Athena's own limits. What it lets through is judged by real engines.
import { createServer } from 'node:http';
import { athenaQueries } from './athena-queries.mjs';
import { Refusal } from './sql-tokens.mjs';

/** @typedef {{ readonly outputLocation?: string, readonly isEnforced?: boolean }} WorkGroup */

/**
 * @param {object} options
 * @param {string} options.spark URL of spark_server.py
 * @param {string} options.trino URL
 * @param {string} options.s3 URL of the store, path style: a query's output bucket must exist
 * @param {ReadonlyMap<string, WorkGroup>} [options.workgroups] `primary` has no output location, as in a new account
 * @returns {Promise<{ url: string, count(): number, stop(): Promise<void> }>}
 */
export async function startAthena({ spark, trino, s3, workgroups = new Map([['primary', {}]]) }) {
  const queries = athenaQueries({ spark, trino });
  const operations = new Map(Object.entries({ StartQueryExecution, GetQueryExecution, GetQueryResults, StopQueryExecution, GetWorkGroup }));
  const server = createServer((request, response) => {
    answer(request).then(
      (body) => send(response, 200, body),
      (error) => {
        const isRefusal = error instanceof Refusal;
        const type = isRefusal ? 'InvalidRequestException' : 'InternalServerException';
        send(response, isRefusal ? 400 : 500, {
          __type: type,
          Message: error.message,
          ...(isRefusal ? { AthenaErrorCode: 'INVALID_INPUT' } : {}),
        });
      },
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    count: queries.count,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const [, name] = String(request.headers['x-amz-target']).split('AmazonAthena.');
    const operation = operations.get(name);
    if (operation === undefined) throw refused(`Unknown operation ${name}`);
    return operation(JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}'));
  }

  async function StartQueryExecution(input) {
    const { QueryString: sql, ClientRequestToken: token, WorkGroup: workgroup = 'primary' } = input;
    if (typeof sql !== 'string' || sql === '') throw refused('Query string is missing');
    if (typeof token !== 'string' || token.length < 32 || token.length > 128)
      throw refused('ClientRequestToken must have 32 to 128 characters');
    const outputLocation = await outputOf(input, workgroup);
    const database = (input.QueryExecutionContext?.Database ?? 'default').toLowerCase();
    const catalog = input.QueryExecutionContext?.Catalog ?? 'AwsDataCatalog';
    if (catalog.toLowerCase() !== 'awsdatacatalog') throw refused(`Catalog ${catalog} is not found`);
    return { QueryExecutionId: (await queries.start({ sql, token, database, workgroup, outputLocation })).id };
  }

  async function outputOf(input, name) {
    const { outputLocation, isEnforced = false } = workgroup(name);
    const requested = isEnforced ? undefined : input.ResultConfiguration?.OutputLocation;
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

  function workgroup(name) {
    const found = workgroups.get(name);
    if (found === undefined) throw refused(`WorkGroup ${name} is not found.`);
    return found;
  }

  function query(input) {
    const found = queries.get(input.QueryExecutionId);
    if (found === undefined) throw refused(`QueryExecution ${input.QueryExecutionId} was not found`);
    return found;
  }

  function GetQueryExecution(input) {
    return { QueryExecution: described(query(input)) };
  }

  function StopQueryExecution(input) {
    queries.stop(query(input).id);
    return {};
  }

  /** The first row repeats the columns' names, for a SELECT only. A page has at most 1,000 rows. */
  function GetQueryResults(input) {
    const found = query(input);
    if (found.state !== 'SUCCEEDED') throw refused(`Query did not finish successfully. Final query state: ${found.state}`);
    const { columns, rows, updateCount } = found.result;
    const isSelect = updateCount === undefined && columns.length > 0;
    const all = isSelect ? [columns.map(({ name }) => name), ...rows] : [];
    const from = Number(input.NextToken ?? 0);
    const to = from + Math.min(input.MaxResults ?? 1000, 1000);
    return {
      ...(updateCount === undefined ? {} : { UpdateCount: updateCount }),
      ...(to < all.length ? { NextToken: String(to) } : {}),
      ResultSet: {
        Rows: all.slice(from, to).map((row) => ({ Data: row.map(datum) })),
        ResultSetMetadata: { ColumnInfo: isSelect ? columns.map(columnInfo) : [] },
      },
    };
  }

  function GetWorkGroup(input) {
    const { outputLocation, isEnforced = false } = workgroup(input.WorkGroup);
    const result = outputLocation === undefined ? {} : { OutputLocation: outputLocation };
    const configuration = { ResultConfiguration: result, EnforceWorkGroupConfiguration: isEnforced };
    return { WorkGroup: { Name: input.WorkGroup, State: 'ENABLED', Configuration: configuration } };
  }
}

const refused = (reason) => new Refusal('start', reason);
const seconds = (date) => date.getTime() / 1000;

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
}

function described({ id, sql, kind, database, workgroup, output, state, reason, category, submitted, completed }) {
  const error =
    category === undefined
      ? {}
      : {
          AthenaError: { ErrorCategory: category, ErrorType: category === 2 ? 1006 : 200, Retryable: category === 1, ErrorMessage: reason },
        };
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
      ...(reason === undefined ? {} : { StateChangeReason: reason }),
      ...(completed === undefined ? {} : { CompletionDateTime: seconds(completed) }),
      ...error,
    },
  };
}

function datum(value) {
  if (value === null) return {};
  return { VarCharValue: typeof value === 'object' ? JSON.stringify(value) : String(value) };
}

const columnInfo = ({ name, type }) => ({
  Name: name,
  Type: type.replace(/\(.*$/s, ''),
  Nullable: 'UNKNOWN',
  CaseSensitive: type.startsWith('varchar'),
});
