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
    expect(await sweep(at.ports)).toEqual({ results: [], faults: [] });
  });
});
