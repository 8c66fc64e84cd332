import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, isSameJson } from '../../src/core/json-node.js';
import { parseJsonText } from '../../src/core/json-text.js';

const isSame = (a: string, b: string): boolean =>
  isSameJson(parseJsonText(a).root, parseJsonText(b).root);

describe('two documents', () => {
  it.each([
    ['{"a":1,"b":2}', '{ "b": 2, "a": 1 }', true],
    ['{"a":1,"a":1}', '{"a":1,"b":2}', false],
    ['{"a":1,"b":2}', '{"a":1,"a":1}', false],
    ['{"a":1,"a":2}', '{"a":1,"a":2}', true],
    ['{"a":1,"a":2}', '{"a":2,"a":1}', false],
    ['{"b":0,"a":1,"a":2}', '{"a":1,"a":2,"b":0}', true],
    ['{"b":0,"a":1,"a":2}', '{"a":2,"b":0,"a":1}', false],
    ['[1,2]', '[2,1]', false],
    ['{"a":null}', '{"b":null}', false],
  ])('%s and %s are the same: %s', (a, b, expected) => expect(isSame(a, b)).toBe(expected));

  it('are the same exactly when their canonical texts are, doubled keys included', () => {
    const { value } = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('1', '2', 'null'),
        fc.array(tie('value'), { maxLength: 2 }).map((items) => `[${items.join()}]`),
        fc
          .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('value')), { maxLength: 4 })
          .map((members) => `{${members.map(([key, one]) => `"${key}":${one}`).join()}}`),
      ),
    }));
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(isSame(a, b)).toBe(
          canonicalJson(parseJsonText(a).root) === canonicalJson(parseJsonText(b).root),
        );
        expect(isSame(a, a)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
