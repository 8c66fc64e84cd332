import { describeRule } from '../rule.js';

export default describeRule({
  id: 'json-syntax',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'What is no JSON can be read by nobody, and guessing at it would be worse.',
  fix: 'Correct the text at the place shown',
  examples: {
    caught: { text: '{"table_name": "t",}' },
    passed: { after: {} },
  },
});
