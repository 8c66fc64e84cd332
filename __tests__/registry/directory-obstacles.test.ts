import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { directoryFault } from '../../src/directory/fault.js';
import { layoutOf } from '../../src/protocol/keys.js';
import { directoryRegistry } from '../../src/registry/directory.js';
import type { ItemStore, PutCondition, Registry } from '../../src/registry/registry.js';
import { bytes, faultOf, newDirectory, putByHand, removeDirectories } from './new-directory.js';

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
const { active } = layoutOf('schemas');
const KEY = active('events');

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
    putByHand(directory, 'schemas/events', 'a file');
    for (const work of [
      () => registry.objects.get(KEY),
      () => registry.objects.put(KEY, bytes('1'), new Map(), ALWAYS),
    ])
      expect((await faultOf(work)).message).toContain(
        `${join(directory, 'schemas/events')} isn't a folder`,
      );
  });

  it('say that a folder stands where an object must be, and leave nothing half-written', async () => {
    putByHand(directory, `${KEY}/file`, '');
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
    ).toContain('choose a shorter topic, table_name or directory');
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
