import { describeRule } from '../rule.js';

export default describeRule({
  id: 'too-deep',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'No valid schema is nested this deep, and programs that read it may crash.',
  fix: 'Flatten the value',
  examples: {
    caught: { text: `{"x-a": ${'['.repeat(70)}${']'.repeat(70)}}` },
    passed: { after: { 'x-a': [[[]]] } },
  },
});
