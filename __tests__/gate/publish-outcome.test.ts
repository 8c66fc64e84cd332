import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digest } from '../judged.js';
import {
  ACTIVE,
  PENDING,
  V1,
  V2,
  activate,
  commitEvents,
  outcomes,
  put,
  reasons,
  reject,
  schema,
  treeOf,
  world,
  type World,
} from './publishing.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

describe('the outcome', () => {
  it('is ACTIVE when the validator activates what was uploaded', async () => {
    commitEvents(here, V1);
    const report = await here.publish({ waitMs: 60_000 }, [
      () => activate(here.registry, 'events'),
    ]);
    expect(report).toMatchObject({
      exitCode: 0,
      publications: [{ outcome: 'ACTIVE', reasons: [] }],
    });
  });

  it('is FAILED with the validator’s reasons, at the column they are about', async () => {
    commitEvents(here, V1);
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
    commitEvents(here, V1);
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
    commitEvents(here, V1);
    await here.publish();
    expect(
      outcomes(await here.publish({ waitMs: 60_000 }, [() => activate(here.registry, 'events')])),
    ).toEqual(['events ACTIVE']);
  });

  it('of a candidate whose rejection was written, but that still lies in pending, is that rejection', async () => {
    commitEvents(here, V1);
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
    commitEvents(here, V1);
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
    commitEvents(here, V2);
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
    commitEvents(here, V1);
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
