import { describeRule } from '../rule.js';

export default describeRule({
  id: 'wrong-type',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'A value of another JSON type could be read in a way that its author did not intend.',
  fix: 'Write a value of the type that the message names',
  examples: {
    caught: { after: { payload_columns: { a: { required: 'false' } } } },
    passed: { after: { payload_columns: { a: { required: false } } } },
  },
});
