import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PagedS3 {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** Lists that were asked for, a page each. */
  readonly lists: () => number;
  readonly close: () => Promise<void>;
}

/** An S3 server whose lists have pages of a given number of keys; S3's have 1,000. */
export async function pagedS3(upstream: string, keysOfPage: number): Promise<PagedS3> {
  let lists = 0;
  const server = createServer((incoming, answer) => {
    const url = new URL(incoming.url ?? '/', upstream);
    if (url.searchParams.get('list-type') === '2') {
      lists++;
      url.searchParams.set('max-keys', String(keysOfPage));
    }
    const { method, headers } = incoming;
    const outgoing = request(url, { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(answer);
    });
    outgoing.on('error', () => answer.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lists: () => lists,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface ListingS3 {
  readonly url: string;
  /** Query strings of the lists that were asked for. */
  readonly asked: readonly URLSearchParams[];
  readonly close: () => Promise<void>;
}

/**
 * Answers each list with the next of these bodies of a ListBucketResult, the last one again and
 * again.
 */
export async function listingS3(bodies: readonly string[]): Promise<ListingS3> {
  const asked: URLSearchParams[] = [];
  const server = createServer((incoming, answer) => {
    asked.push(new URL(incoming.url ?? '/', 'http://127.0.0.1').searchParams);
    const body = bodies[Math.min(asked.length, bodies.length) - 1] ?? '';
    answer.writeHead(200, { 'content-type': 'application/xml' });
    answer.end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult>${body}</ListBucketResult>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
