import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Signature Version 4 as AWS documents it, computed anew from what came over the wire. */
export function isSignedBy(secret: string, request: IncomingMessage, body: Buffer): boolean {
  const {
    authorization = '',
    'x-amz-date': date = '',
    'x-amz-content-sha256': payload,
  } = request.headers;
  const match =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(([0-9]{8})\/([^/]+)\/([^/]+)\/aws4_request), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (match === null) return false;
  const [, scope = '', day = '', region = '', service = '', signed = '', signature] = match;
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const lines = signed.split(';').map(
    (name) =>
      `${name}:${String(request.headers[name] ?? '')
        .trim()
        .replaceAll(/ +/g, ' ')}\n`,
  );
  const pairs =
    query === '' ? [] : query.split('&').map((pair) => (pair.includes('=') ? pair : `${pair}=`));
  const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
  const canonical = [
    request.method,
    path,
    pairs.sort().join('&'),
    lines.join(''),
    signed,
    payload ?? hash(body),
  ].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    `AWS4${secret}`,
  );
  const text = ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n');
  const isBody = payload === undefined || payload === hash(body);
  return isBody && createHmac('sha256', key).update(text).digest('hex') === signature;
}
