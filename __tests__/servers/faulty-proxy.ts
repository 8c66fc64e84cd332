import {
  Agent,
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSignedBy } from './signature.js';

/** What happens to a request instead of, or besides, being passed on. */
export type Misfortune =
  /** An error of the service's own. With `isApplied` the request is passed on first, and its answer lost. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly code: string;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly isApplied?: true;
    }
  /** The connection breaks: before the request got through, after it was applied, or in the middle of the answer. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' | 'within' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'silence' };

export interface FaultyProxy {
  readonly url: string;
  /** The next `times` requests whose line (`PUT /bucket/key`, `POST / UpdateItem`) matches meet with this; the newest rule first. */
  readonly on: (line: RegExp, misfortune: Misfortune, times?: number) => void;
  /** The lines of all requests since the last call, in the order they came. */
  readonly taken: () => readonly string[];
  /** The most that were on their way at the same moment, since the start. */
  readonly mostInFlight: () => number;
  readonly close: () => Promise<void>;
}

const HOP_BY_HOP: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/** Stands before a server and does to its requests what networks and services do. Signatures are checked with `secret`, when given. */
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
    const [path = ''] = (request.url ?? '').split('?');
    const operation = /\.([A-Za-z]+)$/.exec(String(request.headers['x-amz-target'] ?? ''))?.[1];
    const line = `${request.method} ${path}${operation === undefined ? '' : ` ${operation}`}`;
    lines.push(line);
    if (secret !== undefined && !isSignedBy(secret, request, body)) {
      answer(request, response, { status: 403, code: 'SignatureDoesNotMatch' });
      return;
    }
    const rule = rules.findLast((one) => one.left > 0 && one.line.test(line));
    if (rule !== undefined) rule.left--;
    const misfortune = rule?.misfortune;
    if (misfortune?.kind === 'silence') return;
    if (misfortune?.kind === 'delay')
      await new Promise((resolve) => setTimeout(resolve, misfortune.ms));
    if (misfortune?.kind === 'drop' && misfortune.when === 'before')
      return void request.socket.destroy();
    if (misfortune?.kind === 'answer' && misfortune.isApplied !== true)
      return answer(request, response, misfortune);
    const { status, headers, bytes } = await passOn(request, body);
    if (misfortune?.kind === 'answer') return answer(request, response, misfortune);
    if (misfortune?.kind === 'drop' && misfortune.when === 'after')
      return void request.socket.destroy();
    response.writeHead(status, headers);
    if (misfortune?.kind !== 'drop') return void response.end(bytes);
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
