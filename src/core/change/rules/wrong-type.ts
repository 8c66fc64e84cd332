import { describeRule } from '../rule.js';

export default describeRule({
  id: 'wrong-type',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'A value of another kind would be read as something its author did not mean.',
  fix: 'Write a value of the kind named',
  examples: {
    caught: { after: { payload_columns: { a: { required: 'false' } } } },
    passed: { after: { payload_columns: { a: { required: false } } } },
  },
});
