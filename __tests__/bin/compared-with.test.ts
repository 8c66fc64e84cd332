import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { action, cli, cliIn, story, throwawayRepository, type Repository } from './repository.js';

/** As actions/checkout leaves a clone: every branch of origin, and no origin/HEAD. */
let origin: Repository;
let clone: Repository;
beforeEach(() => {
  origin = throwawayRepository();
  origin.write('schemas/events.json', story('v3'));
  origin.commit('the old main');
  origin.git('checkout', '--quiet', '-b', 'develop');
  origin.write('schemas/events.json', story('v2'));
  origin.commit('feat: v2');
  clone = throwawayRepository();
  clone.git('remote', 'add', 'origin', `file://${origin.root}`);
  clone.git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
  clone.git('fetch', '--quiet', 'origin');
  // Newer versions of git set it with the fetch.
  clone.git('update-ref', '-d', 'refs/remotes/origin/HEAD');
  clone.git('checkout', '--quiet', '-b', 'feature', 'origin/develop');
  clone.write('schemas/events.json', story('v3'));
});
afterEach(() => {
  origin.remove();
  clone.remove();
});

describe('an old main hid a break from a clone without origin/HEAD', () => {
  it('origin is asked for its default branch, and the report names it', () => {
    const { code, out } = cli(clone.root, 'check');
    expect(code).toBe(1);
    expect(out).toContain(
      `compared: the working tree (${clone.git('rev-parse', '--short=7', 'HEAD')}) with origin/develop (${origin.git('rev-parse', '--short=7', 'develop')})`,
    );
  });

  it('the default branch is fetched where it is not here', () => {
    clone.git('update-ref', '-d', 'refs/remotes/origin/develop');
    expect(cli(clone.root, 'check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('with origin/develop ('),
    });
  });

  it('where origin can’t be asked, a base must be named', () => {
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
    const { code, err } = cli(clone.root, 'check');
    expect(code).toBe(2);
    expect(err).toContain('origin could not be asked, and origin/develop, origin/main fit');
    expect(err).toContain('--base');
    expect(cli(clone.root, 'check', '--base', 'origin/develop').code).toBe(1);
  });

  it('what git clone knows is not asked for', () => {
    clone.git('remote', 'set-head', 'origin', 'develop');
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
    expect(cli(clone.root, 'check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('with origin/develop ('),
    });
  });
});

describe('every report names what was compared with what', () => {
  const shas = () => ({
    base: origin.git('rev-parse', 'develop'),
    short: origin.git('rev-parse', '--short=7', 'develop'),
  });

  it.each(['text', 'markdown', 'github'])('in %s', (format) => {
    const { out } = cli(clone.root, 'check', '--format', format);
    expect(out.replaceAll('`', '')).toContain(`with origin/develop (${shas().short})`);
  });

  it('in JSON, with full names', () => {
    const { out } = cli(clone.root, 'check', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      compared_with: {
        before: { ref: 'origin/develop', sha: shas().base },
        after: { ref: 'the working tree', sha: clone.git('rev-parse', 'HEAD') },
        registry: null,
      },
    });
  });

  it('with a registry, and also where nothing changed', () => {
    clone.write('schemas/events.json', story('v2'));
    mkdirSync(join(clone.root, 'lake'));
    const { out } = cli(clone.root, 'check', '--registry', './lake');
    expect(out).toContain('with the active versions in ./lake; where none was ever active, with');
    expect(out).toContain('No topic schema changed.');
  });

  it('of two files', () => {
    const { out } = cli(clone.root, 'diff', 'origin/develop:schemas/events.json', 'schemas/events.json'); // prettier-ignore
    expect(out).toContain(
      `compared: schemas/events.json with origin/develop:schemas/events.json (${shas().short})`,
    );
  });

  it('in the action’s log and summary', () => {
    const here = throwawayRepository();
    here.write('schemas/events.json', story('v2'));
    const base = here.commit('feat: v2');
    const head = here.mergePullRequest('change', () =>
      here.write('schemas/events.json', story('v3')),
    );
    const run = action(here, head);
    for (const text of [run.out, run.summary])
      expect(text.replaceAll('`', '')).toContain(`with main (${base.slice(0, 7)})`);
    here.remove();
  });
});

describe('a configuration that a job names', () => {
  beforeEach(() => clone.write('own.yml', 'fail-on: never\n'));

  it.each([
    ['of the checkout is the pull request’s own, which is said', { CI: 'true' }, true],
    ['is said with the runner’s variable, too', { GITHUB_ACTIONS: 'true' }, true],
    ['is nobody’s business on a laptop', { CI: 'false' }, false],
  ])('%s', (_, environment, isSaid) => {
    const job = { CI: '', GITHUB_ACTIONS: '', ...environment };
    const { out } = cliIn(clone.root, job, 'check', '--config', 'own.yml');
    expect(out.includes('a pull request can change the rules that it is judged by')).toBe(isSaid);
  });
});
