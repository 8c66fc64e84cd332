import { tokenOf } from '../column-tokens.js';
import { printDeprecation } from '../deprecation.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'deprecation-changed',
  on: 'kept',
  kind: 'DEPRECATION_CHANGE',
  severity: 'compatible',
  why: 'Readers learn of the end of a column here; the data stays as it is.',
  fix: 'Tell the readers',
  check: ({ before, after }) => {
    const was = printDeprecation(before.deprecation);
    const is = printDeprecation(after.deprecation);
    if (was === is && before.deprecation?.reason === after.deprecation?.reason) return undefined;
    return {
      column: after.name,
      before: was,
      after: is,
      message: `Column '${after.name}' is now ${is} (was ${was})`,
      short: is,
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
