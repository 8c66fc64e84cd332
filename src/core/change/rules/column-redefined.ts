import { describeRule } from '../rule.js';

export default describeRule({
  id: 'column-redefined',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Envelope and payload share one table, so one of the two would be lost.',
  fix: 'Rename one of the two',
  examples: {
    caught: { after: { envelope_columns: { a: 'INT' }, payload_columns: { A: 'INT' } } },
    passed: { after: { envelope_columns: { a: 'INT' }, payload_columns: { b: 'INT' } } },
  },
});
