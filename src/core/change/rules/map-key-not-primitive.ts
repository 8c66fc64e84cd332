import { describeRule } from '../rule.js';

export default describeRule({
  id: 'map-key-not-primitive',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Athena refuses to create such a column, so the version could never be activated.',
  fix: 'Use a plain type as the key, or an ARRAY of a STRUCT with the key as a field',
  examples: {
    caught: { after: { payload_columns: { a: 'MAP<ARRAY<INT>,STRING>' } } },
    passed: { after: { payload_columns: { a: 'MAP<DECIMAL(9,2),ARRAY<INT>>' } } },
  },
});
