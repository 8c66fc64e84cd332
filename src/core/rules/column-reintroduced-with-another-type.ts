import { isSameType, printColumnType } from '../column-type.js';
import { formerType } from '../former-type.js';
import { defineRule } from '../rule.js';
import { tokenOf } from '../column-tokens.js';

export default defineRule({
  id: 'column-reintroduced-with-another-type',
  on: 'added',
  kind: 'ADD_COLUMN',
  severity: 'breaking',
  why: 'Readers and old data files know this name with another type, and the archive promises it.',
  fix: 'Give the new column another name',
  check: ({ name, type, column }, { history }) => {
    const was = formerType(history, name);
    if (was === undefined || isSameType(was, type)) return undefined;
    return {
      column: name,
      before: printColumnType(was),
      after: printColumnType(type),
      message: `Column '${name}' was dropped as ${printColumnType(was)} and is back as ${printColumnType(type)}`,
      short: `back as ${printColumnType(type)}`,
      at: tokenOf(column, 'type'),
      inPlace: true,
      lossless: true,
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
