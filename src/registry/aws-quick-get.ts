import type * as Sdk from '@aws-sdk/client-s3';
import { get as httpGet, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as httpsGet } from 'node:https';
import { readBody } from './aws-body.js';
import { signReads, type SignRead } from './aws-signed-read.js';
import type { AwsSettings } from './aws-settings.js';
import { MAX_OBJECT_BYTES } from '../protocol/stored-schema.js';
import type { StoredObject } from './registry.js';

/** Reads an object; undefined only where there is none. `ask` has the SDK do it, which tries again, understands every answer and says what is wrong. */
export type QuickGet = (
  key: string,
  ask: () => Promise<StoredObject | undefined>,
) => Promise<StoredObject | undefined>;

type Sockets = AwsSettings['requestHandler'];

/** What the requests for all keys of a bucket have in common. */
interface Route {
  readonly sign: SignRead;
  readonly get: (path: string, headers: Record<string, string>) => Promise<IncomingMessage>;
  /** Everything before the key. */
  readonly path: string;
  readonly userAgent: string;
}

/** What the SDK is about to send. */
interface PreparedRequest {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Keys that stand in a URL as they are; all keys of topics are among them, below an ordinary prefix. */
const PLAIN_KEY = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
const METADATA = 'x-amz-meta-';
const FOLLOWER = 'followFirst';

/**
 * The way for the common answer. The SDK prepares each request anew, which takes a millisecond of CPU: 700 reads with 64 in flight
 * then wait for the CPU, not for S3. Here the first read is the SDK's, and the others take its route as soon as that is known:
 * with its credentials, on its sockets, but without what is between. Every answer that is not an object or a plain NoSuchKey
 * is left to the SDK.
 */
export function quickGet(client: Sdk.S3Client, sockets: Sockets): QuickGet {
  let route: Promise<Route | undefined> | undefined;
  return async (key, ask) => {
    if (
      !PLAIN_KEY.test(key) ||
      key.split('/').some((segment) => segment === '.' || segment === '..')
    )
      return ask();
    if (route === undefined) {
      const first = followFirst(client, key, sockets);
      ({ route } = first);
      return ask().finally(first.giveUp);
    }
    const found = await route;
    const quick =
      found === undefined ? undefined : await readAlong(found, client, key).catch(() => undefined);
    return quick === undefined ? ask() : quick === 'absent' ? undefined : quick;
  };
}

/** Waits for the SDK to send its first request for this key; undefined where that goes no way that others could take. */
function followFirst(
  client: Sdk.S3Client,
  key: string,
  sockets: Sockets,
): { route: Promise<Route | undefined>; giveUp: () => void } {
  let tell: (route: Route | undefined) => void = () => undefined;
  const route = new Promise<Route | undefined>((resolve) => (tell = resolve));
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'GetObjectCommand')
          tell(routeOf(args.request as PreparedRequest, key, sockets));
        return next(args);
      },
    { step: 'finalizeRequest', priority: 'low', name: FOLLOWER },
  );
  const giveUp = (): void => {
    client.middlewareStack.remove(FOLLOWER);
    tell(undefined);
  };
  return { route, giveUp };
}

function routeOf(
  { protocol, hostname, port, path, headers }: PreparedRequest,
  key: string,
  sockets: Sockets,
): Route | undefined {
  // Directory buckets and multi-region access points sign in other ways.
  const region = /^AWS4-HMAC-SHA256 Credential=[^/]+\/[0-9]{8}\/([^/]+)\/s3\//.exec(
    headers['authorization'] ?? '',
  )?.[1];
  if (region === undefined || !path.endsWith(`/${key}`)) return undefined;
  return {
    sign: signReads(headers['host'] ?? hostname, region),
    get: (path, headers) => {
      // Sockets know IPv6 addresses without the brackets of URLs.
      const options = {
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port: port ?? null,
        path,
        headers,
        timeout: sockets.requestTimeout,
      };
      return protocol === 'https:'
        ? answerTo(httpsGet, { ...options, agent: sockets.httpsAgent })
        : answerTo(httpGet, { ...options, agent: sockets.httpAgent });
    },
    path: path.slice(0, -key.length),
    userAgent: headers['user-agent'] ?? '',
  };
}

async function readAlong(
  route: Route,
  client: Sdk.S3Client,
  key: string,
): Promise<StoredObject | 'absent' | undefined> {
  const path = route.path + key;
  // The SDK learns from answers by how much this machine's clock is off.
  const now = new Date(Date.now() + client.config.systemClockOffset);
  const headers = {
    ...route.sign(path, await client.config.credentials(), now),
    'user-agent': route.userAgent,
  };
  const answer = await route.get(path, headers);
  const size = Number(answer.headers['content-length']);
  if (answer.statusCode === 200 && size > MAX_OBJECT_BYTES) {
    answer.destroy();
    return objectOf(key, answer.headers, new Uint8Array(), size);
  }
  const bytes = await readBody(answer, MAX_OBJECT_BYTES);
  if (bytes === undefined) return undefined;
  if (answer.statusCode === 200) return objectOf(key, answer.headers, bytes, bytes.length);
  return answer.statusCode === 404 && Buffer.from(bytes).includes('<Code>NoSuchKey</Code>')
    ? 'absent'
    : undefined;
}

function answerTo(send: typeof httpGet, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = send(options, resolve);
    request.on('error', reject);
    // Also when the answer has begun; its body ends with this error then.
    request.on('timeout', () => request.destroy(new Error('There was no answer in time')));
  });
}

function objectOf(
  key: string,
  headers: IncomingMessage['headers'],
  bytes: Uint8Array,
  size: number,
): StoredObject | undefined {
  const { etag, 'last-modified': date = '', 'x-amz-version-id': versionId } = headers;
  const modified = Date.parse(date);
  if (etag === undefined || Number.isNaN(modified)) return undefined;
  const metadata = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith(METADATA) && typeof value === 'string')
      metadata.set(name.slice(METADATA.length), value);
  }
  const version = typeof versionId === 'string' ? versionId : null;
  return {
    key,
    etag,
    size,
    modified: new Date(modified).toISOString(),
    bytes,
    versionId: version,
    metadata,
  };
}
