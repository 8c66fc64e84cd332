import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { awsRegistry } from '../../src/registry/aws.js';
import { MAX_OBJECT_BYTES } from '../../src/protocol/stored-schema.js';

const CHUNK = Buffer.alloc(1_048_576);
/** Ten times what is read. */
const SIZE = 10 * MAX_OBJECT_BYTES;

it.each([
  ['that says how large it is', true],
  ['that does not say how large it is', false],
])('an object beyond the limit %s is not taken in', async (_, isSizeTold) => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
  let sent = 0;
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    response.writeHead(200, {
      etag: '"1"',
      'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
      ...(isSizeTold ? { 'content-length': SIZE } : {}),
    });
    const send = (): void => {
      if (sent >= SIZE || response.destroyed) return void response.end();
      sent += CHUNK.length;
      response.write(CHUNK, send);
    };
    send();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { objects } = await awsRegistry({
    bucket: 'lake',
    prefix: 'schemas',
    table: undefined,
    environment: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    },
  });
  const object = await objects.get('schemas/events/active/schema.json');
  expect(object?.bytes).toEqual(new Uint8Array());
  expect(object?.size).toBe(isSizeTold ? SIZE : MAX_OBJECT_BYTES + 1);
  expect(requests).toBe(1);
  // What lies in buffers on the way counts, too.
  expect(sent).toBeLessThan(isSizeTold ? MAX_OBJECT_BYTES : 3 * MAX_OBJECT_BYTES);
  server.closeAllConnections();
  server.close();
});
