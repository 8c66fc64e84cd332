import { SHARED_FOLDERS, sharedDirectory } from '../directory/shared-directory.js';
import { directoryItems } from './directory-items.js';
import { directoryMetadata } from './directory-metadata.js';
import { directoryObjects } from './directory-objects.js';
import { DEFAULT_PREFIX, layoutOf } from '../protocol/keys.js';
import type { Registry } from './registry.js';

const METADATA = 'schema-gate/metadata';
const ITEMS = 'schema-gate/registry';
/**
 * Folders and files without objects: the registry's own, the embedded catalogue, its rows with
 * DuckDB's files beside them, and the backfills that were started.
 */
const RESERVED = [
  METADATA,
  ITEMS,
  ...SHARED_FOLDERS,
  'schema-gate/catalogue',
  'schema-gate/warehouse.duckdb',
  'schema-gate/warehouse.duckdb.wal',
  'schema-gate/warehouse.duckdb.tmp',
  'schema-gate/executions',
];

/**
 * The embedded registry: S3's keys and DynamoDB's items as files below a directory, which is
 * created with the first file. Safe for several processes. Files copied there by hand are objects
 * without metadata. Throws a Fault that names the operation and the path, and a TypeError for a key
 * that leads out of the directory or into a reserved folder.
 */
export function directoryRegistry(directory: string, prefix = DEFAULT_PREFIX): Registry {
  const shared = sharedDirectory(directory);
  return {
    name: directory,
    layout: layoutOf(prefix),
    objects: directoryObjects(shared, directoryMetadata(METADATA, shared), RESERVED),
    items: directoryItems(ITEMS, shared),
  };
}
