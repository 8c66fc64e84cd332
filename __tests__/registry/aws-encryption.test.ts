import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { openRegistry } from '../../src/bin/open-registry.js';
import { UserError } from '../../src/errors.js';
import { ENCRYPTION_VARIABLES } from '../../src/protocol/encryption.js';

let seen: { readonly method: string | undefined; readonly headers: IncomingHttpHeaders }[] = [];
const server = createServer((request, response) => {
  seen.push({ method: request.method, headers: request.headers });
  request.resume().on('end', () => response.writeHead(200, { etag: '"1"' }).end());
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
});
afterEach(() => {
  for (const { name } of ENCRYPTION_VARIABLES) Reflect.deleteProperty(process.env, name);
  seen = [];
});
afterAll(() => {
  Reflect.deleteProperty(process.env, 'AWS_ENDPOINT_URL_S3');
  server.closeAllConnections();
  server.close();
});

const open = (variables: Readonly<Record<string, string>>): ReturnType<typeof openRegistry> => {
  Object.assign(process.env, variables);
  return openRegistry({ kind: 's3', bucket: 'lake', prefix: 'schemas' }, '', 'registry');
};
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/0f0f';

it.each([
  [{}, undefined, undefined],
  [{ SCHEMA_ENCRYPTION: 'AES256' }, 'AES256', undefined],
  [{ SCHEMA_ENCRYPTION: ' aws:kms ' }, 'aws:kms', undefined],
  [{ SCHEMA_ENCRYPTION: 'aws:kms', SCHEMA_KMS_KEY_ID: KEY }, 'aws:kms', KEY],
  [
    { SCHEMA_ENCRYPTION: 'AWS:KMS:DSSE', SCHEMA_KMS_KEY_ID: 'alias/lake' },
    'aws:kms:dsse',
    'alias/lake',
  ],
])('with %j a write asks for %s by the key %s', async (variables, algorithm, key) => {
  const { objects } = await open(variables);
  await objects.put('schemas/a/pending/schema.json', Buffer.from('{}'), new Map(), {
    kind: 'absent',
  });
  const [put] = seen;
  expect(put?.method).toBe('PUT');
  expect(put?.headers['x-amz-server-side-encryption']).toBe(algorithm);
  expect(put?.headers['x-amz-server-side-encryption-aws-kms-key-id']).toBe(key);
});

it.each([
  [{ SCHEMA_ENCRYPTION: 'kms' }, /SCHEMA_ENCRYPTION must be AES256, aws:kms or aws:kms:dsse/],
  [{ SCHEMA_KMS_KEY_ID: KEY }, /SCHEMA_KMS_KEY_ID needs SCHEMA_ENCRYPTION=aws:kms/],
  [{ SCHEMA_ENCRYPTION: 'AES256', SCHEMA_KMS_KEY_ID: KEY }, /SCHEMA_KMS_KEY_ID needs/],
])('%j is wrong usage, and nothing is asked', async (variables, message) => {
  const opening = open(variables);
  await expect(opening).rejects.toThrow(UserError);
  await expect(opening).rejects.toThrow(message);
  expect(seen).toEqual([]);
});
