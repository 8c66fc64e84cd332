import { printColumnType } from '../column-type.js';
import { tokenOf } from '../column-tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'optional-column-added',
  on: 'added',
  kind: 'ADD_COLUMN',
  severity: 'enhancement',
  why: 'Old rows have no value for it until the backfill has run.',
  fix: 'NULL until backfilled',
  check: ({ name, type, column, isRequired }) =>
    isRequired
      ? undefined
      : {
          column: name,
          after: printColumnType(type),
          message: `Added optional column '${name}' (backfill with NULL)`,
          short: 'new, optional',
          at: tokenOf(column),
          inPlace: true,
          lossless: true,
        },
  examples: {
    caught: { before: {}, after: { payload_columns: { device: 'STRING' } } },
    passed: {
      before: {},
      after: { payload_columns: { device: { type: 'STRING', required: true } } },
    },
  },
});
