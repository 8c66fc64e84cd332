import { describeRule } from '../rule.js';

export default describeRule({
  id: 'unsafe-number',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Tools that read numbers as doubles would round it.',
  fix: 'Write it as a string',
  examples: {
    caught: { text: '{"x-a": 12345678901234567890}' },
    passed: { after: { 'x-a': 12 } },
  },
});
