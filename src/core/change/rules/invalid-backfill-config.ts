import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-backfill-config',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'History would be patched differently than intended, or not at all.',
  fix: 'Write enabled, lookback_days, strategy and chunk_days as documented',
  examples: {
    caught: { after: { backfill_config: { strategy: 'all' } } },
    passed: { after: { backfill_config: { strategy: 'full' } } },
  },
});
