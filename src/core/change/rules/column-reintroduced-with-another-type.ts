import { printColumnType } from '../../schema/column-type.js';
import { located } from '../rule-parts/located.js';
import { defineRule } from '../rule.js';
import { fitsTheTable } from '../rule-parts/former-type.js';
import { tokenOf } from '../../schema/column-tokens.js';

export default defineRule({
  id: 'column-reintroduced-with-another-type',
  on: 'arrived',
  kind: 'ADD_COLUMN',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: 'The table still has the dropped column with its old type and values, and old data files and readers may still use it.',
  fix: 'Give the new column another name',
  check: ({ name, type, column }, { formerType }) => {
    const was = formerType?.(name);
    if (was === undefined || fitsTheTable(was, type)) return undefined;
    return {
      ...located(column, name),
      before: printColumnType(was),
      after: printColumnType(type),
      message: `Column '${name}' was dropped as ${printColumnType(was)} and is back as ${printColumnType(type)}`,
      short: `back as ${printColumnType(type)}`,
      at: tokenOf(column, 'type'),
      inPlace: false,
      lossless: false,
    };
  },
  examples: {
    caught: {
      before: {},
      after: { payload_columns: { a: 'STRING' } },
      history: [{ payload_columns: { a: 'BIGINT' } }],
    },
    passed: {
      before: {},
      after: { payload_columns: { a: 'BIGINT' } },
      history: [{ payload_columns: { a: 'BIGINT' } }],
    },
  },
});
