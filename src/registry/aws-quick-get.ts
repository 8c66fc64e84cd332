import type * as Sdk from '@aws-sdk/client-s3';
import { readBody } from './aws-body.js';
import { signReads, type SignRead } from './aws-signed-read.js';
import { MAX_OBJECT_BYTES, type StoredObject } from './registry.js';

/** Undefined: ask the SDK, which tries again, understands every answer and says what is wrong. */
export type QuickGet = (key: string) => Promise<StoredObject | 'absent' | undefined>;

type SdkRequest = Parameters<Sdk.S3Client['config']['requestHandler']['handle']>[0];

/** What the requests for all keys of a bucket have in common. */
interface Route {
  readonly sign: SignRead;
  readonly host: { readonly protocol: string; readonly hostname: string; readonly port?: number };
  /** Everything before the key. */
  readonly path: string;
  readonly userAgent: string;
}

/** Keys that stand in a URL as they are; all keys of topics are among them, below an ordinary prefix. */
const PLAIN_KEY = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
const PROBE = 'probe';
const METADATA = 'x-amz-meta-';

/**
 * The way for the common answer. The SDK prepares each request anew, which takes a millisecond of CPU: 700 reads with 64 in flight
 * then wait for the CPU, not for S3. Here the SDK prepares one request, whose route the others take: with its credentials, and sent
 * by its handler with its timeouts and sockets, but without what is between. Every answer that is not an object or a plain NoSuchKey
 * is left to the SDK.
 */
export function quickGet(sdk: typeof Sdk, client: Sdk.S3Client, bucket: string): QuickGet {
  let route: Promise<Route | undefined> | undefined;
  return async (key) => {
    if (!PLAIN_KEY.test(key) || key.split('/').some((segment) => segment === '.' || segment === '..')) return undefined;
    route ??= findRoute(sdk, client, bucket).catch(() => undefined);
    const found = await route;
    if (found === undefined) return undefined;
    try {
      return await readAlong(found, client, key);
    } catch {
      return undefined;
    }
  };
}

/** Lets the SDK prepare and sign a request, and stops it before it is sent. */
async function findRoute(sdk: typeof Sdk, client: Sdk.S3Client, bucket: string): Promise<Route | undefined> {
  const command = new sdk.GetObjectCommand({ Bucket: bucket, Key: PROBE });
  let prepared: unknown;
  command.middlewareStack.add(
    () =>
      async ({ request }) => {
        prepared = request;
        return { response: undefined, output: { $metadata: {} } };
      },
    { step: 'finalizeRequest', priority: 'low', name: 'stopBeforeSending' },
  );
  await client.send(command);
  const request = prepared as Pick<SdkRequest, 'protocol' | 'hostname' | 'port' | 'path' | 'headers'>;
  // Directory buckets and multi-region access points sign in other ways.
  const region = /^AWS4-HMAC-SHA256 Credential=[^/]+\/[0-9]{8}\/([^/]+)\/s3\//.exec(request.headers['authorization'] ?? '')?.[1];
  if (region === undefined || !request.path.endsWith(`/${PROBE}`)) return undefined;
  const { protocol, hostname, port, path, headers } = request;
  return {
    sign: signReads(headers['host'] ?? hostname, region),
    host: { protocol, hostname, ...(port === undefined ? {} : { port }) },
    path: path.slice(0, -PROBE.length),
    userAgent: headers['user-agent'] ?? '',
  };
}

async function readAlong(route: Route, client: Sdk.S3Client, key: string): Promise<StoredObject | 'absent' | undefined> {
  const path = route.path + key;
  // The SDK learns from answers by how much this machine's clock is off.
  const now = new Date(Date.now() + client.config.systemClockOffset);
  const headers = { ...route.sign(path, await client.config.credentials(), now), 'user-agent': route.userAgent };
  const request = { method: 'GET', ...route.host, path, query: {}, headers };
  const { response } = await client.config.requestHandler.handle(request as SdkRequest);
  const { body, statusCode } = response;
  const size = Number(response.headers['content-length']);
  if (statusCode === 200 && size > MAX_OBJECT_BYTES) {
    body.destroy();
    return objectOf(key, response.headers, new Uint8Array(), size);
  }
  const bytes = await readBody(body, MAX_OBJECT_BYTES);
  if (bytes === undefined) return undefined;
  if (statusCode === 200) return objectOf(key, response.headers, bytes, bytes.length);
  return statusCode === 404 && Buffer.from(bytes).includes('<Code>NoSuchKey</Code>') ? 'absent' : undefined;
}

function objectOf(key: string, headers: Readonly<Record<string, string>>, bytes: Uint8Array, size: number): StoredObject | undefined {
  const etag = headers['etag'];
  const modified = Date.parse(headers['last-modified'] ?? '');
  if (etag === undefined || Number.isNaN(modified)) return undefined;
  const metadata = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) if (name.startsWith(METADATA)) metadata.set(name.slice(METADATA.length), value);
  return { key, etag, size, modified: new Date(modified).toISOString(), bytes, versionId: headers['x-amz-version-id'] ?? null, metadata };
}
