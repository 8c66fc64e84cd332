import { afterEach, beforeEach, expect } from '@jest/globals';
import { publish } from '../../src/gate/publish.js';
import { openRepository } from '../../src/git/local.js';
import type { PublishReport } from '../../src/protocol/publication.js';
import { digest, TODAY } from '../judged.js';
import type { GitHubState } from '../servers/github/state.js';
import { approving, at, orders, type Approving } from './approving.js';
import { describedBy } from './deployment.js';
import { planIn } from './plan-in.js';
import { put, REQUEST, world, type World } from './publishing.js';

export const METHODS = ['merge', 'squash', 'rebase'] as const;

/** A repository whose pull requests are merged, and a registry that main is published to. */
export interface Merging {
  readonly on: Approving;
  readonly lake: World;
  /** Puts main's first version, or that of another commit, in force. */
  readonly inForce: (columns?: string, commit?: string) => Promise<void>;
  /** Merges a pull request as GitHub does, and deletes its branch in the same second. */
  readonly merge: (method: (typeof METHODS)[number], state?: GitHubState, second?: number) => void;
  readonly published: (accepts?: boolean) => Promise<PublishReport>;
}

/** A new one for each test. */
export function eachTestMerges(configuration = ''): Merging {
  let on: Approving;
  let lake: World;
  beforeEach(async () => {
    on = await approving(configuration);
    lake = world();
  });
  afterEach(async () => {
    expect(on.server.problems).toEqual([]);
    await on.remove();
    lake.remove();
  });
  return {
    get on() {
      return on;
    },
    get lake() {
      return lake;
    },
    inForce: async (columns = 'abcd', commit = on.repository.git('rev-parse', 'main')) => {
      const key = 'schemas/orders/active/schema.json';
      await put(lake.registry, key, orders('1.0.0', columns), commit);
    },
    merge: (method, state = on.server.state, second = 40) => merge(on, method, { state, second }),
    published: (accepts = true) => published(on, lake, accepts),
  };
}

function merge(
  { repository }: Approving,
  method: (typeof METHODS)[number],
  { state, second }: { readonly state: GitHubState; readonly second: number },
): void {
  const { git, commit } = repository;
  const tip = (): string => git('rev-parse', 'HEAD');
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

async function published(on: Approving, lake: World, accepts: boolean): Promise<PublishReport> {
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
