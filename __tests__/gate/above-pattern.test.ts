import { expect, it } from '@jest/globals';
import { isAbovePattern, readPattern } from '../../src/gate/path-pattern.js';

it.each([
  ['schemas/{topic}.json', 'schemas', true],
  ['schemas/{topic}.json', 'schemas/orders', false],
  ['schemas/{topic}.json', 'schema', false],
  ['schemas/{topic}.json', 'schemas2', false],
  ['./schemas/{topic}.json', 'schemas', true],
  ['a/b/{topic}.json', 'a', true],
  ['a/b/{topic}.json', 'a/b/c', false],
  ['schemas/{topic}/schema.json', 'schemas/orders', true],
  ['schemas/{topic}/schema.json', 'schemas/orders/more', false],
  ['schemas/t-{topic}/schema.json', 'schemas/orders', false],
  ['schemas/t-{topic}/schema.json', 'schemas/t-', false],
  ['schemas/t-{topic}/schema.json', 'schemas/t-x', true],
  ['*/schemas/{topic}.json', 'services', true],
  ['*/schemas/{topic}.json', 'services/schemas', true],
  ['*/schemas/{topic}.json', 'services/other', false],
  ['**/schemas/{topic}.json', 'vendor/library', true],
  ['lake/**', 'lake/a/b', true],
  ['lake/**/{topic}.json', 'pond', false],
  ['{topic}/{topic}.json', 'orders', true],
  ['{topic}.json', 'orders', false],
])('%s can match below %s: %j', (pattern, folder, expected) => {
  expect(isAbovePattern(readPattern(pattern), folder)).toBe(expected);
});

it('a folder that was chosen to be slow takes no time', () => {
  const pattern = readPattern(`${'**/a*'.repeat(12)}/{topic}.json`);
  expect(isAbovePattern(pattern, Array.from({ length: 300 }, () => 'aaaaaaaaab').join('/'))).toBe(
    true,
  );
});
