import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runDdl, type GlueTable } from './iceberg-engine.js';

export interface Execution {
  readonly id: string;
  readonly sql: string;
  readonly token: string;
  readonly database: string;
  readonly workgroup: string;
  readonly output: string;
  status: Readonly<Record<string, unknown>>;
}

/** What a query ends with in place of what the engine would say; RUNNING never ends. */
export interface QueryEnd {
  readonly State: 'FAILED' | 'CANCELLED' | 'RUNNING' | 'SUCCEEDED';
  readonly StateChangeReason?: string;
  readonly AthenaError?: {
    readonly ErrorCategory?: number;
    readonly ErrorType?: number;
    readonly Retryable?: boolean;
    readonly ErrorMessage?: string;
  };
}

/**
 * A small Athena and Glue over HTTP (awsJson1.1), with an engine that knows the statements we
 * render.
 */
export interface AthenaGlue {
  readonly endpoint: string;
  /** Names of databases. */
  readonly databases: Set<string>;
  /** By `database.table`. */
  readonly tables: Map<string, GlueTable>;
  /** What Glue tells of Iceberg's metadata if it is asked, by `database.table`. */
  readonly metadata: Map<string, object>;
  readonly executions: Execution[];
  /** Workgroups whose results Athena keeps itself; they refuse a place for them. */
  readonly managed: Set<string>;
  /** Every call, by the action's name. */
  readonly calls: string[];
  /** The next call of that action fails so. */
  readonly failNext: (
    action: string,
    type: string,
    message: string,
    extra?: Readonly<Record<string, unknown>>,
  ) => void;
  /** The next query ends so; `isApplied`: after the engine has run it. */
  readonly endNext: (end: QueryEnd, isApplied?: boolean) => void;
  /** Runs before the next query does: what somebody else does at that moment. */
  readonly meanwhile: (action: () => void) => void;
  readonly close: () => Promise<void>;
}

/** Few, so that every list has several pages. */
const TABLES_A_PAGE = 2;

type Input = Readonly<Record<string, never>>;

/** `isQueuedFirst`: each query is seen once before it runs, so that whoever asks has to wait. */
export async function startAthenaGlue(
  databases: readonly string[],
  isQueuedFirst = true,
): Promise<AthenaGlue> {
  const failures = new Map<
    string,
    { readonly type: string; readonly message: string; readonly extra: object }[]
  >();
  const ends: { readonly end: QueryEnd; readonly isApplied: boolean }[] = [];
  const rivals: (() => void)[] = [];
  const world = {
    databases: new Set(databases),
    tables: new Map<string, GlueTable>(),
    metadata: new Map<string, object>(),
    executions: [] as Execution[],
    managed: new Set<string>(),
    calls: [] as string[],
  };

  const run = (sql: string): Readonly<Record<string, unknown>> => {
    rivals.shift()?.();
    const planned = ends.shift();
    const refusal =
      planned === undefined || planned.isApplied ? runDdl(world.tables, sql) : undefined;
    if (planned !== undefined) return { ...planned.end };
    if (refusal === undefined) return { State: 'SUCCEEDED' };
    return {
      State: 'FAILED',
      StateChangeReason: refusal,
      AthenaError: { ErrorCategory: 2, ErrorType: 1006, Retryable: false },
    };
  };
  const actions: Readonly<Record<string, (input: Input) => object>> = {
    StartQueryExecution: (input) => {
      const token: string = input['ClientRequestToken'] ?? '';
      if (token.length < 32 || token.length > 128)
        throw refusal('InvalidRequestException', 'ClientRequestToken has 32 to 128 characters');
      const known = world.executions.find((execution) => execution.token === token);
      if (known !== undefined) return { QueryExecutionId: known.id };
      const sql: string = input['QueryString'] ?? '';
      if (Buffer.byteLength(sql) > 262_144)
        throw refusal('InvalidRequestException', 'The query is too long');
      const output: string | undefined = (
        input['ResultConfiguration'] as Readonly<Record<string, string>> | undefined
      )?.['OutputLocation'];
      const isManaged = world.managed.has(input['WorkGroup'] ?? '');
      if (isManaged && input['ResultConfiguration'] !== undefined)
        throw refusal(
          'InvalidRequestException',
          'ManagedQueryResultsConfiguration and ResultConfiguration cannot be set together.',
        );
      if (!isManaged && output?.startsWith('s3://') !== true)
        throw refusal('InvalidRequestException', 'No output location provided');
      const execution: Execution = {
        id: `query-${String(world.executions.length + 1)}`,
        sql,
        token,
        output: output ?? 'managed',
        database:
          (input['QueryExecutionContext'] as Readonly<Record<string, string>> | undefined)?.[
            'Database'
          ] ?? '',
        workgroup: input['WorkGroup'] ?? '',
        status: { State: 'QUEUED' },
      };
      world.executions.push(execution);
      return { QueryExecutionId: execution.id };
    },
    GetQueryExecution: (input) => {
      const execution = world.executions.find(({ id }) => id === input['QueryExecutionId']);
      if (execution === undefined)
        throw refusal('InvalidRequestException', 'QueryExecution was not found');
      const { status } = execution;
      if (status['State'] === 'QUEUED') execution.status = run(execution.sql);
      return {
        QueryExecution: {
          QueryExecutionId: execution.id,
          Status: isQueuedFirst ? status : execution.status,
        },
      };
    },
    GetDatabase: (input) => {
      if (!world.databases.has(input['Name'] ?? ''))
        throw refusal('EntityNotFoundException', 'Entity Not Found');
      return { Database: { Name: input['Name'] } };
    },
    GetTables: (input) => {
      const database = String(input['DatabaseName']);
      if (!world.databases.has(database))
        throw refusal('EntityNotFoundException', `Database ${database} not found.`);
      const names = [...world.tables.keys()]
        .filter((name) => name.startsWith(`${database}.`))
        .sort();
      const from = Number(input['NextToken'] ?? 0);
      const page = names.slice(from, from + TABLES_A_PAGE);
      return {
        TableList: page.map((name) => ({
          DatabaseName: database,
          Name: name.slice(database.length + 1),
          ...world.tables.get(name),
        })),
        ...(from + TABLES_A_PAGE < names.length ? { NextToken: String(from + TABLES_A_PAGE) } : {}),
      };
    },
    GetTable: (input) => {
      const table = world.tables.get(`${String(input['DatabaseName'])}.${String(input['Name'])}`);
      if (table === undefined) throw refusal('EntityNotFoundException', 'Entity Not Found');
      const attributes: readonly string[] = input['AttributesToGet'] ?? [];
      const metadata = world.metadata.get(
        `${String(input['DatabaseName'])}.${String(input['Name'])}`,
      );
      return {
        Table: {
          DatabaseName: input['DatabaseName'],
          Name: input['Name'],
          ...table,
          ...(attributes.includes('LATEST_ICEBERG_METADATA') && metadata !== undefined
            ? { IcebergTableMetadata: metadata }
            : {}),
        },
      };
    },
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const action = String(request.headers['x-amz-target']).replace(/^.*\./, '');
      world.calls.push(action);
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      try {
        const failure = failures.get(action)?.shift();
        if (failure !== undefined)
          throw Object.assign(refusal(failure.type, failure.message), { extra: failure.extra });
        response.end(JSON.stringify(actions[action]?.(JSON.parse(body) as Input) ?? {}));
      } catch (error) {
        response.statusCode = 400;
        const { name, message, extra } = error as Error & { readonly extra?: object };
        response.end(JSON.stringify({ __type: name, message, Message: message, ...extra }));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...world,
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    failNext: (action, type, message, extra = {}) => {
      failures.set(action, [...(failures.get(action) ?? []), { type, message, extra }]);
    },
    endNext: (end, isApplied = false) => void ends.push({ end, isApplied }),
    meanwhile: (action) => void rivals.push(action),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refusal(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
