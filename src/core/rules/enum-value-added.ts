import { tokenOf } from '../column-tokens.js';
import { missingFrom } from '../enum-values.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'enum-value-added',
  on: 'kept',
  kind: 'ENUM_CHANGE',
  severity: 'compatible',
  why: 'Readers may meet a value they do not know.',
  fix: 'Tell the readers',
  check: ({ before, after }) => {
    if (before.enumValues !== undefined && after.enumValues === undefined) {
      return {
        column: after.name,
        before: before.enumValues.join(', '),
        after: 'any value',
        message: `Column '${after.name}' has no enum any more, so it may hold any value`,
        short: 'enum removed',
        at: tokenOf(after),
      };
    }
    const fresh = missingFrom(after.enumValues, before.enumValues);
    if (fresh.length === 0) return undefined;
    return {
      column: after.name,
      after: fresh.join(', '),
      message: `Enum of '${after.name}' gained ${fresh.join(', ')}`,
      short: 'enum values added',
      at: tokenOf(after, 'enum'),
    };
  },
  examples: {
    caught: {
      before: { payload_columns: { a: { enum: ['x'] } } },
      after: { payload_columns: { a: { enum: ['x', 'y'] } } },
    },
    passed: {
      before: { payload_columns: { a: { enum: ['x', 'y'] } } },
      after: { payload_columns: { a: { enum: ['x'] } } },
    },
  },
});
