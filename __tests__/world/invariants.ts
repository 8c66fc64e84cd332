import { checkCall } from './invariants-calls.js';
import { itemChanged, tablesShown } from './invariants-items.js';
import { activeChanged, errorWritten, pendingChanged, versionsKept } from './invariants-objects.js';
import { KEY, type Record, type Watch, type WatchState } from './watch-state.js';
import type { World, WorldEvent } from './world.js';

/**
 * Checks I1 to I9 of the protocol after every change of the world. `world` is a function, since the
 * world takes the watch.
 */
export function watchWorld(world: () => World, from?: Record): Watch {
  const state: WatchState = {
    world,
    violations: [],
    uploads: (from?.uploads ?? []).map((upload) => ({ ...upload })),
    activations: [...(from?.activations ?? [])],
    everActive: new Map([...(from?.everActive ?? [])].map(([topic, texts]) => [topic, [...texts]])),
    promised: new Map(from?.promised),
  };
  let changes = 0;
  return {
    violations: state.violations,
    uploads: state.uploads,
    activations: state.activations,
    changes: () => changes,
    see: (event) => {
      // A run ends although this write failed, so a late one may land during a replay.
      if (event.kind !== 'object' || !event.key.endsWith('/history/versions.json')) changes++;
      changed(state, event);
    },
    call: (run, call) => checkCall(state, run, call),
    read: (run, object, key) => {
      const folder = KEY.exec(key)?.[2];
      if (folder === 'pending' && object !== undefined) run.pending = object;
      if (folder === 'active') run.active = object;
    },
    record: () => ({
      uploads: state.uploads.map((one) => ({ ...one })),
      activations: [...state.activations],
      everActive: state.everActive,
      promised: new Map(state.promised),
    }),
  };
}

function changed(state: WatchState, event: WorldEvent): void {
  switch (event.kind) {
    case 'execution':
      return;
    case 'table':
      for (const topic of state.promised.keys()) tablesShown(state, topic);
      return;
    case 'item':
      itemChanged(state, event);
      return tablesShown(state, event.topic);
    case 'object': {
      const [, topic = '', folder] = KEY.exec(event.key) ?? [];
      if (folder === 'active') activeChanged(state, topic, event);
      else if (folder === 'pending') pendingChanged(state, topic, event);
      else if (folder === 'archive') versionsKept(state, topic);
      else if (event.key.endsWith('/failed/error.json')) errorWritten(state, topic);
    }
  }
}
