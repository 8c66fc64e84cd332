import { symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptedFindings } from '../../src/core/verdict/accepted-findings.js';
import { judge } from '../../src/core/verdict/judge.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import { Fault, UserError } from '../../src/errors.js';
import { throwawayRepository, type Repository } from '../bin/repository.js';
import { bytesOf, digest, TODAY } from '../judged.js';
import {
  activate,
  outcomes,
  put,
  reasons,
  reject,
  schema,
  textAt,
  treeOf,
  withObjects,
  world,
  type World,
} from './publishing.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const PENDING = 'schemas/events/pending/schema.json';
const ACTIVE = 'schemas/events/active/schema.json';
const V1 = schema({ user_id: 'INT' });
const V2 = schema({ user_id: 'BIGINT' }, '2.0.0');

function commitEvents(text: string): string {
  here.repository.write('schemas/events.json', text);
  return here.repository.commit(`events ${text.length}`);
}
const isPending = (text: string): Promise<void> =>
  expect(textAt(here.registry, PENDING)).resolves.toBe(text);

describe('a new topic', () => {
  it('is uploaded with where it comes from, and once only', async () => {
    const commit = commitEvents(V1);
    const facts = {
      pullRequest: '42',
      repository: 'example/lake',
      actor: 'jos\u00e9\r\nx-evil: 1',
    };
    const report = await here.publish({ facts });
    expect(report).toMatchObject({ exitCode: 0, result: 'pass', commit });
    expect(report.publications).toMatchObject([
      {
        topic: 'events',
        file: 'schemas/events.json',
        outcome: 'PUBLISHED',
        sha256: digest(V1),
        key: join(here.directory, PENDING),
      },
    ]);
    const stored = await here.registry.objects.get(PENDING);
    expect(Object.fromEntries(stored?.metadata ?? [])).toEqual({
      commit,
      sha256: digest(V1),
      'base-sha256': 'none',
      'schema-version': '1.0.0',
      'pull-request': '42',
      repository: 'example/lake',
      actor: 'jos???x-evil: 1',
    });
    const before = treeOf(here.directory);
    expect(outcomes(await here.publish({ facts }))).toEqual(['events PUBLISHED']);
    expect(treeOf(here.directory)).toEqual(before);
  });

  it('that is invalid is blocked, with the verdict for the annotations', async () => {
    commitEvents('{"table_name": 1}');
    const report = await here.publish();
    expect(report).toMatchObject({
      exitCode: 1,
      result: 'blocked',
      publications: [{ outcome: 'BLOCKED', verdict: { classification: 'invalid' } }],
    });
    expect(reasons(report).join('\n')).toContain('The field payload_columns is missing');
    expect(treeOf(here.directory)).toEqual([]);
  });

  it.each([
    [
      'two files',
      () => here.repository.write('schemas/events/schema.json', V1),
      "Topic 'events' has two files",
    ],
    [
      'a link',
      () => symlinkSync('/etc/passwd', join(here.repository.root, 'schemas/passwd.json')),
      'is a link or a submodule',
    ],
    [
      'a name that can’t be one',
      () => here.repository.write('schemas/a..b.json', V1),
      "'a..b' can't be a topic name",
    ],
  ])('of %s is blocked, and others go on', async (_what, prepare, reason) => {
    here.repository.write('schemas/events.json', V1);
    here.repository.write('schemas/orders.json', schema({}, '1.0.0', 'orders'));
    prepare();
    here.repository.commit('all');
    const report = await here.publish();
    expect(reasons(report)).toEqual([expect.stringContaining(reason)]);
    expect(outcomes(report)).toContain('orders PUBLISHED');
    expect(report.exitCode).toBe(1);
  });
});

describe('the store', () => {
  it.each([
    ['the same bytes', V1],
    [
      'another formatting and order of keys',
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(V1) as object).reverse())),
    ],
  ])('that has %s in force gets nothing', async (_what, active) => {
    await put(here.registry, ACTIVE, active);
    commitEvents(V1);
    const before = treeOf(here.directory);
    expect(outcomes(await here.publish())).toEqual(['events SKIPPED']);
    expect(treeOf(here.directory)).toEqual(before);
  });

  it('with a version put there by hand is adopted: no commit is recorded', async () => {
    await put(here.registry, ACTIVE, V1);
    commitEvents(V2);
    expect(outcomes(await here.publish())).toEqual(['events PUBLISHED']);
    expect((await here.registry.objects.get(PENDING))?.metadata.get('base-sha256')).toBe(
      digest(V1),
    );
  });

  it('keeps its version when a change breaks readers, and the findings say why', async () => {
    await put(here.registry, ACTIVE, V2);
    commitEvents(schema({}, '3.0.0'));
    const report = await here.publish();
    expect(report).toMatchObject({
      exitCode: 1,
      publications: [
        { outcome: 'BLOCKED', plan: null, versions: { before: '2.0.0', after: '3.0.0' } },
      ],
    });
    expect(reasons(report)).toEqual([
      expect.stringContaining("Column 'user_id' removed (data loss)"),
    ]);
    // `fail-on: never` lets the run pass, and uploads nothing all the same.
    expect(await here.publish({ failOn: 'never' })).toMatchObject({
      exitCode: 0,
      result: 'blocked',
    });
    expect(await here.registry.objects.get(PENDING)).toBeUndefined();
  });

  it.each([
    [
      'waives',
      'approved',
      { accepted: 1, breaking: 0, warning: 0 },
      "ignore: [{rule: column-removed, topic: events, reason: agreed, expires: '2099-01-01'}]",
    ],
    [
      'calls a warning',
      'pass',
      { accepted: 0, breaking: 0, warning: 1 },
      'rules: {column-removed: warning}',
    ],
  ])(
    'gets a break that the committed configuration %s, with the digest of exactly these findings',
    async (_how, result, counts, configuration) => {
      await put(here.registry, ACTIVE, V2);
      here.repository.write('.schema-gate.yml', configuration);
      const after = schema({}, '3.0.0');
      commitEvents(after);
      const report = await here.publish();
      expect(outcomes(report)).toEqual(['events PUBLISHED']);
      expect(report).toMatchObject({
        exitCode: 0,
        result,
        publications: [{ counts, verdict: undefined }],
      });
      const { findings } = judge({
        topic: 'events',
        before: parseTopicSchema(bytesOf(V2)),
        after: parseTopicSchema(bytesOf(after)),
        policy: DEFAULT_POLICY,
        today: TODAY,
        hash: digest,
      });
      const accepted = (await here.registry.objects.get(PENDING))?.metadata.get(
        'accepted-findings',
      );
      expect(accepted).toMatch(/^[0-9a-f]{64}$/);
      expect(accepted).toBe(acceptedFindings(findings, digest));
    },
  );

  it('with an active version that is no JSON is a fault of this topic only', async () => {
    await put(here.registry, ACTIVE, '{"a":1,}');
    here.repository.write('schemas/orders.json', schema({}, '1.0.0', 'orders'));
    commitEvents(V1);
    const report = await here.publish();
    expect(outcomes(report)).toEqual(['events FAULT', 'orders PUBLISHED']);
    expect(report).toMatchObject({ exitCode: 3, result: 'error' });
    expect(reasons(report)[0]).toContain(
      `${join(here.directory, ACTIVE)}) can't be read (JSON allows no ',' before '}')`,
    );
  });

  it('of a deleted file keeps everything, and the report names it', async () => {
    await put(here.registry, 'schemas/gone/active/schema.json', V1);
    await put(here.registry, 'schemas/never/pending/schema.json', V1);
    commitEvents(V1);
    const before = treeOf(here.directory).filter((line) => line.includes('/gone/'));
    const report = await here.publish();
    expect(report.orphans).toEqual([
      { topic: 'gone', key: join(here.directory, 'schemas/gone/active/schema.json') },
    ]);
    expect(report.exitCode).toBe(0);
    expect(treeOf(here.directory).filter((line) => line.includes('/gone/'))).toEqual(before);
    expect((await here.publish({ scope: ['schemas/events.json'] })).orphans).toEqual([]);
  });
});

describe('what is published', () => {
  it('is the commit, never what lies beside it', async () => {
    commitEvents(V1);
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
    commitEvents(V1);
    expect(outcomes(await here.publish({ scope: ['schemas/events.json'] }))).toEqual([
      'events PUBLISHED',
    ]);
  });

  it.each([
    ['no topic schema', 'README.md', 'is not a topic schema'],
    ['not committed', 'schemas/draft.json', 'has no file'],
  ])('can be no file that is %s', async (_what, path, message) => {
    commitEvents(V1);
    here.repository.write(path, V1);
    await expect(here.publish({ scope: [path] })).rejects.toThrow(UserError);
    await expect(here.publish({ scope: [path] })).rejects.toThrow(message);
  });

  it('is nothing before the first commit, nor with a broken configuration', async () => {
    await expect(here.publish()).rejects.toThrow('There is no commit yet');
    here.repository.write('.schema-gate.yml', 'nonsense: 1');
    commitEvents(V1);
    expect(await here.publish()).toMatchObject({ exitCode: 2, result: 'error', publications: [] });
    expect(treeOf(here.directory)).toEqual([]);
  });

  it('is nothing in a dry run, which shows the statements', async () => {
    await put(here.registry, ACTIVE, V1);
    const before = treeOf(here.directory);
    commitEvents(V2);
    const report = await here.publish({ isDryRun: true, waitMs: 300_000 });
    expect(outcomes(report)).toEqual(['events PLANNED']);
    expect(report.publications[0]?.plan?.ddl.map(({ sql }) => sql)).toEqual([
      expect.stringContaining('CHANGE COLUMN `user_id` `user_id` bigint'),
    ]);
    expect(report.exitCode).toBe(0);
    expect(treeOf(here.directory)).toEqual(before);
  });

  it('is nothing, not even a directory, in a dry run against a registry that isn’t there yet', async () => {
    commitEvents(V1);
    expect(outcomes(await here.publish({ isDryRun: true }))).toEqual(['events PLANNED']);
    expect(treeOf(here.directory)).toEqual([]);
  });
});

describe('an old workflow run that is run again after a newer merge', () => {
  it.each([
    ['active', ACTIVE],
    ['pending', PENDING],
  ])('does not replace what the newer commit has in %s', async (_where, key) => {
    const old = commitEvents(V1);
    const newer = commitEvents(V2);
    await put(here.registry, key, V2, newer);
    here.repository.git('checkout', '--quiet', old);
    const report = await here.publish({ adopts: true });
    expect(outcomes(report)).toEqual(['events STALE']);
    expect(report.exitCode).toBe(1);
    expect(reasons(report)[0]).toContain(newer.slice(0, 7));
    expect(await textAt(here.registry, key)).toBe(V2);
  });

  it('does not judge before it has seen that it is stale', async () => {
    const old = commitEvents(V1);
    await put(here.registry, ACTIVE, V2, commitEvents(V2));
    here.repository.git('checkout', '--quiet', old);
    expect(reasons(await here.publish()).join()).not.toContain('narrowing');
  });

  it('has nothing to say where the bytes are the same', async () => {
    const old = commitEvents(V1);
    here.repository.write('README.md', 'hello');
    await put(here.registry, ACTIVE, V1, here.repository.commit('docs'));
    here.repository.git('checkout', '--quiet', old);
    expect(outcomes(await here.publish())).toEqual(['events SKIPPED']);
  });
});

describe('a revert', () => {
  it('replaces what still waits in pending, although the same bytes are in force', async () => {
    await put(here.registry, ACTIVE, V1, commitEvents(V1));
    await put(here.registry, PENDING, V2, commitEvents(V2));
    commitEvents(V1);
    expect(outcomes(await here.publish())).toEqual(['events PUBLISHED']);
    await isPending(V1);
  });

  it('has won only when the validator is through with it', async () => {
    await put(here.registry, ACTIVE, V1, commitEvents(V1));
    await put(here.registry, PENDING, V2, commitEvents(V2));
    commitEvents(V1);
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
    commitEvents(V2);
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
      await put(here.registry, ACTIVE, V1, commitEvents(V1));
      checkOut(commitEvents(V2));
      expect(outcomes(await here.publish({}, [], { root: clone.root }))).toEqual([
        'events PUBLISHED',
      ]);
    });

    it('gets the history first, and finds out that a newer run was there', async () => {
      const old = commitEvents(V1);
      await put(here.registry, ACTIVE, V2, commitEvents(V2));
      checkOut(old);
      const report = await here.publish({ adopts: true }, [], { root: clone.root });
      expect(outcomes(report)).toEqual(['events STALE']);
      expect(reasons(report)[0]).not.toContain('--adopt');
    });

    it('can’t tell when the history is not to be had', async () => {
      await put(here.registry, ACTIVE, V1, commitEvents(V1));
      checkOut(commitEvents(V2));
      clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
      const report = await here.publish({ adopts: true }, [], { root: clone.root });
      expect(outcomes(report)).toEqual(['events FAULT']);
      expect(reasons(report)[0]).toContain('fetch-depth: 0');
    });
  });
});

describe('two publishers at once', () => {
  it('end with one upload: who comes second starts over and finds its bytes there', async () => {
    commitEvents(V1);
    const racing = withObjects(here.registry, (real) => {
      let isFirst = true;
      return {
        put: async (...args) => {
          if (isFirst) await put(here.registry, PENDING, V1);
          isFirst = false;
          return real.put(...args);
        },
      };
    });
    expect(outcomes(await here.publish({}, [], { registry: racing }))).toEqual([
      'events PUBLISHED',
    ]);
    await isPending(V1);
    expect((await here.registry.objects.get(PENDING))?.metadata.size).toBe(0);
  });

  it('never overwrite a newer commit: who comes second starts over and is stale', async () => {
    const old = commitEvents(V1);
    const newer = commitEvents(V2);
    here.repository.git('checkout', '--quiet', old);
    const racing = withObjects(here.registry, (real) => ({
      put: async (...args) => {
        await put(here.registry, PENDING, V2, newer);
        return real.put(...args);
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry: racing }))).toEqual(['events STALE']);
    await isPending(V2);
  });

  it('never overwrite a newer candidate that has replaced the one they saw', async () => {
    await put(here.registry, PENDING, V1, commitEvents(V1));
    const mine = commitEvents(V2);
    const newest = schema({ user_id: 'BIGINT', note: 'STRING' }, '2.1.0');
    const newer = commitEvents(newest);
    here.repository.git('checkout', '--quiet', mine);
    const racing = withObjects(here.registry, (real) => ({
      put: async (...args) => {
        await put(here.registry, PENDING, newest, newer);
        return real.put(...args);
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry: racing }))).toEqual(['events STALE']);
    await isPending(newest);
  });

  it('share an activation that was quicker than the second upload', async () => {
    commitEvents(V1);
    const racing = withObjects(here.registry, () => ({
      put: async () => {
        await put(here.registry, ACTIVE, V1);
        return 'refused' as const;
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry: racing }))).toEqual(['events ACTIVE']);
  });

  it('give up after five tries, and say that pending keeps changing', async () => {
    commitEvents(V1);
    let puts = 0;
    const restless = withObjects(here.registry, () => ({
      put: () => {
        puts++;
        return Promise.resolve('refused' as const);
      },
    }));
    const report = await here.publish({}, [], { registry: restless });
    expect(outcomes(report)).toEqual(['events FAULT']);
    expect(reasons(report)[0]).toContain(`${join(here.directory, PENDING)} keeps changing`);
    expect(puts).toBe(5);
  });
});

describe('a fault', () => {
  const denied = (): never => {
    throw new Fault(
      'GetObject s3://lake/schemas/events/pending/schema.json: AccessDenied (403); allow s3:GetObject',
    );
  };

  it('of one topic, such as a 403, leaves the others alone', async () => {
    here.repository.write('schemas/orders.json', schema({}, '1.0.0', 'orders'));
    commitEvents(V1);
    const registry = withObjects(here.registry, (real) => ({
      get: async (key) => (key === PENDING ? denied() : real.get(key)),
    }));
    const report = await here.publish({}, [], { registry });
    expect(outcomes(report)).toEqual(['events FAULT', 'orders PUBLISHED']);
    expect(reasons(report)).toEqual([expect.stringContaining('AccessDenied')]);
    expect(report.exitCode).toBe(3);
  });

  it('of all of them is said once', async () => {
    commitEvents(V1);
    const registry = withObjects(here.registry, () => ({ folders: async () => denied() }));
    await expect(here.publish({}, [], { registry })).rejects.toThrow('AccessDenied');
  });

  it('after the write, a lost answer, is no fault: the upload is found', async () => {
    commitEvents(V1);
    const registry = withObjects(here.registry, (real) => ({
      put: async (...args) => {
        await real.put(...args);
        throw new Fault('PutObject: socket hang up');
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry }))).toEqual(['events PUBLISHED']);
  });

  it('before the write is one, and the next run repairs it', async () => {
    commitEvents(V1);
    const registry = withObjects(here.registry, () => ({
      put: async () => {
        throw new Fault('PutObject: 503 SlowDown');
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry }))).toEqual(['events FAULT']);
    expect(outcomes(await here.publish())).toEqual(['events PUBLISHED']);
  });

  it('that nobody foresaw takes no other topic’s outcome along, and shows no credentials', async () => {
    here.repository.write('schemas/orders.json', schema({}, '1.0.0', 'orders'));
    commitEvents(V1);
    const registry = withObjects(here.registry, (real) => ({
      get: async (key) => {
        if (key === PENDING)
          throw new TypeError('https://user:secret@host: undefined is no function');
        return real.get(key);
      },
    }));
    const report = await here.publish({}, [], { registry });
    expect(outcomes(report)).toEqual(['events FAULT', 'orders PUBLISHED']);
    expect(reasons(report).join()).not.toContain('secret');
  });
});

describe('the outcome', () => {
  it('is ACTIVE when the validator activates what was uploaded', async () => {
    commitEvents(V1);
    const report = await here.publish({ waitMs: 60_000 }, [
      () => activate(here.registry, 'events'),
    ]);
    expect(report).toMatchObject({
      exitCode: 0,
      publications: [{ outcome: 'ACTIVE', reasons: [] }],
    });
  });

  it('is FAILED with the validator’s reasons, at the column they are about', async () => {
    commitEvents(V1);
    const error = {
      type: 'BREAKING_CHANGE',
      field: 'user_id',
      message: 'Unsafe narrowing',
      rule: 'type-narrowed',
    };
    const report = await here.publish({ waitMs: 60_000 }, [
      () => reject(here.registry, 'events', error),
    ]);
    expect(report).toMatchObject({
      exitCode: 1,
      result: 'blocked',
      publications: [{ outcome: 'FAILED' }],
    });
    const [publication] = report.publications;
    const at = publication?.reasons[0]?.at;
    expect(publication?.source?.text.slice(at?.start, at?.end)).toBe('"user_id"');
  });

  it('of bytes that were rejected before and are published again is the new one, not the old', async () => {
    commitEvents(V1);
    expect(
      outcomes(
        await here.publish({ waitMs: 60_000 }, [
          () => reject(here.registry, 'events', { type: 'X', message: 'the table was missing' }),
        ]),
      ),
    ).toEqual(['events FAILED']);
    expect(
      outcomes(
        await here.publish({ waitMs: 60_000 }, [
          () => undefined,
          () => activate(here.registry, 'events'),
        ]),
      ),
    ).toEqual(['events ACTIVE']);
  });

  it('of a candidate that an earlier run uploaded is waited for', async () => {
    commitEvents(V1);
    await here.publish();
    expect(
      outcomes(await here.publish({ waitMs: 60_000 }, [() => activate(here.registry, 'events')])),
    ).toEqual(['events ACTIVE']);
  });

  it('of a candidate whose rejection was written, but that still lies in pending, is that rejection', async () => {
    commitEvents(V1);
    await here.publish();
    const pending = await here.registry.objects.get(PENDING);
    const error = {
      sha256: digest(V1),
      uploaded_at: pending?.modified,
      errors: [{ type: 'X', message: 'no' }],
    };
    await put(here.registry, 'schemas/events/failed/error.json', JSON.stringify(error));
    expect(outcomes(await here.publish({ waitMs: 60_000 }))).toEqual(['events FAILED']);
  });

  it('of a candidate that an earlier run uploaded once more is not the rejection before', async () => {
    commitEvents(V1);
    const error = {
      sha256: digest(V1),
      uploaded_at: '2026-01-01T00:00:00.000Z',
      errors: [{ type: 'X', message: 'no' }],
    };
    await put(here.registry, 'schemas/events/failed/error.json', JSON.stringify(error));
    await here.publish();
    expect(
      outcomes(await here.publish({ waitMs: 60_000 }, [() => activate(here.registry, 'events')])),
    ).toEqual(['events ACTIVE']);
  });

  it('STALE is judged and uploaded again', async () => {
    await put(here.registry, ACTIVE, V1);
    commitEvents(V2);
    const other = schema({ user_id: 'INT', note: 'STRING' }, '1.1.0');
    const stale = async (): Promise<void> => {
      await put(here.registry, ACTIVE, schema({ user_id: 'INT' }, '1.0.1'));
      await reject(here.registry, 'events', { type: 'STALE', message: 'another version' });
    };
    const report = await here.publish({ waitMs: 60_000 }, [
      stale,
      () => activate(here.registry, 'events'),
    ]);
    expect(report.publications).toMatchObject([
      { outcome: 'ACTIVE', versions: { before: '1.0.1', after: '2.0.0' } },
    ]);
    // Where the version that came in between makes ours a break, it is one.
    await put(here.registry, ACTIVE, V1);
    const breaks = async (): Promise<void> => {
      await put(here.registry, ACTIVE, other);
      await reject(here.registry, 'events', { type: 'STALE', message: 'another version' });
    };
    expect(outcomes(await here.publish({ waitMs: 60_000 }, [breaks]))).toEqual(['events BLOCKED']);
  });

  it('is STALE after five uploads that were all too late', async () => {
    commitEvents(V1);
    const stale = (): Promise<void> =>
      reject(here.registry, 'events', { type: 'STALE', message: 'another version' });
    const report = await here.publish({ waitMs: 60_000 }, [
      stale,
      stale,
      stale,
      stale,
      stale,
      stale,
    ]);
    expect(outcomes(report)).toEqual(['events STALE']);
    expect(reasons(report)[0]).toContain('changed 5 times');
    expect(await here.registry.objects.get(PENDING)).toBeUndefined();
  });
});

describe('--max', () => {
  beforeEach(() => {
    for (const topic of ['a', 'b', 'c'])
      here.repository.write(`schemas/${topic}.json`, schema({}, '1.0.0', topic));
    here.repository.write('schemas/z.json', '{');
    here.repository.commit('all');
  });

  it('publishes as many as asked for, one after another, and looks at the others', async () => {
    await put(here.registry, 'schemas/a/active/schema.json', schema({}, '1.0.0', 'a'));
    const report = await here.publish({ max: 1, waitMs: 60_000 }, [
      () => activate(here.registry, 'b'),
    ]);
    expect(outcomes(report)).toEqual(['a SKIPPED', 'b ACTIVE', 'c PLANNED', 'z BLOCKED']);
    expect(report.publications[2]?.reasons).toMatchObject([
      { message: 'Left for a later wave of 1' },
    ]);
    expect(await here.registry.objects.get('schemas/c/pending/schema.json')).toBeUndefined();
  });

  it('stops at the first that failed', async () => {
    const report = await here.publish({ max: 3, waitMs: 60_000 }, [
      () => activate(here.registry, 'a'),
      () => reject(here.registry, 'b', { type: 'X', message: 'no' }),
    ]);
    expect(outcomes(report)).toEqual(['a ACTIVE', 'b FAILED', 'c PLANNED', 'z BLOCKED']);
    expect(reasons(report)).toContain('Left for later, since b is FAILED');
    expect(await here.registry.objects.get('schemas/c/pending/schema.json')).toBeUndefined();
  });

  it('stops, too, where nothing happens', async () => {
    expect(outcomes(await here.publish({ max: 3, waitMs: 5_000 }))).toEqual([
      'a TIMEOUT',
      'b PLANNED',
      'c PLANNED',
      'z BLOCKED',
    ]);
  });

  it('plans as many in a dry run', async () => {
    const report = await here.publish({ max: 2, isDryRun: true });
    expect(outcomes(report)).toEqual(['a PLANNED', 'b PLANNED', 'c PLANNED', 'z BLOCKED']);
    expect(report.publications.slice(0, 3).map((one) => one.reasons.length)).toEqual([0, 0, 1]);
    expect(treeOf(here.directory)).toEqual([]);
  });
});

it('a run that was lost is repaired by the next, whatever it was about', async () => {
  commitEvents(V1);
  // Uploaded, then taken away by hand before the validator saw it.
  await here.publish();
  await rm(join(here.directory, PENDING));
  here.repository.write('README.md', 'hello');
  here.repository.commit('docs only');
  expect(outcomes(await here.publish())).toEqual(['events PUBLISHED']);
  await isPending(V1);
});
