import { compareTexts } from '../core/text/compare-texts.js';
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  lstatSync,
  open,
  readdirSync,
  readFileSync,
  unlinkSync,
  type BigIntStats,
  type Dirent,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { codeOf, Fault } from '../errors.js';
import { createFile, replaceFile, syncFolder } from './durable-write.js';
import { directoryFault, linkFault } from './fault.js';
import { foldersBelow } from './folders.js';

const openFile = promisify(open);

export interface FileContent {
  /** Empty if the file has more than `maxBytes`. */
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Of the whole file, hexadecimal. */
  readonly sha256: string;
  /** UTC, ISO 8601. */
  readonly modified: string;
  /** Differs between any two files that were ever at this path. */
  readonly identity: string;
}

/**
 * Files below a root, by relative paths with `/` and without `.` and `..`. A link below the root is
 * never followed: it is a Fault, and so is every other obstacle except a missing file.
 */
export interface DirectoryFiles {
  /** Undefined if there is no file, or a folder. */
  readonly read: (path: string, maxBytes: number) => Promise<FileContent | undefined>;
  /** {@link FileContent.identity} of the current file. */
  readonly identity: (path: string) => Promise<string | undefined>;
  /** Atomic and durable. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Like `write`, but only if the path is unused; false if it isn't. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<boolean>;
  /** Durable. A missing file is no fault. */
  readonly remove: (path: string) => Promise<void>;
  /**
   * Removes a file that is no longer used. Not durable: the file may return after a loss of power.
   */
  readonly discard: (path: string) => Promise<void>;
  /** Sorted by name; empty if there is no such folder. The root is ''. */
  readonly entries: (folder: string) => Promise<readonly Dirent[]>;
  readonly makeFolder: (folder: string) => Promise<void>;
}

/**
 * `scratch` is a folder below the root for unfinished files. The root is created with the first
 * file.
 */
export function directoryFiles(directory: string, scratch: string): DirectoryFiles {
  const root = resolve(directory);
  const folders = foldersBelow(root);
  const makeFolder = (folder: string): Promise<void> =>
    orFault('Creating', join(root, folder), () => folders.make(folder));
  const newFile = async <T>(
    path: string,
    work: (full: string, temporary: string) => Promise<T>,
  ): Promise<T> => {
    await makeFolder(scratch);
    await makeFolder(folderOf(path));
    const full = join(root, path);
    return orFault('Writing', full, () => work(full, join(root, scratch, randomUUID())));
  };
  const unlink = (path: string, after: (folder: string) => Promise<void>): Promise<void> => {
    const full = join(root, path);
    return orAbsent('Removing', full, async () => {
      folders.check(folderOf(path));
      unlinkSync(full);
      await after(dirname(full));
    });
  };
  return {
    makeFolder,
    read: (path, maxBytes) => {
      const full = join(root, path);
      return orAbsent('Reading', full, async () => {
        folders.check(folderOf(path));
        return readWhole(full, maxBytes);
      });
    },
    identity: (path) => {
      const full = join(root, path);
      return orAbsent('Reading', full, async () => regularFile(full));
    },
    write: (path, bytes) => newFile(path, (full, temporary) => replaceFile(full, temporary, bytes)),
    create: (path, bytes) => newFile(path, (full, temporary) => createFile(full, temporary, bytes)),
    remove: (path) => unlink(path, syncFolder),
    discard: (path) => unlink(path, () => Promise.resolve()),
    entries: async (folder) => {
      const full = join(root, folder);
      const found = await orAbsent('Listing', full, async () => {
        folders.check(folder);
        return readdirSync(full, { withFileTypes: true });
      });
      return (found ?? []).sort((one, other) => compareTexts(one.name, other.name));
    },
  };
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

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

function regularFile(full: string): string | undefined {
  const stat = lstatSync(full, { bigint: true });
  if (stat.isDirectory()) return undefined;
  checkFile(full, stat);
  return identityOf(stat);
}

function checkFile(full: string, stat: BigIntStats): void {
  if (stat.isSymbolicLink()) throw linkFault(full);
  if (!stat.isFile()) throw new Fault(`${full} isn't a regular file; move it away`, { file: full });
}

const identityOf = (stat: BigIntStats): string =>
  [stat.dev, stat.ino, stat.mtimeNs, stat.size].join('.');

/**
 * Opening is asynchronous, so a loop of reads doesn't block other work; the other calls take
 * microseconds. O_NOFOLLOW refuses links, O_NONBLOCK doesn't wait for a pipe.
 */
async function readWhole(full: string, maxBytes: number): Promise<FileContent | undefined> {
  let file: number;
  try {
    file = await openFile(full, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    // ENOENT means missing. For other codes, regularFile reports a link and recognises a folder.
    if (codeOf(error) !== 'ENOENT' && regularFile(full) === undefined) return undefined;
    throw error;
  }
  try {
    const stat = fstatSync(file, { bigint: true });
    if (stat.isDirectory()) return undefined;
    // Windows has no O_NOFOLLOW, so a link may have been opened.
    checkFile(full, process.platform === 'win32' ? lstatSync(full, { bigint: true }) : stat);
    const facts = {
      modified: new Date(Number(stat.mtimeMs)).toISOString(),
      identity: identityOf(stat),
    };
    if (stat.size > maxBytes)
      return { ...facts, ...(await digestLarge(full, file)), bytes: new Uint8Array() };
    const bytes = readFileSync(file);
    return {
      ...facts,
      bytes,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  } finally {
    closeSync(file);
  }
}

async function digestLarge(
  full: string,
  file: number,
): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(full, {
    fd: file,
    autoClose: false,
  }) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
}
