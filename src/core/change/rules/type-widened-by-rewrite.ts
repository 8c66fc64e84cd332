import { defineRule } from '../rule.js';
import type { TypeStep } from '../pairing.js';
import { printTypeChange } from '../promotions.js';
import { typeDetection, waysBack } from '../rule-parts/type-detection.js';
import { printColumnType } from '../../schema/column-type.js';

export default defineRule({
  id: 'type-widened-by-rewrite',
  on: 'type',
  kind: 'TYPE_CHANGE',
  severity: 'enhancement',
  isBeyondTheTable: true,
  needsRewrite: true,
  why: 'Every old value can be converted, but Iceberg has no such promotion, so every data file must be rewritten.',
  fix: 'Rewritten: shadow column, UPDATE with CAST, drop, rename',
  check: (step, surroundings) =>
    step.promotion.rule === 'type-widened-by-rewrite' && !step.isMapKey
      ? {
          ...typeDetection(step, (change) => `Safe widening: ${change}`),
          whenBreaking: { ...waysBack(step, '', surroundings), ...refused(step) },
        }
      : undefined,
  examples: {
    caught: {
      before: { payload_columns: { user_id: 'INT' } },
      after: { payload_columns: { user_id: 'STRING' } },
    },
    passed: {
      before: { payload_columns: { user_id: 'INT' } },
      after: { payload_columns: { user_id: 'BIGINT' } },
    },
  },
});

/** Message and fix for a policy that allows changes in place only. */
function refused({ before, after }: TypeStep): { readonly message: string; readonly fix: string } {
  return {
    message: `Not in place: ${printTypeChange(before, after)} (every data file would have to be rewritten)`,
    fix: `Keep ${printColumnType(before)}. Suggested way to the new type: shadow column, UPDATE with CAST, drop, rename`,
  };
}
