import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cli, cliIn, story, throwawayRepository, type Repository } from './repository.js';

let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
  here.write('schemas/events.json', story('v1'));
  here.commit('feat: v1');
});
afterEach(() => here.remove());
const publish = (...args: readonly string[]): ReturnType<typeof cli> =>
  cli(here.root, 'publish', '--registry', './lake', '--wait', '1m', ...args);

describe('a command that only looks', () => {
  it.each([['status'], ['status', 'events'], ['log', 'events'], ['activate', 'events']])(
    '%s %s of a directory that is not there is wrong usage',
    (...args) => {
      const { code, err } = cli(here.root, ...args, '--registry', './leak');
      expect([code, err]).toEqual([2, expect.stringContaining("there is no directory './leak'")]);
    },
  );

  it.each([['status'], ['log'], ['activate']])(
    '%s of an unknown topic is wrong usage',
    (command) => {
      expect(publish().code).toBe(0);
      const { code, err } = cli(here.root, command, 'event', '--registry', './lake');
      expect([code, err]).toEqual([
        2,
        expect.stringContaining("There is no topic 'event' in ./lake; did you mean events?"),
      ]);
    },
  );

  it('activate of a topic that has nothing to do is none', () => {
    expect(publish().code).toBe(0);
    expect(cli(here.root, 'activate', 'events', '--registry', './lake')).toMatchObject({
      code: 0,
      out: expect.stringContaining('no candidate is waiting'),
    });
  });
});

describe('an active version that is gone', () => {
  it.each([
    ['check', '--all'],
    ['plan', 'schemas/events.json'],
    ['publish'],
    ['publish', '--dry-run'],
  ])('%s %s: nobody decides', (...args) => {
    publish();
    here.write('schemas/events.json', story('v2'));
    here.commit('feat: v2');
    publish();
    rmSync(`${here.root}/lake/schemas/events/active/schema.json`);
    here.write('schemas/events.json', story('v3'));
    here.commit('feat: v3');
    const { code, out, err } = cli(here.root, ...args, '--registry', './lake');
    expect([code, out + err]).toEqual([3, expect.stringContaining('ACTIVE_MISSING')]);
    expect(cli(here.root, 'status', '--registry', './lake').out).toContain('no active version');
  });
});

describe('a registry without any topic', () => {
  it('is named by check and publish', () => {
    here.write('lake/deployment.json', '{}');
    for (const args of [
      ['check', '--all'],
      ['publish', '--dry-run'],
    ]) {
      const { code, out } = cli(here.root, ...args, '--registry', './lake');
      expect([code, out]).toEqual([
        0,
        expect.stringContaining("warning: The registry './lake' has no topic at all"),
      ]);
    }
  });
});

describe('a file that is named', () => {
  beforeEach(() => {
    here.write('schemas/deep/clicks.json', story('v1').replace('"events"', '"clicks"'));
    here.write(
      '.schema-gate.yml',
      'schemas: ["schemas/{topic}.json", "schemas/deep/{topic}.json"]\n',
    );
    here.commit('feat: clicks');
  });

  it.each([
    ['schemas', ['clicks', 'events']],
    ['schemas/', ['clicks', 'events']],
    ['schemas/deep', ['clicks']],
  ])('may be the folder %s, which stands for its schemas', (folder, topics) => {
    const { out } = cli(here.root, 'check', folder, '--format', 'json');
    expect(
      (JSON.parse(out) as { topics: { topic: string }[] }).topics.map(({ topic }) => topic),
    ).toEqual(topics);
    const published = cli(here.root, 'publish', folder, '--registry', './lake', '--dry-run', '--format', 'json'); // prettier-ignore
    expect((JSON.parse(published.out) as { topic: string }[]).map(({ topic }) => topic)).toEqual(
      topics,
    );
  });

  it.each([
    ['schemas/Events.json', "Did you mean 'schemas/events.json'?"],
    ['schemas/evnts.json', "Did you mean 'schemas/events.json'?"],
    ['schemas/other.json', 'neither here nor on the base\n'],
  ])('%s may be mistyped', (file, advice) => {
    const { code, err } = cli(here.root, 'check', file);
    expect([code, err]).toEqual([2, expect.stringContaining(advice)]);
  });

  it('a table of items without a registry is wrong usage, as in the action', () => {
    const { code, err } = cli(here.root, 'check', '--registry-table', 'items');
    expect([code, err]).toEqual([2, expect.stringContaining('--registry-table needs --registry')]);
  });
});

describe('publish as JSON', () => {
  it('has no room for a warning, which goes to stderr', () => {
    here.write('lake/deployment.json', '{}');
    const { code, out, err } = publish('--format', 'json');
    expect([code, JSON.parse(out)]).toEqual([0, [expect.objectContaining({ outcome: 'ACTIVE' })]]);
    expect(err).toMatch(/^warning: The registry '\.\/lake' has no topic at all/m);
  });
});

describe('publish by hand', () => {
  it.each([
    [
      'of a branch says that it is not merged',
      'feature',
      /warning: The published commit [0-9a-f]{7} is not merged: main \([0-9a-f]{7}\) does not hold it/,
    ],
    ['of main says nothing', 'main', /^(?![\s\S]*not merged)/],
  ])('%s', (_, branch, expected) => {
    if (branch !== 'main') here.git('checkout', '--quiet', '-b', branch);
    here.write('schemas/events.json', story('v2'));
    here.commit('feat: v2');
    expect(publish()).toMatchObject({ code: 0, out: expect.stringMatching(expected) });
  });

  it('asks origin where this clone’s branch is out of date', () => {
    const clone = throwawayRepository();
    clone.git('remote', 'add', 'origin', `file://${here.root}`);
    clone.git('fetch', '--quiet', 'origin', '+main:refs/remotes/origin/main');
    here.write('schemas/events.json', story('v2'));
    here.commit('feat: v2');
    clone.git('fetch', '--quiet', 'origin', 'main');
    clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    clone.git('update-ref', 'refs/remotes/origin/main', 'HEAD~1');
    const merged = cli(clone.root, 'publish', '--registry', './lake');
    expect(merged.out).not.toContain('not merged');
    clone.write('schemas/events.json', story('v1'));
    clone.commit('by hand');
    expect(cli(clone.root, 'publish', '--registry', './lake', '--dry-run').out).toContain(
      'is not merged: origin/main',
    );
    clone.remove();
  });
});

describe('diff', () => {
  beforeEach(() => {
    here.git('checkout', '--quiet', '-b', 'feature');
    here.write('schemas/events.json', story('v2'));
    here.commit('feat: v2');
    here.write('schemas/events.json', story('v3'));
  });

  it.each([
    ['main:schemas/events.json', 'feature:schemas/events.json', 'enhancement'],
    ['HEAD:schemas/events.json', 'schemas/events.json', 'breaking'],
    ['HEAD~1:./schemas/events.json', 'HEAD:schemas/events.json', 'enhancement'],
    ['HEAD:schemas/events.json', '-', 'compatible'],
    ['-', 'HEAD:schemas/events.json', 'compatible'],
  ])('%s %s', (before, after, classification) => {
    const input = story('v2').replace('"BIGINT"', '"bigint"');
    const { out } = cliIn(here.root, { input }, 'diff', before, after, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ topics: [{ topic: 'events', classification }] });
  });

  it.each([
    ['nowhere:schemas/events.json', "nor a commit 'nowhere'"],
    ['main:schemas/gone.json', "'main' has no such file"],
    ['main:schemas', "'main' has a folder"],
    ['gone.json', "The file 'gone.json' can't be read"],
  ])('%s is wrong usage', (before, message) => {
    const { code, err } = cli(here.root, 'diff', before, 'schemas/events.json');
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('of standard input with itself is wrong usage', () => {
    expect(cli(here.root, 'diff', '-', '-').code).toBe(2);
  });

  it.each([
    ['nothing', '', ['-', 'schemas/events.json']],
    ['a blank line', ' \n', ['schemas/events.json', '-']],
  ])('of standard input with %s is wrong usage', (_, input, files) => {
    const { code, err } = cliIn(here.root, { input }, 'diff', ...files);
    expect([code, err]).toEqual([2, expect.stringContaining('Standard input is empty')]);
  });

  it('a file whose name has a colon comes first', () => {
    here.write('main:x.json', story('v2'));
    const { out } = cli(
      here.root,
      'diff',
      'main:x.json',
      'schemas/events.json',
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({ compared_with: { before: { sha: null } } });
  });

  it('names a pointer of Git LFS', () => {
    here.write(
      'pointer.json',
      'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n',
    );
    expect(cli(here.root, 'diff', 'pointer.json', 'schemas/events.json')).toMatchObject({
      code: 3,
      err: expect.stringContaining('pointer of Git LFS'),
    });
  });
});
