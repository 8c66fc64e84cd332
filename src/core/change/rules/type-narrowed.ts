import { defineRule } from '../rule.js';
import { typeDetection } from '../rule-parts/type-detection.js';

export default defineRule({
  id: 'type-narrowed',
  on: 'type',
  kind: 'TYPE_CHANGE',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'Old values may not fit the narrower type, and Iceberg cannot narrow a column.',
  fix: "The table can't narrow the column. Keep the old type, or add a column with another name",
  check: (step) =>
    step.promotion.rule === 'type-narrowed' && !step.isMapKey
      ? typeDetection(
          step,
          (change) =>
            step.before.kind === 'decimal'
              ? `Unsafe DECIMAL narrowing: ${change}`
              : `Unsafe narrowing: ${change} (data loss or parse error risk)`,
          "The table can't narrow the column.",
        )
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
