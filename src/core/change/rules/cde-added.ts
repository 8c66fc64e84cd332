import { makeNoCde, makeOptional } from '../rule-parts/requirement-edits.js';
import { cdeToken } from '../tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'cde-added',
  on: 'kept',
  kind: 'CDE_CHANGE',
  severity: 'breaking',
  variants: { 'already-required': 'warning' },
  why: 'A critical data element is required, and older rows may lack its value.',
  fix: 'Backfill the column first, then make it a critical data element',
  check: ({ before, after, cdeLists }) =>
    before.isCde || !after.isCde
      ? undefined
      : {
          column: after.name,
          before: before.isRequired ? 'required' : 'optional',
          after: 'critical data element',
          message: `Column '${after.name}' became a critical data element${before.isRequired ? '' : ' (historical NULLs)'}`,
          short: before.isRequired ? 'required → CDE' : 'optional → CDE',
          at: cdeToken({ before, after, cdeLists }),
          edit: before.isRequired ? makeNoCde(after) : makeOptional(after),
          ...(before.isRequired ? { variant: 'already-required' } : {}),
        },
  examples: {
    caught: {
      before: { payload_columns: { a: 'INT' } },
      after: { payload_columns: { a: 'INT' }, cde_fields: ['a'] },
    },
    passed: {
      before: { payload_columns: { a: { type: 'INT', cde: true } } },
      after: { payload_columns: { a: 'INT' }, critical_data_elements: ['A'] },
    },
  },
});
