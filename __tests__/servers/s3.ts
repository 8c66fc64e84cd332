import type { AddressInfo } from 'node:net';
import { buildApp } from 'fauxqs';

export interface S3Server {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  readonly createBucket: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * S3 over its real wire protocol, in memory. fauxqs ignores If-Match and If-None-Match, so they are
 * looked after here: one write at a time for each key, after a look at what is there.
 */
export async function s3Server(): Promise<S3Server> {
  const app = buildApp({ logger: false });
  const busy = new Map<string, Promise<void>>();
  app.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    if (request.method !== 'PUT' && request.method !== 'DELETE') return;
    const before = busy.get(path);
    let release = (): void => undefined;
    busy.set(path, new Promise((resolve) => (release = resolve)));
    reply.raw.once('close', release);
    await before;
    const [ifMatch, ifNoneMatch] = [request.headers['if-match'], request.headers['if-none-match']];
    if (ifMatch === undefined && ifNoneMatch === undefined) return;
    const bucket = await app.inject({ method: 'HEAD', url: `/${path.split('/')[1] ?? ''}` });
    if (bucket.statusCode === 404) return;
    const { statusCode, headers } = await app.inject({ method: 'HEAD', url: path });
    if (statusCode === 404 && ifMatch !== undefined)
      return refuse(reply, 404, 'NoSuchKey', 'The specified key does not exist.');
    const isHeld =
      ifNoneMatch === '*' ? statusCode === 404 : bare(ifMatch) === bare(headers['etag']);
    if (!isHeld)
      return refuse(
        reply,
        412,
        'PreconditionFailed',
        'At least one of the pre-conditions you specified did not hold',
      );
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    url,
    createBucket: async (name) => {
      await app.inject({ method: 'PUT', url: `/${name}` });
    },
    close: () => app.close(),
  };
}

interface Reply {
  readonly code: (status: number) => Reply;
  readonly header: (name: string, value: string) => Reply;
  readonly send: (body: string) => unknown;
}

function refuse(reply: Reply, status: number, code: string, message: string): unknown {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>1</RequestId></Error>`;
  return reply.code(status).header('content-type', 'application/xml').send(xml);
}

function bare(etag: unknown): string {
  return String(etag).replaceAll('"', '');
}
