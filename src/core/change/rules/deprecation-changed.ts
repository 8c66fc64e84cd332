import { tokenOf } from '../../schema/column-tokens.js';
import { printDeprecation } from '../rule-parts/deprecation.js';
import { defineRule } from '../rule.js';
import { dateOfDay, dayNumber } from '../../text/calendar-date.js';

export default defineRule({
  id: 'deprecation-changed',
  on: 'kept',
  kind: 'DEPRECATION_CHANGE',
  severity: 'compatible',
  why: 'A deprecation tells readers when a column will be removed; the data does not change.',
  fix: 'Tell the readers',
  check: ({ before, after }, { today, deprecationDays }) => {
    const was = printDeprecation(before.deprecation);
    const is = printDeprecation(after.deprecation);
    if (was === is && before.deprecation?.reason === after.deprecation?.reason) return undefined;
    return {
      column: after.name,
      before: was,
      after: is,
      message: `Column '${after.name}' is now ${is} (was ${was})`,
      short: is,
      ...(after.deprecation !== undefined && after.deprecation.removeAfter === undefined
        ? { fix: nextStep(today, deprecationDays) }
        : {}),
      at: tokenOf(after, 'deprecated'),
    };
  },
  examples: {
    caught: {
      before: { payload_columns: { a: 'INT' } },
      after: { payload_columns: { a: { type: 'INT', deprecated: true } } },
    },
    passed: {
      before: { payload_columns: { a: 'INT' } },
      after: { payload_columns: { a: { type: 'INT', deprecated: false } } },
    },
  },
});

/** Without a last day, a deprecated column can never leave as announced. */
function nextStep(today: string, days: number): string {
  const last = dateOfDay(dayNumber(today) + days);
  return `Say until when it stays: "deprecated": {"since": "${today}", "remove_after": "${last}"}`;
}
