import { createServer, type IncomingMessage } from 'node:http';
import { listenOnLoopback } from '../../lakehouse/loopback.js';

/** What the tasks of a state machine reach. */
export interface TaskServices {
  /** What the Lambda answers; what it throws is the invocation's error. */
  invoke: (event: Body) => Promise<unknown>;
  /** What Athena answers to an operation. */
  athena: (operation: string, body: Body) => Promise<Reply>;
  /** What Glue answers to an operation; without it there is none. */
  glue?: (operation: string, body: Body) => Promise<Reply>;
}

export interface StartedServices {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export type Body = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** An invocation that throws this was refused by Lambda, as one too many at a time. */
export class Throttled extends Error {}

/** Lambda, Athena and Glue as a state machine calls them, on one port. */
export async function taskServices(services: TaskServices): Promise<StartedServices> {
  const lambda = async (body: Body): Promise<Reply> => {
    try {
      return { body: await services.invoke(body) };
    } catch (error) {
      const { name, message } = error as Error;
      if (error instanceof Throttled)
        return {
          status: 429,
          body: { Message: 'Rate Exceeded.' },
          // The interpreter needs a request's id to tell of an error.
          headers: { 'x-amzn-ErrorType': 'TooManyRequestsException', 'x-amzn-RequestId': '1' },
        };
      return {
        body: { errorType: name, errorMessage: message },
        headers: { 'X-Amz-Function-Error': 'Unhandled' },
      };
    }
  };
  const asked = async (target: string, body: Body): Promise<Reply> => {
    const [service, operation = ''] = target.split('.');
    if (service !== 'AWSGlue') return services.athena(operation, body);
    return services.glue?.(operation, body) ?? refusedStart('EntityNotFoundException');
  };
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const body = JSON.parse(await textOf(request)) as Body;
      const target = request.headers['x-amz-target'];
      const reply = await (typeof target === 'string' ? asked(target, body) : lambda(body));
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

/** A refusal to start a query or a job, by the name of its error. */
export function refusedStart(name: string): Reply {
  return { status: 400, body: { __type: name, Message: name } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? '{}' : text;
}
