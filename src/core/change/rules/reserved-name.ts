import { describeRule } from '../rule.js';

export default describeRule({
  id: 'reserved-name',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: "Iceberg's own metadata columns, and the tools that read them, use this name.",
  fix: 'Choose another name',
  examples: {
    caught: { after: { payload_columns: { _file: 'STRING' } } },
    passed: { after: { payload_columns: { constructor: 'STRING' } } },
  },
});
