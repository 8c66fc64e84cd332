import { afterEach, beforeEach } from '@jest/globals';
import type { RegistryItem } from '../../../src/protocol/registry-item.js';
import type {
  ItemStore,
  ObjectStore,
  PutCondition,
  Registry,
  Written,
} from '../../../src/registry/registry.js';

export interface OpenRegistry {
  /** Empty, with items, and used by one test only. */
  readonly registry: Registry;
  readonly close: () => Promise<void>;
  /** Whether each write has a version id; otherwise it must be null. */
  readonly hasVersions?: boolean;
}

/** The running test's registry, and short forms of what tests do with it. */
export interface OpenedRegistry {
  readonly registry: Pick<Registry, 'layout'>;
  readonly objects: ObjectStore;
  readonly items: ItemStore;
  readonly hasVersions: () => boolean;
  /** Throws when the put is refused. */
  readonly put: (
    key: string,
    content: string | Uint8Array,
    metadata?: ReadonlyMap<string, string>,
  ) => Promise<Written>;
  readonly textAt: (key: string) => Promise<string | undefined>;
  readonly keys: (prefix: string) => Promise<readonly string[]>;
}

export const ALWAYS = { kind: 'always' } as const;
export const ABSENT: PutCondition = { kind: 'absent' };
export const none: ReadonlyMap<string, string> = new Map();
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An item of which nothing is known but its topic. */
export const emptyItem: RegistryItem = {
  topic: 'events',
  processingEnabled: false,
  status: null,
  schemaPath: null,
  updatedAt: null,
  tablesCreated: [],
  schemaVersion: null,
  schemaSha256: null,
  activationSeq: null,
  commit: null,
  lastRejection: null,
};

/** Opens a registry before each test of the current `describe` and closes it after. */
export function openedRegistry(open: () => Promise<OpenRegistry>): OpenedRegistry {
  let opened: OpenRegistry;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());
  const itemsOf = ({ registry }: OpenRegistry): ItemStore => {
    if (registry.items === undefined) throw new Error('The contract needs a registry with items');
    return registry.items;
  };
  const objects: ObjectStore = {
    locate: (key) => opened.registry.objects.locate(key),
    get: (key) => opened.registry.objects.get(key),
    put: (...put) => opened.registry.objects.put(...put),
    remove: (key, etag) => opened.registry.objects.remove(key, etag),
    list: (prefix) => opened.registry.objects.list(prefix),
    folders: (prefix) => opened.registry.objects.folders(prefix),
  };
  return {
    registry: {
      get layout() {
        return opened.registry.layout;
      },
    },
    objects,
    items: {
      get: (topic) => itemsOf(opened).get(topic),
      all: () => itemsOf(opened).all(),
      update: (...update) => itemsOf(opened).update(...update),
    },
    hasVersions: () => opened.hasVersions === true,
    put: async (key, content, metadata = none) => {
      const bytes = typeof content === 'string' ? utf8(content) : content;
      const answer = await objects.put(key, bytes, metadata, ALWAYS);
      if (answer === 'refused') throw new Error('The put was refused');
      return answer;
    },
    textAt: async (key) => {
      const object = await objects.get(key);
      return object === undefined ? undefined : new TextDecoder().decode(object.bytes);
    },
    keys: async (prefix) => (await objects.list(prefix)).map((facts) => facts.key),
  };
}
