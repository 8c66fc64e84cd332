import { describeRule } from '../rule.js';

export default describeRule({
  id: 'duplicate-key',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'JSON readers differ on which of two equal keys counts.',
  fix: 'Keep one of the two',
  examples: {
    caught: { text: '{"table_name": "t", "table\\u005fname": "u"}' },
    passed: { after: {} },
  },
});
