import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { directoryFiles } from '../../src/directory/files.js';
import type { SharedDirectory } from '../../src/directory/shared-directory.js';
import { directoryMetadata } from '../../src/registry/directory-metadata.js';
import { directoryObjects } from '../../src/registry/directory-objects.js';
import { directoryRegistry } from '../../src/registry/directory.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'schema-gate-registry-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

it('an object that is replaced between its bytes and its metadata is read again', async () => {
  const { objects: others, layout } = directoryRegistry(directory);
  const key = layout.active('events');
  const put = (text: string): Promise<unknown> =>
    others.put(key, Buffer.from(text), new Map([['text', text]]), { kind: 'always' });
  await put('old');
  const files = directoryFiles(directory, 'schema-gate/tmp');
  let toCome = ['newer', 'newest'];
  const interrupted: typeof files = {
    ...files,
    read: async (path, maxBytes) => {
      const content = await files.read(path, maxBytes);
      const [next, ...rest] = toCome;
      if (path === key && next !== undefined) {
        toCome = rest;
        await put(next);
      }
      return content;
    },
  };
  const locate = (path: string): string => join(directory, path);
  const shared: SharedDirectory = { files: interrupted, locate, hold: (_, work) => work() };
  const metadata = directoryMetadata('schema-gate/metadata', shared);
  const objects = directoryObjects(shared, metadata, []);
  expect(await objects.get(key)).toMatchObject({
    bytes: Buffer.from('newest'),
    metadata: new Map([['text', 'newest']]),
  });
});
