import { describeRule } from '../rule.js';

export default describeRule({
  id: 'unsupported-type',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: "Other systems have the type; Athena's Iceberg tables do not.",
  fix: 'Use the type that the message names',
  examples: {
    caught: { after: { payload_columns: { a: 'VARCHAR(20)' } } },
    passed: { after: { payload_columns: { a: 'STRING' } } },
  },
});
