import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const TEXT = readFileSync('docs/security.md', 'utf8');
const FOUND = /"([^"]+)" in `(__tests__\/[\w/.-]+)`/g;

/** Rows of the tables whose last column is what shows them. */
function threats(text: string): readonly string[] {
  const tables = text.split(/\n(?!\|)/).map((part) => part.split('\n').filter(isRow));
  return tables
    .filter(([head]) => head?.endsWith('| Shown by |') === true)
    .flatMap(([, , ...rows]) => rows);
}
const isRow = (line: string): boolean => line.startsWith('|');

/** The tests that a text names; their words, without the lines that they are broken into. */
const namedIn = (text: string) =>
  [...text.replaceAll('\n', ' ').matchAll(FOUND)].map(([, words = '', file = '']) => ({
    words: words.replaceAll(/ +/g, ' '),
    file,
  }));
/** As a source writes it. */
const has = (file: string, words: string): boolean =>
  existsSync(file) && readFileSync(file, 'utf8').includes(words);

describe('docs/security.md', () => {
  it('names the test that shows it, for every threat', () => {
    const rows = threats(TEXT);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([]);
  });

  it('names tests that are there', () => {
    const named = namedIn(TEXT);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ file, words }) => !has(file, words))).toEqual([]);
  });

  it('is where SECURITY.md and the README lead', () => {
    for (const file of ['SECURITY.md', 'README.md'])
      expect(readFileSync(file, 'utf8')).toContain('](docs/security.md)');
  });
});

it('a threat without a test is seen, and a test that is not there', () => {
  const table = '| Attempt | What happens | Shown by |\n|---|---|---|\n| a | b | c |\n\nmore';
  expect(threats(table)).toEqual(['| a | b | c |']);
  expect(namedIn('"no such words" in `__tests__/house/security.test.ts`')).toEqual([
    { words: 'no such words', file: '__tests__/house/security.test.ts' },
  ]);
  expect(has('__tests__/house/documents.ts', 'no such words')).toBe(false);
});
