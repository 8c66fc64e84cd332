import { lstatSync, mkdirSync, statSync, type BigIntStats } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, Fault } from '../errors.js';
import { linkFault } from './fault.js';
import { syncFolder } from './durable-write.js';

/**
 * Folders below a root, by relative paths with `/`; the root is ''. A link or a file in place of a
 * folder is a Fault.
 */
export interface Folders {
  /** Throws ENOENT for a missing folder. */
  readonly check: (folder: string) => void;
  /** Creates missing folders durably. */
  readonly make: (folder: string) => Promise<void>;
}

/**
 * Checks each folder of a path once. As long as the path has the same identity (one call), no
 * folder on it was replaced by a link. The calls are synchronous: each takes microseconds, and as a
 * promise it would take ten times as long.
 */
export function foldersBelow(root: string): Folders {
  /** By path, the identity of folders that were reached without a link. */
  const known = new Map<string, string>();
  /** By path, the syncs of folders whose names are not durable yet. */
  const syncing = new Map<string, Promise<void>>();
  const isKnown = (folder: string): boolean => {
    const identity = known.get(folder);
    return identity !== undefined && identity === identityAt(join(root, folder));
  };
  const remember = (folder: string): void => {
    const identity = identityAt(join(root, folder));
    if (identity !== undefined) known.set(folder, identity);
  };
  const create = (full: string): void => {
    try {
      mkdirSync(full);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      checkFolder(full, lstatSync(full, { bigint: true }));
      return;
    }
    const synced = syncFolder(dirname(full)).finally(() => syncing.delete(full));
    // `make` awaits this promise and reports its failure. If `make` throws first, the failure must
    // not be an unhandled rejection.
    synced.catch(() => undefined);
    syncing.set(full, synced);
  };
  return {
    check: (folder) => {
      if (isKnown(folder)) return;
      for (const full of foldersOn(root, folder))
        checkFolder(full, lstatSync(full, { bigint: true }));
      remember(folder);
    },
    make: async (folder) => {
      if (isKnown(folder)) return;
      if (identityAt(root) === undefined) makeRoot(root);
      const path = foldersOn(root, folder);
      for (const full of path) {
        const stat = lstatSync(full, { bigint: true, throwIfNoEntry: false });
        if (stat === undefined) create(full);
        else checkFolder(full, stat);
      }
      await Promise.all(path.map((full) => syncing.get(full)));
      remember(folder);
    },
  };
}

/**
 * One folder after the other: a link that leads nowhere would have the system create what it points
 * to. Links above it that lead somewhere are the user's.
 */
function makeRoot(full: string): void {
  const stat = lstatSync(full, { bigint: true, throwIfNoEntry: false });
  if (stat?.isSymbolicLink() === true && identityAt(full) !== undefined) return;
  if (stat !== undefined) return checkFolder(full, stat);
  if (dirname(full) !== full) makeRoot(dirname(full));
  try {
    mkdirSync(full);
  } catch (error) {
    // Another process may create it at the same time.
    if (codeOf(error) !== 'EEXIST') throw error;
    checkFolder(full, lstatSync(full, { bigint: true }));
  }
}

/** The full paths of a folder and its parents below the root, outermost first. */
function foldersOn(root: string, folder: string): readonly string[] {
  const names = folder === '' ? [] : folder.split('/');
  return names.map((_, index) => join(root, ...names.slice(0, index + 1)));
}

/**
 * Undefined if there is no such folder. Includes the time of birth, since systems reuse the inode
 * numbers of removed folders.
 */
function identityAt(full: string): string | undefined {
  try {
    const stat = statSync(full, { bigint: true, throwIfNoEntry: false });
    return stat?.isDirectory() === true
      ? [stat.dev, stat.ino, stat.birthtimeNs].join('.')
      : undefined;
  } catch {
    return undefined;
  }
}

function checkFolder(full: string, stat: BigIntStats): void {
  if (stat.isSymbolicLink()) throw linkFault(full);
  if (!stat.isDirectory())
    throw new Fault(
      `${full} isn't a folder (ENOTDIR); move it away, since a folder is needed there`,
      {
        file: full,
      },
    );
}
