import { printColumnType } from '../column-type.js';
import { tokenOf } from '../column-tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'required-column-added',
  on: 'added',
  kind: 'ADD_COLUMN',
  severity: 'breaking',
  why: 'History has no value for the column, so every old row violates the promise that it is there.',
  fix: 'Add it as optional, backfill, and require it in a later version',
  check: ({ name, type, column, isRequired }) =>
    isRequired
      ? {
          column: name,
          after: printColumnType(type),
          message: `Added required column '${name}' (historical data lacks it)`,
          short: column.isCde ? 'new, critical data element' : 'new, required',
          at: tokenOf(column),
          inPlace: true,
          lossless: true,
        }
      : undefined,
  examples: {
    caught: {
      before: {},
      after: { payload_columns: { device: 'STRING' }, cde_fields: ['device'] },
    },
    passed: { before: {}, after: { payload_columns: { device: 'STRING' } } },
  },
});
