import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { throwawayRepository, type Repository } from '../bin/repository.js';
import {
  ACTIVE,
  PENDING,
  V1,
  V2,
  commitEvents,
  outcomes,
  put,
  reasons,
  reject,
  schema,
  textAt,
  treeOf,
  world,
  type World,
} from './publishing.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const isPending = (text: string): Promise<void> =>
  expect(textAt(here.registry, PENDING)).resolves.toBe(text);

describe('what is published', () => {
  it('is the commit, never what lies beside it', async () => {
    commitEvents(here, V1);
    here.repository.write('schemas/events.json', V2);
    here.repository.write('schemas/draft.json', V2);
    const report = await here.publish();
    expect(outcomes(report)).toEqual(['events PUBLISHED']);
    await isPending(V1);
    expect(report.notes).toEqual([
      expect.stringContaining("'schemas/draft.json', 'schemas/events.json'"),
    ]);
  });

  it('are the files that were named', async () => {
    here.repository.write('schemas/orders.json', schema({}, '1.0.0', 'orders'));
    commitEvents(here, V1);
    expect(outcomes(await here.publish({ scope: ['schemas/events.json'] }))).toEqual([
      'events PUBLISHED',
    ]);
  });

  it.each([
    ['no topic schema', 'README.md', 'is not a topic schema'],
    ['not committed', 'schemas/draft.json', 'has no file'],
  ])('can be no file that is %s', async (_what, path, message) => {
    commitEvents(here, V1);
    here.repository.write(path, V1);
    await expect(here.publish({ scope: [path] })).rejects.toThrow(UserError);
    await expect(here.publish({ scope: [path] })).rejects.toThrow(message);
  });

  it('is nothing before the first commit, nor with a broken configuration', async () => {
    await expect(here.publish()).rejects.toThrow('There is no commit yet');
    here.repository.write('.schema-gate.yml', 'nonsense: 1');
    commitEvents(here, V1);
    expect(await here.publish()).toMatchObject({ exitCode: 2, result: 'error', publications: [] });
    expect(treeOf(here.directory)).toEqual([]);
  });

  it('is nothing in a dry run, which shows the statements', async () => {
    await put(here.registry, ACTIVE, V1);
    const before = treeOf(here.directory);
    commitEvents(here, V2);
    const report = await here.publish({ isDryRun: true, waitMs: 300_000 });
    expect(outcomes(report)).toEqual(['events PLANNED']);
    expect(report.publications[0]?.plan?.ddl.map(({ sql }) => sql)).toEqual([
      expect.stringContaining('CHANGE COLUMN `user_id` `user_id` bigint'),
    ]);
    expect(report.exitCode).toBe(0);
    expect(treeOf(here.directory)).toEqual(before);
  });

  it('is nothing, not even a directory, in a dry run against a registry that isn’t there yet', async () => {
    commitEvents(here, V1);
    expect(outcomes(await here.publish({ isDryRun: true }))).toEqual(['events PLANNED']);
    expect(treeOf(here.directory)).toEqual([]);
  });
});

describe('an old workflow run that is run again after a newer merge', () => {
  it.each([
    ['active', ACTIVE],
    ['pending', PENDING],
  ])('does not replace what the newer commit has in %s', async (_where, key) => {
    const old = commitEvents(here, V1);
    const newer = commitEvents(here, V2);
    await put(here.registry, key, V2, newer);
    here.repository.git('checkout', '--quiet', old);
    const report = await here.publish({ adopts: true });
    expect(outcomes(report)).toEqual(['events STALE']);
    expect(report.exitCode).toBe(1);
    expect(reasons(report)[0]).toContain(newer.slice(0, 7));
    expect(await textAt(here.registry, key)).toBe(V2);
  });

  it('does not judge before it has seen that it is stale', async () => {
    const old = commitEvents(here, V1);
    await put(here.registry, ACTIVE, V2, commitEvents(here, V2));
    here.repository.git('checkout', '--quiet', old);
    expect(reasons(await here.publish()).join()).not.toContain('narrowing');
  });

  it('has nothing to say where the bytes are the same', async () => {
    const old = commitEvents(here, V1);
    here.repository.write('README.md', 'hello');
    await put(here.registry, ACTIVE, V1, here.repository.commit('docs'));
    here.repository.git('checkout', '--quiet', old);
    expect(outcomes(await here.publish())).toEqual(['events SKIPPED']);
  });
});

describe('a revert', () => {
  it('replaces what still waits in pending, although the same bytes are in force', async () => {
    await put(here.registry, ACTIVE, V1, commitEvents(here, V1));
    await put(here.registry, PENDING, V2, commitEvents(here, V2));
    commitEvents(here, V1);
    expect(outcomes(await here.publish())).toEqual(['events PUBLISHED']);
    await isPending(V1);
  });

  it('has won only when the validator is through with it', async () => {
    await put(here.registry, ACTIVE, V1, commitEvents(here, V1));
    await put(here.registry, PENDING, V2, commitEvents(here, V2));
    commitEvents(here, V1);
    const late = async (): Promise<void> => put(here.registry, ACTIVE, V2);
    const stale = async (): Promise<void> =>
      reject(here.registry, 'events', { type: 'STALE', message: 'another version' });
    const report = await here.publish({ waitMs: 60_000 }, [late, stale]);
    // The validator had begun with v2 already; what is left of the revert narrows, and says so.
    expect(outcomes(report)).toEqual(['events BLOCKED']);
    expect(reasons(report)[0]).toContain('Unsafe narrowing: BIGINT → INT');
  });
});

describe('a commit that this clone doesn’t know', () => {
  const foreign = 'f'.repeat(40);
  it.each([
    ['squashed away', foreign],
    ['no commit’s name', '--upload-pack=touch x'],
  ])('and is %s needs --adopt', async (_what, commit) => {
    await put(here.registry, ACTIVE, V1, commit);
    commitEvents(here, V2);
    const report = await here.publish();
    expect(outcomes(report)).toEqual(['events STALE']);
    expect(reasons(report)[0]).toContain('--adopt');
    expect(outcomes(await here.publish({ adopts: true }))).toEqual(['events PUBLISHED']);
  });

  describe('because it is shallow', () => {
    let clone: Repository;
    beforeEach(() => {
      clone = throwawayRepository();
      clone.git('remote', 'add', 'origin', `file://${here.repository.root}`);
    });
    afterEach(() => clone.remove());
    const checkOut = (commit: string): void => {
      clone.git('fetch', '--quiet', '--depth=1', 'origin', commit);
      clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
    };

    it('gets the history first, and finds the commit in it', async () => {
      await put(here.registry, ACTIVE, V1, commitEvents(here, V1));
      checkOut(commitEvents(here, V2));
      expect(outcomes(await here.publish({}, [], { root: clone.root }))).toEqual([
        'events PUBLISHED',
      ]);
    });

    it('gets the history first, and finds out that a newer run was there', async () => {
      const old = commitEvents(here, V1);
      await put(here.registry, ACTIVE, V2, commitEvents(here, V2));
      checkOut(old);
      const report = await here.publish({ adopts: true }, [], { root: clone.root });
      expect(outcomes(report)).toEqual(['events STALE']);
      expect(reasons(report)[0]).not.toContain('--adopt');
    });

    it('can’t tell when the history is not to be had', async () => {
      await put(here.registry, ACTIVE, V1, commitEvents(here, V1));
      checkOut(commitEvents(here, V2));
      clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
      const report = await here.publish({ adopts: true }, [], { root: clone.root });
      expect(outcomes(report)).toEqual(['events FAULT']);
      expect(reasons(report)[0]).toContain('fetch-depth: 0');
    });
  });
});
