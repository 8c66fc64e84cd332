import { describeRule } from '../rule.js';

export default describeRule({
  id: 'missing-field',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Without it nobody knows what table to build, or which version this is.',
  fix: 'Add the field',
  examples: {
    caught: { text: '{"schema_version": "1.0.0"}' },
    passed: { after: {} },
  },
});
