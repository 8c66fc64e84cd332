import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const files = readdirSync('__tests__', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('__tests__', file));
/** What replaces a module; ports are handed in instead. */
const MOCKS = /\bjest\s*\.\s*(?:mock|doMock|unstable_mockModule|createMockFromModule)\b/;

it('no test replaces a module', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => MOCKS.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('a replaced module is seen', () => {
  expect(MOCKS.test(['jest', '.mock("../src/errors.js")'].join(''))).toBe(true);
});

it('no test is skipped or alone', () => {
  const skipped = /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bx(?:it|describe)\(/;
  const own = join('__tests__', 'house', 'no-mocks.test.ts');
  expect(files.filter((file) => file !== own && skipped.test(readFileSync(file, 'utf8')))).toEqual(
    [],
  );
});
