import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { findComparison } from '../../src/gate/base.js';
import type { BaseRequest } from '../../src/gate/comparison.js';
import { openRepository } from '../../src/git/local.js';
import { inProcess } from '../bin/in-process.js';
import { action, story, throwawayRepository, type Repository } from '../bin/repository.js';

/** A branch with a break, and the merge of it, as a pull request has it checked out. */
let repository: Repository;
let base: string;
let head: string;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v2'));
  base = repository.commit('feat: v2');
  repository.git('update-ref', 'refs/remotes/origin/main', base);
  head = repository.mergePullRequest('change', () =>
    repository.write('schemas/events.json', story('v3')),
  );
});
afterEach(() => repository.remove());

async function baseOf(request: BaseRequest): Promise<string | undefined> {
  const git = await openRepository(repository.root);
  try {
    return (await findComparison(git, request)).base;
  } finally {
    git.close();
  }
}
const asGiven = (ref: string): BaseRequest => ({ kind: 'branch', ref, given: { headSha: head } });
const onCommandLine = (ref: string): BaseRequest => ({ kind: 'working-tree', ref });

describe('a base that has what is judged', () => {
  it.each(['HEAD', 'HEAD^2', 'change', 'refs/heads/change'])('%s is refused', async (ref) => {
    await expect(baseOf(asGiven(ref))).rejects.toThrow(
      /base-ref '.*' has the judged commit \([0-9a-f]{12}\) itself/,
    );
    await expect(baseOf(asGiven(ref))).rejects.toThrow(UserError);
  });

  it.each(['main', 'origin/main', 'HEAD^1'])('%s is one to compare with', async (ref) => {
    expect(await baseOf(asGiven(ref))).toBe(base);
  });

  it('is what a scheduled run of the default branch compares with', async () => {
    const request = { kind: 'branch', ref: 'HEAD' } as const;
    expect(await baseOf(request)).toBe(repository.git('rev-parse', 'HEAD'));
  });

  it('lets no pull request pass', () => {
    const run = action(repository, head, { 'INPUT_BASE-REF': 'HEAD^2' });
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
    expect(run.out).toContain("base-ref 'HEAD^2' has the judged commit");
  });
});

describe('the command line with the commit that is checked out as its base', () => {
  beforeEach(() => {
    repository.git('checkout', '--quiet', 'change');
  });
  const WARNING = /--base 'HEAD' has the commit .* nothing was compared/;

  it('warns that nothing was compared', async () => {
    const { code, out } = await inProcess(repository.root, 'check', '--base', 'HEAD');
    expect([code, WARNING.test(out)]).toEqual([0, true]);
  });

  it('judges what is not committed yet', async () => {
    repository.write('schemas/events.json', '{');
    const { code, out } = await inProcess(repository.root, 'check', '--base', 'HEAD');
    expect([code, WARNING.test(out)]).toEqual([1, false]);
  });

  it('says nothing of a base that nobody named, or that lies before', async () => {
    expect((await inProcess(repository.root, 'check', '--base', 'main')).out).not.toMatch(
      /nothing was compared/,
    );
    repository.git('checkout', '--quiet', 'main');
    expect((await inProcess(repository.root, 'check')).out).not.toMatch(/nothing was compared/);
  });
});

describe('a name that two commits have', () => {
  it.each([
    ['main', 'refs/tags/main', 'refs/heads/main'],
    ['main~0', 'refs/tags/main', 'refs/heads/main'],
    ['origin/main', 'refs/tags/origin/main', 'refs/remotes/origin/main'],
    ['origin/main', 'refs/heads/origin/main', 'refs/remotes/origin/main'],
  ])('%s is refused as %s and %s', async (ref, hostile, branch) => {
    repository.git('checkout', '--quiet', 'change');
    repository.git('update-ref', hostile, head);
    const words = new RegExp(`'${ref}' is ambiguous: it is ${hostile}.* and ${branch}.*in full`);
    await expect(baseOf(asGiven(ref))).rejects.toThrow(words);
    await expect(baseOf(onCommandLine(ref))).rejects.toThrow(words);
    const compared = await inProcess(
      repository.root,
      ...['diff', `${ref}:schemas/events.json`, 'schemas/events.json'],
    );
    expect(compared.code).toBe(2);
    expect(compared.err.replace(/\s+/g, ' ')).toMatch(words);
    expect(await baseOf(asGiven(branch))).toBe(base);
    expect(await baseOf(onCommandLine(branch))).toBe(base);
  });

  it('is no matter where both are one commit, or only one is a branch of that name', async () => {
    repository.git('update-ref', 'refs/tags/main', base);
    repository.git('update-ref', 'refs/tags/v2', base);
    for (const ref of ['main', 'v2', base, base.slice(0, 10)])
      expect([ref, await baseOf(onCommandLine(ref))]).toEqual([ref, base]);
  });

  it('is the branch for a pull request, whose event says so', async () => {
    repository.git('update-ref', 'refs/tags/main', head);
    const request = { kind: 'pull-request', ref: 'main', headSha: head, runSha: head } as const;
    repository.git('checkout', '--quiet', '--detach', head);
    expect(await baseOf(request)).toBe(base);
  });
});
