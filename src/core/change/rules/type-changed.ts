import { defineRule } from '../rule.js';
import { typeDetection, waysBack } from '../rule-parts/type-detection.js';

export default defineRule({
  id: 'type-changed',
  on: 'type',
  kind: 'TYPE_CHANGE',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'Iceberg has no promotion between the two types, so old data files could not be read with the new type.',
  fix: "The table can't convert the column. Keep the old type, or add a column with another name",
  check: (step, surroundings) =>
    step.promotion.rule === 'type-changed' && !step.isMapKey
      ? {
          ...typeDetection(step, (change) =>
            step.promotion.lossless
              ? `Unsafe type change: ${change} (lossless only by a rewrite)`
              : `Unsafe type change: ${change} (data loss or parse error risk)`,
          ),
          ...waysBack(step, "The table can't convert the column.", surroundings),
        }
      : undefined,
  examples: {
    caught: {
      before: { payload_columns: { user_id: 'STRING' } },
      after: { payload_columns: { user_id: 'INT' } },
    },
    passed: {
      before: { payload_columns: { user_id: 'INT' } },
      after: { payload_columns: { user_id: 'STRING' } },
    },
  },
});
