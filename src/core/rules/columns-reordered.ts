import { tokenOf } from '../column-tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'columns-reordered',
  on: 'reordered',
  kind: 'ORDER_CHANGE',
  severity: 'compatible',
  why: 'Iceberg finds columns by id and the pipeline by name; their order means nothing.',
  fix: 'Nothing to do',
  check: ({ path, column }) => ({
    ...(path.endsWith('_columns') ? {} : { column: path }),
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
