import type { ObjectFacts } from '../../src/registry/registry.js';
import type { Ports } from '../../src/validator/ports.js';
import type { World, WorldEvent } from './world.js';

/**
 * The world's ports with an index over its keys and its executions: what looks at everything is
 * quick enough for a few topics, but with thousands it would cost more than the validator. `freed`
 * hears of every topic whose pending/ has become empty.
 */
export function indexedPorts(
  world: World,
  freed: (topic: string) => void,
): { readonly ports: Ports; readonly note: (event: WorldEvent) => void } {
  const topics = new Map<string, Set<string>>();
  const started = new Set<string>();
  const { registry } = world.ports;
  return {
    note: (event) => {
      if (event.kind !== 'object') return;
      const topic = /^schemas\/([^/]+)\//.exec(event.key)?.[1];
      if (topic === undefined) return;
      const keys = topics.get(topic) ?? new Set();
      topics.set(topic, keys);
      if (event.after === undefined) keys.delete(event.key);
      else keys.add(event.key);
      if (event.after === undefined && event.key.endsWith('/pending/schema.json')) freed(topic);
    },
    ports: {
      ...world.ports,
      registry: {
        ...registry,
        objects: {
          ...registry.objects,
          list: (prefix) => {
            const keys = [...(topics.get(prefix.split('/')[1] ?? '') ?? [])]
              .filter((key) => key.startsWith(prefix))
              .sort();
            return Promise.resolve(
              keys
                .map((key) => world.held.get(key))
                .filter((object): object is ObjectFacts & typeof object => object !== undefined),
            );
          },
          folders: () => Promise.resolve([...topics.keys()].sort()),
        },
      },
      backfill: {
        check: () => Promise.resolve(undefined),
        start: (name, input) => {
          const id = `execution:${name}`;
          if (started.has(name)) return Promise.resolve({ kind: 'exists', id });
          started.add(name);
          (world.executions as { name: string; input: typeof input; at: number }[]).push({
            name,
            input,
            at: 0,
          });
          return Promise.resolve({ kind: 'started', id });
        },
      },
    },
  };
}
