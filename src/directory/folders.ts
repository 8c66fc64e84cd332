import { lstatSync, mkdirSync, statSync, type BigIntStats } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, Fault } from '../errors.js';
import { linkFault } from './fault.js';
import { syncFolder } from './durable-write.js';

/** Folders below a root, by paths with `/`; the root itself is ''. A link on the way there is a Fault, and so is a file. */
export interface Folders {
  /** Throws ENOENT where one is missing. */
  readonly check: (folder: string) => void;
  /** Creates what is missing, and makes it last. */
  readonly make: (folder: string) => Promise<void>;
}

/**
 * Looks at each folder of a path once. As long as the same folder answers under the same path, no link has come in between, which
 * one call tells. The calls are synchronous: each takes microseconds, and a promise of it ten times as much.
 */
export function foldersBelow(root: string): Folders {
  /** By path, the identity of folders that were reached without a link. */
  const known = new Map<string, string>();
  /** Folders whose names are not durable yet. */
  const syncing = new Map<string, Promise<void>>();
  const isKnown = (folder: string): boolean => {
    const seen = known.get(folder);
    return seen !== undefined && seen === identityAt(join(root, folder));
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
    // Whoever waits for it is told of its failure; a path that ends in a Fault has nobody who waits.
    synced.catch(() => undefined);
    syncing.set(full, synced);
  };
  return {
    check: (folder) => {
      if (isKnown(folder)) return;
      for (const full of wayTo(root, folder)) checkFolder(full, lstatSync(full, { bigint: true }));
      remember(folder);
    },
    make: async (folder) => {
      if (isKnown(folder)) return;
      if (identityAt(root) === undefined) mkdirSync(root, { recursive: true });
      const way = wayTo(root, folder);
      for (const full of way) {
        const stat = lstatSync(full, { bigint: true, throwIfNoEntry: false });
        if (stat === undefined) create(full);
        else checkFolder(full, stat);
      }
      await Promise.all(way.map((full) => syncing.get(full)));
      remember(folder);
    },
  };
}

/** Every folder from below the root to the last. */
function wayTo(root: string, folder: string): readonly string[] {
  const names = folder === '' ? [] : folder.split('/');
  return names.map((_, index) => join(root, ...names.slice(0, index + 1)));
}

/** Undefined where no folder can be reached. With the time of its birth, since systems give numbers of removed folders to new ones. */
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
    throw new Fault(`${full} is no folder (ENOTDIR); move it away, since objects lie below it`, {
      file: full,
    });
}
