import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-identifier',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Glue and Athena accept no other names, and an unsafe name could inject SQL into a statement.',
  fix: 'Use a name that begins with a letter or _, followed by letters, digits and _',
  examples: {
    caught: { after: { payload_columns: { 'user-id': 'INT' } } },
    passed: { after: { payload_columns: { userId: 'INT' } } },
  },
});
