import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRepository } from '../../src/git/local.js';
import type { Content, Git, Target } from '../../src/git/git.js';
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
const text = (content: Content): string =>
  typeof content === 'string' ? content : Buffer.from(content).toString('utf8');

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

describe('contents', () => {
  it('are read by object, by path in a commit and from disk; what is no file is said', async () => {
    repository.write('schemas/a.json', 'one');
    symlinkSync('/etc/passwd', join(repository.root, 'schemas/link.json'));
    symlinkSync('/etc', join(repository.root, 'etc'));
    const sha = repository.commit('one');
    repository.write('schemas/a.json', 'two');
    const git = await open();
    const oid = repository.git('rev-parse', 'HEAD:schemas/a.json');
    expect(text(await git.blob(oid, { path: 'schemas/a.json', commit: sha }))).toBe('one');
    expect(text(await git.fileAt(sha, 'schemas/a.json'))).toBe('one');
    expect(text(await git.workingFile('schemas/a.json'))).toBe('two');
    expect(await git.fileAt(sha, 'schemas/none.json')).toBe('missing');
    expect(await git.fileAt(sha, 'schemas')).toBe('not-a-regular-file');
    for (const path of ['schemas/link.json', 'etc/passwd', '../x', 'schemas', '/etc/passwd'])
      expect(await git.workingFile(path)).toBe('not-a-regular-file');
    expect(await git.workingFile('schemas/none.json')).toBe('missing');
  });

  it('come in the order of the questions, however many at once', async () => {
    for (let index = 0; index < 200; index++)
      repository.write(`schemas/${index}.json`, `content ${index}`.repeat(index));
    const sha = repository.commit('one');
    const git = await open();
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, index) => git.fileAt(sha, `schemas/${index}.json`)),
    );
    expect(all.map(text)).toEqual(
      Array.from({ length: 200 }, (_, index) => `content ${index}`.repeat(index)),
    );
  });

  it('larger than anyone reads are passed over, and what follows is still right', async () => {
    repository.write('large', Buffer.alloc(9 * 1_048_576, 'x'));
    repository.write('small', 'small');
    const sha = repository.commit('one');
    const git = await open();
    const [large, small] = await Promise.all([git.fileAt(sha, 'large'), git.fileAt(sha, 'small')]);
    expect(large).toBe('too-large');
    expect(text(small)).toBe('small');
    expect(await git.workingFile('large')).toBe('too-large');
  });
});

describe('a clone', () => {
  it('that is complete stays complete when something is fetched into it', async () => {
    for (const message of ['one', 'two', 'three']) repository.commit(message);
    const clone = throwawayRepository();
    others.push(clone);
    clone.git('remote', 'add', 'origin', `file://${repository.root}`);
    clone.git('fetch', '--quiet', 'origin', 'main');
    clone.git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD');
    expect(await (await open(clone.root)).fetchCommit('main', 1)).toBe('fetched');
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('false');
    expect(clone.git('rev-list', '--count', 'FETCH_HEAD')).toBe('3');
  });

  it('that is shallow says so, and grows by what is asked for only', async () => {
    for (const message of ['one', 'two', 'three', 'four']) repository.commit(message);
    const clone = throwawayRepository();
    others.push(clone);
    clone.git('remote', 'add', 'origin', `file://${repository.root}`);
    clone.git('fetch', '--quiet', '--depth=1', 'origin', 'main');
    clone.git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD');
    const git = await open(clone.root);
    expect(git.isShallow).toBe(true);
    expect(await git.fetchCommit('main', 3)).toBe('fetched');
    expect(clone.git('rev-list', '--count', 'FETCH_HEAD')).toBe('3');
    expect(await git.fetchCommit('no-such-branch', 3)).toBe('refused');
  });
});

describe('ancestry', () => {
  it('tells a commit itself and what came before it from what did not, and from what nobody knows', async () => {
    const first = repository.commit('one');
    const second = repository.commit('two');
    repository.git('checkout', '--quiet', '-b', 'other', first);
    const beside = repository.commit('beside');
    const git = await open();
    const table = [
      [second, second, 'ancestor'],
      [first, second, 'ancestor'],
      [second, first, 'not-ancestor'],
      [beside, second, 'not-ancestor'],
      ['f'.repeat(40), second, 'unknown'],
      [repository.git('rev-parse', 'HEAD^{tree}'), second, 'unknown'],
    ] as const;
    for (const [commit, ofCommit, answer] of table)
      expect([commit, await git.ancestry(commit, ofCommit)]).toEqual([commit, answer]);
  });

  it.each(['HEAD', '--all', '', 'f'.repeat(39)])(
    'is never asked of %j, which is no full name',
    async (name) => {
      const sha = repository.commit('one');
      const git = await open();
      await expect(git.ancestry(name, sha)).rejects.toThrow('full name');
      await expect(git.ancestry(sha, name)).rejects.toThrow('full name');
    },
  );

  describe('in a shallow clone', () => {
    let first: string;
    let last: string;
    let clone: Repository;
    beforeEach(() => {
      first = repository.commit('one');
      repository.commit('two');
      last = repository.commit('three');
      clone = throwawayRepository();
      others.push(clone);
      clone.git('remote', 'add', 'origin', `file://${repository.root}`);
      clone.git('fetch', '--quiet', '--depth=2', 'origin', 'main');
      clone.git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD');
    });

    it('asks the remote only where what is there doesn’t tell', async () => {
      const git = await open(clone.root);
      expect(await git.ancestry(clone.git('rev-parse', 'HEAD~1'), last)).toBe('ancestor');
      expect(git.isShallow).toBe(true);
      // All at once, as topics do.
      const answers = await Promise.all([
        git.ancestry(first, last),
        git.ancestry('f'.repeat(40), last),
        git.ancestry(last, first),
      ]);
      expect(answers).toEqual(['ancestor', 'unknown', 'not-ancestor']);
      expect(git.isShallow).toBe(false);
      // Fetching again must not cut what has just come.
      expect(await git.fetchCommit('main', 1)).toBe('fetched');
      expect(clone.git('rev-list', '--count', 'HEAD')).toBe('3');
    });

    it('is a fault that says what to do when the remote is out of reach', async () => {
      clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
      const git = await open(clone.root);
      await expect(git.ancestry(first, last)).rejects.toThrow('fetch-depth: 0');
    });
  });
});

describe('a hook’s environment', () => {
  const variables = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/none', GIT_PREFIX: 'schemas/' };
  afterEach(() => {
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
  });

  it('does not mislead git, wherever in the repository we stand', async () => {
    repository.write('schemas/a.json', '1');
    const base = repository.commit('one');
    repository.write('schemas/a.json', '2');
    Object.assign(process.env, variables);
    const git = await open(join(repository.root, 'schemas'));
    expect(readFileSync(join(git.root, 'schemas/a.json'), 'utf8')).toBe('2');
    expect(await changes(git, base, WORKING_TREE)).toEqual(['schemas/a.json: oid → disk']);
  });
});
