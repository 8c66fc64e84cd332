import { describeRule } from '../rule.js';

export default describeRule({
  id: 'not-an-object',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'A topic schema must be a JSON object; no other value describes a table.',
  fix: 'Write an object with table_name, envelope_columns and payload_columns',
  examples: {
    caught: { text: '[]' },
    passed: { after: {} },
  },
});
