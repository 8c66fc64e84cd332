import { describe, expect, it } from '@jest/globals';
import { schema, V1 } from '../world/scenarios.js';
import { harness, keys, reasonsIn, type Harness } from './harness.js';

const put = (at: Harness, key: string, text: string): void =>
  void at.world.registry.objects.put(key, new TextEncoder().encode(text), new Map(), {
    kind: 'always',
  });

/** The lakehouse has `orders` at the given places; nobody has claimed its tables. */
async function lakehouse(...places: readonly string[]): Promise<Harness> {
  const at = harness();
  await at.submit(V1);
  for (const key of keys(at, 'schemas/')) at.world.held.delete(key);
  at.world.attributes.clear();
  for (const [index, name] of ['std.orders', 'cur.orders'].entries()) {
    const table = at.world.warehouse.tables.get(name)!;
    const location = places[index];
    if (location === undefined) at.world.warehouse.tables.delete(name);
    else at.world.warehouse.tables.set(name, { ...table, location });
  }
  return at;
}

const OWN = ['s3://lake/std/orders', 's3://lake/cur/orders'] as const;

describe('a table that exists and that nobody has claimed', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'at the place of another topic',
      ['s3://lake/std/events', 's3://lake/cur/events'],
      ['std', 'cur'],
    ],
    ['in one layer at the place of another topic', [OWN[0], 's3://lake/cur/events'], ['cur']],
    ['in another bucket', ['s3://other/std/orders', OWN[1]], ['std']],
    ['somewhere else altogether', [OWN[0], 's3://lake/warehouse/o'], ['cur']],
    ['at a place whose name begins alike', [OWN[0], 's3://lake/cur/orders_pii'], ['cur']],
  ])('%s is another topic’s', async (_, places, foreign) => {
    const at = await lakehouse(...places);
    const tables = new Map(at.world.warehouse.tables);
    const reasons = reasonsIn(await at.submit(schema('1.0.0', { n: 'INT', d: 'STRING' })));
    expect(reasons.map(({ type, field }) => [type, field])).toEqual(
      foreign.map(() => ['TABLE_OWNED_BY_ANOTHER_TOPIC', 'table_name']),
    );
    for (const [index, layer] of foreign.entries())
      expect(reasons[index]?.message).toMatch(
        new RegExp(
          `^Table '${layer}\\.orders' exists at 's3://.*choose another table_name.*put .*"topic": "orders".* into s3://lake/schemas/_claims/${layer}\\.orders\\.json$`,
        ),
      );
    expect(at.world.warehouse.tables).toEqual(tables);
    expect(keys(at, '/_claims/')).toEqual([]);
  });

  it.each([
    ['its own place', OWN],
    ['its own place, spelled as Hadoop does', ['s3a://lake/std/orders/', 's3n://lake/cur/orders/']],
  ])('at %s is the topic’s', async (_, places) => {
    const at = await lakehouse(...places);
    expect(await at.submit(V1)).toMatchObject({ kind: 'activated', tablesCreated: [] });
    expect(keys(at, '/_claims/')).toHaveLength(2);
  });

  it.each(['active', 'archive'])(
    'is the topic’s wherever it is, if a version in %s/ had it',
    async (folder) => {
      const at = await lakehouse('s3://elsewhere/x', 's3://elsewhere/y');
      const file = folder === 'active' ? 'schema.json' : 'v0.9.0_20260101_000000.json';
      put(at, `schemas/orders/${folder}/${file}`, schema('0.9.0', { n: 'INT' }));
      if (folder === 'archive')
        await at.world.registry.items.update('orders', { status: 'RETIRED' }, { kind: 'always' });
      expect((await at.submit(V1)).kind).toBe('activated');
    },
  );

  it('is the topic’s where its claim says so', async () => {
    const at = await lakehouse('s3://lake/std/events', 's3://lake/cur/events');
    for (const table of ['std.orders', 'cur.orders'])
      put(at, `schemas/_claims/${table}.json`, JSON.stringify({ topic: 'orders', table }));
    expect((await at.submit(V1)).kind).toBe('activated');
  });
});

it.each(['garbage', '{}', '{"topic": ""}', '{"topic": 3}', ''])(
  'a claim that says %j is a fault, never another topic’s',
  async (claim) => {
    const at = harness();
    put(at, 'schemas/_claims/cur.orders.json', claim);
    await expect(at.submit(V1)).rejects.toThrow(
      /The claim s3:\/\/lake\/schemas\/_claims\/cur\.orders\.json can't be read/,
    );
    expect(keys(at, '/failed/')).toEqual([]);
  },
);
