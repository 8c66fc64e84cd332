import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { action, cli, story, throwawayRepository, type Repository } from './repository.js';

let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
});
afterEach(() => here.remove());

const onDemand = { GITHUB_EVENT_NAME: 'schedule' };

describe('patterns that match no file passed for ever', () => {
  it.each([
    ['another folder', 'topics/orders.json', '', "'topics/orders.json'", 'topics/{topic}.json'],
    ['one folder deeper', 'schemas/a/b.json', '', "'schemas/a/b.json'", 'schemas/a/{topic}.json'],
    [
      'a typo in the pattern',
      'schemas/orders/schema.json',
      'schemas: shemas/{topic}/schema.json',
      "'schemas/orders/schema.json'",
      'schemas/{topic}/schema.json',
    ],
    ['no schema at all', 'tsconfig.json', '', "'tsconfig.json'", 'no JSON file here has'],
    [
      'everything excluded',
      'schemas/orders.json',
      'exclude: schemas/**',
      "'schemas/orders.json'",
      "are excluded (exclude: 'schemas/**')",
    ],
  ])('%s', (_, file, configuration, nearest, advice) => {
    here.write(file, file === 'tsconfig.json' ? '{}' : story('v1'));
    if (configuration !== '') here.write('.schema-gate.yml', `${configuration}\n`);
    here.commit('feat: schemas');
    const all = cli(here.root, 'check', '--all');
    expect(all.code).toBe(2);
    const changed = cli(here.root, 'check');
    expect(changed.code).toBe(0);
    const head = here.mergePullRequest('change', () => here.write('README.md', 'changed'));
    const pull = action(here, head);
    expect([pull.code, pull.outputs.get('result')]).toEqual([0, 'pass']);
    expect(pull.out).toMatch(/^::warning .*No file matches/m);
    const demanded = action(here, head, onDemand);
    expect([demanded.code, demanded.outputs.get('result')]).toEqual([1, 'error']);
    for (const text of [all.err, changed.out, pull.out, pull.summary, demanded.out]) {
      const plain = text
        .replaceAll('&#58;', ':')
        .replaceAll(/&#4[01];/g, (paren) => (paren === '&#40;' ? '(' : ')'))
        .replaceAll('`', "'");
      expect(plain).toContain('No file matches the patterns');
      expect(plain).toContain(nearest);
      expect(plain).toContain(advice);
    }
  });

  it('is no matter where an unchanged file matches', () => {
    here.write('schemas/events.json', story('v1'));
    here.commit('feat: v1');
    expect(cli(here.root, 'check').out).not.toContain('warning');
  });
});

describe('a schema behind a submodule or a link', () => {
  const module = (): Repository => {
    const inner = throwawayRepository();
    inner.write('events.json', story('v1'));
    inner.commit('feat: v1');
    return inner;
  };
  const submodule = (path: string): void => {
    const inner = module();
    here.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, path);
    inner.remove();
  };
  const link = (path: string, to: string): void => {
    mkdirSync(join(here.root, path, '..'), { recursive: true });
    symlinkSync(to, join(here.root, path));
  };

  it.each<[string, () => void, string]>([
    ['the folder is a submodule', () => submodule('schemas'), "'schemas' is a git submodule"],
    [
      'a folder in it is one',
      () => submodule('schemas/orders'),
      "'schemas/orders' is a git submodule",
    ],
    [
      'a folder above it is one',
      () => {
        here.write('.schema-gate.yml', 'schemas: a/b/{topic}.json\n');
        submodule('a');
      },
      "'a' is a git submodule",
    ],
    [
      'the folder is a link',
      () => {
        here.write('real/events.json', story('v1'));
        link('schemas', 'real');
      },
      "'schemas' is a link to a folder",
    ],
    [
      'a folder above it is a link',
      () => {
        here.write('.schema-gate.yml', 'schemas: a/b/{topic}.json\n');
        here.write('real/b/events.json', story('v1'));
        link('a', 'real');
      },
      "'a' is a link to a folder",
    ],
    [
      'a folder in it is a link out of the repository',
      () => link('schemas/orders', '/'),
      "'schemas/orders' is a link to a folder",
    ],
  ])('%s: nobody decides', (_, prepare, message) => {
    prepare();
    const uncommitted = cli(here.root, 'check');
    expect([uncommitted.code, uncommitted.err]).toEqual([3, expect.stringContaining(message)]);
    here.commit('feat: schemas');
    for (const args of [['check'], ['check', '--all'], ['publish', '--registry', './lake']]) {
      const { code, err } = cli(here.root, ...args);
      expect([args, code, err]).toEqual([args, 3, expect.stringContaining(message)]);
    }
    const head = here.mergePullRequest('change', () => here.write('README.md', 'changed'));
    const run = action(here, head);
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
    expect(run.out).toContain(message);
  });

  it.each<[string, () => void]>([
    ['a link to a file that is no topic', () => link('schemas/notes', '../README.md')],
    ['a link that leads nowhere', () => link('schemas/notes', 'gone')],
    ['a submodule elsewhere', () => submodule('vendor/library')],
    [
      'a submodule that is excluded',
      () => {
        here.write('.schema-gate.yml', 'exclude: schemas/library/**\n');
        submodule('schemas/library');
      },
    ],
  ])('%s is none', (_, prepare) => {
    here.write('README.md', 'here');
    here.write('schemas/events.json', story('v1'));
    prepare();
    here.commit('feat: schemas');
    expect(cli(here.root, 'check', '--all')).toMatchObject({ code: 0 });
  });
});

describe('a scheduled run without a registry', () => {
  const surplus = (text: string): string => text.replace('{', '{ "surplus": 1,');

  it.each([
    ['shows problems that the ratchet excuses as warnings', surplus(story('v1')), 0, 'pass', '1'],
    ['says nothing of a valid file', story('v1'), 0, 'pass', '0'],
    ['fails for what no baseline excuses', '{', 1, 'blocked', '0'],
  ])('%s', (_, text, code, result, warnings) => {
    here.write('schemas/events.json', text);
    here.commit('feat: v1');
    const run = action(here, '', onDemand);
    expect([run.code, run.outputs.get('result')]).toEqual([code, result]);
    expect(run.outputs.get('warning-count')).toBe(warnings);
    if (warnings !== '0') expect(run.out).toContain("A topic schema has no key 'surplus'");
  });
});

describe('check --all --no-ratchet', () => {
  it('counts what the ratchet excuses', () => {
    here.write('schemas/events.json', story('v1').replace('{', '{ "surplus": 1,'));
    here.commit('feat: v1');
    expect(cli(here.root, 'check', '--all').code).toBe(0);
    expect(cli(here.root, 'check', '--all', '--no-ratchet')).toMatchObject({
      code: 1,
      out: expect.stringContaining("A topic schema has no key 'surplus'"),
    });
  });
});
