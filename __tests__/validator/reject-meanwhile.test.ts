import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { MAX_OBJECT_BYTES } from '../../src/protocol/stored-schema.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { digest } from '../judged.js';
import type { Call } from '../world/faults.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import { bytesFor, type WorldOptions } from '../world/world.js';
import { keys, reasonsIn, harness, writes, type Harness } from './harness.js';

const PENDING = 'schemas/orders/pending/schema.json';
const REJECTED = 'schemas/orders/failed/schema.json';
const ERROR = 'schemas/orders/failed/error.json';
const INVALID = schema('1.0.0', { n: 'NOTHING' });
const TOO_LARGE = ' '.repeat(MAX_OBJECT_BYTES + 1);

const put = (at: Harness, key: string, text: string): void =>
  void at.world.registry.objects.put(key, bytesFor(text), new Map(), { kind: 'always' });

/** Something happens once, right before the call. */
function before(
  isMeant: (call: Call) => boolean,
  happens: (at: Harness) => unknown,
  options: WorldOptions = {},
): Harness {
  let isOver = false;
  const at: Harness = harness(options, (call) => {
    if (isOver || !isMeant(call)) return undefined;
    isOver = true;
    const thrown = happens(at);
    return thrown instanceof Error ? thrown : undefined;
  });
  return at;
}
const on =
  (operation: string, subject: string) =>
  (call: Call): boolean =>
    call.operation === operation && call.subject === subject;

describe('while a candidate is turned down', () => {
  it('another candidate replaces it: the first gets no rejection, and the next run handles the new one', async () => {
    const at = before(on('objects.get', ERROR), ({ world }) => world.upload('orders', V1));
    expect(await at.submit(INVALID)).toEqual({ kind: 'idle', topic: 'orders' });
    expect(at.lines.at(-1)).toBe('Another candidate took the place of this one');
    expect(writes(at)).toEqual([]);
    expect((await at.run()).kind).toBe('activated');
  });

  it.each([
    ['the bytes', REJECTED],
    ['error.json', ERROR],
  ])('another run writes %s otherwise: it is validated again', async (_, key) => {
    const at = before(on('objects.put', key), (one) => put(one, key, 'other'));
    const run = at.submit(INVALID);
    await expect(run).rejects.toThrow(Fault);
    await expect(run).rejects.toThrow(
      `s3://lake/${key} was written by another run meanwhile; the topic is validated again`,
    );
    expect(at.text(PENDING)).toBe(INVALID);
    expect((await at.run()).kind).toBe('rejected');
    expect(at.text(REJECTED)).toBe(INVALID);
  });

  it('another run writes the same bytes: it goes on', async () => {
    const at = before(on('objects.put', REJECTED), (one) => put(one, REJECTED, INVALID));
    expect((await at.submit(INVALID)).kind).toBe('rejected');
    expect(at.text(PENDING)).toBeUndefined();
  });

  it('the bytes that another run has written vanish: it is validated again', async () => {
    const at = before(on('objects.put', REJECTED), (one) => put(one, REJECTED, 'other'));
    const gone: Harness['ports'] = {
      ...at.ports,
      registry: {
        ...at.ports.registry,
        objects: {
          ...at.ports.registry.objects,
          get: async (key) => {
            const found = await at.ports.registry.objects.get(key);
            return key === REJECTED ? undefined : found;
          },
        },
      },
    };
    at.world.upload('orders', INVALID);
    await expect(validateTopic('orders', gone)).rejects.toThrow('meanwhile');
  });

  it('that is above the size limit, the former rejected bytes are replaced by others: it is validated again', async () => {
    const at = before(on('objects.remove', REJECTED), (one) => put(one, REJECTED, 'other'));
    await at.submit(INVALID);
    await expect(at.submit(TOO_LARGE)).rejects.toThrow(`${REJECTED} was written by another run`);
    expect(at.text(REJECTED)).toBe('other');
    expect((await at.run()).kind).toBe('rejected');
    expect(keys(at, REJECTED)).toEqual([]);
  });
});

describe('a rejection that died before the item was told', () => {
  const died = async (options: WorldOptions = {}): Promise<Harness> => {
    const isUpdate = ({ operation }: Call): boolean => operation.startsWith('items.update');
    const at = before(isUpdate, () => new Fault('503'), options);
    await expect(at.submit(INVALID)).rejects.toThrow('503');
    at.calls.length = 0;
    return at;
  };

  it('is finished by the next run, which writes neither file again', async () => {
    const at = await died();
    const error = at.text(ERROR);
    expect((await at.run()).kind).toBe('rejected');
    expect(writes(at).filter((write) => write.includes('/failed/'))).toEqual([]);
    expect(at.text(ERROR)).toBe(error);
    expect(at.item()).toMatchObject({ status: 'VALIDATION_FAILED' });
    expect(keys(at, 'pending')).toEqual([]);
  });

  it.each<[string, WorldOptions, string]>([
    ['the same bytes at another time', {}, INVALID],
    ['the same bytes within the same second', { writeMs: 0 }, INVALID],
    ['other bytes within the same second', { writeMs: 0 }, schema('1.0.0', { n: 'NOTHING2' })],
  ])('is not that of %s', async (_, options, text) => {
    const at = await died(options);
    const read = (): Record<string, unknown> => JSON.parse(at.text(ERROR) ?? '') as never;
    const first = read();
    expect((await at.submit(text)).kind).toBe('rejected');
    expect(read()['version_id']).not.toBe(first['version_id']);
    expect(read()['sha256']).toBe(digest(text));
    expect(at.text(REJECTED)).toBe(text);
  });

  it('is not that of an upload of the same bytes and version at another time', async () => {
    const at = await died();
    const pending = at.world.held.get(PENDING)!;
    const modified = '2026-11-25T00:00:00.000Z';
    at.world.held.set(PENDING, { ...pending, modified });
    await at.run();
    expect(JSON.parse(at.text(ERROR) ?? '')).toMatchObject({ uploaded_at: modified });
  });

  it('is not that of bytes with other contents under the same version and time', async () => {
    const at = await died();
    const pending = at.world.held.get(PENDING)!;
    const text = schema('1.0.0', { n: 'NOTHING2' });
    at.world.held.set(PENDING, { ...pending, bytes: bytesFor(text), etag: '"other"' });
    await at.run();
    expect(at.text(REJECTED)).toBe(text);
  });
});

it('a rejected candidate has its digest in its metadata, and one above the size limit has none', async () => {
  const at = harness();
  await at.submit(INVALID);
  for (const key of [REJECTED, ERROR])
    expect(at.world.held.get(key)?.metadata).toEqual(new Map([['sha256', digest(INVALID)]]));
  await at.submit(TOO_LARGE);
  expect(at.world.held.get(ERROR)?.metadata).toEqual(new Map());
});

it('the log line of a rejection has the topic, the digest and the first twenty errors', async () => {
  const at = harness();
  const told: (readonly [string, unknown])[] = [];
  const submit = (text: string): Promise<unknown> => {
    at.world.upload('orders', text);
    return validateTopic('orders', { ...at.ports, log: (line, facts) => told.push([line, facts]) });
  };
  const names = Array.from({ length: 25 }, (_, index) => [`c${index}`, 'NOTHING'] as const);
  const text = schema('1.0.0', Object.fromEntries(names));
  await submit(text);
  expect(told.slice(-2)).toEqual([
    ['Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED', { topic: 'orders' }],
    [
      'Schema rejected',
      {
        topic: 'orders',
        sha256: digest(text),
        errors: names
          .slice(0, 20)
          .map(() => expect.stringMatching(/^INVALID_TYPE: 'NOTHING' is not a type/)),
      },
    ],
  ]);
});

it('the log line of a candidate that was replaced has the topic', async () => {
  const at = before(on('objects.get', ERROR), ({ world }) => world.upload('orders', V1));
  const told: (readonly [string, unknown])[] = [];
  at.world.upload('orders', INVALID);
  await validateTopic('orders', { ...at.ports, log: (line, facts) => told.push([line, facts]) });
  expect(told.at(-1)).toEqual([
    'Another candidate took the place of this one',
    { topic: 'orders' },
  ]);
});

describe('the item is updated', () => {
  const updates = (at: Harness): readonly string[] =>
    writes(at).filter((write) => write.startsWith('items.update'));

  it.each<[string, (at: Harness) => unknown, readonly string[]]>([
    ['if no activation came, where none is recorded', () => undefined, ['never-active']],
    ['if it is still that of the active version', (at) => at.submit(V1), ['same']],
    [
      'if it has no gate, where the active version was put there by hand',
      (at) => put(at, 'schemas/orders/active/schema.json', V1),
      ['ungated'],
    ],
  ])('%s', async (_, given, conditions) => {
    const at = harness();
    await given(at);
    at.calls.length = 0;
    await at.submit(INVALID);
    expect(updates(at)).toEqual(conditions.map((kind) => `items.update ${kind} orders`));
  });
});

it('errors in a file do not count as breaking changes', async () => {
  const at = harness();
  expect(await at.submit(INVALID)).toMatchObject({ kind: 'rejected', breakingChanges: 0 });
});

it('the item has the first 300 characters of the first reason', async () => {
  const at = harness({
    refuses: ({ kind }) => (kind === 'add-columns' ? 'x'.repeat(400) : undefined),
  });
  await at.submit(V1);
  const [first] = reasonsIn(await at.submit(V2));
  expect(first?.message.length).toBeGreaterThan(300);
  expect(at.item()['last_rejection']).toMatchObject({ reason: first?.message.slice(0, 300) });
});

it('the log says that the gate was closed if the active version was put there by hand and the item has no gate', async () => {
  const at = harness();
  put(at, 'schemas/orders/active/schema.json', V1);
  await at.submit(INVALID);
  expect(at.lines.filter((line) => line.startsWith('Updated DynamoDB'))).toEqual([
    'Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED',
  ]);
  at.lines.length = 0;
  await at.submit(INVALID);
  expect(at.lines.filter((line) => line.startsWith('Updated DynamoDB'))).toEqual([]);
});
