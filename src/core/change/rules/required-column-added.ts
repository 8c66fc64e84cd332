import { printColumnType } from '../../schema/column-type.js';
import { tokenOf } from '../../schema/column-tokens.js';
import { located } from '../rule-parts/located.js';
import { makeOptional } from '../rule-parts/requirement-edits.js';
import { withSensitivity } from '../rule-parts/with-sensitivity.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'required-column-added',
  on: 'added',
  kind: 'ADD_COLUMN',
  severity: 'breaking',
  why: 'Older rows have no value for the column, so they all violate the requirement.',
  fix: 'Add it as optional, backfill, and require it in a later version',
  check: ({ name, type, column, at, isRequired }) =>
    isRequired
      ? {
          ...located(column, name),
          after: printColumnType(type),
          message: `Added required column '${name}' (historical data lacks it)`,
          short: withSensitivity(
            column.isCde ? 'new, critical data element' : 'new, required',
            column,
          ),
          at: at ?? tokenOf(column),
          inPlace: true,
          lossless: true,
          edit: makeOptional(column),
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
