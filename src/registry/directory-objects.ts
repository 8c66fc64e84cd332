import { compareTexts } from '../core/text/compare-texts.js';
import { createHash } from 'node:crypto';
import type { FileContent } from '../directory/files.js';
import type { SharedDirectory } from '../directory/shared-directory.js';
import type { DirectoryMetadata } from './directory-metadata.js';
import { MAX_OBJECT_BYTES } from '../protocol/stored-schema.js';
import type { ObjectFacts, ObjectStore, PutCondition } from './registry.js';

/** Files that are read concurrently; more only costs memory. */
const READ_AHEAD = 32;
/** Bytes of a file's name, as nearly every file system has it. */
const MAX_FILE_NAME = 255;

/** Objects as files under their keys. Files in `reserved` folders are not objects. */
export function directoryObjects(
  { files, locate, hold }: SharedDirectory,
  metadata: DirectoryMetadata,
  reserved: readonly string[],
): ObjectStore {
  const isReserved = (path: string): boolean =>
    reserved.some((folder) => path === folder || path.startsWith(`${folder}/`));
  const checkedKey = (key: string): string => {
    if (!isSafe(key) || isReserved(key))
      throw new TypeError(`Not a key of an object: ${JSON.stringify(key)}`);
    return key;
  };
  /** Regular files only: links are not objects. */
  async function* keysBelow(folder: string): AsyncGenerator<string, undefined> {
    for (const entry of await files.entries(folder)) {
      const path = childOf(folder, entry.name);
      if (isReserved(path)) continue;
      if (entry.isDirectory()) yield* keysBelow(path);
      else if (entry.isFile()) yield path;
    }
    return undefined;
  }
  return {
    maxName: MAX_FILE_NAME,
    locate: (key) => locate(checkedKey(key)),
    get: async (key) => {
      checkedKey(key);
      for (;;) {
        const content = await files.read(key, MAX_OBJECT_BYTES);
        if (content === undefined) return undefined;
        const found = await metadata.read(key, content.sha256);
        // A writer may have replaced the object and removed the metadata of the bytes just read.
        if (found === undefined && (await files.identity(key)) !== content.identity) continue;
        return {
          ...factsOf(key, content),
          bytes: content.bytes,
          versionId: null,
          metadata: found ?? new Map<string, string>(),
        };
      }
    },
    put: async (key, bytes, given, condition) => {
      checkedKey(key);
      return hold(key, async () => {
        const current = await files.read(key, MAX_OBJECT_BYTES);
        if (!isAllowed(current, condition)) return 'refused';
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        await metadata.write(key, sha256, given);
        await files.write(key, bytes);
        await metadata.prune(key, sha256);
        return { etag: etagOf(sha256), versionId: null };
      });
    },
    remove: async (key, etag) => {
      checkedKey(key);
      return hold(key, async () => {
        const current = await files.read(key, MAX_OBJECT_BYTES);
        if (current !== undefined && etagOf(current.sha256) !== etag) return 'refused';
        await files.remove(key);
        await metadata.prune(key);
        return 'removed';
      });
    },
    list: async (prefix) => {
      const keys: string[] = [];
      for await (const key of keysBelow(checkedFolder(prefix)))
        if (key.startsWith(prefix)) keys.push(key);
      const found: (ObjectFacts | undefined)[] = [];
      for (let at = 0; at < keys.length; at += READ_AHEAD) {
        const some = keys.slice(at, at + READ_AHEAD).map(async (key) => {
          const content = await files.read(key, MAX_OBJECT_BYTES);
          return content === undefined ? undefined : factsOf(key, content);
        });
        found.push(...(await Promise.all(some)));
      }
      return found
        .filter((facts) => facts !== undefined)
        .sort((one, other) => compareTexts(one.key, other.key));
    },
    folders: async (prefix) => {
      const folder = checkedFolder(prefix);
      const names: string[] = [];
      for (const entry of await files.entries(folder)) {
        if (!entry.isDirectory() || isReserved(childOf(folder, entry.name))) continue;
        // S3 has no empty folders.
        const first = await keysBelow(childOf(folder, entry.name)).next();
        if (first.done !== true) names.push(entry.name);
      }
      return names;
    },
  };
}

function isAllowed(current: FileContent | undefined, condition: PutCondition): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'absent':
      return current === undefined;
    case 'etag':
      return current !== undefined && etagOf(current.sha256) === condition.etag;
  }
}

const childOf = (folder: string, name: string): string =>
  folder === '' ? name : `${folder}/${name}`;

const factsOf = (key: string, { sha256, size, modified }: FileContent): ObjectFacts => ({
  key,
  etag: etagOf(sha256),
  size,
  modified,
});

/** Quoted, as in S3. */
const etagOf = (sha256: string): string => `"${sha256}"`;

/** The folder of all keys with this prefix. */
function checkedFolder(prefix: string): string {
  const folder = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0));
  if (prefix.startsWith('/') || (folder !== '' && !isSafe(folder)))
    throw new TypeError(`Not a prefix of keys: ${JSON.stringify(prefix)}`);
  return folder;
}

const isSafe = (path: string): boolean =>
  !path.includes('\0') &&
  path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
