import { tokenOf } from '../../schema/column-tokens.js';
import { lostSource } from '../rule-parts/lost-source.js';
import { keepBeside, restoreName } from '../rule-parts/rename-edits.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'column-renamed',
  on: 'renamed',
  kind: 'RENAME_COLUMN',
  severity: 'breaking',
  beyondTheTableFor: 'a column that partitions the table',
  why: 'Queries that name the old column fail, and the pipeline would add an empty column beside the old one.',
  fix: 'Keep the old name; or add the new column, deprecate the old one and remove it later',
  check: ({ before, after, partitions }, surroundings) => ({
    column: before.name,
    before: before.name,
    after: after.name,
    message: `Column '${before.name}' renamed to '${after.name}' (readers of '${before.name}' fail)`,
    short: `renamed to '${after.name}'`,
    fix: `Keep '${before.name}'; or add '${after.name}' beside it, deprecate the old one and remove it later`,
    at: tokenOf(after),
    // The table gains the new column and keeps the old one; no value is copied.
    inPlace: true,
    lossless: false,
    edit: restoreName(before, after),
    otherEdit: partitions.length > 0 ? undefined : keepBeside(before, after, surroundings),
    ...lostSource(before.name, partitions),
  }),
  examples: {
    caught: {
      before: { payload_columns: { user: { type: 'INT', json_path: '$.user' } } },
      after: { payload_columns: { user_id: { type: 'INT', json_path: "$['user']" } } },
    },
    passed: {
      before: { payload_columns: { user: 'INT' } },
      after: { payload_columns: { user_id: 'INT' } },
    },
  },
});
