import { describeRule } from '../rule.js';

export default describeRule({
  id: 'partition-source-missing',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'A table cannot be partitioned by a column that it does not have.',
  fix: 'Correct the name, or add the column',
  examples: {
    caught: { after: { partitioning: ['day(created)'] } },
    passed: { after: { payload_columns: { created: 'DATE' }, partitioning: ['day(created)'] } },
  },
});
