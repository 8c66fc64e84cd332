import { defineRule } from '../rule.js';
import { typeDetection, waysBack } from '../rule-parts/type-detection.js';

export default defineRule({
  id: 'type-narrowed',
  on: 'type',
  kind: 'TYPE_CHANGE',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'Old values may not fit the narrower type.',
  fix: "The table can't narrow the column. Keep the old type, or add a column with another name",
  check: (step, surroundings) =>
    step.promotion.rule === 'type-narrowed' && !step.isMapKey
      ? {
          ...typeDetection(step, (change) =>
            step.before.kind === 'decimal'
              ? `Unsafe DECIMAL narrowing: ${change}`
              : `Unsafe narrowing: ${change} (data loss or parse error risk)`,
          ),
          ...waysBack(step, "The table can't narrow the column.", surroundings),
        }
      : undefined,
  examples: {
    caught: {
      before: { payload_columns: { user_id: 'BIGINT' } },
      after: { payload_columns: { user_id: 'INT' } },
    },
    passed: {
      before: { payload_columns: { user_id: 'INT' } },
      after: { payload_columns: { user_id: 'BIGINT' } },
    },
  },
});
