import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sourceFiles } from './sources.js';

/** For those who work on the project. README's paths are in its users' repositories. */
const DOCUMENTS = [
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];
const ROOTS = ['src', '__tests__', 'scripts', 'schemas', 'docs', 'tools', 'infra', '.ci'];
const ROOMS = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const NAMES = new Set(sourceFiles(() => true).map((file) => basename(file)));

/** Objects of a topic, which are called like a folder of src. */
const OBJECTS: ReadonlySet<string> = new Set(['history/versions.json']);

/** Paths in backticks: from the root, from src, or a file of src by its name alone. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/`([\w.<>/-]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => {
      const [first = '', ...rest] = path.split('/');
      if (rest.length === 0) return path.endsWith('.ts');
      return ROOTS.includes(first) || (ROOMS.includes(first) && !OBJECTS.has(path));
    });
}

/** A part that readers fill in, `<id>`, is looked up as its folder. */
function isThere(path: string): boolean {
  if (!path.includes('/')) return NAMES.has(path);
  const known = path.replace(/<.*$/, '');
  return existsSync(known) || existsSync(join('src', known));
}

it.each(DOCUMENTS)('every path in %s is there', (document) => {
  const text = readFileSync(document, 'utf8');
  expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
  expect(links.filter((to) => !existsSync(join(document, '..', to)))).toEqual([]);
});

describe('a path', () => {
  it.each([
    ['`src/core/text/quoted.ts`', true],
    ['`src/core/text/quotes.ts`', false],
    ['`src/core/text/`', true],
    ['`src/core/texts/`', false],
    ['`src/core/change/rules/<id>.ts`', true],
    ['`src/core/changes/rules/<id>.ts`', false],
    ['`core/text/near-names.ts`', true],
    ['`core/text/far-names.ts`', false],
    ['`bin/`', true],
    ['`bin/nothing`', false],
    ['`escape.ts`', true],
    ['`escaped.ts`', false],
    ['`__tests__/house`', true],
    ['`schemas/nothing.schema.json`', false],
  ])('%s is there: %j', (text, expected) => {
    const paths = pathsIn(text);
    expect(paths).toHaveLength(1);
    expect(paths.every(isThere)).toBe(expected);
  });

  it.each(['`active/schema.json`', '`failed/error.json`', '`@aws-sdk/client`', '`p-map`', '`it`'])(
    '%s is none of the project',
    (text) => expect(pathsIn(text)).toEqual([]),
  );

  it('is looked for in many places', () => {
    const all = DOCUMENTS.flatMap((document) => pathsIn(readFileSync(document, 'utf8')));
    expect(all.length).toBeGreaterThan(50);
  });
});
