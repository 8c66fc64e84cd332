import type { ItemChanges } from '../../../src/protocol/registry-item.js';
import type { ItemCondition } from '../../../src/protocol/item-condition.js';
import type { ItemStore, ObjectStore } from '../../../src/registry/registry.js';
import type { Rows } from '../../../src/warehouse/rows.js';
import type { HistoryDefect, HistoryLife } from './life.js';

const withItems =
  (change: (items: ItemStore, life: HistoryLife) => Partial<ItemStore>): HistoryDefect =>
  (ports, life) => {
    const { items } = ports.registry;
    const changed = { ...items, ...change(items, life) };
    return { ...ports, registry: { ...ports.registry, items: changed } };
  };
export const withObjects =
  (change: (objects: ObjectStore) => Partial<ObjectStore>): HistoryDefect =>
  (ports) => {
    const { objects } = ports.registry;
    return {
      ...ports,
      registry: { ...ports.registry, objects: { ...objects, ...change(objects) } },
    };
  };
export const withRows =
  (run: (original: Rows['run'], life: HistoryLife) => Rows['run']): HistoryDefect =>
  (ports, life) => ({ ...ports, rows: { ...ports.rows, run: run(ports.rows.run, life) } });

/** An update with other changes or another condition. */
export const updating = (
  change: (
    changes: ItemChanges,
    condition: ItemCondition,
  ) => { readonly changes?: ItemChanges; readonly condition?: ItemCondition },
): HistoryDefect =>
  withItems(({ update }) => ({
    update: (topic, changes, condition) => {
      const other = change(changes, condition);
      return update(topic, other.changes ?? changes, other.condition ?? condition);
    },
  }));
