import { tokenOf } from '../../schema/column-tokens.js';
import { withAttributes } from '../rule-parts/attribute-edits.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'sensitivity-removed',
  on: 'kept',
  kind: 'SENSITIVITY_CHANGE',
  severity: 'breaking',
  why: 'Values that were masked become readable to everyone who can query the table.',
  fix: 'Keep sensitive: true, unless the data protection officer agrees',
  check: ({ before, after }) =>
    !before.isSensitive || after.isSensitive
      ? undefined
      : {
          column: after.name,
          before: 'sensitive',
          after: 'not sensitive',
          message: `Column '${after.name}' is no longer sensitive (its values become readable)`,
          short: 'unmasked',
          at: tokenOf(after, 'sensitive'),
          edit: ({ afterText }) => withAttributes(afterText, after, [['sensitive', 'true']]),
        },
  examples: {
    caught: {
      before: { payload_columns: { email: { sensitive: true } } },
      after: { payload_columns: { email: 'STRING' } },
    },
    passed: {
      before: { payload_columns: { email: 'STRING' } },
      after: { payload_columns: { email: { sensitive: true } } },
    },
  },
});
