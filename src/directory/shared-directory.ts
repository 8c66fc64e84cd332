import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { directoryFiles, type DirectoryFiles } from './files.js';
import { directoryLocks, type DirectoryLocks } from './lock.js';

const LOCKS = 'schema-gate/locks';
const SCRATCH = 'schema-gate/tmp';
/** What every user of a directory has there for itself; none of it is an object of the registry. */
export const SHARED_FOLDERS: readonly string[] = [LOCKS, SCRATCH];

/** A directory that several processes, and the registry, the catalogue and backfills in each, work on. */
export interface SharedDirectory {
  /** The path of a file, for messages. */
  readonly locate: (path: string) => string;
  readonly files: DirectoryFiles;
  /** Runs the work while no other holder of that name runs, in this process or another. */
  readonly hold: DirectoryLocks['hold'];
}

/** Creates nothing yet. */
export function sharedDirectory(directory: string): SharedDirectory {
  const files = directoryFiles(directory, SCRATCH);
  const locks = directoryLocks(resolve(directory, LOCKS), resolve(directory, SCRATCH));
  return {
    locate: (path) => join(directory, path),
    files,
    hold: async (name, work) => {
      // Reading must not create anything, so the folders come with the first lock.
      for (const folder of SHARED_FOLDERS) await files.makeFolder(folder);
      return locks.hold(createHash('sha256').update(name).digest('hex').slice(0, 32), work);
    },
  };
}
