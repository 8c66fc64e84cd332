import { registryContract } from '../contracts/registry.js';
import { warehouseContract } from '../contracts/warehouse.js';
import { places } from '../warehouse/tables.js';
import { memoryRegistry } from './memory-registry.js';
import { memoryWarehouse } from './memory-warehouse.js';

// What the explorer finds is worth as much as its world is like the real one.
registryContract('memory', () =>
  Promise.resolve({
    registry: memoryRegistry(Date.now).registry,
    close: () => Promise.resolve(),
    hasVersions: true,
  }),
);
warehouseContract('memory', () => Promise.resolve(memoryWarehouse(places).warehouse));
