import { tokenOf } from '../../schema/column-tokens.js';
import { missingFrom, withValues } from '../rule-parts/enum-values.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'enum-value-removed',
  on: 'kept',
  kind: 'ENUM_CHANGE',
  severity: 'warning',
  why: 'Older rows may still hold the value, since the tables do not enforce an enum.',
  fix: 'Keep the value in the list while older rows hold it',
  check: ({ before, after }) => {
    if (before.enumValues === undefined && after.enumValues !== undefined) {
      return {
        column: after.name,
        before: 'any value',
        after: after.enumValues.join(', '),
        message: `Column '${after.name}' got an enum; until now it could hold any value`,
        short: 'enum added',
        fix: 'Make sure that older rows hold no other value',
        at: tokenOf(after, 'enum'),
      };
    }
    const gone = missingFrom(before.enumValues, after.enumValues);
    if (gone.length === 0) return undefined;
    return {
      column: after.name,
      before: gone.join(', '),
      message: `Enum of '${after.name}' lost ${gone.join(', ')}`,
      short: 'enum values removed',
      at: tokenOf(after, 'enum'),
      edit: ({ afterText }) => withValues(afterText, after, gone),
    };
  },
  examples: {
    caught: {
      before: { payload_columns: { a: { enum: ['x', 'y'] } } },
      after: { payload_columns: { a: { enum: ['x'] } } },
    },
    passed: {
      before: { payload_columns: { a: { enum: ['x', 'y'] } } },
      after: { payload_columns: { a: { enum: ['y', 'x'] } } },
    },
  },
});
