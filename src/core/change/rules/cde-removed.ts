import { cdeToken } from '../tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'cde-removed',
  on: 'kept',
  kind: 'CDE_CHANGE',
  severity: 'warning',
  why: "The column's values are no longer monitored, and the owners of the data element may not know.",
  fix: 'Ask the owner of the data element',
  check: ({ before, after, cdeLists }) =>
    !before.isCde || after.isCde
      ? undefined
      : {
          column: after.name,
          before: 'critical data element',
          after: after.isRequired ? 'required' : 'optional',
          message: `Column '${after.name}' is no longer a critical data element`,
          short: 'no longer a CDE',
          at: cdeToken({ before, after, cdeLists }),
        },
  examples: {
    caught: {
      before: { payload_columns: { a: { cde: true } } },
      after: { payload_columns: { a: { required: true } } },
    },
    passed: {
      before: { payload_columns: { a: { cde: true } } },
      after: { payload_columns: { a: {} }, cde_fields: ['a'] },
    },
  },
});
