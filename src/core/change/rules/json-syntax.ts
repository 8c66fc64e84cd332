import { describeRule } from '../rule.js';

export default describeRule({
  id: 'json-syntax',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: "This isn't valid JSON, so no tool can read it.",
  fix: 'Correct the text at the position shown',
  examples: {
    caught: { text: '{"table_name": "t",}' },
    passed: { after: {} },
  },
});
