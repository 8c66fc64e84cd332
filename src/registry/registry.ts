import type { Layout } from '../protocol/keys.js';
import type { ItemChanges, ItemCondition, RegistryItem } from '../protocol/registry-item.js';
import type { StoredBytes } from '../protocol/stored-schema.js';

/** What a store says of an object without its bytes. */
export interface ObjectFacts {
  readonly key: string;
  /** Opaque; the same for the same bytes, other for others. */
  readonly etag: string;
  readonly size: number;
  /** UTC, ISO 8601. */
  readonly modified: string;
}

export interface StoredObject extends ObjectFacts, StoredBytes {
  /** Null where the store keeps no versions. */
  readonly versionId: string | null;
  /** Names in lower case. Empty for an object that was put there by hand. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** What must be true of a key when it is written; otherwise nothing is. */
export type PutCondition =
  | { readonly kind: 'absent' }
  | { readonly kind: 'etag'; readonly etag: string }
  | { readonly kind: 'always' };

export interface Written {
  readonly etag: string;
  readonly versionId: string | null;
}

/**
 * Objects under keys. Absent means truly not there; whatever else prevents an answer is a Fault that names the operation, the
 * bucket, the key and what to do. `refused`: the condition did not hold, and nothing was changed.
 */
export interface ObjectStore {
  /** `s3://bucket/key`, or the path of the file. */
  readonly locate: (key: string) => string;
  readonly get: (key: string) => Promise<StoredObject | undefined>;
  /** Answers also for an object that is too large to be read. */
  readonly put: (
    key: string,
    bytes: Uint8Array,
    metadata: ReadonlyMap<string, string>,
    condition: PutCondition,
  ) => Promise<Written | 'refused'>;
  /** Only while the object still has this etag. An object that is gone already is `removed`. */
  readonly remove: (key: string, etag: string) => Promise<'removed' | 'refused'>;
  /** All objects whose keys begin with the prefix, in the order of their keys (code units). */
  readonly list: (prefix: string) => Promise<readonly ObjectFacts[]>;
  /** The names directly below a prefix that ends in `/`, which have something below themselves; sorted, without `/`. */
  readonly folders: (prefix: string) => Promise<readonly string[]>;
}

export interface ItemStore {
  readonly get: (topic: string) => Promise<RegistryItem | undefined>;
  /** Every item, sorted by topic. */
  readonly all: () => Promise<readonly RegistryItem[]>;
  /** Creates the item where there is none; attributes given as null are removed. */
  readonly update: (
    topic: string,
    changes: ItemChanges,
    condition: ItemCondition,
  ) => Promise<'written' | 'refused'>;
}

/** Where schemas live between git and the tables. */
export interface Registry {
  /** As people call it: `s3://bucket/prefix`, or the directory's path. */
  readonly name: string;
  readonly layout: Layout;
  readonly objects: ObjectStore;
  /** Undefined where no table was named, and the gate of the pipeline is therefore not known. */
  readonly items: ItemStore | undefined;
}
