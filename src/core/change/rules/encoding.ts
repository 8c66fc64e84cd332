import { describeRule } from '../rule.js';

export default describeRule({
  id: 'encoding',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'Tools read byte order marks and other encodings differently.',
  fix: 'Save the file as UTF-8 without a byte order mark',
  examples: {
    caught: { text: '{"table_name": "\\ud800"}' },
    passed: { after: { description: 'größer' } },
  },
});
