import { isSameType, printColumnType } from '../../schema/column-type.js';
import { located } from '../rule-parts/located.js';
import { defineRule } from '../rule.js';
import { fitsTheTable } from '../rule-parts/former-type.js';
import { tokenOf } from '../../schema/column-tokens.js';

export default defineRule({
  id: 'column-reintroduced',
  on: 'arrived',
  kind: 'ADD_COLUMN',
  severity: 'warning',
  why: 'Old data files may still hold the values of the dropped column, and readers may confuse the new column with it.',
  fix: 'Give the new column another name, unless it has the same meaning as the old one',
  check: ({ name, type, column }, { formerType }) => {
    const was = formerType?.(name);
    if (was === undefined || !fitsTheTable(was, type)) return undefined;
    return {
      ...located(column, name),
      before: printColumnType(was),
      after: printColumnType(type),
      message: isSameType(was, type)
        ? `Column '${name}' was dropped before and is back`
        : `Column '${name}' was dropped as ${printColumnType(was)} and is back as ${printColumnType(type)}; the table still has it and widens it`,
      short: 'back again',
      at: tokenOf(column, 'type'),
      inPlace: true,
      lossless: true,
    };
  },
  examples: {
    caught: {
      before: {},
      after: { payload_columns: { a: 'BIGINT' } },
      history: [{ payload_columns: { a: 'BIGINT' } }],
    },
    passed: {
      before: {},
      after: { payload_columns: { a: 'STRING' } },
      history: [{ payload_columns: { a: 'BIGINT' } }],
    },
  },
});
