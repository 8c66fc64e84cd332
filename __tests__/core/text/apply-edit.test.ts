import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdit, lineEdit } from '../../../src/core/text/apply-edit.js';

/** The lines replaced, as GitHub does with a suggestion. */
function withLines(
  text: string,
  { firstLine, lastLine, lines }: ReturnType<typeof lineEdit>,
): string {
  const all = text.split('\n');
  const isCrlf = all[firstLine - 1]?.endsWith('\r') === true;
  all.splice(
    firstLine - 1,
    lastLine - firstLine + 1,
    ...lines.map((one) => (isCrlf ? `${one}\r` : one)),
  );
  return all.join('\n');
}

describe('an edit in whole lines', () => {
  it.each<[string, string, [number, number], string, [number, number, readonly string[]]]>([
    ['in a line', 'a\nbcd\ne', [3, 4], 'X', [2, 2, ['bXd']]],
    ['a line before another', 'a\nb\nc', [2, 2], 'X\n', [2, 2, ['X', 'b']]],
    ['a line that goes', 'a\nb\nc', [2, 4], '', [2, 2, []]],
    ['over two lines', 'ab\ncd', [1, 4], 'X', [1, 2, ['aXd']]],
    ['a line end that goes', 'a\nb', [1, 2], '', [1, 2, ['ab']]],
    ['two lines of which one stays', 'a\nb\n', [0, 3], 'a\nc', [2, 2, ['c']]],
    ['CRLF', 'a\r\nb\r\n', [3, 4], 'X\r\nY', [2, 2, ['X', 'Y']]],
    ['at the end of a text without a line end', 'a', [1, 1], 'b', [1, 1, ['ab']]],
  ])('%s', (_, text, [start, end], replacement, [firstLine, lastLine, lines]) => {
    expect(lineEdit(text, { at: { start, end }, text: replacement })).toEqual({
      firstLine,
      lastLine,
      lines,
    });
  });

  it('leaves the same text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\t'), maxLength: 20 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.nat(20),
        fc.nat(20),
        fc.boolean(),
        (before, replacement, x, y, isCrlf) => {
          const lay = (one: string): string => (isCrlf ? one.replaceAll('\n', '\r\n') : one);
          const [start = 0, end = 0] = [x, y]
            .map((at) => Math.min(at, before.length))
            .sort((a, b) => a - b);
          // An offset between the two characters of a line end is none of a token.
          const at = {
            start: lay(before.slice(0, start)).length,
            end: lay(before.slice(0, end)).length,
          };
          const edit = { at, text: lay(replacement) };
          const after = withLines(lay(before), lineEdit(lay(before), edit));
          // A last line without a line end has none that a new line could copy.
          expect(after.replaceAll('\r', '')).toBe(
            applyEdit(lay(before), edit).replaceAll('\r', ''),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
