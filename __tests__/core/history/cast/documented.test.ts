import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { CAST_FAILURES, type Conversion } from '../../../../src/core/history/cast/cast-value.js';
import { conversionTo } from '../../../../src/core/history/cast/convert-text.js';
import { runtimeZones } from '../../../../src/warehouse/runtime-zones.js';
import { typeOf } from '../../../warehouse/tables.js';

const EXAMPLE = /^\| ([A-Z]+(?:\(\d+,\d+\))?) \| `([^`]*)` \| `([^`]*)`(?: ([a-z-]+))? \|$/gm;
const examples = [...readFileSync('docs/cast-table.md', 'utf8').matchAll(EXAMPLE)].map(
  ([, type = '', text = '', value = '', failure]) => ({ type, text, value, failure }),
);

it('there are examples of every scalar type but STRING and BINARY', () => {
  expect([...new Set(examples.map(({ type }) => type.replace(/\(.*/, '')))]).toEqual([
    ...['INT', 'BIGINT', 'DOUBLE', 'FLOAT', 'DECIMAL', 'BOOLEAN', 'DATE', 'TIMESTAMP'],
  ]);
});

it.each(examples)('$type `$text` is `$value` $failure', ({ type, text, value, failure }) => {
  const conversion = conversionTo(typeOf(type), runtimeZones())?.(text);
  if (value === '␀') {
    expect(CAST_FAILURES).toContain(failure);
    expect(conversion).toEqual({ value: null, failure });
  } else expect(shown(type, conversion)).toBe(value);
});

function shown(type: string, conversion: Conversion | undefined): string {
  const value = conversion?.value ?? null;
  if (type !== 'TIMESTAMP' || typeof value !== 'bigint') return String(value);
  const milliseconds = new Date(Number(value / 1000n)).toISOString();
  return milliseconds.replace('Z', `${String(value % 1000n).padStart(3, '0')}Z`);
}
