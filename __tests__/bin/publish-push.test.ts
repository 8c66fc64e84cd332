import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  action,
  story,
  throwawayRepository,
  type ActionRun,
  type Repository,
} from './repository.js';

let repository: Repository;
let registry: string;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
  registry = mkdtempSync(join(tmpdir(), 'registry-'));
});
afterEach(() => {
  repository.remove();
  rmSync(registry, { recursive: true, force: true });
});

const merge = (version: string): void => {
  repository.write('schemas/events.json', story(version));
  repository.commit(`feat: ${version} (#7)`);
};
/** A push to the default branch, as the runner would hand it over. */
function push(more: Readonly<Record<string, string>> = {}): ActionRun {
  const event = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json');
  const payload = {
    ref: 'refs/heads/main',
    head_commit: { message: 'feat: x (#7)' },
    repository: { default_branch: 'main' },
  };
  writeFileSync(event, JSON.stringify(payload));
  return action(repository, 'x', {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    INPUT_REGISTRY: registry,
    ...more,
  });
}

describe('the action on a push to the default branch', () => {
  it('publishes and tells the outcome', () => {
    const run = push();
    expect(run.code).toBe(0);
    expect(JSON.parse(run.outputs.get('published') ?? '')).toMatchObject([
      { topic: 'events', outcome: 'ACTIVE', reasons: [] },
    ]);
    expect(Object.fromEntries(run.outputs)).toMatchObject({
      result: 'pass',
      activation: 'ACTIVE',
      topics: '["events"]',
    });
    expect(run.summary).toContain('### ✅ Published: 1 active');
  });

  it('counts what was judged, and says that a break was accepted', () => {
    merge('v2');
    push({ ACCEPT_APPROVALS: 'true' });
    repository.write(
      '.schema-gate.yml',
      "ignore: [{rule: column-removed, topic: events, reason: agreed, expires: '2099-01-01'}]",
    );
    repository.write(
      'schemas/events.json',
      story('v1').replace('"1.0.0"', '"3.0.0"').replace('"INT"', '"BIGINT"'),
    );
    repository.commit('v3');
    const run = push({ 'INPUT_DRY-RUN': 'true' });
    expect(Object.fromEntries(run.outputs)).toMatchObject({
      result: 'approved',
      'breaking-count': '0',
      'warning-count': '0',
    });
    expect(Number(run.outputs.get('change-count'))).toBeGreaterThanOrEqual(2);
    expect(run.code).toBe(0);
  });

  it('fails, annotates and publishes nothing where the merge breaks what is in force', () => {
    merge('v2');
    push();
    merge('v3');
    const run = push();
    expect(run.code).toBe(1);
    expect(Object.fromEntries(run.outputs)).toMatchObject({
      result: 'blocked',
      activation: 'BLOCKED',
      'breaking-count': '3',
    });
    expect(run.out).toContain(
      'file=schemas/events.json,line=10,endLine=10,col=26,endColumn=31::Unsafe narrowing',
    );
  });

  it.each([
    ['a dry run', { 'INPUT_DRY-RUN': 'true' }, { activation: 'PLANNED' }],
    ['no registry: it checks', { INPUT_REGISTRY: '' }, { result: 'pass' }],
    ['mode check', { INPUT_MODE: 'check' }, { result: 'pass' }],
  ])('%s', (_, inputs, outputs) => {
    const run = push(inputs);
    expect(Object.fromEntries(run.outputs)).toMatchObject(outputs);
    expect(existsSync(join(registry, 'schemas'))).toBe(false);
  });

  it('never publishes what is not merged', () => {
    const head = repository.mergePullRequest('change', () =>
      repository.write('schemas/events.json', story('v2')),
    );
    const run = action(repository, head, { INPUT_MODE: 'publish', INPUT_REGISTRY: registry });
    expect(run.code).toBe(1);
    expect(run.out).toContain('mode: publish needs a merged commit');
    expect(existsSync(join(registry, 'schemas'))).toBe(false);
  });
});
