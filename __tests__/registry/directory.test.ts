import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, openSync, readFileSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { directoryFault } from '../../src/directory/fault.js';
import { directoryRegistry } from '../../src/registry/directory.js';
import { layoutOf } from '../../src/protocol/keys.js';
import type { ItemStore, PutCondition, Registry } from '../../src/registry/registry.js';
import { registryContract } from '../contracts/registry.js';

const made: string[] = [];
const newDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'schema-gate-registry-'));
  made.push(directory);
  return directory;
};
const removeAll = (): void => {
  for (const one of made.splice(0)) rmSync(one, { recursive: true, force: true });
};

registryContract('a directory', () =>
  Promise.resolve({
    registry: directoryRegistry(newDirectory()),
    close: () => Promise.resolve(removeAll()),
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
afterEach(removeAll);

const ALWAYS: PutCondition = { kind: 'always' };
const { active, pending } = layoutOf('schemas');
const KEY = active('events');
const bytes = (text: string): Uint8Array => Buffer.from(text);
const byHand = (path: string, content: string): void => {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
};
const faultOf = async (work: () => Promise<unknown> | undefined): Promise<Fault> => {
  const fault = await Promise.resolve(work()).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  return fault as Fault;
};

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
    expect(readFileSync(join(nested, 'team/schema-gate/tables/db.t.json'), 'utf8')).toBe('2');
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
    byHand('schema-gate/tmp/half-written', '{"table_na');
    byHand('schema-gate/locks/x.lock', '');
    const facts = (await objects.list('')).map(({ key }) => key);
    expect(facts).toEqual(['schema-gate/tables/db.t.json']);
    expect((await objects.list('schema-gate/')).map(({ key }) => key)).toEqual(facts);
    expect(await objects.folders('schema-gate/')).toEqual(['tables']);
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
    byHand(KEY, 'by hand');
    const object = await objects.get(KEY);
    expect(object?.metadata).toEqual(new Map());
    expect(await objects.put(KEY, bytes('2'), new Map(), { kind: 'absent' })).toBe('refused');
    const etag = object?.etag ?? '';
    expect(
      await objects.put(KEY, bytes('2'), new Map([['commit', 'c']]), { kind: 'etag', etag }),
    ).not.toBe('refused');
    byHand(KEY, 'by hand, again');
    expect((await objects.get(KEY))?.metadata).toEqual(new Map());
  });

  it('are objects whatever their names, but folders, links and pipes are none', async () => {
    for (const name of ['.schema.json.swp', 'schema.json~', 'schema.json'])
      byHand(`schemas/a/pending/${name}`, name);
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
    byHand(KEY, '');
    truncateSync(join(directory, KEY), 64 * 1_048_576);
    expect(await registry.objects.get(KEY)).toMatchObject({
      size: 64 * 1_048_576,
      bytes: new Uint8Array(),
    });
  });
});

describe('metadata', () => {
  /** A crash after the sidecar was written, and before the object was: what another directory has of it. */
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
      byHand(sidecar, text);
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

describe('links', () => {
  it.each<[what: string, path: string, target: string]>([
    ['an object that is one', KEY, 'secret/schema.json'],
    ['an object that is one, and leads nowhere', KEY, 'nowhere'],
    ['the folder of an object', dirname(KEY), 'secret'],
    ['the folder of a topic', 'schemas/events', 'secret'],
    ['the folder of all topics', 'schemas', 'secret'],
  ])('are not followed: %s', async (_, path, target) => {
    const outside = newDirectory();
    mkdirSync(join(outside, 'secret'));
    writeFileSync(join(outside, 'secret/schema.json'), 'secret');
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    symlinkSync(join(outside, target), join(directory, path));
    const { objects } = registry;
    for (const work of [
      () => objects.get(KEY),
      () => objects.put(KEY, bytes('1'), new Map(), ALWAYS),
      () => objects.put(KEY, bytes('1'), new Map(), { kind: 'absent' }),
      () => objects.remove(KEY, '"1"'),
    ]) {
      expect((await faultOf(work)).message).toContain(`${join(directory, path)} is a link`);
    }
    expect(readdirSync(outside, { recursive: true }).sort()).toEqual([
      'secret',
      'secret/schema.json',
    ]);
    expect(readFileSync(join(outside, 'secret/schema.json'), 'utf8')).toBe('secret');
  });

  it.each(['metadata', 'registry', 'locks', 'tmp'])(
    'instead of its own folder %s are a fault, and nothing is written behind it',
    async (name) => {
      const outside = newDirectory();
      mkdirSync(join(directory, 'schema-gate'));
      symlinkSync(outside, join(directory, 'schema-gate', name));
      const work = (): Promise<unknown> =>
        name === 'registry'
          ? items.update('a', {}, { kind: 'always' })
          : registry.objects.put(KEY, bytes('1'), new Map(), ALWAYS);
      expect((await faultOf(work)).message).toContain(
        `${join(directory, 'schema-gate', name)} is a link`,
      );
      expect(readdirSync(outside)).toEqual([]);
      expect(existsSync(join(directory, KEY))).toBe(false);
    },
  );

  it('may be how the directory itself is named', async () => {
    const link = join(newDirectory(), 'link');
    symlinkSync(directory, link);
    await directoryRegistry(link).objects.put(KEY, bytes('1'), new Map(), ALWAYS);
    expect((await registry.objects.get(KEY))?.size).toBe(1);
  });

  it('instead of an item are a fault', async () => {
    const outside = newDirectory();
    writeFileSync(join(outside, 'item.json'), '{"processing_enabled": true}');
    mkdirSync(join(directory, 'schema-gate/registry'), { recursive: true });
    symlinkSync(join(outside, 'item.json'), join(directory, 'schema-gate/registry/events.json'));
    for (const work of [
      () => items.get('events'),
      () => items.all(),
      () => items.update('events', {}, { kind: 'always' }),
    ])
      expect((await faultOf(work)).message).toContain('is a link');
    expect(readFileSync(join(outside, 'item.json'), 'utf8')).toBe('{"processing_enabled": true}');
  });
});

describe('keys', () => {
  const wrong = ['', '/a', 'a/', 'a//b', '..', '../a', 'a/../../b', './a', 'a/.', 'a\0b', 'schema-gate/locks/a', 'schema-gate/metadata', 'schema-gate/registry/a.json', 'schema-gate/tmp/a']; // prettier-ignore

  it.each(wrong)('%j is a mistake of the caller', async (key) => {
    const { objects } = registry;
    expect(() => objects.locate(key)).toThrow(TypeError);
    for (const work of [
      () => objects.get(key),
      () => objects.put(key, bytes('1'), new Map(), ALWAYS),
      () => objects.remove(key, '"1"'),
    ])
      await expect(Promise.resolve().then<unknown>(work)).rejects.toThrow(TypeError);
    expect(readdirSync(directory)).toEqual([]);
  });

  it.each(['/', '../', 'a/../', 'a//', './', 'a\0/'])('%j is no prefix', async (prefix) => {
    for (const work of [
      () => registry.objects.list(prefix),
      () => registry.objects.folders(prefix),
    ])
      await expect(Promise.resolve().then<unknown>(work)).rejects.toThrow(TypeError);
  });

  it.each(['', '.', '..', 'a/b', '../a', 'a\0', 'ü'])(
    '%j is no topic of an item',
    async (topic) => {
      for (const work of [
        () => items.get(topic),
        () => items.update(topic, {}, { kind: 'always' }),
      ])
        await expect(Promise.resolve().then<unknown>(work)).rejects.toThrow(TypeError);
    },
  );
});

describe('faults', () => {
  it('say that the directory is a file', async () => {
    writeFileSync(join(directory, 'file'), '');
    const { objects, items } = directoryRegistry(join(directory, 'file'));
    for (const work of [
      () => objects.get(KEY),
      () => objects.list(''),
      () => objects.put(KEY, bytes('1'), new Map(), ALWAYS),
      () => items?.all(),
    ])
      expect((await faultOf(work)).message).toContain(join(directory, 'file'));
  });

  it('say that a file stands where a folder must be', async () => {
    byHand('schemas/events', 'a file');
    for (const work of [
      () => registry.objects.get(KEY),
      () => registry.objects.put(KEY, bytes('1'), new Map(), ALWAYS),
    ])
      expect((await faultOf(work)).message).toContain(
        `${join(directory, 'schemas/events')} isn't a folder`,
      );
  });

  it('say that a folder stands where an object must be, and leave nothing half-written', async () => {
    byHand(`${KEY}/file`, '');
    const { message } = await faultOf(() =>
      registry.objects.put(KEY, bytes('1'), new Map(), ALWAYS),
    );
    expect(message).toContain(`Writing ${join(directory, KEY)} failed`);
    expect(readdirSync(join(directory, 'schema-gate/tmp'))).toEqual([]);
  });

  it('say that a pipe is no file, without waiting for it', async () => {
    mkdirSync(dirname(join(directory, KEY)), { recursive: true });
    execFileSync('mkfifo', [join(directory, KEY)]);
    expect((await faultOf(() => registry.objects.get(KEY))).message).toContain(
      `${join(directory, KEY)} isn't a regular file`,
    );
  });

  it('say that a name is too long', async () => {
    const key = active('x'.repeat(300));
    expect(
      (await faultOf(() => registry.objects.put(key, bytes('1'), new Map(), ALWAYS))).message,
    ).toContain('choose a shorter topic');
  });

  it.each([
    ['ENOSPC', 'no space left on device', 'free some space'],
    ['EACCES', 'permission denied', 'let this user read and write'],
    ['EROFS', 'read-only file system', 'name a directory that can be written to'],
    ['EMFILE', 'too many open files', 'raise the limit'],
    ['EIO', 'i/o error', 'i/o error'],
  ])('name operation, path, %s and what to do', (code, reason, advice) => {
    const cause = Object.assign(new Error(`${code}: ${reason}`), { code });
    const fault = directoryFault('Writing', '/r/schemas/a', cause);
    for (const part of ['Writing /r/schemas/a failed', code, advice])
      expect(fault.message).toContain(part);
    expect(fault).toMatchObject({ cause, file: '/r/schemas/a' });
  });
});

describe('items', () => {
  const PATH = 'schema-gate/registry/events.json';

  it.each(['', 'READY', '[]', 'null', '"text"', '{"status": "READY"'])(
    'in a file that holds %j are a fault that names it',
    async (text) => {
      byHand(PATH, text);
      for (const work of [
        () => items.get('events'),
        () => items.all(),
        () => items.update('events', { status: 'READY' }, { kind: 'always' }),
      ])
        expect((await faultOf(work)).message).toContain(join(directory, PATH));
      expect(readFileSync(join(directory, PATH), 'utf8')).toBe(text);
    },
  );

  it.each<[attributes: Record<string, unknown>, read: object]>([
    [
      {},
      {
        topic: 'events',
        processingEnabled: false,
        status: null,
        tablesCreated: [],
        activationSeq: null,
        lastRejection: null,
      },
    ],
    [{ processing_enabled: 'true' }, { processingEnabled: false }],
    [{ processing_enabled: 1 }, { processingEnabled: false }],
    [
      { processing_enabled: true, status: 'PAUSED_BY_HAND' },
      { processingEnabled: true, status: 'PAUSED_BY_HAND' },
    ],
    [{ topic_name: 'other' }, { topic: 'events' }],
    [
      { status: 7, commit: null, schema_path: [] },
      { status: null, commit: null, schemaPath: null },
    ],
    [{ tables_created: ['b.t', 3, 'a.t'] }, { tablesCreated: ['a.t', 'b.t'] }],
    [{ tables_created: 'a.t' }, { tablesCreated: [] }],
    [{ activation_seq: '7' }, { activationSeq: null }],
    [{ last_rejection: 'yesterday' }, { lastRejection: null }],
    [{ last_rejection: { at: 'x' } }, { lastRejection: null }],
    [
      { last_rejection: { at: '2026-01-01T00:00:00Z', sha256: 'ab', more: 1 } },
      {
        lastRejection: {
          at: '2026-01-01T00:00:00Z',
          sha256: 'ab',
          version: null,
          commit: null,
          reason: '',
        },
      },
    ],
  ])('that hold %j are read as %j', async (attributes, read) => {
    byHand(PATH, JSON.stringify(attributes));
    expect(await items.get('events')).toMatchObject(read);
  });

  it('keep the attributes of other writers, whatever they are called', async () => {
    const foreign =
      '"owner": "team", "__proto__": {"a": [1, null]}, "constructor": "x", "ttl": 1893456000';
    byHand(PATH, `{"status": "READY", ${foreign}}`);
    await items.update('events', { status: 'BACKFILL_PENDING', commit: 'c' }, { kind: 'always' });
    await items.update('events', { commit: null }, { kind: 'always' });
    const kept = JSON.parse(readFileSync(join(directory, PATH), 'utf8')) as object;
    const expected = JSON.parse(
      `{"topic_name": "events", "status": "BACKFILL_PENDING", ${foreign}}`,
    ) as object;
    expect(new Map(Object.entries(kept))).toEqual(new Map(Object.entries(expected)));
  });

  it('with an activation that is no number admit neither a newer one nor a first', async () => {
    byHand(PATH, '{"activation_seq": "7"}');
    for (const condition of [
      { kind: 'newer', seq: 9 },
      { kind: 'never-active' },
      { kind: 'same', seq: 7 },
    ] as const)
      expect(await items.update('events', { commit: 'c' }, condition)).toBe('refused');
  });

  it('are not mistaken for files of other names', async () => {
    for (const name of ['readme.txt', 'a b.json', '.json', 'a.json.bak'])
      byHand(`schema-gate/registry/${name}`, 'not JSON');
    mkdirSync(join(directory, 'schema-gate/registry/folder.json'));
    expect(await items.all()).toEqual([]);
  });
});
