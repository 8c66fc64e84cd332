import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monthOf } from '../../../../src/core/history/events/month-of.js';

it.each([
  ['1970-01', 0n],
  ['1969-12', -1n],
  ['2024-02', BigInt(Date.UTC(2024, 1, 29, 23, 59, 59, 999)) * 1000n + 999n],
  ['2024-03', BigInt(Date.UTC(2024, 2, 1)) * 1000n],
  ['+10000-01', BigInt(Date.UTC(10_000, 0, 1)) * 1000n],
  ['0000-12', BigInt(Date.parse('0000-12-31T00:00:00Z')) * 1000n],
  ['-0001-12', BigInt(Date.parse('-000001-12-31T00:00:00Z')) * 1000n],
])('%s is the month of %d', (month, micros) => {
  expect(monthOf(micros)).toBe(month);
});

it('is that of every date that Date has', () => {
  const range = { min: -62_167_219_200_000, max: 253_402_300_799_999 };
  fc.assert(
    fc.property(fc.integer(range), (ms) => {
      expect(monthOf(BigInt(ms) * 1000n)).toBe(new Date(ms).toISOString().slice(0, 7));
    }),
  );
});
