import type { ItemAttributes } from '../../src/protocol/registry-item.js';
import { lackingIn } from './oracle.js';
import { FOREIGN, violated, type WatchState } from './watch-state.js';

/** I3: an item that says READY has every promised column in the tables. */
export function tablesShown(state: WatchState, topic: string): void {
  const { attributes, warehouse } = state.world();
  const item = attributes.get(topic);
  const seq = item?.get('activation_seq');
  if (item?.get('status') !== 'READY' || typeof seq !== 'number') return;
  // After a flip the item is still about the former activation, whose columns are there as well.
  if (state.activations.filter((one) => one.topic === topic).at(-1)?.seq !== seq) return;
  for (const [table, columns] of state.promised.get(topic) ?? []) {
    const lacking = lackingIn(warehouse.tables.get(table), columns);
    if (lacking.length > 0)
      violated(state, 'I3', `${topic} is READY, but ${table} lacks ${lacking.join(', ')}`);
  }
}

export interface ItemChange {
  readonly topic: string;
  readonly before: ItemAttributes | undefined;
  readonly after: ItemAttributes;
}

/**
 * I3, I4, I8, I9: the gate is always there, and changes only with an activation; numbers grow;
 * other systems' attributes stay.
 */
export function itemChanged(state: WatchState, { topic, before, after }: ItemChange): void {
  const { world, activations } = state;
  const was = before?.get('activation_seq');
  const is = after.get('activation_seq');
  if (typeof was === 'number' && (typeof is !== 'number' || is < was))
    violated(state, 'I8', `activation_seq of ${topic} went from ${was} to ${String(is)}`);
  for (const name of ['topic_name', ...FOREIGN]) {
    if (before?.has(name) === true && before.get(name) !== after.get(name))
      violated(state, 'I9', `the attribute ${name} of ${topic} was touched`);
  }
  const hadActive =
    was !== undefined ||
    (world().held.has(`schemas/${topic}/active/schema.json`) &&
      !activations.some((one) => one.topic === topic));
  if (world().actor.startsWith('run') && hadActive && was === is && !isRetired(after)) {
    for (const name of GATE) {
      if (before?.get(name) !== after.get(name))
        violated(state, 'I4', `${name} of ${topic} changed without an activation`);
    }
  }
  for (const name of GATE)
    if (!after.has(name)) violated(state, 'I3', `the item of ${topic} has no ${name}`);
}

/** Only a person's command writes that. */
function isRetired(item: ItemAttributes): boolean {
  return item.get('status') === 'RETIRED' && item.get('processing_enabled') === false;
}

const GATE = ['status', 'processing_enabled'];
