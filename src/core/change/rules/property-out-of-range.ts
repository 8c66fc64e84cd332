import { describeRule } from '../rule.js';

export default describeRule({
  id: 'property-out-of-range',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Athena fails the statement, so the version could never be activated.',
  fix: 'Use a value in the range',
  examples: {
    caught: { after: { table_properties: { optimize_rewrite_data_file_threshold: '50' } } },
    passed: { after: { table_properties: { optimize_rewrite_data_file_threshold: '49' } } },
  },
});
