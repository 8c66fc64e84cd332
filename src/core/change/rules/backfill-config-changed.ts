import { defineRule } from '../rule.js';
import { changedToken } from '../tokens.js';

export default defineRule({
  id: 'backfill-config-changed',
  on: 'table',
  kind: 'PROPERTY_CHANGE',
  severity: 'compatible',
  why: 'The configuration controls how the next backfill runs; no stored row changes.',
  fix: 'Nothing to do',
  check: ({ before, after }) => {
    if (before.backfill === after.backfill) return undefined;
    const was = JSON.stringify(before.backfill);
    const is = JSON.stringify(after.backfill);
    if (was === is) return undefined;
    return {
      before: was,
      after: is,
      message: 'The backfill configuration changed',
      short: 'backfill_config',
      at: changedToken({ before, after }, 'backfill_config'),
    };
  },
  examples: {
    caught: { before: {}, after: { backfill_config: { lookback_days: 30 } } },
    passed: { before: {}, after: { backfill_config: { lookback_days: 7 } } },
  },
});
