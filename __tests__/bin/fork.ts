import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  action,
  repositoryAt,
  story,
  throwawayRepository,
  type ActionRun,
  type Repository,
} from './repository.js';

/**
 * A server with o/r, whose main has a wide type, and a fork f/r whose main allows and has a narrow
 * one.
 */
export interface Server {
  readonly url: string;
  /** Where commits are made; its remotes are `target` and `fork`. */
  readonly work: Repository;
  /**
   * What `actions/checkout` would leave: a clone of one of the two, with the commit that is named
   * checked out.
   */
  readonly checkout: (
    name: 'o/r' | 'f/r',
    ref: string,
    ...options: readonly string[]
  ) => Repository;
  /** The same without git: for cases that want the same commit. */
  readonly copyOf: (clone: Repository) => Repository;
  readonly run: (
    clone: Repository,
    event: string,
    payload: unknown,
    more?: Readonly<Record<string, string>>,
  ) => ActionRun;
  readonly remove: () => void;
}

/** Made once: a server for each test is a copy, since making one takes thirty processes of git. */
export interface ServerTemplate {
  readonly copy: () => Server;
  readonly remove: () => void;
}

export function serverTemplate(): ServerTemplate {
  const template = mkdtempSync(join(tmpdir(), 'server-template-'));
  for (const name of ['o/r', 'f/r', 'work']) mkdirSync(join(template, name), { recursive: true });
  const work = repositoryAt(join(template, 'work'));
  work.git('init', '--quiet', '--initial-branch=main', '--template=');
  for (const [remote, path] of [
    ['target', '../o/r'],
    ['fork', '../f/r'],
  ] as const) {
    work.git('init', '--quiet', '--bare', '--initial-branch=main', '--template=', path);
    // Relative, so that it leads to the copy's server in a copy.
    work.git('remote', 'add', remote, path);
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
    copy: () => {
      const root = mkdtempSync(join(tmpdir(), 'server-'));
      cpSync(template, root, { recursive: true });
      return serverAt(root);
    },
    remove: () => rmSync(template, { recursive: true, force: true }),
  };
}

function serverAt(root: string): Server {
  const clones: Repository[] = [];
  return {
    url: `file://${root}`,
    work: repositoryAt(join(root, 'work')),
    checkout: (name, ref, ...options) => {
      const clone = throwawayRepository();
      clones.push(clone);
      clone.git('remote', 'add', 'origin', `file://${root}/${name}`);
      clone.git('fetch', '--quiet', ...options, 'origin', `+${ref}:refs/remotes/origin/${ref}`);
      clone.git('checkout', '--quiet', '--detach', `refs/remotes/origin/${ref}`);
      return clone;
    },
    copyOf: (clone) => {
      const copy = repositoryAt(mkdtempSync(join(tmpdir(), 'clone-')));
      clones.push(copy);
      cpSync(clone.root, copy.root, { recursive: true });
      return copy;
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
      for (const clone of clones) clone.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
