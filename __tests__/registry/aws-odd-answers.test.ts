import { beforeAll, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { awsRegistry } from '../../src/registry/aws.js';
import type { Registry } from '../../src/registry/registry.js';
import { ODD_ANSWERS, oddS3, type OddAnswer, type OddS3 } from '../servers/odd-s3.js';

beforeAll(() => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
});

/** Where nothing ends a wait, it takes half a minute and more, on however busy a machine. */
const STUCK_MS = 20_000;

const KEY = 'schemas/events/active/schema.json';
const open = ({ url }: OddS3): Promise<Registry> =>
  awsRegistry({
    bucket: 'lake',
    prefix: 'schemas',
    table: undefined,
    backoffMs: 1,
    timeoutMs: 150,
    patienceMs: 600,
    environment: { AWS_ENDPOINT_URL: url },
  });

type Work = (objects: Registry['objects']) => Promise<unknown>;
const read: Work = (objects) => objects.get(KEY);
const list: Work = (objects) => objects.list('schemas/');
const remove: Work = (objects) => objects.remove(KEY, '"1"');
const write: Work = (objects) => objects.put(KEY, Buffer.from('{}'), new Map(), { kind: 'absent' });

/** The message of the Fault that the work must end with, and how long that took. */
async function faultOf(work: Promise<unknown>): Promise<{ message: string; ms: number }> {
  const begin = performance.now();
  const error: unknown = await work.then(
    (found) => new Error(`It answered ${JSON.stringify(found)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw error;
  return { message: error.message, ms: performance.now() - begin };
}

describe('an answer that S3 never gives is a fault in time', () => {
  const kinds = Object.keys(ODD_ANSWERS) as OddAnswer[];
  it.each(kinds)('to a read: %s', async (kind) => {
    const server = await oddS3(kind);
    const { message, ms } = await faultOf(read((await open(server)).objects));
    await server.close();
    expect(message).toMatch(
      /^Reading s3:\/\/lake\/\S+ failed: (?:the answer is incomplete|the connection broke|there was no answer in time)/,
    );
    expect(ms).toBeLessThan(STUCK_MS);
  });

  it.each<[string, Work, OddAnswer]>([
    ['a list', list, "a proxy's page"],
    ['a list', list, 'headers that drip'],
    ['a write', write, 'no ETag'],
    ['a write', write, 'silence'],
    ['a removal, before which the etag is asked', remove, 'no ETag'],
    ['a removal', remove, 'silence'],
  ])('to %s: %s', async (_, work, kind) => {
    const server = await oddS3(kind);
    const { message, ms } = await faultOf(work((await open(server)).objects));
    await server.close();
    expect(message).toMatch(/^(?:Listing|Writing|Reading|Deleting) s3:\/\/lake\/\S+ failed: /);
    expect(ms).toBeLessThan(STUCK_MS);
  });

  it('tells what is missing', async () => {
    const server = await oddS3('no ETag');
    const { message } = await faultOf(read((await open(server)).objects));
    await server.close();
    expect(message).toContain('The answer has no ETag');
    expect(message).toContain('AWS_ENDPOINT_URL');
  });
});

describe('a server that is silent', () => {
  it('is asked no more while hundreds of requests wait, and all fail alike', async () => {
    const server = await oddS3('silence');
    const { objects } = await open(server);
    const keys = Array.from({ length: 700 }, (_, index) => `schemas/t${index}/active/schema.json`);
    const begin = performance.now();
    const faults = await Promise.all(keys.map((key) => faultOf(objects.get(key))));
    const ms = performance.now() - begin;
    await server.close();
    // 64 requests at once, each with three tries.
    expect(server.asked()).toBeLessThanOrEqual(3 * 64);
    expect(ms).toBeLessThan(STUCK_MS);
    // A busy machine may cut off the last try before the server's silence does.
    const alike = new Set(
      faults.map(({ message }, at) =>
        message.replace(keys[at] ?? '', 'KEY').replace(/in time.*?\)\./, 'in time.'),
      ),
    );
    expect([...alike]).toEqual([
      expect.stringMatching(/^Reading .* there was no answer in time\. /),
    ]);
  });

  it('is asked again after a rest', async () => {
    const server = await oddS3('silence');
    const { objects } = await open(server);
    await faultOf(objects.get(KEY));
    const before = server.asked();
    await faultOf(objects.get(KEY));
    expect(server.asked()).toBe(before);
    await new Promise((resolve) => setTimeout(resolve, 5100));
    await faultOf(objects.get(KEY));
    expect(server.asked()).toBeGreaterThan(before);
    await server.close();
  });
});
