import { tokenOf } from '../../schema/column-tokens.js';
import { makeOptional } from '../rule-parts/requirement-edits.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'column-required',
  on: 'kept',
  kind: 'REQUIRED_CHANGE',
  severity: 'breaking',
  why: 'Older rows may hold NULL, so not every row has the value that the schema promises.',
  fix: 'Leave it optional until history is backfilled',
  // cde-added reports a column that becomes required as a CDE.
  check: ({ before, after }) =>
    before.isRequired || !after.isRequired || after.isCde
      ? undefined
      : {
          column: after.name,
          before: 'optional',
          after: 'required',
          message: `Changed '${after.name}' from optional to required (historical NULLs)`,
          short: 'optional → required',
          at: tokenOf(after, 'required', 'nullable'),
          edit: makeOptional(after),
        },
  examples: {
    caught: {
      before: { payload_columns: { a: 'INT' } },
      after: { payload_columns: { a: { type: 'INT', nullable: false } } },
    },
    passed: {
      before: { payload_columns: { a: { required: true } } },
      after: { payload_columns: { a: { nullable: false } } },
    },
  },
});
