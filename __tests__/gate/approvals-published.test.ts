import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { publish } from '../../src/gate/publish.js';
import { openRepository } from '../../src/git/local.js';
import type { PublishReport } from '../../src/protocol/publication.js';
import { digest, TODAY } from '../judged.js';
import { emptyState, type GitHubState } from '../servers/github/state.js';
import { approving, at, FILE, LABEL, orders, recordPush, type Approving } from './approving.js';
import { describedBy } from './deployment.js';
import { planIn } from './plan-in.js';
import { outcomes, put, REQUEST, reasons, world, type World } from './publishing.js';

let on: Approving;
let lake: World;
beforeEach(async () => {
  on = await approving();
  lake = world();
});
afterEach(async () => {
  expect(on.server.problems).toEqual([]);
  await on.remove();
  lake.remove();
});

const PENDING = 'schemas/orders/pending/schema.json';
const tip = (): string => on.repository.git('rev-parse', 'HEAD');

/** Puts main's first version, or that of another commit, in force. */
async function inForce(columns = 'abcd', commit = on.repository.git('rev-parse', 'main')) {
  await put(lake.registry, 'schemas/orders/active/schema.json', orders('1.0.0', columns), commit);
}

async function published(accepts = true): Promise<PublishReport> {
  const git = await openRepository(on.repository.root);
  const registry = describedBy(lake.registry, {
    accepts: { waivers: accepts, approvals: accepts },
  });
  try {
    return await publish(git, registry, REQUEST, {
      today: TODAY,
      digest,
      planIn,
      now: lake.clock.now,
      sleep: lake.clock.sleep,
      progress: () => undefined,
      signApproval: () => Promise.reject(new Error('No key is named')),
      approvals: { port: () => Promise.resolve(on.port), branch: 'main' },
    });
  } finally {
    git.close();
  }
}

const METHODS = ['merge', 'squash', 'rebase'] as const;

/** Merges a pull request as GitHub does, and deletes its branch in the same second. */
function merge(method: (typeof METHODS)[number], state = on.server.state, second = 40): void {
  const { git, commit } = on.repository;
  git('checkout', '--quiet', 'main');
  const { headSha } = state;
  if (method === 'merge') git('merge', '--quiet', '--no-ff', '-m', 'Merge', headSha);
  if (method === 'squash') {
    git('merge', '--quiet', '--squash', headSha);
    commit('squashed');
  }
  if (method === 'rebase') {
    const commits = git('rev-list', '--reverse', `main..${headSha}`).split('\n');
    for (const sha of commits) {
      git('-c', 'user.name=web-flow', 'cherry-pick', '--allow-empty', sha);
      state.commits.push(tip());
    }
  }
  Object.assign(state, { mergeSha: tip(), mergedAt: at(second), isOpen: false, labels: [] });
  state.activity.push({
    type: 'branch_deletion',
    before: headSha,
    after: '0'.repeat(40),
    ref: `refs/heads/${state.headRef}`,
    actor: 'dev',
    at: at(second),
  });
}

/** A second pull request of the same topic, from main's tip. */
function second(columns: string, version: string, labelled: boolean): GitHubState {
  const { repository, server } = on;
  const state = emptyState(8);
  state.headRef = 'other';
  server.state.others.push(state);
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.write(FILE, orders(version, columns));
  recordPush(state, 'eve', repository.commit(columns), 42);
  if (labelled)
    state.labelEvents.push({ event: 'labeled', label: LABEL, actor: 'dave', at: at(44) });
  return state;
}

describe('a merged break is published with the approval of its pull request', () => {
  it.each(METHODS)('that was merged by %s', async (method) => {
    await inForce();
    on.push('dev', 'abcde', 5);
    on.push('dev', 'bcde', 10);
    on.label('carol', 20);
    merge(method);
    const report = await published();
    expect([outcomes(report), report.result]).toEqual([['orders PUBLISHED'], 'approved']);
    expect(report.notes).toEqual([`orders: approved by carol on 2026-01-01: label '${LABEL}'`]);
    const written = await lake.registry.objects.get(PENDING);
    expect(written?.metadata.get('accepted-findings')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('by a commit that came later, whose run was lost', async () => {
    await inForce();
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('squash');
    merge('squash', second('bcde', '2.1.0', false), 50);
    on.repository.write('README.md', 'hello');
    on.repository.commit('docs: readme');
    expect(outcomes(await published())).toEqual(['orders PUBLISHED']);
  });

  it('of each pull request, where several versions are behind', async () => {
    await inForce();
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('merge');
    merge('squash', second('cd', '3.0.0', true), 50);
    expect((await published()).notes).toEqual([
      `orders: approved by carol on 2026-01-01: label '${LABEL}'`,
      `orders: approved by dave on 2026-01-01: label '${LABEL}'`,
    ]);
  });

  it('also where nobody knows which commit is in force', async () => {
    await put(lake.registry, 'schemas/orders/active/schema.json', orders('1.0.0', 'abcd'));
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('squash');
    merge('squash', second('bcde', '2.1.0', false), 50);
    expect(outcomes(await published())).toEqual(['orders PUBLISHED']);
  });

  it('as it stood at the merge', async () => {
    await inForce();
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('squash');
    on.label('carol', 50, 'unlabeled');
    expect(outcomes(await published())).toEqual(['orders PUBLISHED']);
  });
});

describe('a merged break stays blocked', () => {
  it('where the label came after the merge', async () => {
    await inForce();
    on.push('dev', 'bcd', 10);
    merge('squash');
    on.label('carol', 50);
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it('where it was pushed directly, also by a commit that names a pull request', async () => {
    await inForce();
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    on.repository.git('checkout', '--quiet', 'main');
    on.repository.write(FILE, orders('2.0.0', 'bcd'));
    on.repository.commit('feat: orders (#1)');
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it.each([
    ['is open', () => ({ mergedAt: null })],
    ['was merged into another branch', () => ({ baseRef: 'release' })],
    ['was merged elsewhere', ({ headSha }: GitHubState) => ({ mergeSha: headSha })],
  ])('where the pull request %s', async (_, facts) => {
    await inForce();
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('squash');
    on.server.state.commits.push(on.repository.git('rev-parse', 'main'));
    const { state } = on.server;
    // Its branch is still there.
    state.activity.pop();
    Object.assign(state, { labels: [LABEL], ...facts(state) });
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it('where it was approved before the version that claims to be in force', async () => {
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('squash');
    // Somebody put older content there by hand.
    await inForce('abcd', on.repository.git('rev-parse', 'main'));
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it('where one of two pull requests was not approved', async () => {
    await inForce();
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('merge');
    merge('squash', second('cd', '3.0.0', false), 50);
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it('where an approved break was taken back, and made again without approval', async () => {
    await inForce();
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('merge');
    on.repository.write(FILE, orders('2.1.0', 'abcd'));
    on.repository.commit('restored');
    merge('squash', second('bcd', '3.0.0', false), 50);
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it('where the validator accepts no approvals; then nobody is asked', async () => {
    await inForce();
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('squash');
    expect(outcomes(await published(false))).toEqual(['orders BLOCKED']);
    expect(on.server.calls).toEqual([]);
  });

  it('where GitHub does not answer, and says so', async () => {
    await inForce();
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    merge('squash');
    on.server.fail('repos/list-pull-requests-associated-with-commit', { status: 403, body: 'no' });
    const report = await published();
    expect([outcomes(report), report.exitCode]).toEqual([['orders BLOCKED'], 1]);
    expect(reasons(report).join()).toContain('Approvals could not be read');
  });
});
