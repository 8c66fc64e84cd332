import { expect, it } from '@jest/globals';
import { judged, schemaWith } from '../../judged.js';

const before = schemaWith({}, '1.4.0');
const { table_name: _, ...nameless } = schemaWith({ payload_columns: { a: 'INT' } }, '1.5.0');

it.each<[string, unknown, string]>([
  ['missing-field', nameless, 'Add table_name'],
  [
    'version-decreased',
    schemaWith({ payload_columns: { a: 'INT' } }, '1.3.0'),
    'Raise schema_version; 1.5.0 would do',
  ],
])('the fix of %s names what to write', (rule, after, fix) => {
  const { findings } = judged(before, after);
  expect(findings.find((one) => one.rule === rule)?.fix).toBe(fix);
});
