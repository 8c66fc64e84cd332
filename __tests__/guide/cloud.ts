// The AWS that the guide's commands find: moto behind a proxy that does what moto leaves out. Statements
// of Athena run, functions run, and an object that appears becomes an event of EventBridge.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { IAMClient } from '@aws-sdk/client-iam';
import { CREDENTIALS } from '../aws/moto/account.js';
import { simulate } from '../aws/moto/simulator.js';
import { listenOnLoopback } from '../lakehouse/loopback.js';
import { athenaOn } from './athena.js';
import { deliveryOn } from './delivery.js';
import { functionsOn, LEAST } from './functions.js';
import type { Json } from './moto.js';

export interface Cloud {
  readonly endpoint: string;
  /** Resolves when no event is under way. The same as `GET /guide/idle` at the endpoint. */
  readonly idle: () => Promise<void>;
  /** Events that no retry could bring to an end, as text; a test that expects none says so. */
  readonly lost: string[];
  readonly close: () => Promise<void>;
}

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/**
 * What moto has no answer to, so that Terraform's provider asks again for minutes. The fast suite
 * checks the definition.
 */
const STATE_MACHINES: ReadonlyMap<string, object> = new Map([
  ['AWSStepFunctions.ValidateStateMachineDefinition', { result: 'OK', diagnostics: [] }],
  ['AWSStepFunctions.ListStateMachineVersions', { stateMachineVersions: [] }],
]);

const INVOCATION = /^\/2015-03-31\/functions\/([^/]+)\/invocations/;

/** `runtime`: that of its functions. */
export async function startCloud(moto: string, runtime: string = LEAST.runtime): Promise<Cloud> {
  const athena = athenaOn(moto);
  const lost: string[] = [];
  /** By bucket, as XML: moto takes this configuration, but tells only half of it. */
  const notifications = new Map<string, string>();
  /** By bucket: moto would refuse what a policy denies to others, since it skips the conditions. */
  const policies = new Map<string, string>();
  let underWay = Promise.resolve();
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      send(response, 500, { message: String(error) });
    });
  });
  const endpoint = `http://127.0.0.1:${String(await listenOnLoopback(server))}`;
  const iam = new IAMClient({ endpoint: moto, region: 'us-east-1', credentials: CREDENTIALS });
  const functions = functionsOn({ moto, endpoint, runtime });
  const deliver = deliveryOn(moto, functions.invoke, lost);
  const idle = async (): Promise<void> => {
    for (let seen; seen !== underWay;) await (seen = underWay);
  };

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/', headers } = incoming;
    const request = { method, url, headers, body: Buffer.concat(chunks) };
    const target = String(headers['x-amz-target'] ?? '');
    const invoked = INVOCATION.exec(url)?.[1];
    const kept = ofBucket(request);
    if (url === '/guide/idle') {
      await idle();
      send(response, 200, {});
    } else if (/^AmazonAthena\.\w+QueryExecution$/.test(target))
      send(response, 200, await athena(target.slice(13), JSON.parse(String(request.body)) as Json));
    else if (kept !== undefined) response.end(kept);
    else if (/\bAction=SimulatePrincipalPolicy\b/.test(String(request.body)))
      response.end((await simulate({ iam }, String(request.body))).body);
    else if (STATE_MACHINES.has(target)) send(response, 200, STATE_MACHINES.get(target));
    else if (invoked !== undefined) await invoke(invoked, request.body, response);
    else await forward(request, response);
  }

  /** What is kept here of a bucket's settings; undefined: moto answers. */
  function ofBucket({ method, url, body }: Request): string | undefined {
    const [, bucket = '', kind] = /^\/([^/?]+)\/?\?(notification|policy)\b/.exec(url) ?? [];
    if (kind === undefined) return undefined;
    const kept = kind === 'policy' ? policies : notifications;
    if (method === 'PUT') kept.set(bucket, String(body));
    if (kind === 'policy') return kept.get(bucket);
    return method === 'GET' ? (kept.get(bucket) ?? '<NotificationConfiguration/>') : undefined;
  }

  async function invoke(name: string, body: Buffer, response: ServerResponse): Promise<void> {
    const event: unknown = JSON.parse(String(body) || '{}');
    const { answer: said, error } = await functions.invoke(name, event);
    if (error !== undefined) response.setHeader('x-amz-function-error', 'Unhandled');
    send(
      response,
      200,
      error === undefined ? said : { errorType: error.name, errorMessage: error.message },
    );
  }

  async function forward(request: Request, response: ServerResponse): Promise<void> {
    const { method, url, headers, body } = request;
    const passed = Object.entries(headers).filter(
      ([name]) => !['connection', 'content-length', 'expect', 'transfer-encoding'].includes(name),
    );
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const answered = await fetch(`${moto}${url}`, {
      method,
      headers: passed.map(([name, value]) => [name, String(value)] as [string, string]),
      ...(hasBody ? { body: new Uint8Array(body) } : {}),
    });
    const bytes = Buffer.from(await answered.arrayBuffer());
    const created = answered.ok ? objectCreated(request) : undefined;
    const isTold =
      created !== undefined &&
      notifications.get(created.bucket)?.includes('EventBridgeConfiguration');
    // Chained before the answer, so that whoever has it waits for the event, too.
    if (isTold) underWay = underWay.then(() => deliver(created));
    const kept = [...answered.headers].filter(
      ([name]) => !['connection', 'content-encoding', 'transfer-encoding'].includes(name),
    );
    response.writeHead(answered.status, Object.fromEntries(kept)).end(bytes);
  }

  return {
    endpoint,
    idle,
    lost,
    async close() {
      await functions.close();
      iam.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
    .end(JSON.stringify(body));
}

/** The object that a request to S3 has made; undefined for every other request. */
function objectCreated({ method, url, headers }: Request) {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [, bucket = '', key = ''] = /^\/([^/]+)\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
  const isS3 = /\/s3\/aws4_request/.test(String(headers.authorization));
  const others = [...searchParams.keys()].filter((name) => name !== 'x-id');
  return isS3 && method === 'PUT' && key !== '' && others.length === 0
    ? { bucket, key }
    : undefined;
}
