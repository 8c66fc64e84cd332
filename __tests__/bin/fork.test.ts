import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { serverTemplate, type Server, type ServerTemplate } from './fork.js';
import type { Repository } from './repository.js';

let template: ServerTemplate;
let server: Server;
beforeAll(() => {
  template = serverTemplate();
});
afterAll(() => template.remove());
beforeEach(() => {
  server = template.copy();
});
afterEach(() => server.remove());

const payload = (clone: Repository, head = clone.git('rev-parse', 'HEAD')): object => ({
  pull_request: { base: { ref: 'main' }, head: { ref: 'feature', sha: head } },
});

describe('a checkout of the fork was compared with the fork’s own main, under the fork’s own configuration', () => {
  it.each([[[]], [['--depth=1']], [['--depth=2']]])(
    'fetched with %j, it is compared with the repository’s',
    (options) => {
      const clone = server.checkout('f/r', 'feature', ...options);
      const run = server.run(clone, 'pull_request', payload(clone));
      expect(run.out).toContain(`with main of ${server.url}/o/r (`);
      expect([run.code, run.outputs.get('result'), run.outputs.get('baseline')]).toEqual([
        1,
        'blocked',
        server.work.git('rev-parse', 'main'),
      ]);
    },
  );

  it('also where the fork’s main is there under every name', () => {
    const clone = server.checkout('f/r', 'feature');
    clone.git('fetch', '--quiet', 'origin', 'main:refs/remotes/origin/main');
    for (const ref of ['refs/heads/main', 'refs/tags/main', 'refs/remotes/origin/HEAD'])
      clone.git('update-ref', ref, 'origin/main');
    expect(server.run(clone, 'pull_request', payload(clone)).outputs.get('result')).toBe('blocked');
    expect(server.run(clone, 'issue_comment', {}).outputs.get('result')).toBe('blocked');
    expect(
      server
        .run(clone, 'pull_request', payload(clone), { 'INPUT_BASE-REF': 'main' })
        .outputs.get('result'),
    ).toBe('blocked');
    clone.git('remote', 'rename', 'origin', 'fork');
    expect(server.run(clone, 'pull_request', payload(clone)).outputs.get('result')).toBe('blocked');
  });

  it.each([[[]], [['--depth=2']]])(
    'also where a merge made by hand has the fork’s main as its first parent, fetched with %j',
    (options) => {
      const { work } = server;
      const head = work.git('rev-parse', 'feature');
      work.git('checkout', '--quiet', '-b', 'merged', 'fork-main');
      work.git('merge', '--quiet', '--no-ff', '-m', 'by hand', 'feature');
      work.git('push', '--quiet', 'fork', 'merged');
      const clone = server.checkout('f/r', 'merged', ...options);
      expect(server.run(clone, 'pull_request', payload(clone, head)).outputs.get('result')).toBe(
        'blocked',
      );
    },
  );

  it('also where such a merge was pushed to the repository’s own branch after the event', () => {
    const { work } = server;
    const head = work.git('rev-parse', 'feature');
    work.git('checkout', '--quiet', '-b', 'merged', 'fork-main');
    work.git('merge', '--quiet', '--no-ff', '-m', 'by hand', 'feature');
    work.git('push', '--quiet', 'target', 'merged');
    const clone = server.checkout('o/r', 'merged', '--depth=2');
    const run = server.run(clone, 'pull_request', payload(clone, head), {
      GITHUB_SHA: 'd'.repeat(40),
    });
    expect(run.outputs.get('result')).toBe('blocked');
  });

  it.each<[string, Record<string, string>, string]>([
    ['GITHUB_REPOSITORY is not set', { GITHUB_REPOSITORY: '' }, 'blocked'],
    ['GITHUB_REPOSITORY is the fork', { GITHUB_REPOSITORY: 'f/r' }, 'error'],
  ])('never decides where %s and the event names the repository', (_, environment, result) => {
    const clone = server.checkout('f/r', 'feature');
    const { pull_request } = payload(clone) as { pull_request: Record<string, object> };
    const event = {
      pull_request: {
        base: { ...pull_request['base'], repo: { full_name: 'o/r' } },
        head: { ...pull_request['head'], repo: { full_name: 'f/r' } },
      },
    };
    expect(server.run(clone, 'pull_request', event, environment).outputs.get('result')).toBe(
      result,
    );
  });

  it('is a fault where the repository can’t be reached', () => {
    const clone = server.checkout('f/r', 'feature');
    rmSync(new URL(`${server.url}/o/r`), { recursive: true });
    const run = server.run(clone, 'pull_request', payload(clone), {
      'INPUT_REPORT-FILE': 'report.json',
    });
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
    expect(run.out).toContain(`origin is not ${server.url}/o/r`);
  });

  it.each(['feature', 'main'])('is refused on pull_request_target, with %s checked out', (ref) => {
    const clone = server.checkout('f/r', ref);
    for (const more of [{}, { 'INPUT_BASE-REF': 'main' }]) {
      const run = server.run(clone, 'pull_request_target', payload(clone), more);
      expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
      expect(run.out).toContain('run schema-gate on pull_request');
    }
  });
});

describe('a checkout of the repository itself', () => {
  it('asks nobody: the merge’s first parent is the base', () => {
    const { work } = server;
    work.git('checkout', '--quiet', '-b', 'merge', 'main');
    work.git('merge', '--quiet', '--no-ff', '-m', 'GitHub’s', 'feature');
    work.git('push', '--quiet', 'target', 'merge');
    const clone = server.checkout('o/r', 'merge', '--depth=2');
    rmSync(new URL(`${server.url}/o/r`), { recursive: true });
    const run = server.run(clone, 'pull_request', payload(clone, work.git('rev-parse', 'feature')));
    expect([run.outputs.get('result'), run.outputs.get('baseline')]).toEqual([
      'blocked',
      work.git('rev-parse', 'main'),
    ]);
  });
});
