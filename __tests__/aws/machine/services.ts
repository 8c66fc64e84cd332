import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { listenOnLoopback } from '../../lakehouse/loopback.js';

/** What the tasks of a state machine reach. */
export interface TaskServices {
  /** What the Lambda answers; what it throws is the invocation's error. */
  invoke: (event: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Runs a statement, whose id it is given; what it throws fails the query. */
  runQuery: (statement: string, id: string) => Promise<void>;
  /** Runs a job with these arguments under an id; resolves to how it ends, and what it tells. */
  runJob: (given: Readonly<Record<string, string>>, id: string) => Promise<EndedJob>;
  /** The name of the error that a start of a query or a job answers with, instead of running it. */
  refuseStart: () => string | undefined;
}

export interface EndedJob {
  readonly state: 'SUCCEEDED' | 'FAILED' | 'STOPPED' | 'TIMEOUT';
  readonly message?: string;
}

export interface StartedServices {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Lambda, Athena and Glue as a state machine calls them, on one port. */
export async function taskServices(services: TaskServices): Promise<StartedServices> {
  const failures = new Map<string, string | undefined>();
  const athena = async (operation: string, body: Body): Promise<Reply> => {
    if (operation === 'GetQueryExecution') {
      const QueryExecutionId = String(body.QueryExecutionId);
      const reason = failures.get(QueryExecutionId);
      const Status =
        reason === undefined
          ? { State: 'SUCCEEDED' }
          : { State: 'FAILED', StateChangeReason: reason };
      return { body: { QueryExecution: { QueryExecutionId, Status } } };
    }
    const refused = services.refuseStart();
    if (refused !== undefined) return { status: 400, body: { __type: refused, Message: refused } };
    const token = String(body.ClientRequestToken);
    if (token.length < 32) return { status: 400, body: { __type: 'InvalidRequestException' } };
    // As Athena does it: a known token is the query that it began, also one that failed.
    const id = createHash('sha256').update(token).digest('hex').slice(0, 36);
    if (!failures.has(id)) {
      failures.set(id, undefined);
      await services
        .runQuery(String(body.QueryString), id)
        .catch((error: unknown) => failures.set(id, (error as Error).message));
    }
    return { body: { QueryExecutionId: id } };
  };
  const runs = new Map<string, Readonly<Record<string, unknown>>>();
  const glue = async (operation: string, body: Body): Promise<Reply> => {
    if (operation === 'GetJobRun') return { body: { JobRun: runs.get(String(body.RunId)) } };
    const refused = services.refuseStart();
    if (refused !== undefined) return { status: 400, body: { __type: refused, Message: refused } };
    const Id = `jr_${createHash('sha256').update(String(runs.size)).digest('hex')}`;
    const { state, message } = await services.runJob(
      body.Arguments as Readonly<Record<string, string>>,
      Id,
    );
    const told = message === undefined ? {} : { ErrorMessage: message };
    runs.set(Id, { Id, JobName: body.JobName, JobRunState: state, ...told });
    return { body: { JobRunId: Id } };
  };
  const lambda = async (body: Body): Promise<Reply> => {
    try {
      return { body: await services.invoke(body) };
    } catch (error) {
      const { name, message } = error as Error;
      return {
        body: { errorType: name, errorMessage: message },
        headers: { 'X-Amz-Function-Error': 'Unhandled' },
      };
    }
  };
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const body = JSON.parse(await textOf(request)) as Body;
      const target = request.headers['x-amz-target'];
      const [service, operation = ''] = typeof target === 'string' ? target.split('.') : [];
      const reply = await (service === undefined
        ? lambda(body)
        : (service === 'AWSGlue' ? glue : athena)(operation, body));
      const { status = 200, headers = {} } = reply;
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(JSON.stringify(reply.body ?? {}));
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Body = Readonly<Record<string, unknown>>;

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? '{}' : text;
}
