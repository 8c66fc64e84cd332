import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { directoryFiles, type DirectoryFiles } from './files.js';
import { directoryLocks, type DirectoryLocks } from './lock.js';

const LOCKS = 'schema-gate/locks';
const SCRATCH = 'schema-gate/tmp';
/** Folders for locks and unfinished files; they hold no objects of the registry. */
export const SHARED_FOLDERS: readonly string[] = [LOCKS, SCRATCH];

/**
 * A directory shared by several processes, and by the registry, the catalogue and the backfills of
 * each.
 */
export interface SharedDirectory {
  /** The full path of a file, for messages. */
  readonly locate: (path: string) => string;
  readonly files: DirectoryFiles;
  /** Runs the work while holding the lock of that name against this and other processes. */
  readonly hold: DirectoryLocks['hold'];
}

/** Creates no folder yet. `patience`: milliseconds that a lock is waited for. */
export function sharedDirectory(directory: string, patience?: number): SharedDirectory {
  const files = directoryFiles(directory, SCRATCH);
  const locks = directoryLocks(resolve(directory, LOCKS), resolve(directory, SCRATCH), patience);
  return {
    locate: (path) => join(directory, path),
    files,
    hold: async (name, work) => {
      // Reading must not create anything, so the first lock creates the folders.
      for (const folder of SHARED_FOLDERS) await files.makeFolder(folder);
      return locks.hold(createHash('sha256').update(name).digest('hex').slice(0, 32), work);
    },
  };
}
