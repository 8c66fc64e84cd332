import type { ItemStore, ObjectStore } from '../../../src/registry/registry.js';
import type { Rows } from '../../../src/warehouse/rows.js';
import type { HistoryDefect, HistoryLife } from './life.js';

export const withItems =
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
