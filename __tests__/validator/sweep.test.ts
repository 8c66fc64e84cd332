import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { sweep } from '../../src/validator/sweep.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
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

describe('what rewrites have set aside', () => {
  const LONG_AGO = '2026-01-01T00:00:00.000Z';
  const ALWAYS = { kind: 'always' } as const;

  /** Open topics of which a column is due, and what the sweeper drops of them. */
  async function lake(
    topics: readonly string[],
    drop: (topic: string) => Promise<readonly string[]> = (topic) => Promise.resolve([topic]),
  ) {
    const at = harness();
    const asked: string[] = [];
    const { items } = at.world.registry;
    for (const topic of topics) {
      at.world.upload(topic, schema('1.0.0', { n: 'INT' }, { table: topic.replaceAll('-', '_') }));
      await validateTopic(topic, at.ports);
      const setAside = [{ column: 'n__was', of: 'n', since: LONG_AGO }];
      await items.update(topic, { setAside }, ALWAYS);
    }
    const dropSetAside = (topic: string): Promise<readonly string[]> => {
      asked.push(topic);
      return drop(topic);
    };
    return { at, asked, items, ports: { ...at.ports, dropSetAside } };
  }
  const MEASURED = { measuresGates: true };

  it('is dropped where it is due, and told in the log', async () => {
    const { at, asked, items, ports } = await lake(['due', 'young', 'none', 'closed', 'begun']);
    const since = ports.now().toISOString();
    await items.update('young', { setAside: [{ column: 'n__was', of: 'n', since }] }, ALWAYS);
    await items.update('none', { setAside: [] }, ALWAYS);
    await items.update('closed', { status: 'BACKFILL_PENDING' }, ALWAYS);
    await items.update('begun', { catchupId: 'x' }, ALWAYS);
    at.lines.length = 0;
    await sweep(ports, MEASURED);
    expect(asked).toEqual(['due']);
    expect(at.lines).toEqual(['Dropped columns that rewrites had set aside, of topic: due']);
  });

  it('waits while a candidate does', async () => {
    const { at, asked, ports } = await lake(['orders']);
    at.world.upload('orders', schema('1.0.1', { n: 'INT' }, { table: 'orders' }));
    await sweep(ports, MEASURED);
    expect(asked).toEqual([]);
  });

  it('costs a topic without it no call', async () => {
    const { at, items, ports } = await lake(['orders']);
    await items.update('orders', { setAside: [] }, ALWAYS);
    at.calls.length = 0;
    await sweep(ports, MEASURED);
    expect(at.calls.map(({ operation }) => operation)).toEqual([
      'objects.folders',
      'objects.list',
      'items.get',
    ]);
  });

  it('of many topics is dropped in several sweeps, and one that fails takes no place of another', async () => {
    const topics = Array.from({ length: 30 }, (_, index) => `t-${String(index + 10)}`);
    const { at, asked, items, ports } = await lake(topics, async (topic) => {
      if (topic < 't-13') throw new Fault('403');
      await items.update(topic, { setAside: [] }, ALWAYS);
      return ['n__was'];
    });
    at.lines.length = 0;
    const first = await sweep(ports, MEASURED);
    expect(first.faults).toEqual([]);
    expect(at.lines.filter((line) => line.startsWith('Dropped')).length).toBeGreaterThanOrEqual(20);
    expect(asked.length).toBeLessThan(30);
    expect(at.lines).toContain(
      "What rewrites have set aside of topic 't-10' could not be dropped; the next sweep tries again: 403",
    );
    asked.length = 0;
    await sweep(ports, MEASURED);
    expect(asked).toContain('t-39');
  });

  it('is left to whoever runs catch-ups where the validator does not drop it', async () => {
    const { at, items } = await lake(['orders']);
    await sweep(at.ports, MEASURED);
    expect((await items.get('orders'))?.setAside).toHaveLength(1);
  });
});
