import { describeRule } from '../rule.js';

export default describeRule({
  id: 'required-but-nullable',
  on: 'file',
  kind: 'INVALID',
  severity: 'warning',
  why: 'The two contradict each other; required wins.',
  fix: 'Remove one of the two',
  examples: {
    caught: { after: { payload_columns: { a: { required: true, nullable: true } } } },
    passed: { after: { payload_columns: { a: { required: false, nullable: true } } } },
  },
});
