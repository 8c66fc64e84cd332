import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJsonPath, printJsonPath } from '../../../src/core/schema/json-path.js';

describe('a JSON path', () => {
  it.each([
    ['$.event.userId', ['event', 'userId']],
    ['$[\'event\']["user.id"]', ['event', 'user.id']],
    ['$.a[0].b[*].*', ['a', '0', 'b', '*', '*']],
    ["$['c\\u0061rd']", ['card']],
    ["$['it\\'s']['a\\\\b']['\\t']", ["it's", 'a\\b', '\t']],
    ["$['\\ud83d\\ude00']", ['😀']],
  ])('%s names %j', (path, segments) => {
    expect(parseJsonPath(path)).toEqual(segments);
  });

  it.each(['event.id', '$..id', '$.a[1:2]', '$.a[?(@.b)]', '$.a[-1]', '$.a,b[', "$['']", '$'])(
    '%s is told',
    (path) => {
      expect(parseJsonPath(path)).toEqual(expect.any(String));
    },
  );

  it('tells which forms there are', () => {
    expect(parseJsonPath('$.a[?]')).toBe(
      "'$.a[?]' is not a JSON path: '[?]' is neither .name, .*, ['name'], [0] nor [*]",
    );
  });

  it('is the same segments when it is printed and read again, and printed the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1, maxLength: 5 }),
        (segments) => {
          const path = printJsonPath(segments);
          expect(path).not.toMatch(/\p{Cc}/u);
          expect(parseJsonPath(path)).toEqual(segments);
          expect(printJsonPath(parseJsonPath(path) as string[])).toBe(path);
        },
      ),
    );
  });
});
