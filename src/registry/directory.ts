import { SHARED_FOLDERS, sharedDirectory } from '../directory/shared-directory.js';
import { directoryItems } from './directory-items.js';
import { directoryMetadata } from './directory-metadata.js';
import { directoryObjects } from './directory-objects.js';
import { DEFAULT_PREFIX, layoutOf } from '../protocol/keys.js';
import type { Registry } from './registry.js';

const METADATA = 'schema-gate/metadata';
const ITEMS = 'schema-gate/registry';
/** What stands beside the objects and is none: the registry's own, the embedded catalogue, and the backfills that were started. */
const OWN = [METADATA, ITEMS, ...SHARED_FOLDERS, 'schema-gate/catalogue', 'schema-gate/executions'];

/**
 * The embedded registry: S3's keys and DynamoDB's items as files below a directory, which is created with the first of them. Safe
 * for several processes. Objects put there by hand are valid and have no metadata. Throws a Fault that names operation and path,
 * and a TypeError for a key that could leave the directory or is its own.
 */
export function directoryRegistry(directory: string, prefix = DEFAULT_PREFIX): Registry {
  const { files, locate, hold } = sharedDirectory(directory);
  return {
    name: directory,
    layout: layoutOf(prefix),
    objects: directoryObjects(files, directoryMetadata(METADATA, files, locate), locate, hold, OWN),
    items: directoryItems(ITEMS, files, locate, hold),
  };
}
