import { describe, expect, it } from '@jest/globals';
import { schema, V1 } from '../world/scenarios.js';
import { keys, reasonsIn, harness, writes, type Harness } from './harness.js';

const put = (at: Harness, key: string, text: string, metadata = new Map<string, string>()): void =>
  void at.world.registry.objects.put(key, new TextEncoder().encode(text), metadata, {
    kind: 'always',
  });
const claim = (at: Harness, table: string, topic: string): void =>
  put(at, `schemas/_claims/${table}.json`, JSON.stringify({ topic, table }));

describe('a table of another topic', () => {
  const owned = (topic: string, table: string): string =>
    `Table '${table}' belongs to topic '${topic}' already; choose another table_name, or remove s3://lake/schemas/_claims/${table}.json if that topic never used it`;

  it.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['in one layer', { 'std.orders': 'returns' }, [owned('returns', 'std.orders')]],
    ['in the other layer', { 'cur.orders': 'returns' }, [owned('returns', 'cur.orders')]],
    [
      'in both layers',
      { 'std.orders': 'returns', 'cur.orders': 'orders_pii' },
      [owned('returns', 'std.orders'), owned('orders_pii', 'cur.orders')],
    ],
    [
      'in one layer, while the other is its own',
      { 'std.orders': 'orders', 'cur.orders': 'order' },
      [owned('order', 'cur.orders')],
    ],
  ])(
    '%s turns the candidate down, and nothing is written but that',
    async (_, owners, expected) => {
      const at = harness();
      for (const [table, topic] of Object.entries(owners)) claim(at, table, topic);
      const before = keys(at, 'schemas/_claims/');
      const outcome = await at.submit(V1);
      expect(reasonsIn(outcome).map(({ message }) => message)).toEqual(expected);
      expect(reasonsIn(outcome).map(({ type, field }) => [type, field])).toEqual(
        expected.map(() => ['TABLE_OWNED_BY_ANOTHER_TOPIC', 'table_name']),
      );
      expect(keys(at, 'schemas/_claims/')).toEqual(before);
      expect([...at.world.warehouse.tables.keys()]).toEqual([]);
    },
  );

  it('is not one whose name has the same beginning', async () => {
    const at = harness();
    claim(at, 'std.orders_pii', 'returns');
    claim(at, 'std.order', 'returns');
    expect((await at.submit(V1)).kind).toBe('activated');
  });
});

describe('claims', () => {
  it.each<[string, string[], string[]]>([
    ['both where nobody has one', [], ['std.orders', 'cur.orders']],
    ['the other where one is its own', ['std.orders'], ['cur.orders']],
    ['none where both are its own', ['std.orders', 'cur.orders'], []],
  ])('takes %s', async (_, own, taken) => {
    const at = harness();
    for (const table of own) claim(at, table, 'orders');
    await at.submit(V1);
    expect(writes(at).filter((write) => write.includes('schemas/_claims/'))).toEqual(
      taken.map((table) => `objects.put schemas/_claims/${table}.json`),
    );
  });
});

describe('tables that an earlier candidate of a new topic left behind', () => {
  /** V1 was about to be activated and died: the tables are there, and nothing is in force. */
  async function died(own: boolean): Promise<Harness> {
    const at = harness();
    await at.submit(V1);
    at.world.held.delete('schemas/orders/active/schema.json');
    at.world.attributes.clear();
    if (!own) for (const key of keys(at, 'schemas/_claims/')) at.world.held.delete(key);
    return at;
  }

  it('may be changed as if they were a version’s, where the topic has claimed them', async () => {
    const at = await died(true);
    expect((await at.submit(schema('1.0.0', { n: 'BIGINT', d: 'STRING' }))).kind).toBe('activated');
    const columns = at.world.warehouse.tables.get('cur.orders')?.columns ?? [];
    expect(columns.find(({ name }) => name === 'n')?.type).toMatchObject({ name: 'BIGINT' });
  });

  it('are created where only one of them was, without a warning that one is missing', async () => {
    const at = await died(true);
    at.world.warehouse.tables.delete('cur.orders');
    expect(await at.submit(V1)).toMatchObject({ tablesCreated: ['cur.orders'], warnings: [] });
  });

  it('are a conflict of another type, where nobody has claimed them', async () => {
    const at = await died(false);
    const outcome = await at.submit(schema('1.0.0', { n: 'BIGINT' }));
    expect(reasonsIn(outcome)).toContainEqual(
      expect.objectContaining({ type: 'TABLE_CONFLICT', field: 'n', column: 'n' }),
    );
  });

  it('are a conflict about no column, where one is no table of Iceberg', async () => {
    const at = await died(true);
    const table = at.world.warehouse.tables.get('cur.orders')!;
    at.world.warehouse.tables.set('cur.orders', { ...table, properties: new Map() });
    expect(reasonsIn(await at.submit(V1))).toMatchObject([
      { type: 'TABLE_CONFLICT', field: null, column: null },
    ]);
  });

  it.each([true, false])('keep their partitioning; claimed: %s', async (own) => {
    const at = await died(own);
    const other = V1.replace('"partitioning":[]', '"partitioning":["bucket(4, n)"]');
    expect(reasonsIn(await at.submit(other))).toMatchObject([
      {
        type: 'TABLE_CONFLICT',
        message: expect.stringMatching(/^cur\.orders is partitioned by nothing; .*bucket\(4, n\)/),
      },
    ]);
    expect((await at.submit(V1)).kind).toBe('activated');
  });

  it('are a conflict where one of them is not claimed', async () => {
    const at = await died(true);
    at.world.held.delete('schemas/_claims/std.orders.json');
    const outcome = await at.submit(schema('1.0.0', { n: 'BIGINT' }));
    expect(reasonsIn(outcome).map(({ type }) => type)).toContain('TABLE_CONFLICT');
  });

  it('keep a column of an unknown type', async () => {
    const at = await died(true);
    const table = at.world.warehouse.tables.get('cur.orders')!;
    const columns = [...table.columns, { id: 99, name: 'odd', type: 'uuid' }];
    at.world.warehouse.tables.set('cur.orders', { ...table, columns });
    expect(await at.submit(V1)).toMatchObject({
      kind: 'activated',
      warnings: [expect.not.stringContaining('until somebody drops it')],
    });
    expect(at.world.warehouse.tables.get('cur.orders')?.columns).toContainEqual(
      expect.objectContaining({ name: 'odd', type: 'uuid' }),
    );
  });
});
