import { tokenOf } from '../../schema/column-tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'sensitivity-added',
  on: 'kept',
  kind: 'SENSITIVITY_CHANGE',
  severity: 'warning',
  why: 'From now on, readers see a masked value; older rows stay unmasked.',
  fix: 'Tell the readers, and mask older rows',
  check: ({ before, after }) =>
    before.isSensitive || !after.isSensitive
      ? undefined
      : {
          column: after.name,
          before: 'not sensitive',
          after: 'sensitive',
          message: `Column '${after.name}' became sensitive (readers will see masked values)`,
          short: 'masked',
          at: tokenOf(after, 'sensitive'),
        },
  examples: {
    caught: {
      before: { payload_columns: { email: 'STRING' } },
      after: { payload_columns: { email: { sensitive: true } } },
    },
    passed: {
      before: { payload_columns: { email: { sensitive: true } } },
      after: { payload_columns: { email: 'STRING' } },
    },
  },
});
