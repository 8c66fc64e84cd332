import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { serverTemplate, type Server, type ServerTemplate } from './fork.js';
import type { ActionRun, Repository } from './repository.js';

let template: ServerTemplate;
let server: Server;
let registry: string;
beforeAll(() => {
  template = serverTemplate();
});
afterAll(() => template.remove());
beforeEach(() => {
  registry = mkdtempSync(join(tmpdir(), 'registry-'));
});
afterEach(() => rmSync(registry, { recursive: true, force: true }));

/** For cases that change the server. */
function withOwnServer(): void {
  beforeEach(() => {
    server = template.copy();
  });
  afterEach(() => server.remove());
}
/** For cases that only read it; each works on a copy of one checkout. */
function withSharedServer(ref: string, prepare: () => void = () => undefined): () => Repository {
  let pristine: Repository;
  beforeAll(() => {
    server = template.copy();
    prepare();
    pristine = server.checkout('o/r', ref, '--depth=1');
  });
  afterAll(() => server.remove());
  return () => server.copyOf(pristine);
}

type Payload = Readonly<Record<string, unknown>>;
const publish = (
  clone: Repository,
  event: string,
  payload: Payload = {},
  more: Readonly<Record<string, string>> = {},
): ActionRun =>
  server.run(clone, event, payload, {
    INPUT_MODE: 'publish',
    INPUT_REGISTRY: registry,
    GITHUB_REF: 'refs/heads/main',
    ...more,
  });
const isPublished = (): boolean => existsSync(join(registry, 'schemas'));
/** Of main, with a feature branch that isn't merged. */
const withFeature = (): void => {
  server.work.git('push', '--quiet', 'target', 'feature');
};

describe('what the default branch doesn’t hold was published', () => {
  const checkout = withSharedServer('feature', withFeature);

  it.each<[string, Payload, string]>([
    ['push', { ref: 'refs/heads/feature' }, 'refs/heads/feature'],
    ['push', { ref: 'refs/tags/v1' }, 'refs/tags/v1'],
    ['push', { ref: 'refs/heads/main' }, 'refs/heads/main'],
    ['push', { ref: 'refs/heads/feature', repository: {} }, 'refs/heads/feature'],
    ['workflow_dispatch', { ref: 'refs/heads/feature' }, 'refs/heads/feature'],
    ['workflow_run', { workflow_run: { head_branch: 'main' } }, 'refs/heads/main'],
    ['issue_comment', {}, 'refs/heads/main'],
    ['release', {}, 'refs/tags/v1'],
    ['schedule', { repository: {} }, 'refs/heads/main'],
  ])('by %s with %j', (event, payload, ref) => {
    const run = publish(checkout(), event, payload, {
      GITHUB_REF: ref,
    });
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
    expect(run.out).toContain('which is checked out, is not one of them');
    expect(isPublished()).toBe(false);
  });

  it('by a comment on a pull request’s lines', () => {
    const run = publish(server.checkout('o/r', 'feature'), 'pull_request_review_comment', {
      pull_request: { base: { ref: 'main' } },
    });
    expect([run.code, isPublished()]).toEqual([1, false]);
    expect(run.out).toContain('and this is a pull request');
  });

  it('from a checkout of a fork’s main', () => {
    expect([
      publish(server.checkout('f/r', 'main'), 'workflow_dispatch').code,
      isPublished(),
    ]).toEqual([1, false]);
  });
});

describe('what nobody knows the default branch to hold was published', () => {
  withOwnServer();

  it('by mode: auto on a push to main whose workflow checks out another branch', () => {
    withFeature();
    const clone = server.checkout('o/r', 'feature');
    const payload = { ref: 'refs/heads/main', after: server.work.git('rev-parse', 'main') };
    expect(publish(clone, 'push', payload, { INPUT_MODE: 'auto' }).code).toBe(1);
    rmSync(new URL(`${server.url}/o/r`), { recursive: true });
    const run = publish(clone, 'push', payload, { INPUT_MODE: 'auto', GITHUB_SHA: payload.after });
    expect([run.code, isPublished()]).toEqual([1, false]);
    expect(run.out).toContain("can't be known");
  });

  it('where no default branch is named and nobody can be asked', () => {
    const clone = server.checkout('o/r', 'main');
    rmSync(new URL(`${server.url}/o/r`), { recursive: true });
    expect([publish(clone, 'schedule', { repository: {} }).code, isPublished()]).toEqual([
      1,
      false,
    ]);
  });
});

describe('what the default branch holds is published', () => {
  const checkout = withSharedServer('main');

  it.each<[string, Payload]>([
    ['push', { ref: 'refs/heads/main' }],
    ['workflow_dispatch', { ref: 'refs/heads/main' }],
    ['schedule', {}],
    ['schedule', { repository: {} }],
    ['issue_comment', {}],
  ])('by %s with %j', (event, payload) => {
    const run = publish(checkout(), event, payload);
    expect([run.code, run.outputs.get('activation')]).toEqual([0, 'ACTIVE']);
  });
});

describe('what the default branch held is published', () => {
  withOwnServer();

  it.each([[[]], [['--depth=1']]])('by running an old push again, fetched with %j', (options) => {
    const clone = server.checkout('o/r', 'main', ...options);
    server.work.git('checkout', '--quiet', 'main');
    for (const message of ['later', 'later still']) server.work.commit(message);
    server.work.git('push', '--quiet', 'target', 'main');
    expect(publish(clone, 'push', { ref: 'refs/heads/main' }).code).toBe(0);
  });

  it.each(['push', 'schedule'])(
    'by %s where the checkout kept no credentials: GitHub’s event tells',
    (event) => {
      const clone = server.checkout('o/r', 'main');
      rmSync(new URL(`${server.url}/o/r`), { recursive: true });
      expect(publish(clone, event, event === 'push' ? { ref: 'refs/heads/main' } : {}).code).toBe(
        0,
      );
    },
  );
});
