import { describe, expect, it } from '@jest/globals';
import { proposeType } from '../../../../src/core/history/events/propose-type.js';
import { eventFlattener } from '../../../../src/core/history/events/flatten-event.js';
import { countShape, noShape } from '../../../../src/core/history/events/value-shape.js';
import { printColumnType } from '../../../../src/core/schema/column-type.js';

/** `values`: JSON, as an event has it. */
function proposed(...values: readonly string[]): readonly [type: string, note: string | undefined] {
  const shape = noShape();
  const flatten = eventFlattener(new Set());
  for (const value of values) {
    const read = flatten(`{"a":${value}}`);
    const [first] = read.kind === 'event' ? read.values : [];
    if (first === undefined) throw new Error(`no event: ${value}`);
    countShape(shape, first);
  }
  const { type, note } = proposeType(shape);
  return [printColumnType(type), note];
}

describe('the type for values', () => {
  it.each<[string, readonly string[], string]>([
    ['plain integers', ['0', '-17', '2147483647', '-2147483648'], 'INT'],
    ['one beyond INT', ['1', '2147483648'], 'BIGINT'],
    ['one below INT', ['-2147483649'], 'BIGINT'],
    ['the ends of BIGINT', ['9223372036854775807', '-9223372036854775808'], 'BIGINT'],
    ['one beyond BIGINT', ['9223372036854775808'], 'DECIMAL(38,0)'],
    ['one below BIGINT', ['-9223372036854775809'], 'DECIMAL(38,0)'],
    ['39 digits', ['9'.repeat(39)], 'STRING'],
    ['a leading zero', ['"007"', '"123"'], 'STRING'],
    ['a plus', ['"+1"'], 'STRING'],
    ['minus zero', ['-0', '1'], 'STRING'],
    ['space around', ['" 1"'], 'STRING'],
    ['integers and null', ['1', 'null'], 'INT'],
    ['numbers', ['1', '2.5', '-0.25'], 'DOUBLE'],
    ['an exponent', ['1e3', '2.50'], 'DOUBLE'],
    ['more digits than a DOUBLE keeps', ['1234567890123456.5'], 'DECIMAL(18,1)'],
    ['more digits than a DECIMAL keeps', [`${'9'.repeat(30)}.${'9'.repeat(10)}`], 'STRING'],
    ['many digits and an exponent', ['1.2345678901234567e3'], 'STRING'],
    ['amounts in quotes', ['"12.50"', '"0.99"'], 'DECIMAL(18,2)'],
    ['versions in quotes', ['"17.0"', '"17.10"', '"9.1"'], 'STRING'],
    ['true and false', ['true', '"false"'], 'BOOLEAN'],
    ['booleans in other words', ['"yes"', 'true'], 'STRING'],
    ['numbers as booleans', ['1', 'true'], 'STRING'],
    ['days', ['"2026-01-31"', '"1999-12-01"'], 'DATE'],
    ['a day that does not exist', ['"2026-02-30"', '"2026-01-31"'], 'STRING'],
    ['times', ['"2026-01-31T10:20:30Z"', '"2026-01-31 10:20:30.123+02:00"'], 'TIMESTAMP'],
    ['a time that does not exist', ['"2026-01-31T25:20:30Z"'], 'STRING'],
    ['days and times', ['"2026-01-31"', '"2026-01-31T10:20:30Z"'], 'STRING'],
    ['a time without seconds', ['"2026-01-31T10:20Z"'], 'STRING'],
    ['a year alone', ['"2026"', '"20-26"'], 'STRING'],
    ['infinity', ['"Infinity"', '"NaN"'], 'STRING'],
    ['lists', ['[1]', '[]'], 'STRING'],
    ['integers but one in fifty', [...Array.from({ length: 49 }, () => '1'), '"x"'], 'STRING'],
    ['a very long number', [`0.${'0'.repeat(5_000)}1`], 'STRING'],
  ])('%s', (_, values, type) => {
    expect(proposed(...values)[0]).toBe(type);
  });

  it.each<[string, readonly string[], string | undefined]>([
    [
      'the rates of what it nearly is',
      ['1', '2', '3.5', '"x"'],
      'STRING, since 50 % of its values are plain integers, 25 % of its values are numbers with a point or an exponent',
    ],
    [
      'never 100 %',
      [...Array.from({ length: 4_999 }, () => '1'), '"x"'],
      'STRING, since 99.9 % of its values are plain integers',
    ],
    [
      'integers in quotes',
      ['1', '"2"'],
      'the events have these integers in quotes: STRING if they are names rather than numbers',
    ],
    ['lists', ['[]'], 'lists and objects are kept as JSON text'],
    ['nothing about texts', ['"a"', '"b"'], undefined],
    ['nothing about numbers', ['1'], undefined],
  ])('a note tells %s', (_, values, note) => {
    expect(proposed(...values)[1]).toBe(note);
  });
});
