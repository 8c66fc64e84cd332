import { defineRule } from '../rule.js';
import { typeDetection } from '../type-detection.js';

export default defineRule({
  id: 'type-widened',
  on: 'type',
  kind: 'TYPE_CHANGE',
  severity: 'enhancement',
  why: 'Every old value fits the wider type, and the table changes its metadata only.',
  fix: 'In place, no rewrite',
  check: (step) =>
    step.promotion.rule === 'type-widened' && !step.isMapKey
      ? typeDetection(step, (change) =>
          step.before.kind === 'decimal'
            ? `Safe DECIMAL widening: ${change}`
            : `Safe widening: ${change}`,
        )
      : undefined,
  examples: {
    caught: {
      before: { payload_columns: { user_id: 'INT' } },
      after: { payload_columns: { user_id: 'BIGINT' } },
    },
    passed: {
      before: { payload_columns: { user_id: 'INT' } },
      after: { payload_columns: { user_id: 'INTEGER' } },
    },
  },
});
