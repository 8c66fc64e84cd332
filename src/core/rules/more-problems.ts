import { describeRule } from '../rule.js';

export default describeRule({
  id: 'more-problems',
  on: 'file',
  kind: 'INVALID',
  severity: 'warning',
  why: 'Of one file 1,000 problems are listed, the worst first; nobody reads more.',
  fix: 'Correct what is listed, then check again',
  examples: {
    caught: {
      text: () =>
        `{${Array.from({ length: 1_001 }, (_, index) => `"key_${index}": 1`).join(', ')}}`,
    },
    passed: { after: { key_1: 1, key_2: 2 } },
  },
});
