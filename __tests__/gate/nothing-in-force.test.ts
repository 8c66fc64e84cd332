import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { story, throwawayRepository } from '../bin/repository.js';
import { digest } from '../judged.js';
import { checkAt, checkingRegistry, only, rules, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
  here.repository.write('schemas/events.json', story('v2'));
  here.repository.commit('feat: v2');
});
afterEach(() => here.remove());

const archive = (): Promise<unknown> =>
  here.put(here.registry.layout.archived('events', '1.0.0', '2026-01-01T00:00:00Z'), story('v1'));
const record = (status: string, seq: number | null): Promise<unknown> =>
  here.registry.items!.update(
    'events',
    { status, activationSeq: seq, tablesCreated: ['curated.events'] },
    { kind: 'always' },
  );

describe('an active version that is gone was taken for a new topic', () => {
  it.each([
    ['archive/ has versions', archive, /archive\/ has versions of topic 'events'/],
    ['the item records an activation', () => record('READY', 2), /records activation 2 of topic/],
  ])('%s: nobody decides', async (_, prepare, message) => {
    await prepare();
    here.repository.write('schemas/events.json', story('v3'));
    const { exitCode, errors, topics } = await here.checked();
    expect([exitCode, topics]).toEqual([3, []]);
    expect(errors.map((error) => error.message)).toEqual([expect.stringMatching(message)]);
    expect(errors[0]!.message).toMatch(/^ACTIVE_MISSING: /);
  });

  it('also for a deletion, and for a topic that the pull request doesn’t touch', async () => {
    await archive();
    expect((await here.checked('all')).exitCode).toBe(3);
    here.repository.git('rm', '--quiet', 'schemas/events.json');
    expect((await here.checked()).exitCode).toBe(3);
  });

  it('without a store of items, the way out for a retired topic is named', async () => {
    await archive();
    const { errors } = await here.checked('all', { ...here.registry, items: undefined });
    expect(errors[0]!.message).toContain('if the topic was retired, name the table');
  });

  it('a column of a retired topic can’t come back with another type', async () => {
    await here.put(
      here.registry.layout.archived('events', '2.0.0', '2026-01-02T00:00:00Z'),
      story('v2'),
    );
    await record('RETIRED', 2);
    here.repository.write('schemas/events.json', story('v3'));
    const decision = await here.checked();
    expect(decision.exitCode).toBe(1);
    expect(rules(decision)).toContain('column-reintroduced-with-another-type');
  });

  it('a retired topic can’t come back with another partitioning', async () => {
    await here.put(
      here.registry.layout.archived('events', '2.0.0', '2026-01-02T00:00:00Z'),
      story('v2'),
    );
    await record('RETIRED', 2);
    const other = story('v2').replace('"2.0.0"', '"3.0.0"').replace('"day"', '"hour"');
    expect(other).toContain('"hour"');
    here.repository.write('schemas/events.json', other);
    const decision = await here.checked();
    expect(decision.exitCode).toBe(1);
    expect(rules(decision)).toEqual(['partitioning-changed']);
    expect(only(decision).findings).toMatchObject([{ approvable: false, edit: null }]);
  });

  it('a retired topic is new, and its tables are named', async () => {
    await archive();
    await record('RETIRED', 2);
    here.repository.write('schemas/events.json', story('v3'));
    const decision = await here.checked();
    expect(decision.exitCode).toBe(0);
    expect(only(decision)).toMatchObject({ classification: 'new', baseline: { source: 'none' } });
    expect(decision.warnings).toEqual([
      "Topic 'events' was retired and comes back as a new one; its tables are still there: curated.events",
    ]);
  });
});

describe('a registry without any topic, as a wrong prefix shows it', () => {
  it('is named in a warning, and the base branch is compared with', async () => {
    here.repository.write('schemas/events.json', story('v3'));
    await here.put('schemas/deployment.json', '{}');
    await here.put('schemas/_claims/curated.events.json', '{}');
    const decision = await here.checked();
    expect(decision).toMatchObject({ result: 'blocked', notes: [] });
    expect(decision.warnings).toEqual([
      `The registry '${here.folder}' has no topic at all: either its path is wrong, or nothing has been published yet; compared with the base branch`,
    ]);
    expect(only(decision).baseline).toMatchObject({
      source: 'base-branch',
      sha256: digest(story('v2')),
    });
  });

  it('is listed once for all topics, and not at all where every topic is active', async () => {
    here.repository.write('schemas/a.json', story('v1'));
    here.repository.write('schemas/b.json', story('v1'));
    const listings: string[] = [];
    const { objects } = here.registry;
    const spied = {
      ...here.registry,
      objects: {
        ...objects,
        folders: (prefix: string) => (listings.push(prefix), objects.folders(prefix)),
      },
    };
    await here.checked('changed', spied);
    expect(listings).toEqual(['schemas/']);
    await here.activate('a', story('v1'));
    await here.activate('b', story('v1'));
    await here.checked('changed', spied);
    expect(listings).toEqual(['schemas/']);
  });

  it('doesn’t block old files that nobody touches', async () => {
    const v1 = JSON.parse(story('v1')) as object;
    const old = { ...v1, table_name: 'old', surplus: 1, schema_version: undefined };
    here.repository.write('schemas/old.json', JSON.stringify(old));
    here.repository.commit('feat: old');
    const decision = await here.checked('all');
    expect([decision.exitCode, decision.topics.map((one) => one.classification)]).toEqual([
      0,
      ['unchanged', 'unchanged'],
    ]);
  });
});

describe('a version on the base branch that can’t be read', () => {
  const breakIt = (content: string): void => {
    here.repository.write('schemas/events.json', content);
    here.repository.commit('broken');
  };
  const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';

  it.each([
    ['has a comment', `// v2\n${story('v2')}`, /can't be read \(.*\): compared with/],
    ['is a pointer of Git LFS', LFS, /it is a Git LFS pointer/],
    ['is a list', '[]', /A topic schema is an object, not/],
    ['is a text', '"a"', /A topic schema is an object, not/],
    ['is a number', '1', /A topic schema is an object, not/],
    ['is too large, and not JSON', ' '.repeat(1_048_577), /can't be read \(.*\): compared with/],
  ])('%s: breaking it first is no way round the version before', async (_, content, note) => {
    const before = here.repository.git('rev-parse', 'HEAD');
    breakIt(content);
    breakIt(`${content} `);
    here.repository.write('schemas/events.json', story('v3'));
    const decision = await here.checked('changed', null);
    expect(only(decision)).toMatchObject({
      classification: 'breaking',
      baseline: { source: 'base-branch', ref: before, sha256: digest(story('v2')) },
    });
    expect(decision.notes).toEqual([expect.stringMatching(note)]);
    expect(decision.notes[0]).toContain(before.slice(0, 7));
    here.repository.write('schemas/events.json', story('v2'));
    expect((await here.checked('changed', null)).result).toBe('pass');
  });

  const v2 = JSON.parse(story('v2')) as object;
  const big = (size: number): string => JSON.stringify({ ...v2, description: 'x'.repeat(size) });
  const le = Buffer.from(`\ufeff${story('v2')}`, 'utf16le');
  it.each<[string, string | Buffer, string]>([
    ['JSON of more than 1 MiB', big(1_100_000), 'too-large'],
    ['UTF-16', le, 'encoding'],
    ['UTF-16 with the other byte order', Buffer.from(le).swap16(), 'encoding'],
    ['UTF-16 without a byte order mark', le.subarray(2), 'encoding'],
    ['UTF-16 of more than 1 MiB', Buffer.from(big(600_000), 'utf16le'), 'too-large'],
  ])('that is %s is compared with', async (_, content, rule) => {
    here.repository.write('schemas/clicks.json', content);
    here.repository.commit('feat: clicks');
    here.repository.write('schemas/clicks.json', story('v3'));
    const decision = await here.checked('changed', null);
    expect(only(decision)).toMatchObject({
      classification: 'breaking',
      baseline: { source: 'base-branch', sha256: digest(content) },
    });
    expect(rules(decision)).toContain('baseline-invalid');
    expect(rules(decision)).not.toContain('baseline-unreadable');
    const remark = only(decision).findings.find((one) => one.rule === 'baseline-invalid');
    expect(remark!.message).toContain(rule);
    here.repository.write('schemas/clicks.json', content);
    expect((await here.checked('all', null)).exitCode).toBe(1);
  });

  it('because it is huge keeps the gate from deciding, also where it lies further back', async () => {
    breakIt(big(9_000_000));
    here.repository.write('schemas/events.json', story('v3'));
    const words = /'schemas\/events.json' of commit [0-9a-f]{12} has more than 8 MiB/;
    const faultOf = async (): Promise<unknown> =>
      (await here.checked('changed', null)).errors.map(({ message }) => message);
    expect(await faultOf()).toEqual([expect.stringMatching(words)]);
    breakIt('{');
    here.repository.write('schemas/events.json', story('v3'));
    expect(await faultOf()).toEqual([expect.stringMatching(words)]);
    expect((await here.checked('changed', null)).exitCode).toBe(3);
  });

  it('in a shallow clone, which fetches the version before it', async () => {
    breakIt('{');
    const clone = throwawayRepository();
    clone.git('remote', 'add', 'origin', `file://${here.repository.root}`);
    clone.git('fetch', '--quiet', '--depth=1', 'origin', '+main:refs/remotes/origin/main');
    clone.git('checkout', '--quiet', '-b', 'feature', 'origin/main');
    clone.write('schemas/events.json', story('v3'));
    const found = await checkAt(clone.root, undefined);
    expect(only(found)).toMatchObject({
      classification: 'breaking',
      baseline: { sha256: digest(story('v2')) },
    });
    clone.remove();
  });

  it('and was never readable: the topic is new, with a warning', async () => {
    here.repository.write('schemas/comments.json', '// comment');
    here.repository.commit('feat: comments');
    here.repository.write('schemas/comments.json', story('v1').replace('"events"', '"comments"'));
    const decision = await here.checked('changed', null);
    expect(decision.result).toBe('pass');
    expect(only(decision)).toMatchObject({ classification: 'new', baseline: { source: 'none' } });
    expect(rules(decision)).toContain('baseline-unreadable');
    expect(only(decision).plan?.ddl).not.toEqual([]);
  });

  it('is not asked about where a version is active', async () => {
    breakIt('{');
    await here.activate('events', story('v2'));
    here.repository.write('schemas/events.json', story('v3'));
    const decision = await here.checked();
    expect(only(decision).baseline.source).toBe('registry');
    expect(decision.notes[0]).toMatch(/the base branch's version can't be read/);
  });

  it('can’t be merged as a pointer of Git LFS', async () => {
    here.repository.write('schemas/events.json', LFS);
    const decision = await here.checked('changed', null);
    expect(rules(decision)).toEqual(['not-a-regular-file']);
    expect(only(decision).findings[0]!.message).toContain('pointer of Git LFS');
  });
});
