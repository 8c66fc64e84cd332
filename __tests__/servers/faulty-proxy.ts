import {
  Agent,
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSignedBy } from './signature.js';

/** What happens to a request instead of being forwarded, or in addition. */
export type Misfortune =
  /**
   * An error of the service. With `isApplied` the request is forwarded first, and its answer lost.
   */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly code: string;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly isApplied?: true;
    }
  /**
   * The connection breaks: before the request is forwarded, after it is applied, or in the middle
   * of the answer.
   */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' | 'within' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'silence' };

export interface FaultyProxy {
  readonly url: string;
  /**
   * The next `times` requests whose line (`PUT /bucket/key`, `POST / UpdateItem`) matches get this
   * misfortune; the newest rule wins.
   */
  readonly on: (line: RegExp, misfortune: Misfortune, times?: number) => void;
  /** The lines of all requests since the last call, in the order of their arrival. */
  readonly taken: () => readonly string[];
  /** The highest number of concurrent requests since the start. */
  readonly mostInFlight: () => number;
  readonly close: () => Promise<void>;
}

const HOP_BY_HOP: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/**
 * A proxy before a server that fails as networks and services do. With `secret`, it checks
 * signatures.
 */
export async function faultyProxy(target: string, secret?: string): Promise<FaultyProxy> {
  const agent = new Agent({ keepAlive: true });
  const rules: { readonly line: RegExp; readonly misfortune: Misfortune; left: number }[] = [];
  let lines: string[] = [];
  let inFlight = 0;
  let most = 0;
  const server = createServer((request, response) => {
    most = Math.max(most, ++inFlight);
    response.once('close', () => inFlight--);
    handle(request, response).catch(() => request.socket.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const line = lineOf(request);
    lines.push(line);
    if (secret !== undefined && !isSignedBy(secret, request, body))
      return answer(request, response, { status: 403, code: 'SignatureDoesNotMatch' });
    const rule = rules.findLast((one) => one.left > 0 && one.line.test(line));
    if (rule !== undefined) rule.left--;
    const misfortune = rule?.misfortune;
    switch (misfortune?.kind) {
      case 'silence':
        return;
      case 'drop':
        return drop(request, response, body, misfortune.when);
      case 'answer':
        if (misfortune.isApplied === true) await passOn(request, body);
        return answer(request, response, misfortune);
      case 'delay':
        await sleep(misfortune.ms);
    }
    const { status, headers, bytes } = await passOn(request, body);
    response.writeHead(status, headers);
    response.end(bytes);
  }

  async function drop(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    when: 'before' | 'after' | 'within',
  ): Promise<void> {
    if (when === 'before') return void request.socket.destroy();
    const { status, headers, bytes } = await passOn(request, body);
    if (when === 'after') return void request.socket.destroy();
    response.writeHead(status, headers);
    response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy());
  }

  function passOn(request: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: IncomingMessage['headers']; bytes: Buffer }>(
      (resolve, reject) => {
        const headers = { ...request.headers, connection: 'keep-alive' };
        const onward = send(
          new URL(request.url ?? '/', target),
          { method: request.method, headers, agent },
          (reply) => {
            const kept = Object.fromEntries(
              Object.entries(reply.headers).filter(([name]) => !HOP_BY_HOP.has(name)),
            );
            bytesOf(reply).then(
              (bytes) => resolve({ status: reply.statusCode ?? 0, headers: kept, bytes }),
              reject,
            );
          },
        );
        onward.on('error', reject);
        onward.end(body);
      },
    );
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    on: (line, misfortune, times = Infinity) => rules.push({ line, misfortune, left: times }),
    taken: () => {
      const taken = lines;
      lines = [];
      return taken;
    },
    mostInFlight: () => most,
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `PUT /bucket/key`, or `POST / UpdateItem` for DynamoDB. */
function lineOf({ method, url, headers }: IncomingMessage): string {
  const [path = ''] = (url ?? '').split('?');
  const operation = /\.([A-Za-z]+)$/.exec(String(headers['x-amz-target'] ?? ''))?.[1];
  return `${method} ${path}${operation === undefined ? '' : ` ${operation}`}`;
}

interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function answer(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { status, code, message = code, ...more }: ErrorAnswer,
): void {
  const isJson = headers['x-amz-target'] !== undefined;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message.replaceAll('<', '&lt;')}</Message></Error>`;
  const body = isJson
    ? JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, message })
    : xml;
  response.writeHead(status, {
    'content-type': isJson ? 'application/x-amz-json-1.0' : 'application/xml',
    ...more.headers,
  });
  response.end(method === 'HEAD' ? undefined : body);
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
