import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { awaitActivation } from '../../src/gate/await-activation.js';
import type { Registry } from '../../src/registry/registry.js';
import { digest } from '../judged.js';
import { PENDING, activate, put, withObjects, type World } from './publishing.js';
import { EVENTS, MINUTE, OURS, nothing, outcomeOf, wait, worldWithCandidate } from './waiting.js';

let here: World;
beforeEach(async () => {
  here = await worldWithCandidate();
});
afterEach(() => here.remove());

describe('time', () => {
  it('runs out after a period without progress, not before', async () => {
    expect(await outcomeOf(here, [], { waitMs: 100_000 })).toBe('TIMEOUT');
    expect(here.clock.elapsed()).toBe(100_000);
  });

  it('begins anew with the progress of any topic', async () => {
    const topics = ['a', 'b', 'c'];
    for (const topic of topics)
      await put(here.registry, `schemas/${topic}/pending/schema.json`, OURS);
    // Each takes nearly as long as is waited for; together they take far longer.
    const slow = topics.flatMap((topic) => [
      nothing,
      nothing,
      nothing,
      nothing,
      () => activate(here.registry, topic),
    ]);
    const ended = await wait(here, slow, {
      awaited: topics.map((topic) => ({ topic })),
      waitMs: 80_000,
    });
    expect(ended.map(([topic, { outcome }]) => `${topic} ${outcome}`)).toEqual([
      'a ACTIVE',
      'b ACTIVE',
      'c ACTIVE',
    ]);
    expect(here.clock.elapsed()).toBeGreaterThan(80_000);
  });

  it('is not asked for more often than in pauses that grow from 1 s to 15 s', async () => {
    const pauses: number[] = [];
    const { sleep } = here.clock;
    const tools = {
      digest,
      now: here.clock.now,
      sleep: (ms: number) => {
        pauses.push(ms);
        return sleep(ms);
      },
      progress: nothing,
      resubmit: () => Promise.reject(new Error('not asked for')),
    };
    await awaitActivation(here.registry, [EVENTS], 90_000, tools);
    expect(pauses.slice(0, 4)).toEqual([1000, 1500, 2250, 3375]);
    expect(Math.max(...pauses)).toBe(15_000);
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(90_000);
  });
});

describe('progress', () => {
  it('is shown when something changed, and at least every 30 seconds', async () => {
    await put(here.registry, 'schemas/orders/pending/schema.json', OURS);
    const awaited = [{}, { topic: 'orders' }];
    await wait(here, [nothing, () => activate(here.registry, 'orders')], {
      awaited,
      waitMs: 100_000,
    });
    expect(here.lines[0]).toBe('0 of 2 active, 2 waiting (0 s)');
    expect(here.lines[1]).toBe('1 of 2 active, 1 waiting (3 s)');
    expect(here.lines.at(-1)).toBe('1 of 2 active, 1 timeout (103 s)');
    const times = here.lines.map((line) => Number(/\(([0-9]+) s\)/.exec(line)?.[1]));
    for (const [index, time] of times.slice(1).entries())
      expect(time - (times[index] ?? 0)).toBeLessThanOrEqual(30);
  });

  it('is none where nothing is waited for', async () => {
    expect(await wait(here, [], { awaited: [] })).toEqual([]);
    expect(here.lines).toEqual([]);
  });
});

describe('a read that fails', () => {
  /** Of the reads of pending, one a look, these fail. */
  const failing = (isFailing: (look: number) => boolean): Registry => {
    let look = 0;
    return withObjects(here.registry, (real) => ({
      get: async (key) => {
        if (key === PENDING && isFailing(++look))
          throw new Fault('GetObject s3://lake/x: 503 SlowDown');
        return real.get(key);
      },
    }));
  };

  it('is shown and tried again', async () => {
    expect(
      await outcomeOf(here, [() => activate(here.registry, 'events')], {
        registry: failing((look) => look <= 4),
      }),
    ).toBe('ACTIVE');
    expect(here.lines.filter((line) => line.includes('503 SlowDown (tried again)'))).toHaveLength(
      4,
    );
  });

  it('may do so again after a good one', async () => {
    const steps = [
      ...Array.from({ length: 9 }, () => nothing),
      () => activate(here.registry, 'events'),
    ];
    expect(
      await outcomeOf(here, steps, {
        registry: failing((look) => look !== 5 && look < 10),
        waitMs: 10 * MINUTE,
      }),
    ).toBe('ACTIVE');
  });

  it('again and again ends as a fault, of this topic only', async () => {
    await put(here.registry, 'schemas/orders/pending/schema.json', OURS);
    const steps = [() => activate(here.registry, 'orders')];
    const ended = await wait(here, steps, {
      awaited: [{}, { topic: 'orders' }],
      registry: failing((look) => look <= 5),
    });
    expect(ended.map(([topic, { outcome }]) => `${topic} ${outcome}`).sort()).toEqual([
      'events FAULT',
      'orders ACTIVE',
    ]);
  });
});
