import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Decision } from '../../src/core/verdict/finding.js';
import { approvalSource } from '../../src/bin/approval-source.js';
import { parseTrigger } from '../../src/github/event.js';
import { emptyState, type GitHubState } from '../servers/github/state.js';
import {
  approving,
  at,
  checkAt,
  FILE,
  LABEL,
  orders,
  recordPush,
  type Approving,
} from './approving.js';

let on: Approving;
let base: string;
beforeEach(async () => {
  on = await approving();
  base = on.repository.git('rev-parse', 'main');
});
afterEach(async () => {
  expect(on.server.problems).toEqual([]);
  await on.remove();
});

/** A merge group's run on what is checked out; its last pull request has this number. */
function checked(number: number, baseRef = 'refs/heads/main'): Promise<Decision> {
  const { repository, port } = on;
  const head = repository.git('rev-parse', 'HEAD');
  const payload = {
    merge_group: {
      base_sha: base,
      base_ref: baseRef,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`,
      head_sha: head,
    },
  };
  const trigger = parseTrigger('merge_group', payload, {});
  const source = approvalSource(trigger, { token: 'ghs_secret' });
  if (source === undefined) throw new TypeError('a merge group has approvals');
  return checkAt(
    repository.root,
    { kind: 'commit', sha: base },
    { ...source, port: () => Promise.resolve(port) },
  );
}

/** Another pull request, labelled by carol, that removes a column of another topic. */
function another(label = true): { readonly state: GitHubState; readonly head: string } {
  const { repository, server } = on;
  const state = emptyState(8);
  state.headRef = 'other';
  server.state.others.push(state);
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.write('schemas/users.json', orders('2.0.0', 'bc').replaceAll('orders', 'users'));
  const head = repository.commit('users');
  recordPush(state, 'eve', head, 10);
  if (label) {
    state.labels = [LABEL];
    state.labelEvents.push({ event: 'labeled', label: LABEL, actor: 'carol', at: at(20) });
  }
  return { state, head };
}

function mainHas(file: string, text: string): void {
  on.repository.git('checkout', '--quiet', 'main');
  on.repository.write(file, text);
  base = on.repository.commit('more');
}

const merge = (sha: string): string => {
  on.repository.git('merge', '--quiet', '--no-ff', '-m', `Merge ${sha}`, sha);
  return on.repository.git('rev-parse', 'HEAD');
};

describe('a merge group', () => {
  it.each(['merge', 'squash'])('of one pull request (%s) has its approval', async (method) => {
    const head = on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    on.repository.git('checkout', '--quiet', '--detach', 'main');
    if (method === 'merge') merge(head);
    else {
      on.repository.git('merge', '--quiet', '--squash', head);
      on.repository.commit('squashed (#1)');
    }
    const decision = await checked(1);
    expect([decision.result, decision.warnings]).toEqual(['approved', []]);
    expect(on.server.calls.map(({ operation }) => operation)).not.toContain(
      'repos/list-pull-requests-associated-with-commit',
    );
  });

  it('of several has the approvals of each', async () => {
    mainHas('schemas/users.json', orders('1.0.0', 'abc').replaceAll('orders', 'users'));
    const head = on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    const other = another();
    on.repository.git('checkout', '--quiet', '--detach', 'main');
    merge(head);
    merge(other.head);
    const decision = await checked(8);
    expect([decision.result, decision.warnings]).toEqual(['approved', []]);
    expect(
      decision.topics.map(({ topic, findings }) => [
        topic,
        findings[0]?.accepted?.approval?.pullRequest,
      ]),
    ).toEqual([
      ['orders', 1],
      ['users', 8],
    ]);
  });

  it('is blocked by the one that nobody approved', async () => {
    mainHas('schemas/users.json', orders('1.0.0', 'abc').replaceAll('orders', 'users'));
    const head = on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    const other = another(false);
    on.repository.git('checkout', '--quiet', '--detach', 'main');
    merge(head);
    merge(other.head);
    expect((await checked(8)).result).toBe('blocked');
  });

  it('has no approval of a pull request that is closed, or for another branch', async () => {
    const head = on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    on.repository.git('checkout', '--quiet', '--detach', 'main');
    merge(head);
    expect((await checked(1, 'refs/heads/release')).result).toBe('blocked');
    on.server.state.isOpen = false;
    expect((await checked(1)).result).toBe('blocked');
    on.server.state.isOpen = true;
    expect((await checked(1)).result).toBe('approved');
  });

  it('has no approval of a pull request that is stacked on one of them', async () => {
    const { state } = on.server;
    state.author = 'carol';
    const head = on.push('carol', 'bcd', 10);
    const stacked = emptyState(9);
    Object.assign(stacked, { author: 'dev', headRef: 'stacked', labels: [LABEL], commits: [head] });
    state.others.push(stacked);
    on.repository.git('checkout', '--quiet', '--detach', head);
    on.repository.write('README.md', 'more');
    recordPush(stacked, 'dev', on.repository.commit('more'), 30);
    const label = { event: 'labeled', label: LABEL, actor: 'carol', at: at(40) } as const;
    stacked.labelEvents.push(label);
    const other = another(false);
    on.repository.git('checkout', '--quiet', '--detach', 'main');
    merge(head);
    merge(other.head);
    expect((await checked(8)).result).toBe('blocked');
  });

  it('of squashed pull requests says whose pull request is not known', async () => {
    mainHas('schemas/users.json', orders('1.0.0', 'abc').replaceAll('orders', 'users'));
    const head = on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    const other = another();
    on.repository.git('checkout', '--quiet', '--detach', 'main');
    const squashed: string[] = [];
    for (const sha of [head, other.head]) {
      on.repository.git('merge', '--quiet', '--squash', sha);
      squashed.push(on.repository.commit(`squashed ${sha}`));
    }
    const decision = await checked(8);
    expect(decision.result).toBe('blocked');
    expect(decision.warnings.join()).toContain(
      `GitHub names no pull request in the merge group for ${squashed[0]?.slice(0, 7)}, so`,
    );
  });

  it('believes no number in a commit message', async () => {
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    const other = another(false);
    on.repository.git('checkout', '--quiet', '--detach', 'main');
    on.repository.write(FILE, orders('2.0.0', 'bcd'));
    on.repository.commit('Merge pull request #1 from example/change (#1)');
    merge(other.head);
    expect((await checked(8)).result).toBe('blocked');
  });
});
