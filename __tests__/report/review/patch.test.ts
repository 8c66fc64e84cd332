import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePatch } from '../../../src/report/review/patch.js';
import { patchOf } from './pull-requests.js';

const lines = (patch: string | undefined): readonly string[] =>
  parsePatch(patch).map(
    ({ left, right }) =>
      `${left.map(({ line, text, isChanged }) => `${line}${isChanged ? '-' : ' '}${text}`).join('|')} => ${right
        .map(({ line, text, isChanged }) => `${line}${isChanged ? '+' : ' '}${text}`)
        .join('|')}`,
  );

describe("a file's patch", () => {
  it.each<[string, string | undefined, readonly string[]]>([
    ['none: binary or too large', undefined, []],
    ['an empty one: renamed only', '', []],
    ['a change', '@@ -1,2 +1,2 @@\n a\n-b\n+c', ['1 a|2-b => 1 a|2+c']],
    ['words after the header', '@@ -4 +4 @@ "payload_columns": {\n-b\n+c', ['4-b => 4+c']],
    ['a new file', '@@ -0,0 +1,2 @@\n+a\n+b', [' => 1+a|2+b']],
    ['a deleted file', '@@ -1,2 +0,0 @@\n-a\n-b', ['1-a|2-b => ']],
    [
      'no final newline, on both sides',
      '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file',
      ['1-a => 1+b'],
    ],
    [
      'two hunks',
      '@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file\n@@ -9,2 +9,3 @@\n x\n+y\n z\n',
      ['1-a => 1+b', '9 x|10 z => 9 x|10+y|11 z'],
    ],
    ['CRLF', '@@ -1 +1,2 @@\n a\r\n+b\r', ['1 a => 1 a|2+b']],
    [
      'lines that look like headers',
      '@@ -1,2 +1,2 @@\n--- a/x\n-@@ -1 +1 @@\n+++ b/x\n+@@ -9 +9 @@',
      ['1--- a/x|2-@@ -1 +1 @@ => 1+++ b/x|2+@@ -9 +9 @@'],
    ],
    ['one that breaks off', '@@ -1,3 +1,3 @@\n a\n-b', ['1 a|2-b => 1 a']],
    ['one whose counts are wrong', '@@ -1 +1 @@\n-a\n-b\n+c', ['1-a => ']],
    ['something else', 'Binary files differ', []],
    ['counts beyond reason', '@@ -1,999999999 +1,999999999 @@\n a', ['1 a => 1 a']],
  ])('%s', (_, patch, expected) => {
    expect(lines(patch)).toEqual(expected);
  });

  it('says of each line what the files say', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '', '-- x', '++ y', '\\ z', '@@ -1 +1 @@'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, fc.boolean(), (a, b, isEnded) => {
        const [older, newer] = [a, b].map((one) => one.join('\n') + (isEnded ? '\n' : '')) as [
          string,
          string,
        ];
        for (const { left, right } of parsePatch(patchOf(older, newer))) {
          for (const one of left) expect(one.text).toBe(older.split('\n')[one.line - 1]);
          for (const one of right) expect(one.text).toBe(newer.split('\n')[one.line - 1]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
