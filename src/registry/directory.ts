import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { directoryFiles, type DirectoryFiles, type FileContent } from './directory-files.js';
import { directoryItems } from './directory-items.js';
import { directoryLocks, type DirectoryLocks } from './directory-lock.js';
import { directoryMetadata, type DirectoryMetadata } from './directory-metadata.js';
import { layoutOf } from './layout.js';
import { MAX_OBJECT_BYTES, type ObjectFacts, type ObjectStore, type PutCondition, type Registry, type StoredObject } from './registry.js';

const METADATA = 'schema-gate/metadata';
const ITEMS = 'schema-gate/registry';
const LOCKS = 'schema-gate/locks';
const SCRATCH = 'schema-gate/tmp';
/** What the registry keeps for itself among the objects; nobody sees it as objects. */
const OWN = [METADATA, ITEMS, LOCKS, SCRATCH];

/** Files that are read at the same time; more only costs memory. */
const READ_AHEAD = 32;

/**
 * The embedded registry: S3's keys and DynamoDB's items as files below a directory, which is created with the first of them. Safe
 * for several processes. Objects put there by hand are valid and have no metadata. Throws a Fault that names operation and path,
 * and a TypeError for a key that could leave the directory or is its own.
 */
export function directoryRegistry(directory: string, prefix = 'schemas'): Registry {
  const files = directoryFiles(directory, SCRATCH);
  const locate = (path: string): string => join(directory, path);
  const hold = lockBelow(directory, files);
  return {
    name: directory,
    layout: layoutOf(prefix),
    objects: directoryObjects(files, directoryMetadata(METADATA, files, locate), locate, hold),
    items: directoryItems(ITEMS, files, locate, hold),
  };
}

function lockBelow(directory: string, files: DirectoryFiles): DirectoryLocks['hold'] {
  const locks = directoryLocks(resolve(directory, LOCKS), resolve(directory, SCRATCH));
  return async (path, work) => {
    // Reading must not create anything, so the folders come with the first lock.
    for (const folder of [LOCKS, SCRATCH]) await files.makeFolder(folder);
    return locks.hold(createHash('sha256').update(path).digest('hex').slice(0, 32), work);
  };
}

function directoryObjects(
  files: DirectoryFiles,
  metadata: DirectoryMetadata,
  locate: (path: string) => string,
  hold: DirectoryLocks['hold'],
): ObjectStore {
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
        const object: StoredObject = { ...factsOf(key, content), bytes: content.bytes, versionId: null, metadata: found ?? new Map() };
        return object;
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
      for await (const key of keysBelow(files, checkedFolder(prefix))) if (key.startsWith(prefix)) keys.push(key);
      const found: (ObjectFacts | undefined)[] = [];
      for (let at = 0; at < keys.length; at += READ_AHEAD) {
        const some = keys.slice(at, at + READ_AHEAD).map(async (key) => {
          const content = await files.read(key, MAX_OBJECT_BYTES);
          return content === undefined ? undefined : factsOf(key, content);
        });
        found.push(...(await Promise.all(some)));
      }
      return found.filter((facts) => facts !== undefined).sort((one, other) => (one.key < other.key ? -1 : 1));
    },
    folders: async (prefix) => {
      const folder = checkedFolder(prefix);
      const names: string[] = [];
      for (const entry of await files.entries(folder)) {
        if (!entry.isDirectory() || isOwn(childOf(folder, entry.name))) continue;
        // S3 knows no empty folders.
        const first = await keysBelow(files, childOf(folder, entry.name)).next();
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

/** Regular files only, as S3 would have them; links are no objects. */
async function* keysBelow(files: DirectoryFiles, folder: string): AsyncGenerator<string, undefined> {
  for (const entry of await files.entries(folder)) {
    const path = childOf(folder, entry.name);
    if (isOwn(path)) continue;
    if (entry.isDirectory()) yield* keysBelow(files, path);
    else if (entry.isFile()) yield path;
  }
  return undefined;
}

const childOf = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

const factsOf = (key: string, { sha256, size, modified }: FileContent): ObjectFacts => ({ key, etag: etagOf(sha256), size, modified });

/** Quoted, as S3's are. */
const etagOf = (sha256: string): string => `"${sha256}"`;

const isOwn = (path: string): boolean => OWN.some((own) => path === own || path.startsWith(`${own}/`));

function checkedKey(key: string): string {
  if (!isSafe(key) || isOwn(key)) throw new TypeError(`Not a key of an object: ${JSON.stringify(key)}`);
  return key;
}

/** The folder that holds everything with this prefix. */
function checkedFolder(prefix: string): string {
  const folder = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0));
  if (prefix.startsWith('/') || (folder !== '' && !isSafe(folder))) throw new TypeError(`Not a prefix of keys: ${JSON.stringify(prefix)}`);
  return folder;
}

const isSafe = (path: string): boolean =>
  !path.includes('\0') && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
