import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readInputs } from '../../src/bin/inputs.js';
import { UserError } from '../../src/errors.js';
import { patternProblem } from '../../src/core/verdict/schema-pattern.js';
import { inProcess } from './in-process.js';
import { action, story, throwawayRepository, type Repository, type Run } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v2'));
  repository.commit('feat: events');
});
afterEach(() => repository.remove());

const sg = (...args: readonly string[]): Promise<Run> => inProcess(repository.root, ...args);

describe('a file that is none is refused and not waited for', () => {
  beforeEach(() => void execFileSync('mkfifo', [join(repository.root, 'pipe.json')]));

  it.each<[string, readonly string[]]>([
    ['a device without an end', ['diff', '/dev/zero', 'schemas/events.json']],
    ['a pipe that nobody writes to', ['diff', 'schemas/events.json', 'pipe.json']],
    ['a device as the configuration', ['check', '--config', '/dev/zero']],
    ['a pipe as the configuration', ['check', '--config', 'pipe.json']],
    ['a folder', ['diff', 'schemas', 'schemas/events.json']],
  ])('%s: %j', async (_, args) => {
    expect(await sg(...args)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/is not a regular file|is a folder|can't be read/),
    });
  });

  it('also one that is larger than any schema', async () => {
    repository.write('large.json', ' '.repeat(9 * 1_048_576));
    expect(await sg('diff', 'large.json', 'schemas/events.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('has more than 8388608 bytes'),
    });
  });

  it('but the pipes of a shell are read', () => {
    const command = `diff <(cat schemas/events.json) <(cat schemas/events.json)`;
    const cli = join(process.cwd(), 'dist/cli/index.js');
    const out = execFileSync('bash', ['-c', `'${process.execPath}' '${cli}' ${command}`], {
      cwd: repository.root,
      encoding: 'utf8',
    });
    expect(out).toContain('unchanged');
  });
});

describe("git's own folder", () => {
  it.each<[readonly string[]]>([
    [['check', '.git/config']],
    [['publish', '.git/HEAD', '--registry', './lake']],
    [['check', '--output', '.git/hooks/post-checkout']],
    [['check', '--output', '.GIT/hooks/post-checkout']],
  ])('is not for %j', async (args) => {
    expect(await sg(...args)).toMatchObject({ code: 2, err: expect.stringContaining('git') });
    expect(existsSync(join(repository.root, '.git/hooks/post-checkout'))).toBe(false);
  });

  it('is no place for a report or a configuration of the action', () => {
    const run = action(repository, repository.git('rev-parse', 'HEAD'), {
      'INPUT_REPORT-FILE': '.git/hooks/post-checkout',
      GITHUB_EVENT_NAME: 'schedule',
    });
    expect(run.out).toContain("lies in git's own folder");
    expect(existsSync(join(repository.root, '.git/hooks/post-checkout'))).toBe(false);
    const inputs = (name: string): string => (name === 'config-file' ? '.git/config' : '');
    expect(() => readInputs(inputs)).toThrow(UserError);
  });
});

it.each([
  ['schemas\\{topic}.json', 'contains a backslash'],
  ['schemas/\\{topic}.json', 'contains a backslash'],
  ['schemas/{topic}{topic}.json', 'contains {topic} twice'],
  ['schemas/{topic}-{topic}.json', 'contains {topic} twice'],
  ['.git/{topic}.json', "names git's own folder"],
  ['schemas/{topic}/{topic}.json', undefined],
  ['.github/{topic}.json', undefined],
])('the pattern %j %s', (pattern, problem) => {
  if (problem === undefined) expect(patternProblem(pattern)).toBeUndefined();
  else expect(patternProblem(pattern)).toContain(problem);
});

describe('a directory as the registry', () => {
  it('is made folder by folder, and said', async () => {
    const { code, out } = await sg('check', '--registry', './a/b/lake');
    expect([code, existsSync(join(repository.root, 'a'))]).toEqual([0, false]);
    expect(out).toContain("There is no directory './a/b/lake' yet");
    expect(await sg('publish', '--registry', './a/b/lake')).toMatchObject({ code: 0 });
    expect(readdirSync(join(repository.root, 'a/b/lake'))).toContain('schemas');
  });

  it.each<[string, (elsewhere: string) => void, string]>([
    ['a link', (to) => symlinkSync(to, join(repository.root, 'lake')), './lake'],
    [
      'a link to nothing',
      (to) => symlinkSync(join(to, 'x'), join(repository.root, 'lake')),
      './lake',
    ],
    ['below a link', (to) => symlinkSync(to, join(repository.root, 'a')), './a/lake'],
    ['a file', () => repository.write('lake', ''), './lake'],
    ['a file without ./', () => repository.write('lake', ''), 'lake'],
    ['below a file', () => repository.write('a', ''), './a/lake'],
  ])('that is %s is refused', async (_, make, url) => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    make(elsewhere);
    for (const args of [['check'], ['publish'], ['status']])
      expect(await sg(...args, '--registry', url)).toMatchObject({
        code: 2,
        err: expect.stringMatching(/leads through the link|is a file/),
      });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('that is a link is refused by the action, too', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    symlinkSync(elsewhere, join(repository.root, 'lake'));
    const run = action(repository, repository.git('rev-parse', 'HEAD'), {
      INPUT_REGISTRY: './lake',
      GITHUB_EVENT_NAME: 'schedule',
    });
    expect(run.code).toBe(1);
    expect(run.out).toContain('leads through the link');
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

it.each([
  ['missing', '/nowhere/event.json'],
  ['no JSON', '/dev/null'],
])('an event file that is %s is a fault that names it', (_, path) => {
  const run = action(repository, repository.git('rev-parse', 'HEAD'), { GITHUB_EVENT_PATH: path });
  expect(run.code).toBe(1);
  expect(run.outputs.get('result')).toBe('error');
  expect(run.out).toContain(`The event file '${path}'`);
  expect(run.out).not.toContain('Unexpected failure');
});

describe('a report that can not be written', () => {
  it.each([
    ['schemas', 2, "--output: 'schemas': it is a folder"],
    ['.', 2, "--output: '.': it is a folder"],
    ['new/', 2, "--output: 'new/': it is a folder"],
    ['', 2, '--output needs a value, and it is empty: --output FILE'],
    ['schemas/events.json/x', 2, 'there is a file in place of a folder'],
    ['none/x', 2, 'does its folder exist?'],
    ['/dev/full', 3, 'ENOSPC'],
  ])('to %s is no pass, and says why', async (output, code, why) => {
    mkdirSync(join(repository.root, 'empty'));
    const run = await sg('check', '--output', output);
    expect(run.code).toBe(code);
    expect(run.err).toContain(why);
    expect(run.err).not.toContain('/proc');
  });

  it.each(['schemas', 'none/x', 'schemas/events.json/x'])(
    'to %s is refused before anything is judged',
    async (output) => {
      repository.write('schemas/orders.json', '{');
      const run = await sg('check', '--output', output, '--format', 'json');
      expect(run.code).toBe(2);
      expect(run.out + run.err).not.toContain('orders');
      rmSync(join(repository.root, 'schemas/orders.json'));
    },
  );

  it.each(['--output=', '--config=', '--registry=', '--base='])('%s is empty', async (option) => {
    const run = await sg('check', option);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining('and it is empty')]);
  });
});

it('a shallow clone that knows no default branch asks for --base', async () => {
  repository.git('checkout', '--quiet', '-b', 'feature');
  const clone = throwawayRepository();
  clone.git('fetch', '--quiet', '--depth=1', `file://${repository.root}`, 'feature');
  clone.git('checkout', '--quiet', '-b', 'feature', 'FETCH_HEAD');
  clone.write('schemas/events.json', story('v3'));
  const found = await inProcess(clone.root, 'check');
  expect(found).toMatchObject({ code: 2, err: expect.stringContaining('--base') });
  clone.remove();
});
