import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { movedLines } from '../../src/report/moved-lines.js';

it.each<[string, string, string, readonly number[]]>([
  ['nothing', 'abc', 'abc', [1, 2, 3]],
  ['lines above', 'xyabc', 'abc', [1, 1, 1, 2, 3]],
  ['a line that only the other has', 'abc', 'axbc', [1, 3, 4]],
  ['a line in the middle', 'abxcd', 'abcd', [1, 2, 2, 3, 4]],
  ['repeated lines between', 'x{a}{b}y{c}', '{a}{b}{c}', [1, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9]],
  ['everything', 'abc', 'xyz', [1, 1, 1]],
  ['all lines gone', 'ab', '', [1, 1]],
])('%s', (_, from, to, lines) => {
  const lineOf = movedLines([...from], [...to]);
  expect([...from].map((_char, index) => lineOf(index + 1))).toEqual(lines);
});

it('an untouched line is found again, whatever was added around it', () => {
  const lines = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 40 });
  fc.assert(
    fc.property(lines, fc.infiniteStream(fc.boolean()), (numbers, added) => {
      const head = numbers.map(String);
      const merge = head.flatMap((line) =>
        added.next().value === true ? [`new ${line}`, line] : [line],
      );
      const lineOf = movedLines(merge, head);
      for (const [index, line] of head.entries())
        expect(lineOf(merge.indexOf(line) + 1)).toBe(index + 1);
    }),
  );
});

it('reads each line a few times, also among many equal ones', () => {
  let reads = 0;
  const counted = (lines: readonly string[]): readonly string[] =>
    new Proxy(lines, {
      get: (target, key, receiver): unknown => {
        reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const lines = Array.from({ length: 3000 }, (_, index) => (index % 2 === 0 ? '},' : '{'));
  expect(movedLines(counted(['x', ...lines]), counted(lines))(2)).toBe(1);
  expect(reads).toBeLessThan(10 * lines.length);
});
