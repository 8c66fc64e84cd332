import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from '@jest/globals';
import { sharedDirectory } from '../../src/directory/shared-directory.js';
import { Fault } from '../../src/errors.js';
import { directoryRegistry } from '../../src/registry/directory.js';
import { compileSources, type RegistryProcess } from './directory-process.js';

const sources = compileSources();
afterAll(() => sources.remove());

let directory: string;
let running: RegistryProcess[] = [];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'schema-gate-registry-'));
});
afterEach(() => {
  for (const one of running.splice(0)) one.kill();
  rmSync(directory, { recursive: true, force: true });
});

/** Starts them, lets all go on at once, and answers what each of them printed. */
async function race(count: number, statements: string): Promise<readonly (readonly string[])[]> {
  running = Array.from({ length: count }, (_, number) =>
    sources.start(directory, number, `await go();\n${statements}`),
  );
  for (const one of running) expect(await one.line()).toBe('ready');
  for (const one of running) one.go();
  return Promise.all(
    running.map(async (one) => {
      const printed: string[] = [];
      for (let line = await one.line(); line !== undefined; line = await one.line())
        printed.push(line);
      return printed;
    }),
  );
}

const leftovers = (): readonly string[] =>
  ['locks', 'tmp'].flatMap((name) => readdirSync(join(directory, 'schema-gate', name)));

it('of four processes that create the same twenty keys, one wins each', async () => {
  const printed = await race(
    4,
    `for (let at = 0; at < 20; at++) {
       const key = registry.layout.pending('topic-' + at);
       const answer = await objects.put(key, Buffer.from('by ' + number), new Map([['by', 'by ' + number]]), { kind: 'absent' });
       if (answer !== 'refused') print(key + ' by ' + number);
     }`,
  );
  const { objects } = directoryRegistry(directory);
  const found: string[] = [];
  for (const { key } of await objects.list('')) {
    const object = await objects.get(key);
    const text = Buffer.from(object!.bytes).toString();
    expect(object!.metadata).toEqual(new Map([['by', text]]));
    found.push(`${key} ${text}`);
  }
  expect(printed.flat().sort()).toEqual(found.sort());
  expect(found).toHaveLength(20);
  expect(leftovers()).toEqual([]);
});

it('four processes that read, add and write the same object in a loop lose nothing', async () => {
  const { objects, layout } = directoryRegistry(directory);
  await objects.put(layout.active('events'), Buffer.from(''), new Map(), { kind: 'always' });
  await race(
    4,
    `const key = registry.layout.active('events');
     for (let added = 0; added < 8; ) {
       const { bytes, etag } = await objects.get(key);
       const answer = await objects.put(key, Buffer.concat([bytes, Buffer.from(String(number))]), new Map(), { kind: 'etag', etag });
       if (answer !== 'refused') added++;
     }`,
  );
  const text = Buffer.from((await objects.get(layout.active('events')))!.bytes).toString();
  expect([...text].sort().join('')).toBe(
    ['0', '1', '2', '3'].map((mark) => mark.repeat(8)).join(''),
  );
  expect(leftovers()).toEqual([]);
});

it('of four processes that record the same thirty activations, one at most records each, and the newest stays', async () => {
  const printed = await race(
    4,
    `for (let seq = 1; seq <= 30; seq++) {
       const answer = await items.update('events', { activationSeq: seq, commit: 'c' + seq }, { kind: 'newer', seq });
       if (answer === 'written') print(String(seq));
     }`,
  );
  const { items } = directoryRegistry(directory);
  expect(await items!.get('events')).toMatchObject({ activationSeq: 30, commit: 'c30' });
  const recorded = printed.flat();
  expect(recorded).toContain('30');
  expect(new Set(recorded).size).toBe(recorded.length);
});

it('a process that is killed while it holds the lock stands in nobody’s way', async () => {
  const holder = sources.start(
    directory,
    0,
    `const { directoryLocks } = await import('./directory/lock.js');
     const { createHash } = await import('node:crypto');
     const { join } = await import('node:path');
     const key = registry.layout.active('events');
     await objects.put(key, Buffer.from('old'), new Map([['by', 'old']]), { kind: 'always' });
     const locks = directoryLocks(join(process.argv[2], 'schema-gate/locks'), join(process.argv[2], 'schema-gate/tmp'));
     await locks.hold(createHash('sha256').update(key).digest('hex').slice(0, 32), async () => { await go(); });`,
  );
  running = [holder];
  expect(await holder.line()).toBe('ready');
  expect(readdirSync(join(directory, 'schema-gate/locks'))).toHaveLength(1);
  holder.kill();
  expect(await holder.line()).toBeUndefined();
  const { objects, layout } = directoryRegistry(directory);
  const { etag } = (await objects.get(layout.active('events')))!;
  expect(
    await objects.put(layout.active('events'), Buffer.from('new'), new Map(), {
      kind: 'etag',
      etag,
    }),
  ).not.toBe('refused');
  expect(readdirSync(join(directory, 'schema-gate/locks'))).toEqual([]);
});

it.each([
  ['of this host', ''],
  // The host name is read when the lock is taken.
  [
    'of another host',
    `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module'; os.hostname = () => 'elsewhere'; syncBuiltinESMExports();`,
  ],
])(
  'a process %s that sleeps before its rename brings no old version back',
  async (_, elsewhere) => {
    const { objects, layout } = directoryRegistry(directory);
    const key = layout.active('events');
    await objects.put(key, Buffer.from('v1'), new Map(), { kind: 'always' });
    const sleeper = sources.start(
      directory,
      0,
      `${elsewhere}
     const { default: fs } = await import('node:fs');
     const { syncBuiltinESMExports: sync } = await import('node:module');
     const rename = fs.renameSync;
     fs.renameSync = (from, to) => {
       if (to.endsWith('active/schema.json')) {
         print('asleep');
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
       }
       rename(from, to);
     };
     sync();
     const key = registry.layout.active('events');
     await objects.put(key, Buffer.from('v2'), new Map(), { kind: 'etag', etag: (await objects.get(key)).etag });
     print('written');`,
    );
    running = [sleeper];
    expect(await sleeper.line()).toBe('asleep');
    // Whatever the age of the lock says.
    const locks = join(directory, 'schema-gate/locks');
    for (const name of readdirSync(locks)) utimesSync(join(locks, name), 0, 0);
    const shared = sharedDirectory(directory, 500);
    const acknowledged = await shared.hold(key, async () => true).catch((error: unknown) => error);
    expect(acknowledged).toBeInstanceOf(Fault);
    expect(await sleeper.line()).toBe('written');
    await objects.put(key, Buffer.from('v3'), new Map(), { kind: 'always' });
    expect(Buffer.from((await objects.get(key))!.bytes).toString()).toBe('v3');
  },
);

it('writers that are killed at any moment leave whole objects, each with its own metadata', async () => {
  const { objects, layout } = directoryRegistry(directory);
  const key = layout.active('events');
  for (let round = 0; round < 6; round++) {
    running = [0, 1].map((number) =>
      sources.start(
        directory,
        number,
        `const key = registry.layout.active('events');
         for (let at = 0; ; at++) {
           const text = (number + ' ' + at + ' ').repeat(2000);
           await objects.put(key, Buffer.from(text), new Map([['text', text.slice(0, 100)]]), { kind: 'always' });
           print(String(at));
         }`,
      ),
    );
    for (const one of running) for (let seen = 0; seen <= round; seen++) await one.line();
    for (const one of running.splice(0)) {
      one.kill();
      while ((await one.line()) !== undefined);
    }
    const { bytes, metadata } = (await objects.get(key))!;
    const text = Buffer.from(bytes).toString();
    expect(text).toBe(text.slice(0, text.length / 2000).repeat(2000));
    expect(metadata).toEqual(new Map([['text', text.slice(0, 100)]]));
    expect((await objects.list('')).map((facts) => facts.key)).toEqual([key]);
  }
  await objects.put(key, Buffer.from('last'), new Map(), { kind: 'always' });
  expect(readdirSync(join(directory, 'schema-gate/metadata', key))).toHaveLength(1);
  expect(existsSync(join(directory, key))).toBe(true);
});
