import { describeRule } from '../rule.js';

export default describeRule({
  id: 'invalid-transform',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Iceberg has no such transform for this type, so the table could not be created.',
  fix: 'Use identity, year, month, day, hour, bucket(n) or truncate(n) where it fits the type',
  examples: {
    caught: { after: { payload_columns: { a: 'STRING' }, partitioning: ['day(a)'] } },
    passed: { after: { payload_columns: { a: 'STRING' }, partitioning: ['bucket(16, a)'] } },
  },
});
