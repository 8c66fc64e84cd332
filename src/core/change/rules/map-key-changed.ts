import { defineRule } from '../rule.js';
import { typeDetection, waysBack } from '../rule-parts/type-detection.js';

export default defineRule({
  id: 'map-key-changed',
  on: 'type',
  kind: 'TYPE_CHANGE',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'Iceberg does not change the key type of a map, since two different keys could become equal.',
  fix: "The table can't change a map's key. Keep it, or add a column with another name",
  check: (step, surroundings) =>
    step.isMapKey
      ? {
          ...typeDetection(step, (change) => `Map key changed: ${change} (map keys are frozen)`),
          ...waysBack(step, "The table can't change a map's key.", surroundings),
        }
      : undefined,
  examples: {
    caught: {
      before: { payload_columns: { m: 'MAP<INT,STRING>' } },
      after: { payload_columns: { m: 'MAP<BIGINT,STRING>' } },
    },
    passed: {
      before: { payload_columns: { m: 'MAP<INT,INT>' } },
      after: { payload_columns: { m: 'MAP<INT,BIGINT>' } },
    },
  },
});
