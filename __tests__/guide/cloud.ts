// The AWS that the guide's commands find: moto behind a proxy that does what moto leaves out. Statements
// of Athena run, functions run, and an object that appears becomes an event of EventBridge.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { matches } from '../infra/event-matching.js';
import { listenOnLoopback } from '../lakehouse/loopback.js';
import { athenaOn } from './athena.js';
import { functionsOn } from './functions.js';
import { motoJson, type Json } from './moto.js';

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

/** As Lambda does with asynchronous events: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
const ATTEMPTS = 3;
const INVOCATION = /^\/2015-03-31\/functions\/([^/]+)\/invocations/;

export async function startCloud(moto: string): Promise<Cloud> {
  const athena = athenaOn(moto);
  const lost: string[] = [];
  /** By bucket, as XML: moto takes this configuration, but tells only half of it. */
  const notifications = new Map<string, string>();
  let underWay = Promise.resolve();
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      send(response, 500, { message: String(error) });
    });
  });
  const endpoint = `http://127.0.0.1:${String(await listenOnLoopback(server))}`;
  const functions = functionsOn(moto, endpoint);
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
    const notifying = /^\/([^/?]+)\/?\?notification/.exec(url)?.[1];
    if (notifying !== undefined && method === 'PUT')
      notifications.set(notifying, String(request.body));
    if (url === '/guide/idle') {
      await idle();
      send(response, 200, {});
    } else if (target.startsWith('AmazonAthena.'))
      send(response, 200, await athena(target.slice(13), JSON.parse(String(request.body)) as Json));
    else if (notifying !== undefined && method === 'GET')
      response.end(notifications.get(notifying) ?? '<NotificationConfiguration/>');
    else if (invoked !== undefined) await invoke(invoked, request.body, response);
    else await forward(request, response);
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
    // Chained before the answer, so that whoever has it waits for the event, too.
    if (created !== undefined) underWay = underWay.then(() => deliver(created));
    const kept = [...answered.headers].filter(
      ([name]) => !['connection', 'content-encoding', 'transfer-encoding'].includes(name),
    );
    response.writeHead(answered.status, Object.fromEntries(kept)).end(bytes);
  }

  /** To the functions that an enabled rule names, if the bucket tells EventBridge of its objects. */
  async function deliver({ bucket, key }: { bucket: string; key: string }): Promise<void> {
    if (!notifications.get(bucket)?.includes('EventBridgeConfiguration')) return;
    const events = (operation: string, body: Json) =>
      motoJson(moto, { service: 'events', target: `AWSEvents.${operation}`, body });
    const event = createdEvent(bucket, key);
    const { Rules } = await events('ListRules', {});
    for (const rule of Rules as readonly Json[]) {
      if (rule['State'] !== 'ENABLED' || rule['EventPattern'] === undefined) continue;
      if (!matches(JSON.parse(String(rule['EventPattern'])), event)) continue;
      const { Targets } = await events('ListTargetsByRule', { Rule: rule['Name'] });
      for (const { Arn } of Targets as readonly Json[])
        await retried(String(Arn).split(':').at(-1) ?? '', event);
    }
  }

  async function retried(name: string, event: object): Promise<void> {
    let reason: unknown;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        const { error } = await functions.invoke(name, event);
        if (error === undefined) return;
        reason = error.message;
      } catch (error) {
        reason = error;
      }
    }
    lost.push(`${name}: ${String(reason)}`);
  }

  return {
    endpoint,
    idle,
    lost,
    async close() {
      await functions.close();
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

function createdEvent(bucket: string, key: string) {
  return {
    version: '0',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '123456789012',
    region: 'us-east-1',
    resources: [`arn:aws:s3:::${bucket}`],
    detail: { version: '0', bucket: { name: bucket }, object: { key }, reason: 'PutObject' },
  };
}
