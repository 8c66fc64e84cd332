import { isRemovalDue, removalAdvice } from '../rule-parts/deprecation.js';
import { printColumnType } from '../../schema/column-type.js';
import { located } from '../rule-parts/located.js';
import { restoreDeprecated, restoreRemoved } from '../rule-parts/removal-edits.js';
import { withSensitivity } from '../rule-parts/with-sensitivity.js';
import { defineRule } from '../rule.js';
import { tokenOf } from '../../schema/column-tokens.js';
import { lostSource } from '../rule-parts/lost-source.js';

export default defineRule({
  id: 'column-removed',
  on: 'removed',
  kind: 'REMOVE_COLUMN',
  severity: 'breaking',
  beyondTheTableFor: 'a column that partitions the table',
  why: 'The tables keep it with its old values, but new rows have NULL there, and readers of the new version miss it.',
  fix: 'Restore it, or deprecate it first',
  check: (removed, surroundings) => {
    if (isRemovalDue(removed, surroundings)) return undefined;
    const fix = removalAdvice(removed, surroundings);
    return {
      ...located(removed.column, removed.name),
      before: printColumnType(removed.type),
      message: `Column '${removed.name}' removed (data loss)`,
      short: withSensitivity('removed', removed.column),
      at: removed.at ?? tokenOf(removed.was),
      side: 'before',
      anchor: removed.anchor,
      lossless: false,
      // The table keeps an undeclared column, and a STRUCT its undeclared fields.
      inPlace: true,
      ...(fix === undefined ? {} : { fix }),
      edit: restoreRemoved(removed),
      otherEdit: restoreDeprecated(removed, surroundings),
      ...lostSource(removed.name, removed.partitions),
    };
  },
  examples: {
    caught: { before: { payload_columns: { device: 'STRING' } }, after: { payload_columns: {} } },
    passed: {
      before: { payload_columns: { device: 'STRING' } },
      after: { payload_columns: { Device: 'string' } },
    },
  },
});
