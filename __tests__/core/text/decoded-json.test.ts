import { describe, expect, it } from '@jest/globals';
import {
  decodeJson,
  filledTextAt,
  integerAt,
  listAt,
  membersOf,
  numberAt,
  textAt,
  valueAt,
} from '../../../src/core/text/decoded-json.js';

it.each([
  ['{"a":[1,null]}', { a: [1, null] }],
  ['""', ''],
  ['null', null],
  ['', undefined],
  ['{"a":1', undefined],
  ["{'a':1}", undefined],
  ['\uFEFF{}', undefined],
])('%j decodes to %j', (text, value) => expect(decodeJson(text)).toEqual(value));

it.each([
  ['{}', []],
  ['{"b":1,"a":null}', ['b', 'a']],
  ['{"__proto__":1,"constructor":2}', ['__proto__', 'constructor']],
  ['[]', undefined],
  ['["a"]', undefined],
  ['null', undefined],
  ['"text"', undefined],
  ['7', undefined],
  ['not JSON', undefined],
])('the members of %s are %j', (text, keys) => {
  const members = membersOf(decodeJson(text));
  expect(members === undefined ? undefined : [...members.keys()]).toEqual(keys);
});

it.each<[text: string, path: readonly string[], value: unknown]>([
  ['{"a":{"b":[7]}}', ['a', 'b'], [7]],
  ['{"a":{"b":null}}', ['a', 'b'], null],
  ['{"a":null}', ['a', 'b'], undefined],
  ['{"a":[7]}', ['a', '0'], undefined],
  ['["a"]', ['length'], undefined],
  ['"text"', ['length'], undefined],
  ['{"a":1}', ['b'], undefined],
  ['{"a":1}', [], { a: 1 }],
  ['{}', ['constructor'], undefined],
  ['{}', ['constructor', 'name'], undefined],
  ['{}', ['__proto__'], undefined],
  ['{"constructor":{"name":"own"}}', ['constructor', 'name'], 'own'],
  ['{"__proto__":{"polluted":1}}', ['__proto__', 'polluted'], 1],
  ['{"__proto__":{"polluted":1}}', ['polluted'], undefined],
  ['not JSON', ['a'], undefined],
])('in %s, %j leads to %j', (text, path, value) => {
  expect(valueAt(decodeJson(text), ...path)).toEqual(value);
});

describe('what stands at a key', () => {
  it.each([
    ['"text"', { text: 'text', filledText: 'text' }],
    ['""', { text: '' }],
    ['7', { number: 7, integer: 7 }],
    ['-0.5', { number: -0.5 }],
    ['9007199254740991', { number: 9007199254740991, integer: 9007199254740991 }],
    ['9007199254740992', { number: 9007199254740992 }],
    ['1e400', { number: Infinity }],
    ['"7"', { text: '7', filledText: '7' }],
    ['[1,"a"]', { list: [1, 'a'] }],
    ['{"length":1}', {}],
    ['true', {}],
    ['null', {}],
  ])('%s is %j, and nothing else', (text, expected) => {
    const inside = decodeJson(`{"key":${text}}`);
    const alone = decodeJson(text);
    for (const [value, ...path] of [[alone] as const, [inside, 'key'] as const])
      expect({
        text: textAt(value, ...path),
        filledText: filledTextAt(value, ...path),
        number: numberAt(value, ...path),
        integer: integerAt(value, ...path),
        list: listAt(value, ...path),
      }).toEqual({
        text: undefined,
        filledText: undefined,
        number: undefined,
        integer: undefined,
        list: undefined,
        ...expected,
      });
  });
});
