import { defineRule } from '../rule.js';
import { typeDetection } from '../type-detection.js';

export default defineRule({
  id: 'type-widened-by-rewrite',
  on: 'type',
  kind: 'TYPE_CHANGE',
  severity: 'enhancement',
  isBeyondTheTable: true,
  why: 'Every old value can be converted, but Iceberg has no such promotion: each data file is written anew.',
  fix: 'Rewritten: shadow column, UPDATE with CAST, drop, rename',
  check: (step) =>
    step.promotion.rule === 'type-widened-by-rewrite' && !step.isMapKey
      ? typeDetection(step, (change) => `Safe widening: ${change}`)
      : undefined,
  examples: {
    caught: { before: { payload_columns: { user_id: 'INT' } }, after: { payload_columns: { user_id: 'STRING' } } },
    passed: { before: { payload_columns: { user_id: 'INT' } }, after: { payload_columns: { user_id: 'BIGINT' } } },
  },
});
