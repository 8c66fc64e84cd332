import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { patternsFor } from '../../src/bin/existing-schemas.js';
import { inProcess } from './in-process.js';
import { cli, repositoryAt, story, throwawayRepository, type Repository } from './repository.js';

let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
});
afterEach(() => here.remove());
const configuration = (): string => readFileSync(join(here.root, '.schema-gate.yml'), 'utf8');
const hasExample = (): boolean => existsSync(join(here.root, 'schemas/example.json'));

describe('init in a repository that has schemas already', () => {
  it.each([
    [['schemas/events.json'], ['schemas/{topic}.json']],
    [['topics/a.json', 'topics/b.json'], ['topics/{topic}.json']],
    [
      ['lake/a/schema.json', 'events.json'],
      ['lake/{topic}/schema.json', '{topic}.json'],
    ],
  ])('of %j writes patterns for them, and no example beside them', (files, patterns) => {
    for (const [index, file] of files.entries())
      here.write(file, story('v1').replace('"events"', `"t${String(index)}"`));
    here.write('package.json', '{}');
    const { code, out } = cli(here.root, 'init');
    expect([code, hasExample()]).toEqual([0, false]);
    expect(out).toContain(`found by ${patterns.join(', ')}`);
    here.commit('feat: schema-gate');
    expect(JSON.parse(cli(here.root, 'check', '--all', '--format', 'json').out)).toMatchObject({
      result: 'pass',
      topics: files.map(() => ({ classification: 'unchanged' })),
    });
  });

  it.each([
    ['what a registry in a directory keeps', 'lake/schemas/events/active/schema.json'],
    ['a JSON Schema', 'schemas/topic.schema.json'],
    ['what git ignores', 'build/events.json'],
  ])('%s is none', (_, file) => {
    here.write('.gitignore', 'build/\n');
    here.write(file, story('v1'));
    expect(cli(here.root, 'init').code).toBe(0);
    expect([configuration().includes('  - schemas/{topic}.json'), hasExample()]).toEqual([
      true,
      true,
    ]);
  });

  it('also outside of a repository', () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-repository-'));
    repositoryAt(folder).write('topics/events.json', story('v1'));
    expect(cli(folder, 'init').out).toContain('found by topics/{topic}.json');
    rmSync(folder, { recursive: true });
  });

  it('keeps a configuration, and says what it should find', () => {
    here.write('.schema-gate.yml', '# mine\n');
    here.write('topics/events.json', story('v1'));
    expect(cli(here.root, 'init').out).toContain(
      'make sure that the patterns in .schema-gate.yml find topics/{topic}.json',
    );
    expect(configuration()).toBe('# mine\n');
  });
});

describe('init below the root', () => {
  it('wrote a workflow that GitHub never reads', () => {
    mkdirSync(join(here.root, 'data/lake'), { recursive: true });
    const { code, err } = cli(join(here.root, 'data/lake'), 'init');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("'data/lake' is a folder of the repository"),
    ]);
    expect(existsSync(join(here.root, 'data/lake/.github'))).toBe(false);
  });
});

describe('the patterns of a monorepo', () => {
  it.each([
    [
      ['a', 'b', 'c', 'd'].map((name) => `services/${name}/schemas/x.json`),
      ['services/*/schemas/{topic}.json'],
    ],
    [
      [...['a', 'b', 'c'].map((name) => `${name}/x.json`), 'd/e/schema.json'],
      ['*/{topic}.json', 'd/{topic}/schema.json'],
    ],
    [
      ['a/x.json', 'b/x.json'],
      ['a/{topic}.json', 'b/{topic}.json'],
    ],
  ])('%j', (paths, patterns) => {
    expect(patternsFor(paths)).toEqual(patterns);
  });
});

describe('files that are no topic schemas beside those that are', () => {
  it.each<[string, Readonly<Record<string, string>>, string | undefined]>([
    [
      'one',
      { 'topics/package.json': '{}' },
      "  excluded 1 file that the patterns match, too, and that doesn't look like a topic schema: 'topics/package.json'; take out of exclude what is one",
    ],
    [
      'more',
      { 'topics/a.json': '{}', 'topics/b.json': '[]' },
      "  excluded 2 files that the patterns match, too, and that don't look like topic schemas: such as 'topics/a.json'; take out of exclude what is one",
    ],
    ['none', {}, undefined],
  ])('%s', async (_, others, line) => {
    here.write('topics/events.json', story('v1'));
    for (const [file, text] of Object.entries(others)) here.write(file, text);
    const lines = (await inProcess(here.root, 'init')).out.split('\n');
    expect(lines.find((one) => one.startsWith('  excluded'))).toBe(line);
    // A configuration that is there decides what is excluded.
    expect((await inProcess(here.root, 'init')).out).not.toContain('  excluded');
  });

  it('a schema in UTF-16 is one, which the check then refuses', async () => {
    here.write('topics/events.json', story('v1'));
    writeFileSync(join(here.root, 'topics/wide.json'), `\ufeff${story('v1')}`, 'utf16le');
    expect((await inProcess(here.root, 'init')).out).toContain('found    2 topic schemas');
    expect((await inProcess(here.root, 'check', '--all')).out).toContain('[encoding]');
  });
});

describe('the first pull request, whose configuration does not count yet', () => {
  it('says which patterns will find the schemas', async () => {
    here.write('topics/events.json', story('v1'));
    here.commit('feat: events');
    here.git('checkout', '--quiet', '-b', 'guard');
    await inProcess(here.root, 'init');
    here.commit('feat: guard');
    const words =
      "No file matches the patterns 'schemas/{topic}.json', 'schemas/{topic}/schema.json', which count until .schema-gate.yml is merged, so that nothing is guarded yet; its patterns find 1 file";
    const changed = await inProcess(here.root, 'check');
    expect([changed.code, changed.out]).toEqual([0, expect.stringContaining(words)]);
    expect(changed.out).toContain('The base branch has no configuration yet');
    const all = await inProcess(here.root, 'check', '--all');
    expect([all.code, all.err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('its next steps', () => {
  it('begin with git where there is no repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-repository-'));
    expect((await inProcess(folder, 'init')).out).toContain('run git init');
    rmSync(folder, { recursive: true });
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'in a fresh repository',
      [],
      [
        'Next:',
        '  1. rename schemas/example.json to your topic, and write its table_name and columns',
        '  2. run schema-gate check --all',
        '  3. commit the files, and open a pull request',
        '  4. make the job of .github/workflows/schema-gate.yml a required check',
      ],
    ],
    [
      'with schemas that are there',
      ['lake/a.json', 'lake/b.json'],
      [
        'Next:',
        '  1. run schema-gate check --all; what it finds in a file blocks only changes of that file',
        '  2. commit .github/workflows/schema-gate.yml and .schema-gate.yml, and open a pull request',
        '  3. make the job of .github/workflows/schema-gate.yml a required check',
      ],
    ],
  ])('%s can be followed', async (_, files, steps) => {
    for (const file of files)
      here.write(file, story('v1').replace('"events"', JSON.stringify(file.slice(5, 6))));
    const { out } = await inProcess(here.root, 'init');
    expect(out.trimEnd().split('\n').slice(-steps.length)).toEqual(steps);
    if (files.length === 0)
      renameSync(join(here.root, 'schemas/example.json'), join(here.root, 'schemas/orders.json'));
    expect((await inProcess(here.root, 'check', '--all')).code).toBe(0);
    const again = await inProcess(here.root, 'init');
    expect(again.out).toMatch(/\n\nNothing was written\. Next: run schema-gate check --all\.\n$/);
  });
});
