import type { Decision } from '../../src/core/verdict/finding.js';
import type { ApprovalSource } from '../../src/gate/approvals.js';
import type { BaseRequest } from '../../src/gate/comparison.js';
import { check } from '../../src/gate/check.js';
import { openRepository } from '../../src/git/local.js';
import { gitHubApprovals } from '../../src/github/approvals.js';
import { gitHubClient } from '../../src/github/client.js';
import type { ApprovalPort } from '../../src/github/approval-port.js';
import type { Registry } from '../../src/registry/registry.js';
import { throwawayRepository, type Repository } from '../bin/repository.js';
import { digest, schemaWith, TODAY } from '../judged.js';
import { gitHubServer, type GitHubServer } from '../servers/github/server.js';
import type { GitHubState } from '../servers/github/state.js';
import { planIn } from './plan-in.js';

export const LABEL = 'schema-gate: allow breaking';
export const FILE = 'schemas/orders.json';
const ZEROS = '0'.repeat(40);

/** GitHub's time at a second of one minute. */
export const at = (second: number): string =>
  `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;

/** A schema with these columns, each a STRING. */
export function orders(version: string, columns: string): string {
  const payload = Object.fromEntries([...columns].map((name) => [name, 'STRING']));
  return JSON.stringify(
    schemaWith({ table_name: 'orders', payload_columns: payload }, version),
    null,
    2,
  );
}

/** A repository on a GitHub of its own, with a pull request that opener opened. */
export interface Approving {
  readonly repository: Repository;
  readonly server: GitHubServer;
  readonly port: ApprovalPort;
  /** Writes the columns on the pull request's branch; `login` pushes them at this second. */
  readonly push: (login: string, columns: string, second: number, from?: string) => string;
  /** Puts a commit that is there onto the branch. */
  readonly pushCommit: (login: string, sha: string, second: number) => void;
  readonly label: (login: string, second: number, event?: 'labeled' | 'unlabeled') => void;
  readonly review: (login: string, headSha: string, state?: 'APPROVED' | 'DISMISSED') => void;
  /** Merges the branch into main's tip, as GitHub does for a run, and checks it. */
  readonly checked: (trigger?: ApprovalSource['trigger'], registry?: Registry) => Promise<Decision>;
  readonly remove: () => Promise<void>;
}

export async function approving(configuration = ''): Promise<Approving> {
  const repository = throwawayRepository();
  const server = await gitHubServer();
  const { state } = server;
  state.roles.set('carol', 'maintain').set('dave', 'admin').set('writer', 'write');
  for (const login of ['opener', 'dev', 'x[bot]']) state.roles.set(login, 'admin');
  const access = { token: 'ghs_secret', owner: 'example', repo: 'lake', apiUrl: server.url };
  const port = gitHubApprovals(gitHubClient(access));
  repository.write(FILE, orders('1.0.0', 'abcd'));
  if (configuration !== '') repository.write('.schema-gate.yml', configuration);
  repository.commit('feat: orders');
  const pushCommit: Approving['pushCommit'] = (login, sha, second) => {
    recordPush(state, login, sha, second);
    repository.git('branch', '--force', 'change', sha);
  };
  return {
    repository,
    server,
    port,
    pushCommit,
    push: (login, columns, second, from) => {
      const begin = from ?? (state.activity.length === 0 ? 'main' : state.headSha);
      repository.git('checkout', '--quiet', '--detach', begin);
      repository.write(FILE, orders('2.0.0', columns));
      const sha = repository.commit(`${columns} by ${login}`);
      pushCommit(login, sha, second);
      return sha;
    },
    label: (login, second, event = 'labeled') => {
      state.labelEvents.push({ event, label: LABEL, actor: login, at: at(second) });
      state.labels = event === 'labeled' ? [LABEL] : [];
    },
    review: (login, headSha, given = 'APPROVED') => {
      const id = state.reviews.length + 1;
      state.reviews.push({ id, author: login, state: given, headSha, body: 'agreed', at: at(50) });
    },
    checked: (trigger, registry) => {
      repository.git('checkout', '--quiet', '--detach', 'main');
      repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge change into main', state.headSha);
      const runSha = repository.git('rev-parse', 'HEAD');
      return checkAt(
        repository.root,
        { kind: 'pull-request', ref: 'main', headSha: state.headSha, runSha },
        {
          port: () => Promise.resolve(port),
          pulls: async (opened) => [await opened.pull(state.number)],
          counts: () => true,
          trigger,
        },
        registry,
      );
    },
    remove: async () => {
      repository.remove();
      await server.close();
    },
  };
}

/** Checks what is checked out. */
export async function checkAt(
  root: string,
  base: BaseRequest,
  approvals: ApprovalSource,
  registry?: Registry,
): Promise<Decision> {
  const git = await openRepository(root);
  try {
    const request = {
      base,
      scope: 'changed' as const,
      given: undefined,
      configFile: '',
      trustsWorkingTree: false,
      schemas: [],
      failOn: undefined,
      approvals,
      registry,
    };
    return await check(git, request, { today: TODAY, digest, planIn });
  } finally {
    git.close();
  }
}

/** GitHub's own record of a push. */
export function recordPush(state: GitHubState, login: string, sha: string, second: number): void {
  const isFirst = state.activity.length === 0;
  state.activity.push({
    type: isFirst ? 'branch_creation' : 'push',
    before: isFirst ? ZEROS : state.headSha,
    after: sha,
    ref: `refs/heads/${state.headRef}`,
    actor: login,
    at: at(second),
  });
  state.headSha = sha;
}

/** Configuration with reviews, a named user and a team. */
export const REVIEWS = 'approvals:\n  reviews: true\n  users: [Erin]\n  teams: [data-governance]\n';

/** Columns whose removal is accepted, and by whom. */
export function accepted({ topics }: Decision): readonly string[] {
  return topics.flatMap(({ findings }) =>
    findings.flatMap(({ column, accepted: by }) =>
      by === undefined ? [] : [`${column ?? ''} ${by.by ?? ''} ${by.approval?.via ?? ''}`],
    ),
  );
}
