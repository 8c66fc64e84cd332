import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { parseTrigger } from '../../src/github/event.js';

const SHA = 'a'.repeat(40);
const repository = { default_branch: 'trunk' };

describe('what started a run', () => {
  it.each([
    ['pull_request', false],
    ['pull_request_target', true],
    ['pull_request_review', false],
    ['pull_request_review_comment', false],
  ])('%s is a pull request', (name, isTarget) => {
    const payload = {
      pull_request: {
        number: 7,
        base: { ref: 'release/1', repo: { full_name: 'o/r' } },
        head: { sha: SHA, repo: { full_name: 'fork/r' } },
      },
      repository,
    };
    expect(parseTrigger(name, payload, {})).toEqual({
      kind: 'pull-request',
      baseRef: 'release/1',
      headSha: SHA,
      isTarget,
      number: 7,
      isFork: true,
      baseRepository: 'o/r',
    });
  });

  it('is no fork where both branches are in one repository, and where the event is silent', () => {
    const repo = { full_name: 'o/r' };
    const base = { ref: 'dev' };
    const both = { base: { ...base, repo }, head: { sha: SHA, repo } };
    expect(parseTrigger('pull_request', { number: 7, pull_request: both }, {})).toMatchObject({
      number: 7,
      isFork: false,
    });
    const silent = { pull_request: { base, head: { sha: SHA } } };
    expect(parseTrigger('pull_request', silent, {})).toMatchObject({
      number: undefined,
      isFork: false,
    });
  });

  it('takes the base branch from the environment where the payload has none', () => {
    const payload = { repository, pull_request: { head: { sha: SHA } } };
    expect(parseTrigger('pull_request', payload, { GITHUB_BASE_REF: 'dev' })).toMatchObject({
      baseRef: 'dev',
    });
  });

  it.each([{}, { sha: '0'.repeat(40) }, { sha: '--all' }])('has no head where it is %j', (head) => {
    const payload = { pull_request: { base: { ref: 'dev' }, head } };
    expect(parseTrigger('pull_request', payload, {})).toMatchObject({ headSha: undefined });
  });

  const head = { sha: SHA };
  it.each([
    ['pull_request', { repository }, 'pull_request.base.ref'],
    ['pull_request', null, 'pull_request.base.ref'],
    ['pull_request_review', { repository, pull_request: { head } }, 'pull_request.base.ref'],
    ['merge_group', { repository }, 'merge_group.base_sha'],
    ['merge_group', { merge_group: { base_sha: '--all' } }, 'merge_group.base_sha'],
  ])('%s with %j is a fault that names %s, never a guess', (name, payload, field) => {
    const parse = (): unknown => parseTrigger(name, payload, {});
    expect(parse).toThrow(Fault);
    expect(parse).toThrow(field);
  });

  it('knows a merge group by its base', () => {
    expect(parseTrigger('merge_group', { merge_group: { base_sha: SHA } }, {})).toEqual({
      kind: 'merge-group',
      baseSha: SHA,
      baseRef: '',
    });
  });

  it.each([
    [`refs/heads/gh-readonly-queue/main/pr-7-${SHA}`, 7],
    [`gh-readonly-queue/release/1.x/pr-12-${SHA}`, 12],
    [`refs/heads/gh-readonly-queue/main/pr-7-${SHA}x`, undefined],
    [`refs/heads/mine/gh-readonly-queue/main/pr-7-${SHA}`, undefined],
    ['refs/heads/main', undefined],
  ])("knows a merge group's last pull request by its branch %s", (head_ref, number) => {
    const merge_group = { base_sha: SHA, base_ref: 'refs/heads/main', head_ref };
    expect(parseTrigger('merge_group', { merge_group }, {})).toEqual({
      kind: 'merge-group',
      baseSha: SHA,
      baseRef: 'main',
      number,
    });
  });

  it.each([
    ['labeled', 'allow', 'carol', { label: 'allow', by: 'carol' }],
    ['unlabeled', 'allow', 'carol', undefined],
    ['labeled', 7, 'carol', undefined],
    ['labeled', 'allow', undefined, undefined],
  ])('knows the label that was %s', (action, name, login, labeled) => {
    const asked = { base: { ref: 'main' } };
    const payload = { action, label: { name }, sender: { login }, pull_request: asked };
    const trigger = parseTrigger('pull_request', payload, {});
    expect('labeled' in trigger ? trigger.labeled : undefined).toEqual(labeled);
  });

  it.each([
    ['refs/heads/trunk', SHA, true, SHA],
    ['refs/heads/other', SHA, false, SHA],
    ['refs/tags/trunk', SHA, false, SHA],
    ['refs/heads/trunk', '0'.repeat(40), true, null],
    ['refs/heads/trunk', '--upload-pack=sh', true, undefined],
    ['refs/heads/trunk', `${SHA}\n`, true, undefined],
    ['refs/heads/trunk', 'b'.repeat(64), true, 'b'.repeat(64)],
  ])('a push to %s after %j', (ref, before, isDefaultBranch, beforeSha) => {
    expect(parseTrigger('push', { ref, before, repository }, {})).toEqual({
      kind: 'push',
      isDefaultBranch,
      beforeSha,
      defaultBranch: 'trunk',
    });
  });

  it.each(['workflow_dispatch', 'schedule', 'repository_dispatch', '', '__proto__'])(
    '%j judges everything',
    (name) => {
      expect(parseTrigger(name, { repository }, {})).toEqual({
        kind: 'on-demand',
        defaultBranch: 'trunk',
      });
    },
  );

  it.each([
    [null],
    [42],
    ['text'],
    [[]],
    [{ repository: null }],
    [{ repository: { default_branch: 7 } }],
  ])('is not upset by the payload %j', (payload) => {
    expect(parseTrigger('push', payload, {})).toEqual({
      kind: 'push',
      isDefaultBranch: false,
      beforeSha: undefined,
      defaultBranch: '',
    });
  });
});
