import { createHash } from 'node:crypto';
import { readItem, withChanges, type ItemAttributes } from '../../src/protocol/registry-item.js';
import { isAdmitted } from '../../src/protocol/item-condition.js';
import { layoutOf } from '../../src/protocol/keys.js';
import { MAX_OBJECT_BYTES } from '../../src/protocol/stored-schema.js';
import type {
  ItemStore,
  ObjectFacts,
  ObjectStore,
  PutCondition,
  Registry,
  StoredObject,
} from '../../src/registry/registry.js';

/** An object with all its bytes. */
export type HeldObject = StoredObject;

export type RegistryChange =
  | {
      readonly kind: 'object';
      readonly key: string;
      readonly before: HeldObject | undefined;
      readonly after: HeldObject | undefined;
    }
  | {
      readonly kind: 'item';
      readonly topic: string;
      readonly before: ItemAttributes | undefined;
      readonly after: ItemAttributes;
    };

export interface MemoryRegistry {
  readonly registry: Registry & { readonly items: ItemStore };
  /** What lies there, for those who watch. */
  readonly held: Map<string, HeldObject>;
  readonly attributes: Map<string, ItemAttributes>;
}

/**
 * Digests of what was digested before cost nothing: exploring means writing the same bytes a
 * million times.
 */
const digests = new WeakMap<Uint8Array, string>();
export function etagOf(bytes: Uint8Array): string {
  let etag = digests.get(bytes);
  if (etag === undefined)
    digests.set(bytes, (etag = `"${createHash('md5').update(bytes).digest('hex')}"`));
  return etag;
}

/**
 * A versioned bucket and a table of items: etags by content, whole seconds, conditional writes,
 * foreign attributes. Every effect happens at the call, before its promise is returned. `now` in
 * milliseconds.
 */
export function memoryRegistry(
  now: () => number,
  changed: (change: RegistryChange) => void = () => undefined,
): MemoryRegistry {
  const held = new Map<string, HeldObject>();
  const attributes = new Map<string, ItemAttributes>();
  let versions = 0;
  const objects: ObjectStore = {
    locate: (key) => `s3://lake/${key}`,
    get: (key) => {
      const object = held.get(key);
      return Promise.resolve(
        object === undefined || object.size <= MAX_OBJECT_BYTES
          ? object
          : { ...object, bytes: new Uint8Array() },
      );
    },
    put: (key, bytes, metadata, condition) => {
      const before = held.get(key);
      if (!isAllowed(before, condition)) return Promise.resolve('refused');
      const after: HeldObject = {
        key,
        bytes,
        etag: etagOf(bytes),
        size: bytes.length,
        modified: new Date(Math.floor(now() / 1000) * 1000).toISOString(),
        versionId: `v${String(++versions)}`,
        metadata: new Map([...metadata].map(([name, value]) => [name.toLowerCase(), value])),
      };
      held.set(key, after);
      changed({ kind: 'object', key, before, after });
      return Promise.resolve({ etag: after.etag, versionId: after.versionId });
    },
    remove: (key, etag) => {
      const before = held.get(key);
      if (before === undefined) return Promise.resolve('removed');
      if (before.etag !== etag) return Promise.resolve('refused');
      held.delete(key);
      changed({ kind: 'object', key, before, after: undefined });
      return Promise.resolve('removed');
    },
    list: (prefix) =>
      Promise.resolve(
        [...held.values()]
          .filter(({ key }) => key.startsWith(prefix))
          .map(factsOf)
          .sort(byKey),
      ),
    folders: (prefix) => {
      const below = [...held.keys()]
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length));
      return Promise.resolve(
        [
          ...new Set(
            below
              .filter((rest) => rest.includes('/'))
              .map((rest) => rest.slice(0, rest.indexOf('/'))),
          ),
        ].sort(),
      );
    },
  };
  const items: ItemStore = {
    get: (topic) => {
      const found = attributes.get(topic);
      return Promise.resolve(found === undefined ? undefined : readItem(topic, found));
    },
    all: () =>
      Promise.resolve(
        [...attributes.keys()]
          .sort()
          .map((topic) => readItem(topic, attributes.get(topic) ?? new Map())),
      ),
    update: (topic, changes, condition) => {
      const before = attributes.get(topic);
      if (!isAdmitted(before ?? new Map(), condition)) return Promise.resolve('refused');
      const after = withChanges(topic, before ?? new Map(), changes);
      attributes.set(topic, after);
      changed({ kind: 'item', topic, before, after });
      return Promise.resolve('written');
    },
  };
  return {
    registry: { name: 's3://lake/schemas', layout: layoutOf('schemas'), objects, items },
    held,
    attributes,
  };
}

function isAllowed(current: HeldObject | undefined, condition: PutCondition): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'absent':
      return current === undefined;
    case 'etag':
      return current?.etag === condition.etag;
  }
}

const factsOf = ({ key, etag, size, modified }: HeldObject): ObjectFacts => ({
  key,
  etag,
  size,
  modified,
});
const byKey = (one: ObjectFacts, other: ObjectFacts): number => (one.key < other.key ? -1 : 1);
