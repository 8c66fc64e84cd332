import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TOPIC_SCHEMA } from '../../src/core/change/tables/print-schema.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const make = (site: string, ...schemas: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/pages.mjs', join(folder, site), ...schemas], {
    encoding: 'utf8',
  });
const idOf = (text: string): string => (JSON.parse(text) as { readonly $id: string }).$id;
const FILES = readdirSync('schemas');

it('every schema is found under its $id, and nothing else is there but a list', () => {
  expect(make('site')).toMatchObject({ status: 0, stderr: '' });
  const site = join(folder, 'site');
  for (const file of FILES) {
    const text = readFileSync(join('schemas', file), 'utf8');
    const { origin, pathname } = new URL(idOf(text));
    expect(origin).toBe('https://lean-ops.github.io');
    // GitHub serves a project's pages below the repository's name.
    expect(readFileSync(join(site, pathname.replace(/^\/schema-gate\//, '')), 'utf8')).toBe(text);
  }
  expect(readdirSync(site).sort()).toEqual([...FILES, 'index.html'].sort());
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  expect([...page.matchAll(/<li><a href="([^"]+)"/g)].map(([, path]) => path)).toEqual(
    FILES.sort(),
  );
});

it('the addresses that files and documents name are among them', () => {
  const known = FILES.map((file) => idOf(readFileSync(join('schemas', file), 'utf8')));
  const named = ['src/bin/init.ts', 'docs/how-to.md'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/https:\/\/lean-ops\.github\.io\/\S+?\.json/g)].map(
      String,
    ),
  );
  expect(named.length).toBeGreaterThan(2);
  expect([TOPIC_SCHEMA, ...named].filter((address) => !known.includes(address))).toEqual([]);
});

it.each([
  ['no $id', [{}]],
  ['an $id elsewhere', [{ $id: 'https://example.com/a.json' }]],
  ['a path that leads out', [{ $id: 'https://lean-ops.github.io/schema-gate/../a.json' }]],
  ['one $id twice', [1, 2].map(() => ({ $id: 'https://lean-ops.github.io/schema-gate/a.json' }))],
])('%s is refused', (name, schemas) => {
  const from = join(folder, name);
  mkdirSync(from);
  for (const [index, schema] of schemas.entries())
    writeFileSync(join(from, `${String(index)}.json`), JSON.stringify(schema));
  const { status, stderr } = make('never', from);
  expect([status, stderr]).toEqual([1, expect.stringContaining('is no address of its own below')]);
  expect(readdirSync(folder)).not.toContain('never');
});

it('is wrong usage without a folder', () => {
  expect(spawnSync(process.execPath, ['scripts/pages.mjs']).status).toBe(2);
});
