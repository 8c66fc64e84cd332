import { describeRule } from '../rule.js';

export default describeRule({
  id: 'unknown-cde',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'The list names a column that does not exist, so nothing monitors the data element.',
  fix: 'Correct the name, or add the column',
  examples: {
    caught: { after: { cde_fields: ['user_id'] } },
    passed: { after: { payload_columns: { user_id: 'INT' }, cde_fields: ['USER_ID'] } },
  },
});
