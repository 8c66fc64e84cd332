import { describeRule } from '../rule.js';

export default describeRule({
  id: 'statement-too-long',
  on: 'file',
  kind: 'INVALID',
  severity: 'error',
  why: "Athena takes at most 262,144 bytes in a statement, and one column can't be divided.",
  fix: 'Divide the column into several ones',
  examples: {
    caught: { text: () => wide(40_000) },
    passed: { text: () => wide(10_000) },
  },
});

/** A column whose STRUCT has this many fields. */
function wide(fields: number): string {
  const type = Array.from({ length: fields }, (_, index) => `f${index}:INT`).join(',');
  return JSON.stringify({
    schema_version: '1.0.0',
    table_name: 'topic',
    envelope_columns: {},
    payload_columns: { a: `STRUCT<${type}>` },
  });
}
