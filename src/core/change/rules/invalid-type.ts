import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-type',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'No table can be created with this type.',
  fix: 'Write a type such as STRING, BIGINT, DECIMAL(12,2) or ARRAY<STRING>',
  examples: {
    caught: { after: { payload_columns: { a: 'NUMERO' } } },
    passed: { after: { payload_columns: { a: 'array< decimal( 12 , 2 ) >' } } },
  },
});
