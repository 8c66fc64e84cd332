import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conversionGap, conversionTo } from '../../../../src/core/history/cast/convert-text.js';
import { typeOf } from '../../../warehouse/tables.js';

const convert = (type: string, text: string): unknown =>
  conversionTo(typeOf(type), () => undefined)?.(text);

describe('a text becomes a value', () => {
  it.each([
    ['INT', ' -12.9\t', -12n],
    ['INT', '.', 0n],
    ['INT', '-2147483648.9', -2147483648n],
    ['BIGINT', '0009223372036854775807', 9223372036854775807n],
    ['BIGINT', '-9223372036854775808', -9223372036854775808n],
    ['DOUBLE', '1.5f', 1.5],
    ['DOUBLE', '0x1.8p1', 3],
    ['DOUBLE', '1e400', Infinity],
    ['DOUBLE', '-inf', -Infinity],
    ['DOUBLE', '+NaN', NaN],
    ['FLOAT', '16777217', 16777216],
    // Just above the middle of two floats: by way of a double it would become 1.
    ['FLOAT', '1.00000005960464477540', 1 + 2 ** -23],
    ['FLOAT', '-1.00000005960464477540', -(1 + 2 ** -23)],
    ['FLOAT', '340282356779733661637539395458142568447', (2 - 2 ** -23) * 2 ** 127],
    ['FLOAT', '340282356779733661637539395458142568448', Infinity],
    ['DECIMAL(10,2)', '-1.005', '-1.01'],
    ['DECIMAL(10,2)', '-0.004', '0.00'],
    ['DECIMAL(10,2)', '1e-999999999', '0.00'],
    ['DECIMAL(10,2)', '٣.5', '3.50'],
    ['DECIMAL(38,0)', '0.00e39', '0'],
    ['DECIMAL(5,5)', '.123455', '0.12346'],
    ['BOOLEAN', ' YeS\0', true],
    ['BOOLEAN', '0', false],
    ['DATE', '2024', '2024-01-01'],
    ['DATE', `2024-01-15 ${'😀'.repeat(989)}`, '2024-01-15'],
    ['DECIMAL(10,2)', '1e-٣', '0.00'],
    ['DATE', '2024-1-5Tanything', '2024-01-05'],
    ['DATE', '12345-02-28', '+12345-02-28'],
    ['DATE', '-0001-12-31', '-0001-12-31'],
    ['DATE', '0000-02-29', '0000-02-29'],
    ['TIMESTAMP', '2024-01-15T10:20:30.1234567Z', 1705314030123456n],
    ['TIMESTAMP', '2024-01-15 10:20:30 UTC+1:5', 1705310130000000n],
    ['TIMESTAMP', '2024-01-15T10:20:30+01:00:30', 1705310400000000n],
    ['TIMESTAMP', '2024-01-15T10', 1705312800000000n],
    ['TIMESTAMP', '-2024-01-15T10:20:30Z', -126037258770000000n],
    ['STRING', ' a ', ' a '],
    ['BINARY', 'ä', new Uint8Array([0xc3, 0xa4])],
  ])('%s %j', (type, text, value) => {
    expect(convert(type, text)).toEqual({ value });
  });
});

describe('a text that has no value has a reason', () => {
  it.each([
    ['INT', '', 'not-a-number'],
    ['INT', '+', 'not-a-number'],
    ['INT', '1e3', 'not-a-number'],
    ['INT', '\u20031', 'not-a-number'],
    ['INT', '2147483648', 'out-of-range'],
    ['BIGINT', '9223372036854775808', 'out-of-range'],
    ['INT', '0'.repeat(1001), 'too-long'],
    ['DOUBLE', '1e', 'not-a-number'],
    ['DOUBLE', '1\u007f', 'not-a-number'],
    ['DOUBLE', '0x1', 'not-a-number'],
    ['DECIMAL(10,2)', '.', 'not-a-number'],
    ['DECIMAL(10,2)', '99999999.995', 'out-of-range'],
    ['DECIMAL(10,2)', '0e38', 'out-of-range'],
    ['DECIMAL(10,2)', '1e2147483647', 'out-of-range'],
    ['DECIMAL(10,2)', '𝟏', 'not-a-number'],
    ['DECIMAL(10,2)', '1e-92967٣', 'out-of-range'],
    ['DATE', `2024-01-15 ${'😀'.repeat(990)}`, 'too-long'],
    ['BOOLEAN', 'on', 'not-a-boolean'],
    ['DATE', '2023-02-29', 'not-a-date'],
    ['DATE', '2024-01-15Z', 'not-a-date'],
    ['DATE', '9999999-01-01', 'out-of-range'],
    ['TIMESTAMP', '2024-01-15T24:00:00', 'not-a-timestamp'],
    ['TIMESTAMP', '2024-01-15T10:20Z', 'not-a-timestamp'],
    ['TIMESTAMP', '2024-01-15 10:20:30 Mars/Phobos', 'unknown-zone'],
    ['TIMESTAMP', '2024-01-15T10:20:30+18:01', 'unknown-zone'],
    ['TIMESTAMP', '10:20:30', 'time-without-date'],
    ['TIMESTAMP', '123456-01-01', 'out-of-range'],
  ])('%s %j: %s', (type, text, failure) => {
    expect(convert(type, text)).toEqual({ value: null, failure });
  });
});

describe('a named zone', () => {
  const asked: (readonly [string, number])[] = [];
  const convertZoned = conversionTo(typeOf('TIMESTAMP'), (name, local) => {
    asked.push([name, local]);
    return name === 'Asia/Tokyo' ? 32_400 : undefined;
  });

  it.each([
    ['1970-01-02 00:00:00 Asia/Tokyo', null],
    ['1980-01-01 00:00:00 Asia/Tokyo', 315_500_400_000_000n],
    ['2037-12-31 23:59:59.5Asia/Tokyo', 2_145_884_399_500_000n],
    ['2038-01-01 00:00:00 Asia/Tokyo', null],
    ['+2024-01-01 00:00:00 Asia/Tokyo', null],
    ['12024-01-01 00:00:00 Asia/Tokyo', null],
    ['2024-01-01 00:00:00 Asia/tokyo', null],
    ['2024-01-01 00:00:00 America/Vancouver', null],
    ['2024-01-01 00:00:00 Asia/Seoul', null],
    ['2024-01-01 00:00:00 Etc/UCT', 1_704_067_200_000_000n],
  ])('%s', (text, value) => {
    expect(convertZoned?.(text)).toEqual(
      value === null ? { value, failure: 'unknown-zone' } : { value },
    );
  });

  it('is asked for by its name and the time that its clocks show', () => {
    asked.length = 0;
    convertZoned?.('2024-01-15T10:20:30.5 Asia/Tokyo');
    expect(asked).toEqual([['Asia/Tokyo', Date.UTC(2024, 0, 15, 10, 20, 30) / 1000]]);
  });
});

it.each(['ARRAY<INT>', 'MAP<STRING,INT>', 'STRUCT<a:INT>'])('%s is left out, and why', (type) => {
  expect(conversionTo(typeOf(type), () => undefined)).toBeUndefined();
  expect(conversionGap(typeOf(type))?.reason).toMatch(/^engines read JSON text as [A-Z]+ /);
});

const SCALARS = ['INT', 'BIGINT', 'FLOAT', 'DOUBLE', 'DECIMAL(10,2)', 'BOOLEAN', 'DATE'];

it.each([...SCALARS, 'TIMESTAMP', 'STRING', 'BINARY'])('%s leaves nothing out', (type) => {
  expect(conversionGap(typeOf(type))).toBeUndefined();
});

describe('numbers come back', () => {
  it('whole numbers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (number) => {
        expect(convert('BIGINT', String(number))).toEqual({ value: number });
      }),
    );
  });
  it('a DOUBLE and a FLOAT from their shortest text', () => {
    fc.assert(
      fc.property(fc.double(), fc.float(), (double, float) => {
        expect(convert('DOUBLE', Object.is(double, -0) ? '-0' : String(double))).toEqual({
          value: double,
        });
        expect(convert('FLOAT', Object.is(float, -0) ? '-0' : String(float))).toEqual({
          value: float,
        });
      }),
    );
  });
  it('a FLOAT from all digits of its middle to the next, up or down by the last', () => {
    fc.assert(
      fc.property(fc.float({ min: 1, max: Math.fround(1e20), noNaN: true }), (float) => {
        const exponent = Math.floor(Math.log2(float));
        const next = float + 2 ** (exponent - 23);
        fc.pre(Math.fround(next) === next);
        const middle = (float + next) / 2;
        const exact = middle.toFixed(100);
        expect(convert('FLOAT', `${exact}1`)).toEqual({ value: next });
      }),
    );
  });
});
