import { printColumnType } from '../../schema/column-type.js';
import { tokenOf } from '../../schema/column-tokens.js';
import { located } from '../rule-parts/located.js';
import { withSensitivity } from '../rule-parts/with-sensitivity.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'optional-column-added',
  on: 'added',
  kind: 'ADD_COLUMN',
  severity: 'enhancement',
  why: 'Old rows have no value for it unless a backfill fills it.',
  fix: 'NULL until backfilled',
  check: ({ name, type, column, at, isRequired }) =>
    isRequired
      ? undefined
      : {
          ...located(column, name),
          after: printColumnType(type),
          message: `Added optional column '${name}' (backfill with NULL)`,
          short: withSensitivity('new, optional', column),
          at: at ?? tokenOf(column),
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
