import { tokenOf } from '../../schema/column-tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'column-case-changed',
  on: 'kept',
  kind: 'SPELLING_CHANGE',
  severity: 'compatible',
  why: 'Glue lower-cases every name, so the table does not change.',
  fix: 'Nothing to do',
  check: ({ before, after }) =>
    before.name !== after.name || before.spelled === after.spelled
      ? undefined
      : {
          column: after.name,
          before: before.spelled,
          after: after.spelled,
          message: `Column '${before.spelled}' is now spelled '${after.spelled}'`,
          short: 'spelled differently',
          at: tokenOf(after),
        },
  examples: {
    caught: {
      before: { payload_columns: { userid: 'INT' } },
      after: { payload_columns: { userId: 'INT' } },
    },
    passed: {
      before: { payload_columns: { userid: 'INT' } },
      after: { payload_columns: { userid: 'int' } },
    },
  },
});
