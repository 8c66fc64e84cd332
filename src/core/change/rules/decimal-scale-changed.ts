import { defineRule } from '../rule.js';
import { typeDetection, waysBack } from '../rule-parts/type-detection.js';

export default defineRule({
  id: 'decimal-scale-changed',
  on: 'type',
  kind: 'TYPE_CHANGE',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'Iceberg stores a DECIMAL as an unscaled integer, so another scale would change every stored value.',
  fix: "The table can't change a scale. Keep the old type, or add a column with another name",
  check: (step, surroundings) =>
    step.promotion.rule === 'decimal-scale-changed' && !step.isMapKey
      ? {
          ...typeDetection(step, (change) =>
            step.promotion.lossless
              ? `Unsafe DECIMAL scale change: ${change} (lossless only by a rewrite)`
              : `Unsafe DECIMAL narrowing: ${change}`,
          ),
          ...waysBack(step, "The table can't change a scale.", surroundings),
        }
      : undefined,
  examples: {
    caught: {
      before: { payload_columns: { price: 'DECIMAL(10,2)' } },
      after: { payload_columns: { price: 'DECIMAL(12,4)' } },
    },
    passed: {
      before: { payload_columns: { price: 'DECIMAL(10,2)' } },
      after: { payload_columns: { price: 'DECIMAL(12,2)' } },
    },
  },
});
