import { defineRule } from '../rule.js';
import { describedChange } from '../rule-parts/described-change.js';
import { changedToken } from '../tokens.js';

export default defineRule({
  id: 'table-description-changed',
  on: 'table',
  kind: 'DESCRIPTION_CHANGE',
  severity: 'compatible',
  why: 'A description is for people to read; the data does not change.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    const change = describedChange(
      { description: before.description, members: before.root.members },
      { description: after.description, members: after.root.members },
    );
    if (change === undefined) return undefined;
    return {
      ...change,
      message: "The table's description changed",
      short: 'description',
      at: changedToken({ before, after }, 'description', 'comment'),
    };
  },
  examples: {
    caught: { before: { description: 'Clicks' }, after: { description: 'Clicks and taps' } },
    passed: { before: { description: 'Clicks' }, after: { comment: 'Clicks' } },
  },
});
