import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault, UserError } from '../../src/errors.js';
import { findComparison } from '../../src/gate/base.js';
import type { BaseRequest, Comparison } from '../../src/gate/comparison.js';
import { openRepository } from '../../src/git/local.js';
import { throwawayRepository, type Repository } from '../bin/repository.js';

let origin: Repository;
let folder: string;
beforeEach(() => {
  process.env['GIT_CONFIG_GLOBAL'] = '/dev/null';
  folder = mkdtempSync(join(tmpdir(), 'clone-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** By their names, what the origins' commits say. */
const subjects = new Map<string, string>();
function commit(subject: string): string {
  const sha = origin.commit(subject);
  subjects.set(sha, subject);
  return sha;
}

/** By its options, a clone of the group's origin: a case works on a copy. */
const clones = new Map<string, string>();
/** One origin for all cases of a group: they only clone it. */
function withOrigin(commits: () => void): void {
  beforeAll(() => {
    origin = throwawayRepository();
    commits();
  });
  afterAll(() => {
    for (const pristine of clones.values()) rmSync(pristine, { recursive: true, force: true });
    clones.clear();
    origin.remove();
  });
}

function gitIn(directory: string, ...args: readonly string[]): string {
  const options = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  const run = { cwd: directory, encoding: 'utf8' } as const;
  return execFileSync('git', [...options, ...args], { ...run, stdio: 'pipe' }).trim();
}
const git = (...args: readonly string[]): string => gitIn(folder, ...args);
const cloneInto = (directory: string, options: readonly string[]): string =>
  gitIn(directory, 'clone', '--quiet', '--template=', ...options, `file://${origin.root}`, '.');
/** Only for an origin that stays as it is while its group runs. */
function clone(...options: readonly string[]): void {
  const key = JSON.stringify(options);
  let pristine = clones.get(key);
  if (pristine === undefined) {
    pristine = mkdtempSync(join(tmpdir(), 'pristine-'));
    cloneInto(pristine, options);
    clones.set(key, pristine);
  }
  cpSync(pristine, folder, { recursive: true });
}

async function comparison(request: BaseRequest): Promise<Comparison> {
  const repository = await openRepository(folder);
  try {
    return await findComparison(repository, request);
  } finally {
    repository.close();
  }
}
/** The subject of the commit compared with, else its name. */
const subjectOf = (base: string | undefined): string | undefined =>
  base === undefined ? undefined : (subjects.get(base) ?? base);
const baseOf = async (request: BaseRequest): Promise<string | undefined> =>
  subjectOf((await comparison(request)).base);

describe('a push of several commits to the default branch', () => {
  let before: string;
  withOrigin(() => {
    commit('zero');
    before = commit('before');
    for (const message of ['one', 'two', 'three']) commit(message);
  });

  it.each([['--depth=1'], ['--depth=2'], ['--no-tags']])(
    'lost all commits but the last in a clone with %s',
    async (depth) => {
      clone(depth);
      expect(await baseOf({ kind: 'push', beforeSha: before })).toBe('before');
    },
  );

  it('passed in a shallow clone whose remote is out of reach', async () => {
    clone('--depth=1');
    git('remote', 'set-url', 'origin', 'file:///nowhere');
    await expect(comparison({ kind: 'push', beforeSha: before })).rejects.toThrow(/fetch-depth: 0/);
  });

  it.each([['--depth=1'], ['--no-tags']])(
    'passed where a remote out of reach was taken for a forced push, with %s',
    async (depth) => {
      clone(depth);
      git('remote', 'set-url', 'origin', 'file:///nowhere');
      await expect(comparison({ kind: 'push', beforeSha: 'f'.repeat(40) })).rejects.toThrow(Fault);
    },
  );

  it('that was forced, and whose former commit is gone, is compared with the parent, and says so', async () => {
    clone();
    const { base, notes } = await comparison({ kind: 'push', beforeSha: 'f'.repeat(40) });
    expect(subjectOf(base)).toBe('two');
    expect(notes.join()).toContain('forced push');
  });

  it('whose former commit a shallow clone can’t get is a fault, since it may be anything', async () => {
    clone('--depth=2');
    await expect(comparison({ kind: 'push', beforeSha: 'f'.repeat(40) })).rejects.toThrow(Fault);
  });

  it('that made the branch has nothing to compare with: every schema is new', async () => {
    clone();
    expect(await comparison({ kind: 'push', beforeSha: null })).toMatchObject({
      base: undefined,
      notes: [expect.stringContaining('every schema is new')],
    });
  });

  it('whose event doesn’t tell what it replaced is compared with the parent, and says so', async () => {
    clone('--depth=1');
    const { base, notes } = await comparison({ kind: 'push', beforeSha: undefined });
    expect(subjectOf(base)).toBe('two');
    expect(notes.join()).toContain('does not name');
  });
});

describe('a branch in a shallow clone was compared with itself', () => {
  withOrigin(() => {
    commit('zero');
    commit('fork');
    origin.git('checkout', '--quiet', '-b', 'feature');
    for (const message of ['one', 'two', 'three']) commit(message);
    origin.git('checkout', '--quiet', 'main');
    commit('meanwhile');
  });

  const depths = [
    [['--depth=1', '--no-single-branch']],
    [['--depth=2', '--single-branch']],
    [['--no-tags']],
  ];
  describe.each(depths)('clone %j', (options) => {
    it.each<[string, BaseRequest]>([
      ['the working tree', { kind: 'working-tree', ref: undefined }],
      ['--base main', { kind: 'working-tree', ref: 'main' }],
      ['--base origin/main', { kind: 'working-tree', ref: 'origin/main' }],
      ['a run on demand whose event names no default branch', { kind: 'branch', ref: '' }],
      ['a run on demand', { kind: 'branch', ref: 'main' }],
      [
        'the branch’s own commit',
        { kind: 'pull-request', ref: 'main', headSha: undefined, runSha: undefined },
      ],
    ])('%s', async (_, request) => {
      clone(...options, '-b', 'feature');
      expect(await baseOf(request)).toBe('fork');
    });

    it('with commits of its own, which the remote doesn’t know', async () => {
      clone(...options, '-b', 'feature');
      git('commit', '--quiet', '--allow-empty', '-m', 'mine');
      git('commit', '--quiet', '--allow-empty', '-m', 'mine, too');
      expect(await baseOf({ kind: 'working-tree', ref: undefined })).toBe('fork');
    });

    it('whose default branch has another name', async () => {
      origin.git('branch', '--quiet', '-m', 'main', 'trunk');
      try {
        cloneInto(folder, [...options, '-b', 'feature']);
        expect(await baseOf({ kind: 'working-tree', ref: undefined })).toBe('fork');
      } finally {
        origin.git('branch', '--quiet', '-m', 'trunk', 'main');
      }
    });
  });

  it.each<[readonly string[], BaseRequest, typeof Fault | typeof UserError, string]>([
    [['--no-single-branch'], { kind: 'working-tree', ref: undefined }, Fault, ''],
    [['--no-single-branch'], { kind: 'working-tree', ref: 'origin/main' }, Fault, ''],
    [['--single-branch'], { kind: 'working-tree', ref: undefined }, UserError, '--base'],
    [['--single-branch'], { kind: 'branch', ref: '' }, UserError, 'base-ref'],
    [['--single-branch'], { kind: 'branch', ref: 'main' }, Fault, ''],
  ])('clone %j, and %j when the remote is out of reach', async (options, request, kind, asks) => {
    clone('--depth=1', ...options, '-b', 'feature');
    git('remote', 'set-url', 'origin', 'file:///nowhere');
    await expect(comparison(request)).rejects.toThrow(kind);
    await expect(comparison(request)).rejects.toThrow(asks);
  });
});

describe('a complete clone', () => {
  beforeEach(() => {
    origin = throwawayRepository();
  });
  afterEach(() => origin.remove());

  it('falls back to the last commit where no default branch is known and origin is out of reach', async () => {
    commit('zero');
    origin.git('checkout', '--quiet', '-b', 'feature');
    commit('one');
    origin.git('checkout', '--quiet', 'main');
    cloneInto(folder, ['--single-branch', '-b', 'feature']);
    git('remote', 'set-url', 'origin', 'file:///nowhere');
    const { base, notes } = await comparison({ kind: 'working-tree', ref: undefined });
    expect(base).toBe(git('rev-parse', 'HEAD'));
    expect(notes.join()).not.toContain('no origin');
    expect(notes.join()).toContain('--base');
  });

  it('compares with the named commit itself where the histories have nothing in common', async () => {
    commit('zero');
    cloneInto(folder, []);
    git('checkout', '--quiet', '--orphan', 'other');
    git('commit', '--quiet', '--allow-empty', '-m', 'other');
    expect(await baseOf({ kind: 'working-tree', ref: 'origin/main' })).toBe('zero');
    const { base, notes } = await comparison({ kind: 'working-tree', ref: undefined });
    expect(subjectOf(base)).toBe('zero');
    expect(notes.join()).toContain('no history in common');
  });
});

describe('a pull request whose event does not name its commit', () => {
  withOrigin(() => {
    commit('fork');
    origin.git('checkout', '--quiet', '-b', 'other');
    commit('theirs');
    origin.git('checkout', '--quiet', '-b', 'feature', 'main');
    commit('the break');
    origin.git('merge', '--quiet', '--no-ff', '-m', 'its own merge', 'other');
    origin.git('checkout', '--quiet', '-b', 'merged', 'main');
    origin.git('merge', '--quiet', '--no-ff', '-m', 'as GitHub merges', 'feature');
    origin.git('checkout', '--quiet', 'main');
  });

  it.each(['feature', 'merged'])('with %s checked out is compared with its base', async (ref) => {
    clone('-b', ref);
    const request = { ref: 'main', headSha: undefined, runSha: git('rev-parse', 'HEAD') };
    expect(await baseOf({ kind: 'pull-request', ...request })).toBe('fork');
  });
});
