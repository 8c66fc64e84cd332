import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  action,
  story,
  throwawayRepository,
  type ActionRun,
  type Repository,
} from './repository.js';

/** A server with o/r, whose main has a wide type, and a fork f/r whose main allows and has a narrow one. */
export interface Server {
  readonly url: string;
  /** Where commits are made; its remotes are `target` and `fork`. */
  readonly work: Repository;
  /** What `actions/checkout` would leave: a clone of one of the two, with the commit that is named checked out. */
  readonly checkout: (
    name: 'o/r' | 'f/r',
    ref: string,
    ...options: readonly string[]
  ) => Repository;
  readonly run: (
    clone: Repository,
    event: string,
    payload: unknown,
    more?: Readonly<Record<string, string>>,
  ) => ActionRun;
  readonly remove: () => void;
}

export function serverWithFork(): Server {
  const root = mkdtempSync(join(tmpdir(), 'server-'));
  const work = throwawayRepository();
  const clones: Repository[] = [];
  for (const name of ['o/r', 'f/r']) {
    mkdirSync(join(root, name), { recursive: true });
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(root, name)]);
    work.git('remote', 'add', name === 'o/r' ? 'target' : 'fork', `file://${root}/${name}`);
  }
  work.write('schemas/events.json', story('v2'));
  for (const message of ['zero', 'one', 'two']) work.commit(message);
  work.git('push', '--quiet', 'target', 'main');
  work.git('checkout', '--quiet', '-b', 'fork-main');
  work.write('schemas/events.json', story('v3'));
  work.write('.schema-gate.yml', 'fail-on: never\n');
  work.commit('the fork’s main');
  work.git('push', '--quiet', 'fork', 'fork-main:main');
  work.git('checkout', '--quiet', '-b', 'feature');
  work.write('README.md', 'harmless');
  work.commit('harmless');
  work.git('push', '--quiet', 'fork', 'feature');
  return {
    url: `file://${root}`,
    work,
    checkout: (name, ref, ...options) => {
      const clone = throwawayRepository();
      clones.push(clone);
      clone.git('remote', 'add', 'origin', `file://${root}/${name}`);
      clone.git('fetch', '--quiet', ...options, 'origin', `+${ref}:refs/remotes/origin/${ref}`);
      clone.git('checkout', '--quiet', '--detach', `refs/remotes/origin/${ref}`);
      return clone;
    },
    run: (clone, event, payload, more = {}) => {
      const file = join(clone.root, '.git', 'event.json');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        JSON.stringify({ repository: { default_branch: 'main' }, ...(payload as object) }),
      );
      const environment = {
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: file,
        GITHUB_SERVER_URL: `file://${root}`,
        GITHUB_REPOSITORY: 'o/r',
      };
      return action(clone, '', { ...environment, ...more });
    },
    remove: () => {
      for (const one of [work, ...clones]) one.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
