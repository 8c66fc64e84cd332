import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-transform',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: "Iceberg doesn't support this transform for this type, or it clashes with another partition or column.",
  fix: 'Use identity, year, month, day, hour, bucket(n) or truncate(n) where it fits the type; give no column the name of a partition',
  examples: {
    caught: { after: { payload_columns: { a: 'STRING' }, partitioning: ['day(a)'] } },
    passed: { after: { payload_columns: { a: 'STRING' }, partitioning: ['bucket(16, a)'] } },
  },
});
