import { isRemovalDue } from '../rule-parts/deprecation.js';
import { printColumnType } from '../../schema/column-type.js';
import { located } from '../rule-parts/located.js';
import { withSensitivity } from '../rule-parts/with-sensitivity.js';
import { defineRule } from '../rule.js';
import { tokenOf } from '../../schema/column-tokens.js';
import { lostSource } from '../rule-parts/lost-source.js';

export default defineRule({
  id: 'column-removed',
  on: 'removed',
  kind: 'REMOVE_COLUMN',
  severity: 'breaking',
  beyondTheTableFor: 'a field of a STRUCT and a column that partitions the table',
  why: 'Queries that name the column fail, and its history is gone with the next rewrite.',
  fix: 'Restore it, or deprecate it first',
  check: (removed, surroundings) =>
    isRemovalDue(removed, surroundings)
      ? undefined
      : {
          ...located(removed.column, removed.name),
          before: printColumnType(removed.type),
          message: `Column '${removed.name}' removed (data loss)`,
          short: withSensitivity('removed', removed.column),
          at: removed.at ?? tokenOf(removed.column),
          side: 'before',
          anchor: removed.anchor,
          lossless: false,
          // A table keeps an undeclared column. A field of a STRUCT can't stay, since a writer
          // writes all fields, and Athena can't drop one.
          ...(removed.name === removed.column.name
            ? { inPlace: true, ...lostSource(removed.name, removed.partitions) }
            : {
                inPlace: false,
                isBeyondTheTable: true,
                fix: "The table can't drop a field of a STRUCT. Restore it, or add a column with another name",
              }),
        },
  examples: {
    caught: { before: { payload_columns: { device: 'STRING' } }, after: { payload_columns: {} } },
    passed: {
      before: { payload_columns: { device: 'STRING' } },
      after: { payload_columns: { Device: 'string' } },
    },
  },
});
