import { createHash, randomUUID } from 'node:crypto';
import { constants, type BigIntStats, type Dirent } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf, Fault } from '../errors.js';
import { directoryFault } from './directory-fault.js';

export interface FileContent {
  /** Empty where the file is larger than asked for. */
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Of all bytes, hexadecimal. */
  readonly sha256: string;
  /** UTC, ISO 8601. */
  readonly modified: string;
  /** Another one for every file that ever stood there. */
  readonly identity: string;
}

/**
 * Files below a root, by paths with `/` whose segments are names. No link below the root is followed: one that stands in the way
 * is a Fault, and so is all else but absence that prevents an answer.
 */
export interface DirectoryFiles {
  /** Undefined also where a folder stands. */
  readonly read: (path: string, maxBytes: number) => Promise<FileContent | undefined>;
  /** {@link FileContent.identity} of what stands there now. */
  readonly identity: (path: string) => Promise<string | undefined>;
  /** Whole or not at all, and durable. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** A file that is gone already is no fault. */
  readonly remove: (path: string) => Promise<void>;
  /** Sorted by name; none where no folder is. The root is ''. */
  readonly entries: (folder: string) => Promise<readonly Dirent[]>;
  readonly makeFolder: (folder: string) => Promise<void>;
}

/** `scratch` is a folder below the root for what is not finished yet. The root is created with the first file. */
export function directoryFiles(directory: string, scratch: string): DirectoryFiles {
  const root = resolve(directory);
  const makeFolder = (folder: string): Promise<void> =>
    orFault('Creating', join(root, folder), () => makeWay(root, namesOf(folder)));
  return {
    makeFolder,
    read: (path, maxBytes) => {
      const full = join(root, path);
      return orAbsent('Reading', full, async () => {
        await checkWay(root, namesOf(path).slice(0, -1));
        return (await regularFile(full)) === undefined ? undefined : readWhole(full, maxBytes);
      });
    },
    identity: (path) => orAbsent('Reading', join(root, path), () => regularFile(join(root, path))),
    write: async (path, bytes) => {
      const full = join(root, path);
      const temporary = join(root, scratch, randomUUID());
      await makeFolder(scratch);
      await makeFolder(namesOf(path).slice(0, -1).join('/'));
      await orFault('Writing', full, () => replace(full, temporary, bytes));
    },
    remove: async (path) => {
      const full = join(root, path);
      await orAbsent('Removing', full, async () => {
        await checkWay(root, namesOf(path).slice(0, -1));
        await unlink(full);
        await syncFolder(dirname(full));
      });
    },
    entries: async (folder) => {
      const full = join(root, folder);
      const found = await orAbsent('Listing', full, async () => {
        await checkWay(root, namesOf(folder));
        return readdir(full, { withFileTypes: true });
      });
      return (found ?? []).sort((one, other) => (one.name < other.name ? -1 : 1));
    },
  };
}

const namesOf = (path: string): readonly string[] => (path === '' ? [] : path.split('/'));

async function orFault<T>(operation: string, full: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw directoryFault(operation, full, error);
  }
}

function orAbsent<T>(
  operation: string,
  full: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  return orFault(operation, full, async () => {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  });
}

/** Throws ENOENT where a folder is missing. */
async function checkWay(root: string, names: readonly string[]): Promise<void> {
  let current = root;
  for (const name of names)
    checkFolder((current = join(current, name)), await lstat(current, { bigint: true }));
}

async function makeWay(root: string, names: readonly string[]): Promise<void> {
  await mkdir(root, { recursive: true });
  let current = root;
  for (const name of names) {
    current = join(current, name);
    try {
      await mkdir(current);
      await syncFolder(dirname(current));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      checkFolder(current, await lstat(current, { bigint: true }));
    }
  }
}

function checkFolder(full: string, stat: BigIntStats): void {
  if (stat.isSymbolicLink()) throw linkFault(full);
  if (!stat.isDirectory())
    throw new Fault(`${full} is no folder (ENOTDIR); move it away, since objects lie below it`, {
      file: full,
    });
}

async function regularFile(full: string): Promise<string | undefined> {
  const stat = await lstat(full, { bigint: true });
  if (stat.isDirectory()) return undefined;
  checkFile(full, stat);
  return identityOf(stat);
}

function checkFile(full: string, stat: BigIntStats): void {
  if (stat.isSymbolicLink()) throw linkFault(full);
  if (!stat.isFile())
    throw new Fault(`${full} is no regular file, so it is not read; move it away`, { file: full });
}

function linkFault(full: string): Fault {
  return new Fault(
    `${full} is a link, which a registry doesn't follow; put what it points to in its place`,
    { file: full },
  );
}

const identityOf = (stat: BigIntStats): string =>
  [stat.dev, stat.ino, stat.mtimeNs, stat.size].join('.');

async function readWhole(full: string, maxBytes: number): Promise<FileContent> {
  // Should the file have become a link since it was looked at, this fails; should it have become a pipe, this doesn't wait.
  const file = await open(full, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stat = await file.stat({ bigint: true });
    checkFile(full, stat);
    const facts = {
      modified: new Date(Number(stat.mtimeMs)).toISOString(),
      identity: identityOf(stat),
    };
    if (stat.size > maxBytes)
      return { ...facts, ...(await digestLarge(file)), bytes: new Uint8Array() };
    const bytes = await file.readFile();
    return {
      ...facts,
      bytes,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  } finally {
    await file.close();
  }
}

async function digestLarge(
  file: FileHandle,
): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of file.createReadStream({
    autoClose: false,
  }) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
}

async function replace(full: string, temporary: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, full);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(full));
}

/** Makes a new name last. Some systems can't open folders or sync them; there the name is as durable as they make it. */
async function syncFolder(full: string): Promise<void> {
  try {
    const folder = await open(full, constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(error) ?? ''))
      throw error;
  }
}
