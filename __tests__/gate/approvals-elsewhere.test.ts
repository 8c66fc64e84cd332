import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Decision } from '../../src/core/verdict/finding.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderText } from '../../src/report/text.js';
import { repositoryAt, type Repository } from '../bin/repository.js';
import { commandsIn } from '../runner-commands.js';
import { approving, checkAt, FILE, type Approving } from './approving.js';

let on: Approving;
let clone: Repository;
beforeEach(async () => {
  on = await approving('approvals: { reviews: true }\n');
  clone = repositoryAt(mkdtempSync(join(tmpdir(), 'clone-')));
});
afterEach(async () => {
  expect(on.server.problems).toEqual([]);
  rmSync(clone.root, { recursive: true, force: true });
  await on.remove();
});

/** Merges the branch, and checks it in a clone of this depth, as actions/checkout makes it. */
async function checkedShallow(depth: number): Promise<Decision> {
  const { repository, port, server } = on;
  const { headSha } = server.state;
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', headSha);
  const runSha = repository.git('rev-parse', 'HEAD');
  repository.git('update-ref', 'refs/pull/1/merge', runSha);
  // GitHub serves every commit by its name, also those that no branch has any more.
  repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  clone.git('init', '--quiet', '--initial-branch=nothing', '--template=');
  clone.git('remote', 'add', 'origin', pathToFileURL(repository.root).href);
  clone.git(
    'fetch',
    '--quiet',
    `--depth=${depth}`,
    'origin',
    '+refs/pull/1/merge:refs/remotes/pull/1/merge',
  );
  clone.git('checkout', '--quiet', '--detach', runSha);
  return checkAt(
    clone.root,
    { kind: 'pull-request', ref: 'main', headSha, runSha },
    {
      port: () => Promise.resolve(port),
      pulls: async (port) => [await port.pull(1)],
      counts: () => true,
      trigger: undefined,
    },
  );
}

describe('an approval in a shallow clone', () => {
  it.each([1, 2, 50])('of depth %i covers what the commit breaks that was seen', async (depth) => {
    for (let count = 0; count < 5; count++) {
      on.repository.write('README.md', String(count));
      on.repository.commit(`docs: ${count}`);
    }
    on.push('dev', 'bcd', 10);
    on.push('dev', 'bcde', 15);
    on.label('carol', 20);
    on.push('dev', 'bcdef', 30);
    const decision = await checkedShallow(depth);
    expect([decision.result, decision.warnings]).toEqual(['approved', []]);
  });

  it('fetches commits that a forced push took away', async () => {
    const seen = on.push('dev', 'bcd', 10);
    on.review('carol', seen);
    on.push('dev', 'cd', 30, 'main');
    const decision = await checkedShallow(1);
    expect(decision.result).toBe('blocked');
    expect(
      decision.topics[0]?.findings.map(({ column, accepted }) => [column, accepted?.by]),
    ).toEqual([
      ['a', 'carol'],
      ['b', undefined],
    ]);
  });
});

it('a pushed file that is invalid counts against its pusher and the next', async () => {
  on.push('opener', 'abcde', 5);
  on.repository.git('checkout', '--quiet', '--detach', 'change');
  on.repository.write(FILE, '{ "schema_version": ');
  on.pushCommit('dave', on.repository.commit('broken'), 10);
  on.push('dev', 'bcd', 15);
  on.label('dave', 20);
  expect((await on.checked()).warnings.join()).toContain("'dave' pushed a commit");
  on.label('carol', 30);
  expect((await on.checked()).result).toBe('approved');
});

describe('a fork', () => {
  const toFork = (): void => {
    on.server.state.headRepository = 'fork/lake';
    on.server.state.activity.forEach((one, index, all) => {
      all[index] = { ...one, repository: 'fork/lake' };
    });
  };

  it('has its own record of pushes', async () => {
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    toFork();
    expect((await on.checked()).result).toBe('approved');
    expect(on.server.calls.map(({ path }) => path.split('?')[0])).toContain(
      '/repos/fork/lake/activity',
    );
  });

  it('that is deleted has none, so nobody knows who pushed', async () => {
    const head = on.push('dev', 'bcd', 10);
    on.review('carol', head);
    on.label('carol', 20);
    on.server.state.headRepository = undefined;
    const decision = await on.checked();
    // GitHub's description forgets forks that are deleted.
    on.server.problems.length = 0;
    expect(decision.result).toBe('blocked');
    expect(decision.warnings.join()).toContain("which commit it saw can't be told");
    expect(decision.warnings.join()).toContain(
      "who pushed the commit that brought it in can't be told",
    );
  });
});

it("an approver's words run nothing and mention nobody", async () => {
  const head = on.push('dev', 'bcd', 10);
  const body = '\n::error::x\n##[command]y @team <img src=x> | `a` ```suggestion\n';
  on.server.state.reviews.push({ id: 1, author: 'carol', state: 'APPROVED', headSha: head, body });
  const decision = await on.checked();
  expect(decision.result).toBe('approved');
  const text = renderText(decision, { color: false, width: 120 });
  expect(commandsIn(text)).toEqual([]);
  const markdown = renderMarkdown(decision);
  expect(markdown).not.toMatch(/(?:^|\s)@team|<img|```suggestion/);
});
