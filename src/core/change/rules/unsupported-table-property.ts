import { describeRule } from '../rule.js';

export default describeRule({
  id: 'unsupported-table-property',
  on: 'file',
  kind: 'INVALID',
  severity: 'warning',
  why: 'Athena accepts only a fixed list of table properties; this property is left out.',
  fix: 'Remove it, or set it by another engine',
  examples: {
    caught: {
      after: { table_properties: { 'write.metadata.delete-after-commit.enabled': 'true' } },
    },
    passed: { after: { table_properties: { 'write.format.default': 'orc' } } },
  },
});
