import { describe, expect, it } from '@jest/globals';
import { parseColumnType } from '../../../src/core/schema/read-column-type.js';
import {
  keepsTransformValue,
  parsePartitionTerm,
  partitionField,
  partitionsOn,
  printPartitionField,
  transformProblem,
  type PartitionField,
} from '../../../src/core/schema/partitioning.js';

describe('a partition field', () => {
  const partitionOrProblem = (read: PartitionField | string): string =>
    typeof read === 'string' ? read : printPartitionField(read);
  it.each([
    ['a', 'a'],
    [' A ', 'a'],
    ['day(a)', 'day(a)'],
    ['days( A )', 'day(a)'],
    ['date(a)', 'day(a)'],
    ['bucket(16, a)', 'bucket(16, a)'],
    ['bucket(a, 16)', 'bucket(16, a)'],
    ['bucket(1, a)', 'bucket(1, a)'],
    ['bucket(0, a)', 'needs a whole number from 1'],
    ['bucket(2147483647, a)', 'bucket(2147483647, a)'],
    ['bucket(2147483648, a)', 'needs a whole number from 1'],
    ['bucket(a)', 'needs a whole number from 1'],
    ['bucket(16)', 'is not a partition field'],
    ['bucket(16, a, b)', 'is not a partition field'],
    ['bucket(a, b)', 'is not a partition field'],
    ['day(16, a)', 'The transform day takes no number'],
    ['dayss(a)', 'is not a transform'],
    ['void(a)', 'is not a transform'],
    ['a'.repeat(1024), 'a'.repeat(1024)],
    ['a'.repeat(1025), 'is too long'],
  ])('%#: %s', (text, expected) => {
    expect(partitionOrProblem(parsePartitionTerm(text))).toContain(expected);
  });

  it.each<[string, string, string | undefined, string]>([
    ['A', 'DAY', undefined, 'day(a)'],
    ['a', 'bucket(16)', undefined, 'bucket(16, a)'],
    ['a', 'bucket[16]', undefined, 'bucket(16, a)'],
    ['a', 'bucket(16, a)', undefined, 'bucket(16, a)'],
    ['a', 'bucket(16, A)', undefined, 'bucket(16, a)'],
    ['a', 'bucket(16, ab)', undefined, 'is not a transform'],
    ['a', 'bucket(1, 2, 3)', undefined, 'is not a transform'],
    ['a', 'bucket', '16', 'bucket(16, a)'],
    ['a', 'bucket(8)', '16', 'bucket(16, a)'],
    ['a', 'day', '16', 'takes no number'],
    ['a', 'identity', undefined, 'a'],
    ['a'.repeat(1021), 'day', undefined, `day(${'a'.repeat(1021)})`],
    ['a'.repeat(1022), 'day', undefined, 'is too long'],
  ])('%#: of %s by %s and %s', (column, transform, width, expected) => {
    expect(partitionOrProblem(partitionField(column, transform, width))).toContain(expected);
  });

  it.each([
    ['identity', 'STRING BOOLEAN INT BIGINT FLOAT DOUBLE DATE TIMESTAMP BINARY DECIMAL(9,2)'],
    ['year', 'DATE TIMESTAMP'],
    ['month', 'DATE TIMESTAMP'],
    ['day', 'DATE TIMESTAMP'],
    ['hour', 'TIMESTAMP'],
    ['bucket', 'STRING INT BIGINT DATE TIMESTAMP BINARY DECIMAL(9,2)'],
    ['truncate', 'STRING INT BIGINT BINARY DECIMAL(9,2)'],
  ])('by %s takes %s, and nothing else', (transform, expected) => {
    const all = 'STRING BOOLEAN INT BIGINT FLOAT DOUBLE DATE TIMESTAMP BINARY DECIMAL(9,2) ARRAY<INT> MAP<INT,INT> STRUCT<a:INT>'.split(' '); // prettier-ignore
    const taken = all.filter((text) => {
      const type = parseColumnType(text);
      return (
        type.kind !== 'problem' && transformProblem({ column: 'a', transform }, type) === undefined
      );
    });
    expect(taken.join(' ')).toBe(expected);
  });

  it('keeps the partition of old rows from day to time and back, but for hours', () => {
    const type = (text: 'DATE' | 'TIMESTAMP' | 'STRING'): never => parseColumnType(text) as never;
    const kept = (transform: string, before: never, after: never): boolean =>
      keepsTransformValue({ column: 'a', transform }, before, after);
    for (const transform of ['year', 'month', 'day']) {
      expect(kept(transform, type('DATE'), type('TIMESTAMP'))).toBe(true);
      expect(kept(transform, type('TIMESTAMP'), type('DATE'))).toBe(true);
      expect(kept(transform, type('DATE'), type('STRING'))).toBe(false);
      expect(kept(transform, type('STRING'), type('DATE'))).toBe(false);
    }
    for (const transform of ['hour', 'identity', 'bucket'])
      expect(kept(transform, type('DATE'), type('TIMESTAMP'))).toBe(false);
  });

  it('of a file that leaves the default is that of the default', () => {
    const names = (fields: readonly PartitionField[]): string[] => fields.map(printPartitionField);
    expect(names(partitionsOn(undefined, () => true))).toEqual([
      'period_reference',
      'day(publish_time)',
    ]);
    expect(partitionsOn(undefined, (name) => name === 'publish')).toEqual([]);
    expect(partitionsOn([], () => true)).toEqual([]);
  });
});
