import { expect, it } from '@jest/globals';
import type { ComparedWith } from '../../src/core/verdict/finding.js';
import { comparedLine, comparedMarkdown } from '../../src/report/compared.js';

const compared = (before: string, after: string, sha: string | null = null): ComparedWith => ({
  before: { name: before, sha },
  after: { name: after, sha: null },
  registry: null,
});

it.each([
  [
    compared('main', 'the working tree', 'a'.repeat(40)),
    'compared: the working tree with main (aaaaaaa)',
    'compared: the working tree with `main` (`aaaaaaa`)',
  ],
  [
    compared('a.json', '-'),
    'compared: standard input with a.json',
    'compared: standard input with `a.json`',
  ],
])('what is no name is told in words, and no code: %#', (facts, line, markdown) => {
  expect(comparedLine(facts)).toBe(line);
  expect(comparedMarkdown(facts)).toBe(markdown);
});
