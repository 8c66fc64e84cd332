import type { Removed } from '../pairing.js';
import { deprecationOf, isRemovalDue } from '../rule-parts/deprecation.js';
import { printColumnType } from '../../schema/column-type.js';
import { located } from '../rule-parts/located.js';
import { restoreRemoved } from '../rule-parts/removal-edits.js';
import { defineRule } from '../rule.js';
import { tokenOf } from '../../schema/column-tokens.js';

/** What leaves is a column, or a field inside one's type. */
function nounOf({ name, column }: Pick<Removed, 'name' | 'column'>): 'column' | 'field' {
  return name === column.name ? 'column' : 'field';
}

export default defineRule({
  id: 'deprecated-column-removed',
  on: 'removed',
  kind: 'REMOVE_COLUMN',
  severity: 'warning',
  why: 'The removal was announced long enough ago for readers to stop using the column; the tables keep it with its old values, but new rows have NULL there.',
  fix: 'Make sure that nobody reads the column any more',
  check: (removed, surroundings) =>
    isRemovalDue(removed, surroundings)
      ? {
          ...located(removed.column, removed.name),
          before: printColumnType(removed.type),
          message: `Deprecated ${nounOf(removed)} '${removed.name}' removed, as announced for ${deprecationOf(removed)?.removeAfter ?? ''}`,
          fix: `Make sure that nobody reads the ${nounOf(removed)} any more`,
          short: 'removed as announced',
          at: removed.at ?? tokenOf(removed.was),
          side: 'before',
          anchor: removed.anchor,
          inPlace: true,
          lossless: false,
          whenBreaking: {
            fix: 'Restore it, or make sure that nobody reads it any more',
            edit: restoreRemoved(removed),
          },
        }
      : undefined,
  examples: {
    caught: {
      before: {
        payload_columns: {
          device: { deprecated: { since: '2020-01-01', remove_after: '2020-06-30' } },
        },
      },
      after: { payload_columns: {} },
    },
    passed: {
      before: {
        payload_columns: {
          device: { deprecated: { since: '2020-01-01', remove_after: '2999-12-31' } },
        },
      },
      after: { payload_columns: {} },
    },
  },
});
