import { restoreValue } from '../rule-parts/table-edits.js';
import { defineRule } from '../rule.js';
import { tableToken } from '../tokens.js';

export default defineRule({
  id: 'table-renamed',
  on: 'table',
  kind: 'TABLE_RENAME',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'New, empty tables would be created, and the old ones would stay behind with all the history.',
  fix: 'Keep table_name; move to another table with a topic of its own',
  check: ({ before, after }) =>
    before.tableName === after.tableName || before.tableName === ''
      ? undefined
      : {
          before: before.tableName,
          after: after.tableName,
          message: `Table '${before.tableName}' renamed to '${after.tableName}' (new empty tables, the old ones orphaned)`,
          short: `table ${before.tableName} → ${after.tableName}`,
          at: tableToken(after, 'table_name'),
          edit: restoreValue(before, after, 'table_name'),
        },
  examples: {
    caught: { before: { table_name: 'events' }, after: { table_name: 'event' } },
    passed: { before: { table_name: 'events' }, after: { table_name: 'Events' } },
  },
});
