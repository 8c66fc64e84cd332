import { tokenOf } from '../../schema/column-tokens.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'default-changed',
  on: 'kept',
  kind: 'DEFAULT_CHANGE',
  severity: 'warning',
  why: 'From now on, empty rows get a different default than older rows did.',
  fix: 'Make sure that readers can handle both defaults',
  check: ({ before, after }) =>
    before.defaultValue === after.defaultValue
      ? undefined
      : {
          column: after.name,
          ...(before.defaultValue === undefined ? {} : { before: before.defaultValue }),
          ...(after.defaultValue === undefined ? {} : { after: after.defaultValue }),
          message: `Default of '${after.name}' changed from ${before.defaultValue ?? 'none'} to ${after.defaultValue ?? 'none'}`,
          short: `default ${before.defaultValue ?? 'none'} → ${after.defaultValue ?? 'none'}`,
          at: tokenOf(after, 'default'),
        },
  examples: {
    caught: {
      before: { payload_columns: { a: { default: 'x' } } },
      after: { payload_columns: { a: { default: 'y' } } },
    },
    passed: {
      before: { payload_columns: { a: { default: 'x' } } },
      after: { payload_columns: { a: { default: 'x', required: true } } },
    },
  },
});
