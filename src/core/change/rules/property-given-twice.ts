import { describeRule } from '../rule.js';

export default describeRule({
  id: 'property-given-twice',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: 'The table has one property for both keys, so it would be unclear which value it gets.',
  fix: 'Keep one of the two keys',
  examples: {
    caught: { after: { table_properties: { format: 'orc', 'write.format.default': 'avro' } } },
    passed: { after: { table_properties: { 'write.format.default': 'avro' } } },
  },
});
