import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryAt, type Repository } from '../bin/repository.js';
import { schemaWith } from '../judged.js';
import { checkAt, checkingRegistry, only, type Checking } from './checking.js';

/** On main, `a` was deprecated months ago; the feature branch removes it. */
let here: Checking;
let clone: Repository;
beforeEach(() => {
  here = checkingRegistry();
  clone = repositoryAt(mkdtempSync(join(tmpdir(), 'clone-')));
});
afterEach(() => {
  here.remove();
  rmSync(clone.root, { recursive: true, force: true });
});

const DATED = { since: '2020-01-01', remove_after: '2020-06-30' };
const having = (deprecated: unknown, version: string): string =>
  JSON.stringify(schemaWith({ payload_columns: { a: { type: 'INT', deprecated } } }, version));
/** The repository's own commits all have one time. */
function commitOn(day: string): void {
  const time = `${day}T12:00:00Z`;
  const who = { NAME: 'A. Author', EMAIL: 'author@example.org', DATE: time };
  const env = Object.fromEntries(
    Object.entries(who).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]),
  );
  execFileSync('sh', ['-c', 'git add --all && git commit --quiet -m "$0"', day], {
    cwd: here.repository.root,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', ...env },
  });
}
/** Commits on main, each on its day; then a branch without the column, in a clone of this depth. */
function removed(depth: string, ...commits: readonly (readonly [day: string, unknown])[]): void {
  const { repository } = here;
  commits.forEach(([day, deprecated], index) => {
    repository.write('schemas/topic.json', having(deprecated, `1.${index}.0`));
    commitOn(day);
  });
  repository.git('checkout', '--quiet', '-b', 'feature');
  repository.write('schemas/topic.json', JSON.stringify(schemaWith({}, '2.0.0')));
  repository.commit('feat!: remove it');
  clone.git('init', '--quiet', '--initial-branch=nothing', '--template=');
  clone.git('remote', 'add', 'origin', pathToFileURL(repository.root).href);
  for (const branch of ['main', 'feature'])
    clone.git('fetch', '--quiet', depth, 'origin', `+${branch}:refs/remotes/origin/${branch}`);
  clone.git('remote', 'set-head', 'origin', 'main');
  clone.git('checkout', '--quiet', '--detach', 'origin/feature');
}
const removal = async (): Promise<unknown> =>
  only(await checkAt(clone.root, undefined)).findings.find(({ rule }) =>
    rule.endsWith('column-removed'),
  );

describe.each(['--depth=1', '--depth=2', '--depth=2147483647'])('a clone with %s', (depth) => {
  it('knows an announcement that is older than what was fetched', async () => {
    removed(depth, ['2025-12-01', undefined], ['2026-01-01', DATED], ['2026-11-20', DATED]);
    expect(await removal()).toMatchObject({ rule: 'deprecated-column-removed' });
  });

  it('is not told by a since how old an announcement is', async () => {
    removed(depth, ['2025-12-01', undefined], ['2026-11-01', DATED], ['2026-11-20', DATED]);
    expect(await removal()).toMatchObject({
      rule: 'column-removed',
      fix: 'Restore it; it may leave from 2026-12-01 on (its deprecation was announced on 2026-11-01)',
    });
  });

  it('sees that an announcement was taken back', async () => {
    removed(depth, ['2026-01-01', DATED], ['2026-10-01', undefined], ['2026-11-20', DATED]);
    expect(await removal()).toMatchObject({ rule: 'column-removed' });
  });
});

it('a shallow clone that can fetch no more lets nothing go, and names fetch-depth', async () => {
  removed('--depth=2', ['2026-01-01', DATED], ['2026-02-01', DATED], ['2026-03-01', DATED]);
  clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
  const found = await removal();
  expect(found).toMatchObject({ rule: 'column-removed', severity: 'breaking' });
  expect(JSON.stringify(found)).toContain('run actions/checkout with fetch-depth: 0');
});
