import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-identifier',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Glue and Athena take no other names, and an unsafe one could end a statement early.',
  fix: 'Rename it to a letter or _, then letters, digits and _',
  examples: {
    caught: { after: { payload_columns: { 'user-id': 'INT' } } },
    passed: { after: { payload_columns: { userId: 'INT' } } },
  },
});
