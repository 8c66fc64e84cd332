import type { Layout } from '../protocol/keys.js';
import type { ItemCondition } from '../protocol/item-condition.js';
import type { ItemChanges, RegistryItem } from '../protocol/registry-item.js';
import type { StoredBytes } from '../protocol/stored-schema.js';

/** An object's properties in a list, without its bytes. */
export interface ObjectFacts {
  readonly key: string;
  /** Opaque. Equal bytes have equal etags, different bytes have different ones. */
  readonly etag: string;
  readonly size: number;
  /** UTC, ISO 8601. */
  readonly modified: string;
}

export interface StoredObject extends ObjectFacts, StoredBytes {
  /** Null if the store keeps no versions. */
  readonly versionId: string | null;
  /** Names in lower case. Empty for an object that was uploaded by hand. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** A put writes only if its condition holds for the key. */
export type PutCondition =
  | { readonly kind: 'absent' }
  | { readonly kind: 'etag'; readonly etag: string }
  | { readonly kind: 'always' };

export interface Written {
  readonly etag: string;
  readonly versionId: string | null;
}

/**
 * Objects under keys. Undefined means that the object does not exist; any other obstacle is a Fault
 * that names the operation, the object and what to do. `refused`: the condition did not hold, and
 * nothing was changed.
 */
export interface ObjectStore {
  /** Bytes that a name between two slashes of a key may have; undefined where only keys have a limit. */
  readonly maxName?: number;
  /** `s3://bucket/key`, or the path of the file. */
  readonly locate: (key: string) => string;
  readonly get: (key: string) => Promise<StoredObject | undefined>;
  /** Its condition also works on an object that is too large to be read. */
  readonly put: (
    key: string,
    bytes: Uint8Array,
    metadata: ReadonlyMap<string, string>,
    condition: PutCondition,
  ) => Promise<Written | 'refused'>;
  /**
   * Removes the object only if it still has this etag. An object that no longer exists counts as
   * `removed`.
   */
  readonly remove: (key: string, etag: string) => Promise<'removed' | 'refused'>;
  /** All objects whose keys begin with the prefix, in the order of their keys (code units). */
  readonly list: (prefix: string) => Promise<readonly ObjectFacts[]>;
  /**
   * The names of folders with objects directly below a prefix that ends in `/`; sorted, without
   * `/`.
   */
  readonly folders: (prefix: string) => Promise<readonly string[]>;
}

export interface ItemStore {
  readonly get: (topic: string) => Promise<RegistryItem | undefined>;
  /** Every item, sorted by topic. */
  readonly all: () => Promise<readonly RegistryItem[]>;
  /** Creates the item if there is none; null removes an attribute. */
  readonly update: (
    topic: string,
    changes: ItemChanges,
    condition: ItemCondition,
  ) => Promise<'written' | 'refused'>;
}

/** Where schemas live between git and the tables. */
export interface Registry {
  /** `s3://bucket/prefix`, or the directory's path. */
  readonly name: string;
  readonly layout: Layout;
  readonly objects: ObjectStore;
  /** Whether it is a directory that nobody has made yet, of which its user is told. */
  readonly isMissing?: boolean;
  /** Undefined if no table was named; then the pipeline's gate is unknown. */
  readonly items: ItemStore | undefined;
}
