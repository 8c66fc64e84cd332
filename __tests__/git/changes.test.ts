import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/git/local.js';
import type { Git, Target } from '../../src/git/git.js';
import { throwawayRepository, type Repository } from '../bin/repository.js';

let repository: Repository;
const opened: Git[] = [];
const others: Repository[] = [];
beforeEach(() => {
  process.env['GIT_CONFIG_GLOBAL'] = '/dev/null';
  repository = throwawayRepository();
});
afterEach(() => {
  for (const git of opened.splice(0)) git.close();
  for (const one of [repository, ...others.splice(0)]) one.remove();
});

async function open(directory = repository.root): Promise<Git> {
  const git = await openRepository(directory);
  opened.push(git);
  return git;
}

const WORKING_TREE: Target = { kind: 'working-tree' };

/**
 * `path: before → after`, with `-` for absence, `oid` for an object and `disk` for content that
 * only lies on disk.
 */
async function changes(
  git: Git,
  base: string | undefined,
  target: Target,
  folders = ['schemas'],
): Promise<string[]> {
  const side = (file: { readonly oid: string | undefined } | undefined): string =>
    file === undefined ? '-' : file.oid === undefined ? 'disk' : 'oid';
  return (await git.changes(base, target, folders))
    .map(({ path, before, after }) => `${path}: ${side(before)} → ${side(after)}`)
    .sort();
}

describe('changes', () => {
  it('between two commits name what was added, changed and deleted, in the folders asked for', async () => {
    repository.write('schemas/kept.json', '1');
    repository.write('schemas/changed.json', '1');
    repository.write('schemas/deleted.json', '1');
    const base = repository.commit('one');
    repository.write('schemas/changed.json', '2');
    repository.write('schemas/ü\n"a".json', '2');
    repository.write('elsewhere/added.json', '2');
    rmSync(join(repository.root, 'schemas/deleted.json'));
    const sha = repository.commit('two');
    const git = await open();
    expect(await changes(git, base, { kind: 'commit', sha })).toEqual([
      'schemas/changed.json: oid → oid',
      'schemas/deleted.json: oid → -',
      'schemas/ü\n"a".json: - → oid',
    ]);
    expect(await changes(git, base, { kind: 'commit', sha }, [''])).toContain(
      'elsewhere/added.json: - → oid',
    );
  });

  it.each([
    ['--skip-worktree', 'an edit', '2', ['schemas/one.json: oid → disk']],
    ['--assume-unchanged', 'an edit', '2', ['schemas/one.json: oid → disk']],
    ['--skip-worktree', 'no edit', '1', []],
    ['--assume-unchanged', 'no edit', '1', []],
    // As in a sparse checkout.
    ['--skip-worktree', 'a missing file', undefined, []],
    ['--assume-unchanged', 'a deletion', undefined, ['schemas/one.json: oid → -']],
  ])('of the working tree include what %s hides: %s', async (mark, _, text, expected) => {
    repository.write('schemas/one.json', '1');
    const base = repository.commit('one');
    repository.git('update-index', mark, 'schemas/one.json');
    if (text === undefined) rmSync(join(repository.root, 'schemas/one.json'));
    else repository.write('schemas/one.json', text);
    const git = await open();
    expect(await changes(git, base, WORKING_TREE)).toEqual(expected);
    // Where it is there, the disk counts; where it is not, the index.
    expect((await git.files(WORKING_TREE, ['schemas']))[0]?.after?.oid === undefined).toBe(
      mark !== '--skip-worktree' || text !== undefined,
    );
  });

  it('of the working tree include untracked files, but not ignored ones', async () => {
    repository.write('.gitignore', 'ignored.json');
    repository.write('schemas/staged.json', '1');
    const base = repository.commit('one');
    repository.write('schemas/staged.json', '2');
    repository.git('add', '--all');
    for (const name of ['untracked', 'ignored']) repository.write(`schemas/${name}.json`, '1');
    expect(await changes(await open(), base, WORKING_TREE)).toEqual([
      'schemas/staged.json: oid → oid',
      'schemas/untracked.json: - → disk',
    ]);
  });

  it('tell a file that was only taken out of the index as changed, not as deleted and added', async () => {
    repository.write('schemas/a.json', '1');
    const base = repository.commit('one');
    repository.git('rm', '--quiet', '--cached', 'schemas/a.json');
    expect(await changes(await open(), base, WORKING_TREE)).toEqual(['schemas/a.json: oid → disk']);
  });

  it('since nothing are everything, also where objects are named by SHA-256', async () => {
    const modern = throwawayRepository();
    others.push(modern);
    rmSync(join(modern.root, '.git'), { recursive: true });
    modern.git('init', '--quiet', '--object-format=sha256', '--initial-branch=main');
    for (const one of [repository, modern]) {
      one.write('schemas/a.json', '1');
      const sha = one.commit('one');
      const git = await open(one.root);
      expect(await changes(git, undefined, WORKING_TREE)).toEqual(['schemas/a.json: - → oid']);
      expect(await changes(git, undefined, { kind: 'commit', sha })).toEqual([
        'schemas/a.json: - → oid',
      ]);
      expect((await git.commit('HEAD'))?.sha).toBe(sha);
    }
  });

  it('during a conflict are one a file', async () => {
    repository.write('schemas/a.json', '1');
    const base = repository.commit('one');
    repository.git('checkout', '--quiet', '-b', 'other');
    repository.write('schemas/a.json', '2');
    repository.commit('two');
    repository.git('checkout', '--quiet', 'main');
    repository.write('schemas/a.json', '3');
    repository.commit('three');
    expect(() => repository.git('merge', '--quiet', 'other')).toThrow();
    expect(await changes(await open(), base, WORKING_TREE)).toEqual(['schemas/a.json: oid → disk']);
  });

  it('never run what the repository configures', async () => {
    const marker = join(repository.root, 'ran');
    const script = join(repository.root, 'evil.sh');
    repository.write('evil.sh', `#!/bin/sh\ntouch ${marker}\ncat "$1"\n`);
    execFileSync('chmod', ['+x', script]);
    repository.write('.gitattributes', '*.json diff=evil filter=evil');
    repository.write('schemas/a.json', '1');
    const base = repository.commit('one');
    for (const name of [
      'diff.evil.textconv',
      'diff.evil.command',
      'diff.external',
      'core.fsmonitor',
    ])
      repository.git('config', name, script);
    repository.write('schemas/a.json', '2');
    await changes(await open(), base, WORKING_TREE);
    expect(existsSync(marker)).toBe(false);
  });
});

describe('names', () => {
  it.each([
    '',
    '-',
    '--all',
    '--upload-pack=touch x',
    'HEAD\nHEAD',
    'nowhere',
    'HEAD:schemas',
    'HEAD..HEAD',
  ])('%j leads to no commit', async (name) => {
    repository.write('schemas/a.json', '1');
    repository.commit('one');
    expect(await (await open()).commit(name)).toBeUndefined();
  });

  it('that are no full names never reach a command line', async () => {
    const sha = repository.commit('one');
    const git = await open();
    await expect(git.mergeBase('--output=x', sha)).rejects.toThrow('full name');
    await expect(git.changes('HEAD', WORKING_TREE, [])).rejects.toThrow('full name');
  });

  it.each(['+main', 'main:refs/heads/evil', '^main', '--upload-pack=touch x', '', 'refs/*'])(
    '%j is never fetched',
    async (name) => {
      repository.commit('one');
      repository.git('remote', 'add', 'origin', repository.root);
      expect(await (await open()).fetchCommit(name, 1)).toBe('refused');
    },
  );
});
