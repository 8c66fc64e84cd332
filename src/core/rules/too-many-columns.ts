import { describeRule } from '../rule.js';

export default describeRule({
  id: 'too-many-columns',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Engines slow down and fail on tables of that width.',
  fix: 'Split the topic; a table has at most 10,000 columns',
  examples: {
    caught: {
      text: () =>
        `{"payload_columns": {${Array.from({ length: 10_001 }, (_, index) => `"c${index}": "INT"`).join(', ')}}}`,
    },
    passed: { after: {} },
  },
});
