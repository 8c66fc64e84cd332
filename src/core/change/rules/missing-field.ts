import { describeRule } from '../rule.js';

export default describeRule({
  id: 'missing-field',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Without this field, the table or its version is unknown.',
  fix: 'Add the field',
  examples: {
    caught: { text: '{"schema_version": "1.0.0"}' },
    passed: { after: {} },
  },
});
