import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commandsIn } from '../runner-commands.js';
import { action, story, throwawayRepository, type Repository } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v2'));
  repository.commit('feat: events');
});
afterEach(() => repository.remove());

const breakIt = (): string =>
  repository.mergePullRequest('change', () => repository.write('schemas/events.json', story('v3')));

describe('a pull request', () => {
  it('that breaks is blocked, annotated at the token and summed up', () => {
    const run = action(repository, breakIt(), {
      'INPUT_REPORT-FILE': 'out/report.json',
      'INPUT_SARIF-FILE': 'out/report.sarif',
    });
    expect(run.code).toBe(1);
    expect(run.out).toContain(
      '::error title=events%3A user_id,file=schemas/events.json,line=10,endLine=10,col=26,endColumn=31::Unsafe narrowing',
    );
    expect(Object.fromEntries(run.outputs)).toMatchObject({
      result: 'blocked',
      'breaking-count': '3',
      'warning-count': '0',
      topics: '["events"]',
      'report-file': 'out/report.json',
    });
    expect(run.summary).toContain('### ⛔ `events` 2.0.0 → 3.0.0 breaks readers');
    expect(
      JSON.parse(readFileSync(join(repository.root, 'out/report.json'), 'utf8')),
    ).toMatchObject({
      result: 'blocked',
      topics: [{ topic: 'events' }],
    });
    expect(
      JSON.parse(readFileSync(join(repository.root, 'out/report.sarif'), 'utf8')),
    ).toMatchObject({ version: '2.1.0' });
  });

  it('keeps its verdict when every sink fails', () => {
    const run = action(repository, breakIt(), {
      GITHUB_STEP_SUMMARY: '/nowhere/summary',
      'INPUT_REPORT-FILE': '/proc/nowhere/deep/report.json',
      GITHUB_OUTPUT: '/nowhere/output',
    });
    expect(run.code).toBe(1);
    expect(run.out).toContain('The verdict is not affected');
  });

  it('gives the same answer when the event is replayed', () => {
    const head = breakIt();
    const [first, second] = [action(repository, head), action(repository, head)];
    expect([second.code, second.out, second.summary]).toEqual([
      first.code,
      first.out,
      first.summary,
    ]);
  });

  it('cannot command the runner by the names of its files', () => {
    const names = ['\u00a0', '\u1680', '\u2003', '\u202f', '\u205f', '\u3000', '\ufeff', ' '].map(
      (space) => `${space}::stop-commands::x`,
    );
    const head = repository.mergePullRequest('change', () => {
      for (const name of [...names, '##[stop-commands]x']) {
        repository.write(
          `schemas/${name}.json`,
          story('v1').replace('"events"', JSON.stringify(name)),
        );
        repository.write(`schemas/${name}/schema.json`, '{');
      }
    });
    const run = action(repository, head, { 'INPUT_REPORT-FILE': 'report.json' });
    expect(run.outputs.get('topics')).toContain('::stop-commands::x');
    for (const text of [
      run.out,
      run.err,
      run.summary,
      readFileSync(join(repository.root, 'report.json'), 'utf8'),
    ])
      expect(
        commandsIn(text).filter((command) => !['error', 'warning', 'notice'].includes(command)),
      ).toEqual([]);
  });

  it('without a changed schema is silent', () => {
    const head = repository.mergePullRequest('docs', () => repository.write('README.md', 'hello'));
    const run = action(repository, head);
    expect(run.code).toBe(0);
    expect(run.summary).toMatch(
      /^No topic schema changed\.\n\ncompared: `HEAD` \(`[0-9a-f]{7}`\) with `main` \(`[0-9a-f]{7}`\)\n\n$/,
    );
    expect(run.out).not.toContain('::error');
  });

  it('is compared with the merge commit’s first parent, not with the event’s old base', () => {
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.write('schemas/other.json', story('v1').replace('"events"', '"other"'));
    const head = repository.commit('feat: other');
    repository.git('checkout', '--quiet', 'main');
    repository.write('schemas/events.json', story('v3'));
    repository.commit('feat!: on main meanwhile');
    repository.git('checkout', '--quiet', '--detach', 'main');
    repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'change');
    expect(action(repository, head).outputs.get('topics')).toBe('["other"]');
  });

  it('without a merge commit is compared with where it left the base', () => {
    repository.git('checkout', '--quiet', '-b', 'change');
    repository.write('schemas/events.json', story('v3'));
    const head = repository.commit('feat: v3');
    expect(action(repository, head)).toMatchObject({ code: 1 });
  });

  it('in a clone that is too shallow is a fault that names fetch-depth', () => {
    const head = breakIt();
    const clone = throwawayRepository();
    repository.git('update-ref', 'refs/heads/merged', 'HEAD');
    clone.git('fetch', '--quiet', '--depth=1', `file://${repository.root}`, 'refs/heads/merged');
    clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    const run = action(clone, head);
    expect(run.code).toBe(1);
    expect(run.outputs.get('result')).toBe('error');
    expect(run.out).toContain('fetch-depth: 2');
    // With a remote that answers, the missing commit is fetched instead.
    clone.git('remote', 'add', 'origin', `file://${repository.root}`);
    repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    expect(action(clone, head).outputs.get('result')).toBe('blocked');
    clone.remove();
  });

  it('never runs a text conversion that the repository configures', () => {
    const marker = join(repository.root, 'ran');
    repository.write('.gitattributes', '*.json diff=evil\n');
    repository.git('config', 'diff.evil.textconv', `touch ${marker} #`);
    repository.git('config', 'diff.external', `touch ${marker} #`);
    expect(action(repository, breakIt()).code).toBe(1);
    expect(existsSync(marker)).toBe(false);
  });
});

describe('other events', () => {
  const event = (name: string, payload: unknown): Record<string, string> => {
    repository.write('.git/event.json', JSON.stringify(payload));
    return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: join(repository.root, '.git/event.json') };
  };

  it('merge_group is compared with its own base', () => {
    const base = repository.git('rev-parse', 'main');
    const head = breakIt();
    expect(
      action(
        repository,
        head,
        event('merge_group', { merge_group: { base_sha: base } }),
      ).outputs.get('breaking-count'),
    ).toBe('3');
  });

  it('push to the default branch is compared with what it replaced', () => {
    const before = repository.git('rev-parse', 'main');
    repository.write('schemas/events.json', story('v3'));
    const head = repository.commit('feat: v3');
    const payload = { ref: 'refs/heads/main', before, repository: { default_branch: 'main' } };
    expect(action(repository, head, event('push', payload)).outputs.get('breaking-count')).toBe(
      '3',
    );
    const first = action(repository, head, event('push', { ...payload, before: '0'.repeat(40) }));
    expect([first.code, first.outputs.get('topics'), first.outputs.get('baseline')]).toEqual([
      0,
      '["events"]',
      '',
    ]);
  });

  it.each(['workflow_dispatch', 'schedule'])('%s judges every schema', (name) => {
    const run = action(repository, '', event(name, { repository: { default_branch: 'main' } }));
    expect([run.code, run.outputs.get('topics')]).toEqual([0, '["events"]']);
  });

  it('pull_request_target with the base checked out is refused, since it would compare the base with itself', () => {
    const payload = {
      pull_request: { base: { ref: 'main' }, head: { sha: 'a'.repeat(40) } },
      repository: { default_branch: 'main' },
    };
    const run = action(repository, '', event('pull_request_target', payload));
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
  });

  it.each([
    ['INPUT_MODE', 'publish'],
    ['INPUT_MODE', 'nonsense'],
    ['INPUT_SCHEMAS', 'schemas/*.json'],
    ['INPUT_CONFIG-FILE', 'nope.yml'],
    ['INPUT_BASE-REF', 'no-such-branch'],
  ])('%s=%s is wrong usage, which never passes', (name, value) => {
    const run = action(repository, breakIt(), {
      [name]: value,
      'INPUT_REPORT-FILE': 'out/report.json',
    });
    expect([run.code, run.outputs.get('result'), run.outputs.get('report-file')]).toEqual([
      1,
      'error',
      'out/report.json',
    ]);
    expect(
      JSON.parse(readFileSync(join(repository.root, 'out/report.json'), 'utf8')),
    ).toMatchObject({ result: 'error' });
  });
});
