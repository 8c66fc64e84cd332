import { mkdtempSync } from 'node:fs';
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
