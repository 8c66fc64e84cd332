import { describeRule } from '../rule.js';

export default describeRule({
  id: 'more-problems',
  on: 'file',
  kind: 'INVALID',
  severity: 'warning',
  why: 'At most 1,000 problems of a file are listed, the worst first.',
  fix: 'Correct the listed problems, then check again',
  examples: {
    caught: {
      text: () =>
        `{${Array.from({ length: 1_001 }, (_, index) => `"key_${index}": 1`).join(', ')}}`,
    },
    passed: { after: { key_1: 1, key_2: 2 } },
  },
});
