import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
} from 'node:fs';
import { readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeInWorkspace, writeOutput } from '../../src/bin/write-named.js';
import { action, cli, story, throwawayRepository, type Repository } from './repository.js';

const start = process.cwd();
let repository: Repository;
/** Somebody else's folder, with one file. */
let outside: string;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v2'));
  repository.commit('feat: events');
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'schema-gate-outside-')));
  writeFileSync(join(outside, 'precious'), 'mine');
});
afterEach(() => {
  process.chdir(start);
  repository.remove();
  rmSync(outside, { recursive: true });
});

const at = (...path: readonly string[]): string => join(realpathSync(repository.root), ...path);
const link = (name: string, target: string): void => symlinkSync(target, at(name));
const untouched = (): void => {
  expect(readdirSync(outside).sort()).toEqual(['precious']);
  expect(readFileSync(join(outside, 'precious'), 'utf8')).toBe('mine');
};

/**
 * What a pull request can commit, the path that a workflow names, and the link that is in its way.
 */
const LED_AWAY: readonly (readonly [
  what: string,
  prepare: () => void,
  path: () => string,
  link: string,
])[] = [
  ['a link to a file', () => link('r.json', join(outside, 'precious')), () => 'r.json', 'r.json'],
  ['a link that dangles', () => link('r.json', join(outside, 'new')), () => 'r.json', 'r.json'],
  ['a link to a folder', () => link('r.json', outside), () => 'r.json', 'r.json'],
  ['a link to itself', () => link('r.json', 'r.json'), () => 'r.json', 'r.json'],
  [
    'a link that stays inside',
    () => link('r.json', 'schemas/events.json'),
    () => 'r.json',
    'r.json',
  ],
  ['a folder that is a link', () => link('out', outside), () => 'out/r.json', 'out'],
  [
    'a folder that is a dangling link',
    () => link('out', join(outside, 'new')),
    () => 'out/r.json',
    'out',
  ],
  [
    'a folder above that is a link',
    () => link('schemas/out', outside),
    () => './schemas/out/a/b/r.json',
    'schemas/out',
  ],
  ['a link back into the workspace', () => link('out', 'schemas'), () => 'out/events.json', 'out'],
  [
    'an absolute path that passes a link',
    () => link('out', outside),
    () => at('out', 'r.json'),
    'out',
  ],
  [
    'the workspace by another name',
    () => link('out', '..'),
    () => `/proc/self/cwd/out/r.json`,
    'out',
  ],
];

describe.each([
  ['the action', writeInWorkspace],
  ['the command line', writeOutput],
])('%s', (_who, write) => {
  it.each(LED_AWAY.filter(([, , path]) => existsSync('/proc/self') || !path().startsWith('/proc')))(
    'does not follow %s',
    async (_what, prepare, path, name) => {
      prepare();
      process.chdir(repository.root);
      const before = readFileSync(at('schemas/events.json'), 'utf8');
      await expect(write(path(), 'report')).rejects.toThrow(`through the symbolic link '${name}'`);
      untouched();
      expect(readFileSync(at('schemas/events.json'), 'utf8')).toBe(before);
    },
  );

  it('does not come back through a link of the user’s own into one of the pull request', async () => {
    const door = join(outside, 'door');
    symlinkSync(at(), door);
    link('out', outside);
    process.chdir(repository.root);
    await expect(write(join(door, 'out/r.json'), 'report')).rejects.toThrow("'out'");
    await write(join(door, 'r.json'), 'report');
    expect(readFileSync(at('r.json'), 'utf8')).toBe('report');
    rmSync(door);
    untouched();
  });

  it('writes anew, over what is there, and where an absolute path leads outside, also through links', async () => {
    symlinkSync('precious', join(outside, 'link'));
    process.chdir(repository.root);
    writeFileSync('old.json', 'a longer report of an earlier run');
    chmodSync('old.json', 0o660);
    for (const path of [
      'new.json',
      'old.json',
      './schemas/../dots.json',
      at('absolute.json'),
      join(outside, 'link'),
    ]) {
      await write(path, 'report');
      expect(readFileSync(path, 'utf8')).toBe('report');
    }
    expect(statSync('old.json').mode & 0o777).toBe(0o660);
    expect(lstatSync(join(outside, 'link')).isSymbolicLink()).toBe(true);
    expect(readdirSync('.').sort()).toEqual([
      '.git',
      'absolute.json',
      'dots.json',
      'new.json',
      'old.json',
      'schemas',
    ]);
  });

  it('writes to what a descriptor is open on, and not to another file of that name', async () => {
    process.chdir(repository.root);
    const file = openSync('out.txt', 'w+');
    await write(`/dev/fd/${file}`, 'report');
    expect(readFileSync(file, 'utf8')).toBe('report');
    expect(readFileSync('out.txt', 'utf8')).toBe('report');
    closeSync(file);
  });

  it('fails on a folder, and leaves nothing behind', async () => {
    process.chdir(repository.root);
    await expect(write('schemas', 'report')).rejects.toThrow('it is a folder');
    expect(readdirSync('.').sort()).toEqual(['.git', 'schemas']);
  });
});

describe('a path that climbs', () => {
  it.each(['../r.json', 'schemas/../../r.json', '..'])(
    'out of the workspace (%s) is refused by the action',
    async (path) => {
      mkdirSync(at('nested'));
      process.chdir(at('nested'));
      await expect(writeInWorkspace(path, 'report')).rejects.toThrow('leads out of the workspace');
      expect(existsSync(at('r.json'))).toBe(false);
    },
  );

  it('is the command line’s user’s own inside the repository, but follows no link of it', async () => {
    mkdirSync(at('nested'));
    link('out', outside);
    process.chdir(at('nested'));
    await writeOutput('../r.json', 'report');
    expect(readFileSync(at('r.json'), 'utf8')).toBe('report');
    await expect(writeOutput('../out/r.json', 'report')).rejects.toThrow("'out'");
    untouched();
  });
});

const CLIMBED = 'schema-gate-climbed.json';

describe('a run', () => {
  it.each([
    ['report-file', 'out/r.json', "symbolic link 'out'"],
    ['sarif-file', 'r.sarif', "symbolic link 'r.sarif'"],
    ['report-file', `../${CLIMBED}`, 'leads out of the workspace'],
    ['report-file', 'schemas', "report-file: 'schemas': it is a folder; name a file in it"],
    ['sarif-file', 'new/', "sarif-file: 'new/': it is a folder; name a file in it"],
    ['sarif-file', 'schemas/events.json/x', 'there is a file in place of a folder'],
  ])('of the action is refused before it judges: %s %s', (input, path, reason) => {
    const head = repository.mergePullRequest('change', () => {
      repository.write('schemas/events.json', story('v3'));
      link('out', outside);
      link('r.sarif', join(outside, 'precious'));
    });
    const run = action(repository, head, { [`INPUT_${input.toUpperCase()}`]: path });
    const outputs = ['result', 'report-file', 'sarif-file'].map((name) => run.outputs.get(name));
    expect([run.code, ...outputs]).toEqual([1, 'error', '', '']);
    expect(run.out.split(reason)).toHaveLength(2);
    expect(run.out).not.toContain('user_id');
    expect(existsSync(join(repository.root, '..', CLIMBED))).toBe(false);
    untouched();
  });

  it('of the command line exits with 2 and names the link', () => {
    link('r.json', join(outside, 'precious'));
    const run = cli(repository.root, 'check', '--all', '--output', 'r.json');
    expect([run.code, run.err]).toEqual([2, expect.stringContaining("symbolic link 'r.json'")]);
    const climbing = cli(repository.root, 'check', '--all', '--output', `../${CLIMBED}`);
    expect([climbing.code, climbing.err]).toEqual([
      2,
      expect.stringContaining('leads out of the workspace'),
    ]);
    // Refused before anything is judged: no schema is named.
    expect(run.out + run.err + climbing.out + climbing.err).not.toContain('events');
    untouched();
  });
});
