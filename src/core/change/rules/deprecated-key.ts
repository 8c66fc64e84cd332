import { describeRule } from '../rule.js';

export default describeRule({
  id: 'deprecated-key',
  on: 'file',
  kind: 'INVALID',
  severity: 'warning',
  why: 'The key has no effect, although it looks as if it had one.',
  fix: 'Remove it',
  examples: {
    caught: { after: { payload_columns: { a: { partition: true } } } },
    passed: { after: { partitioning: ['period_reference'] } },
  },
});
