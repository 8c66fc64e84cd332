import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';

/** What a script imports, and what that imports. */
function importsOf(file: string): readonly string[] {
  const names = [
    ...readFileSync(file, 'utf8').matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'/g),
  ].map((match) => match[1] ?? match[2] ?? '');
  return names.flatMap((name) =>
    name.startsWith('.') ? importsOf(join(dirname(file), name)) : [name],
  );
}

it('npm run demo needs nothing but Node and git, since the README has it before npm ci', () => {
  const names = importsOf('scripts/demo.mjs');
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

it('whoever installs the package gets no other: what it needs is in dist/', () => {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta, files } =
    JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, unknown>>;
  expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
  // Who wants rows on a laptop installs the engine; npm doesn't do it unasked.
  const [engine] = Object.keys(peerDependencies as object);
  expect(peerDependenciesMeta).toEqual({ [String(engine)]: { optional: true } });
  expect(files).toEqual(['dist', 'schemas', 'action.yml', 'LICENSE', 'README.md', 'CHANGELOG.md']);
});
