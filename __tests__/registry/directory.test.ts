import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { layoutOf } from '../../src/protocol/keys.js';
import { directoryRegistry } from '../../src/registry/directory.js';
import type { ItemStore, PutCondition, Registry } from '../../src/registry/registry.js';
import { registryContract } from '../contracts/registry.js';
import { bytes, faultOf, newDirectory, putByHand, removeDirectories } from './new-directory.js';

registryContract('a directory', () =>
  Promise.resolve({
    registry: directoryRegistry(newDirectory()),
    close: () => Promise.resolve(removeDirectories()),
  }),
);

let directory: string;
let registry: Registry;
let items: ItemStore;
beforeEach(() => {
  directory = newDirectory();
  registry = directoryRegistry(directory);
  items = registry.items as ItemStore;
});
afterEach(removeDirectories);

const ALWAYS: PutCondition = { kind: 'always' };
const { active, pending } = layoutOf('schemas');
const KEY = active('events');

describe('the layout on disk', () => {
  it('is that of S3, under the prefix, with items and claims beside', async () => {
    const nested = join(directory, 'not/there/yet');
    const { objects, layout, items, name } = directoryRegistry(nested, 'team/schemas');
    expect(name).toBe(nested);
    await objects.put(layout.pending('events'), bytes('1'), new Map(), ALWAYS);
    await objects.put(layout.claim('db', 't'), bytes('2'), new Map(), ALWAYS);
    await items?.update('events', { status: 'READY' }, { kind: 'always' });
    expect(objects.locate(layout.pending('events'))).toBe(
      join(nested, 'team/schemas/events/pending/schema.json'),
    );
    expect(readFileSync(join(nested, 'team/schemas/events/pending/schema.json'), 'utf8')).toBe('1');
    expect(readFileSync(join(nested, 'team/schemas/_claims/db.t.json'), 'utf8')).toBe('2');
    expect(
      JSON.parse(readFileSync(join(nested, 'schema-gate/registry/events.json'), 'utf8')),
    ).toEqual({
      topic_name: 'events',
      status: 'READY',
    });
  });

  it('is created by the first write only', async () => {
    const { objects, items } = directoryRegistry(join(directory, 'new'));
    expect([await objects.get(KEY), await objects.list(''), await objects.folders('')]).toEqual([
      undefined,
      [],
      [],
    ]);
    expect([await items?.get('events'), await items?.all()]).toEqual([undefined, []]);
    expect(existsSync(join(directory, 'new'))).toBe(false);
  });

  it('shows claims, but nothing of what the registry keeps for itself', async () => {
    const { objects, layout } = registry;
    await objects.put(layout.claim('db', 't'), bytes('1'), new Map([['a', 'b']]), ALWAYS);
    await items.update('events', { status: 'READY' }, { kind: 'always' });
    putByHand(directory, 'schema-gate/tmp/half-written', '{"table_na');
    putByHand(directory, 'schema-gate/locks/x.lock', '');
    const facts = (await objects.list('')).map(({ key }) => key);
    expect(facts).toEqual(['schemas/_claims/db.t.json']);
    expect(await objects.list('schema-gate/')).toEqual([]);
    expect(await objects.folders('schema-gate/')).toEqual([]);
  });

  it('has etags that are the SHA-256 of the bytes, and the time of the file', async () => {
    const digest = `"${createHash('sha256').update('1').digest('hex')}"`;
    expect(await registry.objects.put(KEY, bytes('1'), new Map(), ALWAYS)).toEqual({
      etag: digest,
      versionId: null,
    });
    utimesSync(join(directory, KEY), 1_767_323_045.5, 1_767_323_045.5);
    const facts = { key: KEY, etag: digest, size: 1, modified: '2026-01-02T03:04:05.500Z' };
    expect(await registry.objects.list('')).toEqual([facts]);
    expect(await registry.objects.get(KEY)).toMatchObject(facts);
  });
});

it('a reader that has opened an object goes on reading it whole while it is replaced', async () => {
  await registry.objects.put(KEY, bytes('old'), new Map(), ALWAYS);
  const opened = openSync(join(directory, KEY), 'r');
  await registry.objects.put(KEY, bytes('new'), new Map(), ALWAYS);
  expect(readFileSync(opened, 'utf8')).toBe('old');
  closeSync(opened);
});

describe('objects put there by hand', () => {
  it('have no metadata, and take part in conditions', async () => {
    const { objects } = registry;
    putByHand(directory, KEY, 'by hand');
    const object = await objects.get(KEY);
    expect(object?.metadata).toEqual(new Map());
    expect(await objects.put(KEY, bytes('2'), new Map(), { kind: 'absent' })).toBe('refused');
    const etag = object?.etag ?? '';
    expect(
      await objects.put(KEY, bytes('2'), new Map([['commit', 'c']]), { kind: 'etag', etag }),
    ).not.toBe('refused');
    putByHand(directory, KEY, 'by hand, again');
    expect((await objects.get(KEY))?.metadata).toEqual(new Map());
  });

  it('are objects whatever their names, but folders, links and pipes are none', async () => {
    for (const name of ['.schema.json.swp', 'schema.json~', 'schema.json'])
      putByHand(directory, `schemas/a/pending/${name}`, name);
    mkdirSync(join(directory, 'schemas/empty/pending'), { recursive: true });
    symlinkSync(join(directory, pending('a')), join(directory, 'schemas/a/pending/link.json'));
    symlinkSync(join(directory, 'schemas/a'), join(directory, 'schemas/linked'));
    execFileSync('mkfifo', [join(directory, 'schemas/a/pending/pipe.json')]);
    expect((await registry.objects.list('schemas/')).map(({ key }) => key)).toEqual(
      ['.schema.json.swp', 'schema.json', 'schema.json~'].map(
        (name) => `schemas/a/pending/${name}`,
      ),
    );
    expect(await registry.objects.folders('schemas/')).toEqual(['a']);
    expect(await registry.objects.get('schemas/a/pending')).toBeUndefined();
  });

  it('may be larger than anybody reads', async () => {
    putByHand(directory, KEY, '');
    truncateSync(join(directory, KEY), 64 * 1_048_576);
    expect(await registry.objects.get(KEY)).toMatchObject({
      size: 64 * 1_048_576,
      bytes: new Uint8Array(),
    });
  });
});

describe('metadata', () => {
  /**
   * A crash after the sidecar was written, and before the object was: what another directory has of
   * it.
   */
  async function crashBefore(text: string, metadata: ReadonlyMap<string, string>): Promise<void> {
    const other = newDirectory();
    await directoryRegistry(other).objects.put(KEY, bytes(text), metadata, ALWAYS);
    cpSync(join(other, 'schema-gate/metadata'), join(directory, 'schema-gate/metadata'), {
      recursive: true,
    });
  }

  it('of a put that crashed are not those of the object before it', async () => {
    const { objects } = registry;
    await objects.put(KEY, bytes('old'), new Map([['commit', 'old']]), ALWAYS);
    await crashBefore('new', new Map([['commit', 'new']]));
    expect(await objects.get(KEY)).toMatchObject({
      bytes: Buffer.from('old'),
      metadata: new Map([['commit', 'old']]),
    });
    await objects.put(KEY, bytes('newer'), new Map([['commit', 'newer']]), ALWAYS);
    expect((await objects.get(KEY))?.metadata).toEqual(new Map([['commit', 'newer']]));
    expect(readdirSync(join(directory, 'schema-gate/metadata', KEY))).toHaveLength(1);
  });

  it('of a first put that crashed make no object', async () => {
    await crashBefore('new', new Map([['commit', 'new']]));
    expect(await registry.objects.get(KEY)).toBeUndefined();
    expect(await registry.objects.list('')).toEqual([]);
    expect(await registry.objects.put(KEY, bytes('2'), new Map(), { kind: 'absent' })).not.toBe(
      'refused',
    );
  });

  it.each(['', '{"commit": ', '[]', 'null', '{"commit": 1}'])(
    'that are broken, such as %j, are a fault that names them',
    async (text) => {
      const { etag } = (await registry.objects.put(
        KEY,
        bytes('1'),
        new Map([['commit', 'c']]),
        ALWAYS,
      )) as { etag: string };
      const sidecar = join('schema-gate/metadata', KEY, `${etag.replaceAll('"', '')}.json`);
      putByHand(directory, sidecar, text);
      expect((await faultOf(() => registry.objects.get(KEY))).message).toContain(
        join(directory, sidecar),
      );
    },
  );

  it('are always those of the bytes that are read with them, and bytes are whole, whatever is written meanwhile', async () => {
    const { objects } = registry;
    const writer = directoryRegistry(directory).objects;
    const contentOf = (at: number): Buffer => Buffer.from(`${String(at)} `.repeat(10_000));
    const put = (at: number): Promise<unknown> =>
      writer.put(KEY, contentOf(at), new Map([['at', String(at)]]), ALWAYS);
    await put(100);
    let isWriting = true;
    const torn: string[] = [];
    const read = async (): Promise<void> => {
      while (isWriting) {
        const object = await objects.get(KEY);
        const at = object?.metadata.get('at') ?? 'nothing';
        if (!contentOf(Number(at)).equals(object?.bytes ?? new Uint8Array())) torn.push(at);
      }
    };
    const reading = Promise.all(Array.from({ length: 8 }, read));
    for (let at = 101; at <= 120; at++) await put(at);
    isWriting = false;
    await reading;
    expect(torn).toEqual([]);
  });
});
