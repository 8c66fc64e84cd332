import { tokenOf } from '../../schema/column-tokens.js';
import { located } from '../rule-parts/located.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'columns-reordered',
  on: 'reordered',
  kind: 'ORDER_CHANGE',
  severity: 'compatible',
  why: 'Iceberg finds columns by id and the pipeline finds them by name, so their order has no effect.',
  fix: 'Nothing to do',
  check: ({ path, column }) => ({
    ...(path.endsWith('_columns') ? {} : located(column, path)),
    message: `The order in ${path} changed`,
    short: 'reordered',
    at: tokenOf(column),
  }),
  examples: {
    caught: {
      before: { payload_columns: { a: 'INT', b: 'INT' } },
      after: { payload_columns: { b: 'INT', a: 'INT' } },
    },
    passed: {
      before: { payload_columns: { a: 'INT', b: 'INT' } },
      after: { payload_columns: { a: 'INT', c: 'INT', b: 'INT' } },
    },
  },
});
