import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const TEXT = '{"table_name":"events","envelope_columns":{},"payload_columns":{"a":"INT"}}';
const HEADERS = { etag: '"1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' };
const WITHOUT_ETAG = { 'last-modified': HEADERS['last-modified'] };
const FULL = { ...HEADERS, 'content-length': TEXT.length };
const BEGINNING = TEXT.slice(0, 20);

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const again = (send: () => void, request: IncomingMessage): void => {
  const timer = setInterval(send, 50);
  request.socket.on('error', () => undefined).on('close', () => clearInterval(timer));
};

/** Answers that S3 never gives; what stands between may give them. */
export const ODD_ANSWERS = {
  'no ETag': (_, response) => void response.writeHead(200, WITHOUT_ETAG).end(TEXT),
  'no ETag, and a body without an end': (_, response) =>
    void response.writeHead(200, WITHOUT_ETAG).write(TEXT),
  'no date': (_, response) => void response.writeHead(200, { etag: '"1"' }).end(TEXT),
  "a proxy's page": (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>'),
  'no HTTP': ({ socket }) => void socket.end('hello\r\n\r\n'),
  'a body that breaks off': ({ socket }, response) =>
    void response.writeHead(200, FULL).write(BEGINNING, () => socket.destroy()),
  'a body that ends early': ({ socket }, response) =>
    void response.writeHead(200, FULL).write(BEGINNING, () => socket.end()),
  'a body that stops': (_, response) => void response.writeHead(200, FULL).write(BEGINNING),
  'a body that drips': (request, response) => {
    response.writeHead(200, { ...HEADERS, 'content-length': 1_000_000 });
    again(() => response.write(' '), request);
  },
  'headers that drip': (request) => {
    request.socket.write('HTTP/1.1 200 OK\r\n');
    again(() => request.socket.write('x-more: 1\r\n'), request);
  },
  'an error that stops': (_, response) => void response.writeHead(500).write('<Error><Code>Int'),
  silence: () => undefined,
} as const satisfies Readonly<Record<string, Answer>>;

export type OddAnswer = keyof typeof ODD_ANSWERS;

export interface OddS3 {
  readonly url: string;
  /** Requests so far. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

/** A server that gives one answer to every request. */
export async function oddS3(kind: OddAnswer): Promise<OddS3> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    const answer: Answer = ODD_ANSWERS[kind];
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
