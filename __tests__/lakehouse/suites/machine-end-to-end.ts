// A file in pending/ becomes patched rows: the packaged validator starts the shipped state machine,
// which runs the packaged catch-up function and statements on real engines.
import type { Check } from '../check.js';
import { machineLakehouse } from '../machine/machine-lakehouse.js';
import { promiseKept } from '../machine/promise.js';
import { queued } from '../machine/queue.js';
import { troubles } from '../machine/troubles.js';
import type { Lakehouse } from '../start.js';

export const name = 'machine-end-to-end';

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const at = await machineLakehouse(lakehouse, check);
  try {
    for (const part of [promiseKept, troubles, queued]) {
      const begin = performance.now();
      await part(at);
      console.log(`    ${part.name}: ${((performance.now() - begin) / 1000).toFixed(0)} s`);
    }
  } finally {
    await at.close();
  }
}
