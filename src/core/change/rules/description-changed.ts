import { describedChange } from '../rule-parts/described-change.js';
import { membersOf, tokenOf } from '../../schema/column-tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'description-changed',
  on: 'kept',
  kind: 'DESCRIPTION_CHANGE',
  severity: 'compatible',
  why: 'A description is for people to read; the data does not change.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    const change = describedChange(
      { description: before.description, members: membersOf(before) },
      { description: after.description, members: membersOf(after) },
    );
    if (change === undefined) return undefined;
    return {
      column: after.name,
      ...change,
      message: `The description of '${after.name}' changed`,
      short: 'description',
      at: tokenOf(after, 'description', 'comment'),
    };
  },
  examples: {
    caught: {
      before: { payload_columns: { a: 'INT' } },
      after: { payload_columns: { a: { type: 'INT', comment: 'a number' } } },
    },
    passed: {
      before: { payload_columns: { a: { comment: 'a number' } } },
      after: { payload_columns: { a: { description: 'a number' } } },
    },
  },
});
