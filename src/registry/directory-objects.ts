import { createHash } from 'node:crypto';
import type { DirectoryFiles, FileContent } from '../directory/files.js';
import type { DirectoryLocks } from '../directory/lock.js';
import type { DirectoryMetadata } from './directory-metadata.js';
import { MAX_OBJECT_BYTES } from '../protocol/stored-schema.js';
import type { ObjectFacts, ObjectStore, PutCondition } from './registry.js';

/** Files that are read at the same time; more only costs memory. */
const READ_AHEAD = 32;

/**
 * Objects as files under their keys. `own` are the folders that the registry keeps for itself: nobody sees them as objects. `hold`
 * excludes other writers of a key.
 */
export function directoryObjects(
  files: DirectoryFiles,
  metadata: DirectoryMetadata,
  locate: (path: string) => string,
  hold: DirectoryLocks['hold'],
  own: readonly string[],
): ObjectStore {
  const isOwn = (path: string): boolean =>
    own.some((folder) => path === folder || path.startsWith(`${folder}/`));
  const checkedKey = (key: string): string => {
    if (!isSafe(key) || isOwn(key))
      throw new TypeError(`Not a key of an object: ${JSON.stringify(key)}`);
    return key;
  };
  /** Regular files only, as S3 would have them; links are no objects. */
  async function* keysBelow(folder: string): AsyncGenerator<string, undefined> {
    for (const entry of await files.entries(folder)) {
      const path = childOf(folder, entry.name);
      if (isOwn(path)) continue;
      if (entry.isDirectory()) yield* keysBelow(path);
      else if (entry.isFile()) yield path;
    }
    return undefined;
  }
  return {
    locate: (key) => locate(checkedKey(key)),
    get: async (key) => {
      checkedKey(key);
      for (;;) {
        const content = await files.read(key, MAX_OBJECT_BYTES);
        if (content === undefined) return undefined;
        const found = await metadata.read(key, content.sha256);
        // A writer that came in between has removed what belonged to the bytes just read.
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
        .sort((one, other) => (one.key < other.key ? -1 : 1));
    },
    folders: async (prefix) => {
      const folder = checkedFolder(prefix);
      const names: string[] = [];
      for (const entry of await files.entries(folder)) {
        if (!entry.isDirectory() || isOwn(childOf(folder, entry.name))) continue;
        // S3 knows no empty folders.
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

/** Quoted, as S3's are. */
const etagOf = (sha256: string): string => `"${sha256}"`;

/** The folder that holds everything with this prefix. */
function checkedFolder(prefix: string): string {
  const folder = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0));
  if (prefix.startsWith('/') || (folder !== '' && !isSafe(folder)))
    throw new TypeError(`Not a prefix of keys: ${JSON.stringify(prefix)}`);
  return folder;
}

const isSafe = (path: string): boolean =>
  !path.includes('\0') &&
  path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
