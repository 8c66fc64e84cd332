import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { sweep } from '../../src/validator/sweep.js';
import { schema, V1 } from '../world/scenarios.js';
import { keys, harness } from './harness.js';

describe('the sweeper', () => {
  const TEN_MINUTES = 10 * 60_000;
  it('reconciles candidates that have waited too long, and leaves new ones to their events', async () => {
    const at = harness();
    at.world.upload('orders', V1);
    at.world.pass(TEN_MINUTES);
    at.world.upload('returns', schema('1.0.0', { n: 'INT' }, { table: 'returns' }));
    expect((await sweep(at.ports)).results).toMatchObject([{ kind: 'activated', topic: 'orders' }]);
    expect(keys(at, 'pending')).toEqual(['schemas/returns/pending/schema.json']);
  });

  it.each<[what: string, error: Error]>([
    ['a fault', new Fault('503')],
    ['an error of our own', new TypeError('oops')],
  ])('goes on with the others when one topic meets %s', async (_, error) => {
    const at = harness({}, ({ operation, subject }) =>
      operation === 'objects.put' && subject.includes('std.b.json') ? error : undefined,
    );
    for (const topic of ['a', 'b', 'c'])
      at.world.upload(topic, schema('1.0.0', { n: 'INT' }, { table: topic }));
    at.world.pass(TEN_MINUTES);
    const { results, faults } = await sweep(at.ports);
    expect(results.map(({ topic }) => topic)).toEqual(['a', 'c']);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(error.message)]);
    expect(keys(at, 'pending')).toEqual(['schemas/b/pending/schema.json']);
  });

  it.each<[status: string, closedFor: number]>([
    ['BACKFILL_PENDING', 3 * TEN_MINUTES],
    ['BACKFILL_FAILED', 3 * TEN_MINUTES],
    ['READY', 0],
    ['VALIDATION_FAILED', 0],
    ['RETIRED', 0],
  ])('measures how long gates have been closed: %s', async (status, closedFor) => {
    const at = harness({ hasStateMachine: true });
    const { items } = at.world.registry;
    for (const topic of ['young', 'old', 'torn']) {
      at.world.upload(topic, schema('1.0.0', { n: 'INT' }, { table: topic }));
      await sweep(at.ports, { olderThanMs: 0 });
    }
    const closed = { status: status as 'READY', processingEnabled: false };
    const updatedAt = at.ports.now().toISOString();
    await items.update('old', { ...closed, updatedAt }, { kind: 'always' });
    await items.update('torn', { ...closed, updatedAt: 'yesterday' }, { kind: 'always' });
    at.world.pass(2 * TEN_MINUTES);
    const later = at.ports.now().toISOString();
    await items.update('young', { ...closed, updatedAt: later }, { kind: 'always' });
    at.world.pass(TEN_MINUTES);
    const { waiting } = await sweep(at.ports, { measuresGates: true });
    expect(Math.round(waiting.longestClosedMs / TEN_MINUTES) * TEN_MINUTES).toBe(closedFor);
    const unmeasured = await sweep(at.ports);
    expect(unmeasured.waiting.longestClosedMs).toBe(0);
  });

  it('measures the oldest candidate that it leaves, and none that it decides', async () => {
    const at = harness({}, ({ operation, subject }) =>
      operation === 'objects.put' && subject.includes('std.b.json') ? new Fault('503') : undefined,
    );
    at.world.upload('a', schema('1.0.0', { n: 'INT' }, { table: 'a' }));
    at.world.pass(3 * TEN_MINUTES);
    at.world.upload('b', schema('1.0.0', { n: 'INT' }, { table: 'b' }));
    at.world.pass(TEN_MINUTES / 2);
    const first = await sweep(at.ports);
    expect(Math.round(first.waiting.oldestCandidateMs / 60_000)).toBe(5);
    at.world.pass(2 * TEN_MINUTES);
    const second = await sweep(at.ports);
    expect(second.faults).toHaveLength(1);
    expect(Math.round(second.waiting.oldestCandidateMs / 60_000)).toBe(25);
  });

  it('ignores folders that are not topics', async () => {
    const at = harness();
    for (const key of [
      'schemas/.../pending/schema.json',
      'schemas/a b/pending/schema.json',
      'schemas/x/y/pending/schema.json',
    ]) {
      await at.world.registry.objects.put(key, new TextEncoder().encode(V1), new Map(), {
        kind: 'always',
      });
    }
    at.world.pass(TEN_MINUTES);
    expect(await sweep(at.ports)).toEqual({
      results: [],
      faults: [],
      waiting: { oldestCandidateMs: 0, longestClosedMs: 0 },
    });
  });
});
