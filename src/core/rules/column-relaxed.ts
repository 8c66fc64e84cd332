import { tokenOf } from '../column-tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'column-relaxed',
  on: 'kept',
  kind: 'REQUIRED_CHANGE',
  severity: 'compatible',
  why: 'Old rows keep their values; new ones may lack them.',
  fix: 'Nothing to do',
  check: ({ before, after }) =>
    !before.isRequired || after.isRequired
      ? undefined
      : {
          column: after.name,
          before: 'required',
          after: 'optional',
          message: `Relaxed '${after.name}' from required to optional`,
          short: 'required → optional',
          at: tokenOf(after, 'required', 'nullable'),
        },
  examples: {
    caught: {
      before: { payload_columns: { a: { required: true } } },
      after: { payload_columns: { a: {} } },
    },
    passed: {
      before: { payload_columns: { a: { required: true } } },
      after: { payload_columns: { a: { cde: true } } },
    },
  },
});
