import { describeRule } from '../rule.js';

export default describeRule({
  id: 'case-collision',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Glue lower-cases names, so one of the two would be lost.',
  fix: 'Rename one of the two',
  examples: {
    caught: { after: { payload_columns: { userid: 'INT', userId: 'INT' } } },
    passed: { after: { payload_columns: { userId: 'INT' } } },
  },
});
