import { tokenOf } from '../../schema/column-tokens.js';
import { lostSource } from '../rule-parts/lost-source.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'column-moved',
  on: 'kept',
  kind: 'MOVE_COLUMN',
  severity: 'breaking',
  beyondTheTableFor: 'a column that partitions the table',
  why: 'Envelope and payload are different parts of an event, so the column would hold a different value.',
  fix: 'Move it back, or add a column with another name in the other section',
  check: ({ before, after, partitions }) =>
    before.section === after.section
      ? undefined
      : {
          column: after.name,
          before: before.section,
          after: after.section,
          message: `Column '${after.name}' moved from ${before.section} to ${after.section} (the value comes from elsewhere)`,
          short: `${before.section} → ${after.section}`,
          at: tokenOf(after),
          // A column that moves to the envelope is only added to STANDARDIZED.
          ...(before.section === 'envelope' ? lostSource(before.name, partitions) : {}),
        },
  examples: {
    caught: {
      before: { payload_columns: { user_id: 'INT' } },
      after: { envelope_columns: { user_id: 'INT' } },
    },
    passed: {
      before: { payload_columns: { user_id: 'INT' } },
      after: { payload_columns: { user_id: 'INTEGER' } },
    },
  },
});
