import { describe, expect, it } from '@jest/globals';
import { judged, schemaWith } from '../../judged.js';

const typed = (type: string, extra: object = {}, version = '1.0.0'): Record<string, unknown> =>
  schemaWith({ payload_columns: { c: type, ...extra } }, version);
const told = (before: string, after: string): string[] =>
  judged(typed(before), typed(after, { added: 'INT' }, '2.0.0'))
    .findings.filter(({ rule }) => !['optional-column-added', 'baseline-invalid'].includes(rule))
    .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);

const STAYS =
  'its tables have this column as STRING already, so write "STRING" here, or add a column of the other type';

describe('a type that no table has was STRING in the tables', () => {
  it.each([
    ['SMALLINT', 'STRING'],
    ['VARCHAR(20)', 'STRING'],
    ['TEKST', 'STRING'],
    ['ARRAY<SMALLINT>', 'STRING'],
  ])('%s corrected to %s is no change of the type', (before, after) => {
    expect(told(before, after)).toEqual([]);
  });

  it.each([
    ['SMALLINT', 'INT'],
    ['TINYINT', 'BIGINT'],
    ['NUMERO', 'DECIMAL(9,2)'],
    ['ARRAY<SMALLINT>', 'ARRAY<INT>'],
  ])('%s corrected to %s breaks, and names what the file said', (before, after) => {
    expect(told(before, after)).toEqual([
      `breaking type-changed: Unsafe type change: STRING → ${after} (data loss or parse error risk): the version before says '${before}', which its tables have as STRING`,
    ]);
  });

  it('the way back is STRING, not the type that no table has', () => {
    const { findings } = judged(typed('SMALLINT'), typed('INT', {}, '2.0.0'));
    expect(findings.find(({ rule }) => rule === 'type-changed')?.edit?.text).toBe('"STRING"');
  });

  it.each([
    [
      'SMALLINT',
      'SMALLINT',
      `warning unsupported-type: Athena's Iceberg tables have no SMALLINT; use INT; ${STAYS}`,
    ],
    [
      'TEKST',
      'SMALLINT',
      `error unsupported-type: Athena's Iceberg tables have no SMALLINT; use INT; ${STAYS}`,
    ],
    [
      'STRING',
      'SMALLINT',
      "error unsupported-type: Athena's Iceberg tables have no SMALLINT; use INT",
    ],
  ])('%s that became %s is told what changes nothing', (before, after, expected) => {
    expect(told(before, after)).toEqual([expected]);
  });
});
