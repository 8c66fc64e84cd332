import type { Layout } from './layout.js';

/** What a store says of an object without its bytes. */
export interface ObjectFacts {
  readonly key: string;
  /** Opaque; the same for the same bytes, other for others. */
  readonly etag: string;
  readonly size: number;
  /** UTC, ISO 8601. */
  readonly modified: string;
}

export interface StoredObject extends ObjectFacts {
  /** Empty where `size` is beyond {@link MAX_OBJECT_BYTES}, which nobody reads. */
  readonly bytes: Uint8Array;
  /** Null where the store keeps no versions. */
  readonly versionId: string | null;
  /** Names in lower case. Empty for an object that was put there by hand. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** More than any schema may have, so that its reader can say how large it is; less than would hurt. */
export const MAX_OBJECT_BYTES = 8 * 1_048_576;

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

/** The last candidate that was turned down, as the item keeps it. */
export interface Rejection {
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Null for one that was too large to be read. */
  readonly sha256: string | null;
  readonly version: string | null;
  readonly commit: string | null;
  /** The first reason, shortened. */
  readonly reason: string;
}

export const STATUSES = [
  'READY',
  'BACKFILL_PENDING',
  'BACKFILL_FAILED',
  'VALIDATION_FAILED',
] as const;
export type Status = (typeof STATUSES)[number];

/** A topic's item, which gates its pipeline: it runs only when `processingEnabled` is true and `status` is READY. */
export interface RegistryItem {
  readonly topic: string;
  /** False, too, where the attribute is missing or no BOOL: such an item opens no gate. */
  readonly processingEnabled: boolean;
  /** Null where the attribute is missing; another writer's word is kept as it is. */
  readonly status: string | null;
  readonly schemaPath: string | null;
  /** UTC, ISO 8601. */
  readonly updatedAt: string | null;
  /** `database.table`, sorted. */
  readonly tablesCreated: readonly string[];
  readonly schemaVersion: string | null;
  readonly schemaSha256: string | null;
  readonly activationSeq: number | null;
  readonly commit: string | null;
  readonly lastRejection: Rejection | null;
}

/** Attributes to set; those that are left out stay as they are, and so does everything other writers have put there. */
export type ItemChanges = Partial<Omit<RegistryItem, 'topic'>>;

export type ItemCondition =
  | { readonly kind: 'always' }
  /** Nobody has said whether the topic is processed: neither processing_enabled nor status is there. */
  | { readonly kind: 'ungated' }
  /** Nothing was ever activated. */
  | { readonly kind: 'never-active' }
  /** No later activation is recorded: `attribute_not_exists(activation_seq) OR activation_seq < :seq`. */
  | { readonly kind: 'newer'; readonly seq: number }
  /** Still that activation. */
  | { readonly kind: 'same'; readonly seq: number };

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

/** Whether an object came without its bytes, since it has more of them than anyone reads. */
export function isWithheld({ size }: StoredObject): boolean {
  return size > MAX_OBJECT_BYTES;
}
