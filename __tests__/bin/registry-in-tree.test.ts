import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pullRequestEnvironment } from '../../scripts/throwaway-repository.mjs';
import {
  action,
  story,
  throwawayRepository,
  type ActionRun,
  type Repository,
} from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = throwawayRepository();
});
afterEach(() => repository.remove());

describe('a registry that lies in the repository', () => {
  const asked = (change: () => void): ActionRun => {
    const head = repository.mergePullRequest('change', change);
    const files = mkdtempSync(join(tmpdir(), 'event-'));
    const set = pullRequestEnvironment(repository, head, files) as Record<string, string>;
    const names = ['GITHUB_EVENT_NAME', 'GITHUB_EVENT_PATH', 'GITHUB_SHA', 'GITHUB_REPOSITORY'];
    return action(repository, 'x', {
      ...Object.fromEntries(names.map((name) => [name, set[name] ?? ''])),
      INPUT_REGISTRY: './lake',
    });
  };
  /** A run whose event is a push to a feature branch, or somebody's own wish. */
  const pushed = (name: string): ActionRun => {
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.write(ACTIVE, story('v3'));
    repository.write('schemas/events.json', story('v3'));
    repository.commit('feat: both');
    const event = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json');
    const ref = 'refs/heads/change';
    writeFileSync(event, JSON.stringify({ ref, repository: { default_branch: 'main' } }));
    return action(repository, 'x', {
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: ref,
      INPUT_MODE: 'check',
      INPUT_REGISTRY: './lake',
    });
  };
  const ACTIVE = 'lake/schemas/events/active/schema.json';
  beforeEach(() => {
    repository.write(ACTIVE, story('v2'));
    repository.write('schemas/events.json', story('v2'));
    repository.commit('chore: a registry');
  });

  it('judges what leaves it alone', () => {
    const run = asked(() => repository.write('schemas/events.json', story('v3')));
    expect(run.outputs.get('result')).toBe('blocked');
  });

  it('judges a change of what no registry reads', () => {
    const run = asked(() => {
      repository.write('lake/README.md', 'What this is.');
      repository.write('schemas/events.json', story('v3'));
    });
    expect(run.outputs.get('result')).toBe('blocked');
  });

  it.each(['push', 'workflow_dispatch'])('can’t judge a branch that edits it, on %s', (name) => {
    expect(pushed(name).outputs.get('result')).toBe('error');
  });

  it.each<[string, () => void]>([
    ['edits what is in force', () => repository.write(ACTIVE, story('v3'))],
    ['removes it', () => repository.git('rm', '-r', '--quiet', 'lake')],
    [
      'says what the deployment can do',
      () => repository.write('lake/schemas/deployment.json', '{}'),
    ],
  ])('can’t judge a change that %s', (_, edit) => {
    const run = asked(() => {
      edit();
      repository.write('schemas/events.json', story('v3'));
    });
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
    expect(run.out).toContain('This change edits the registry that it is judged by');
  });
});
