import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { directoryFiles, type DirectoryFiles } from './directory-files.js';
import { directoryItems } from './directory-items.js';
import { directoryLocks, type DirectoryLocks } from './directory-lock.js';
import { directoryMetadata } from './directory-metadata.js';
import { directoryObjects } from './directory-objects.js';
import { DEFAULT_PREFIX, layoutOf } from '../protocol/keys.js';
import type { Registry } from './registry.js';

const METADATA = 'schema-gate/metadata';
const ITEMS = 'schema-gate/registry';
const LOCKS = 'schema-gate/locks';
const SCRATCH = 'schema-gate/tmp';
/** What stands beside the objects and is none: the registry's own, the embedded catalogue, and the backfills that were started. */
const OWN = [METADATA, ITEMS, LOCKS, SCRATCH, 'schema-gate/catalogue', 'schema-gate/executions'];

/**
 * The embedded registry: S3's keys and DynamoDB's items as files below a directory, which is created with the first of them. Safe
 * for several processes. Objects put there by hand are valid and have no metadata. Throws a Fault that names operation and path,
 * and a TypeError for a key that could leave the directory or is its own.
 */
export function directoryRegistry(directory: string, prefix = DEFAULT_PREFIX): Registry {
  const files = directoryFiles(directory, SCRATCH);
  const locate = (path: string): string => join(directory, path);
  const hold = lockBelow(directory, files);
  return {
    name: directory,
    layout: layoutOf(prefix),
    objects: directoryObjects(files, directoryMetadata(METADATA, files, locate), locate, hold, OWN),
    items: directoryItems(ITEMS, files, locate, hold),
  };
}

/** The locks of a registry in a directory, for others who keep something there. */
export function locksOf(directory: string): DirectoryLocks['hold'] {
  return lockBelow(directory, directoryFiles(directory, SCRATCH));
}

function lockBelow(directory: string, files: DirectoryFiles): DirectoryLocks['hold'] {
  const locks = directoryLocks(resolve(directory, LOCKS), resolve(directory, SCRATCH));
  return async (path, work) => {
    // Reading must not create anything, so the folders come with the first lock.
    for (const folder of [LOCKS, SCRATCH]) await files.makeFolder(folder);
    return locks.hold(createHash('sha256').update(path).digest('hex').slice(0, 32), work);
  };
}
