import { expect, it } from '@jest/globals';
import { hasSameContent } from '../../../src/core/schema/same-content.js';
import { parseTopicSchema, type ParsedFile } from '../../../src/core/schema/topic-schema.js';

const fileOf = (text: string | undefined): ParsedFile | undefined =>
  text === undefined ? undefined : parseTopicSchema(new TextEncoder().encode(text));

it.each([
  ['{"a":1,"b":[2]}', '{ "b": [2], "a": 1 }\n', true],
  ['{"a":1}', '{"a":2}', false],
  ['[]', '[]', true],
  ['{"a":1}', '{', false],
  ['{', '{', false],
  ['{"a":1}', undefined, false],
  [undefined, undefined, false],
])('%j and %j have the same content: %j', (one, other, expected) => {
  expect(hasSameContent(fileOf(one), fileOf(other))).toBe(expected);
  expect(hasSameContent(fileOf(other), fileOf(one))).toBe(expected);
});
