import { describe, expect, it } from '@jest/globals';
import { planRetirement, retire } from '../../src/validator/retire.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import { harness, keys, reasonsIn, type Harness } from './harness.js';

describe('a retired topic that comes back', () => {
  async function retired(): Promise<Harness> {
    const at = harness();
    await at.submit(V1);
    await at.submit(V2);
    at.world.endBackfills();
    await retire(await planRetirement('orders', at.ports), at.ports);
    return at;
  }

  it('is new, follows the former numbers, and is warned about its tables', async () => {
    const at = await retired();
    const outcome = await at.submit(schema('3.0.0', { n: 'BIGINT', d: 'STRING', e: 'DATE' }));
    expect(outcome).toMatchObject({ kind: 'activated', seq: 3, classification: 'new' });
    expect(outcome.kind === 'activated' && outcome.warnings).toContain(
      "Topic 'orders' was retired and comes back as a new one; its tables are still there: cur.orders, std.orders",
    );
    expect(at.item()).toMatchObject({ status: 'READY', activation_seq: 3 });
    expect(keys(at, '/_claims/')).toHaveLength(2);
  });

  it('with a column of another type is rejected, and stays retired', async () => {
    const at = await retired();
    expect(reasonsIn(await at.submit(schema('3.0.0', { n: 'BIGINT', d: 'INT' })))).toMatchObject([
      { type: 'BREAKING_CHANGE', rule: 'column-reintroduced-with-another-type', column: 'd' },
    ]);
    expect(at.item()).toMatchObject({ status: 'RETIRED', processing_enabled: false });
    expect((await at.submit(V2)).kind).toBe('activated');
  });

  it('with another partitioning is rejected: its table keeps the old one', async () => {
    const at = await retired();
    const partitioned = V2.replace('"partitioning":[]', '"partitioning":["bucket(4, n)"]');
    const other = partitioned.replace('2.0.0', '3.0.0');
    expect(other).not.toBe(V2);
    expect(reasonsIn(await at.submit(other))).toMatchObject([{ rule: 'partitioning-changed' }]);
    expect(at.item()).toMatchObject({ status: 'RETIRED', processing_enabled: false });
  });

  it('is rejected where somebody gave its table another partitioning meanwhile', async () => {
    const at = await retired();
    const table = at.world.warehouse.tables.get('cur.orders')!;
    const partitioning = [{ column: 'n', transform: 'identity' }];
    at.world.warehouse.tables.set('cur.orders', { ...table, partitioning });
    expect(reasonsIn(await at.submit(V2.replace('2.0.0', '3.0.0')))).toMatchObject([
      {
        type: 'TABLE_CONFLICT',
        message: expect.stringMatching(/^cur\.orders is partitioned by n; the schema says nothing/),
      },
    ]);
    expect(at.item()).toMatchObject({ status: 'RETIRED', processing_enabled: false });
  });

  it('creates no table: what its tables lack is added, and what left them stays', async () => {
    const at = await retired();
    const outcome = await at.submit(schema('3.0.0', { n: 'BIGINT', e: 'DATE' }));
    expect(outcome).toMatchObject({ kind: 'activated', tablesCreated: [] });
    expect(at.item()).toMatchObject({ status: 'READY' });
  });

  it.each([
    [
      'in tables of another name, which would lie where its own do',
      schema('3.0.0', { n: 'BIGINT' }, { table: 'orders_2' }),
      'table-renamed',
    ],
    [
      'under a version of its archive, with other content',
      schema('1.0.0', { n: 'BIGINT' }),
      'version-reused',
    ],
  ])('%s is rejected, and stays retired', async (_, text, rule) => {
    const at = await retired();
    expect(reasonsIn(await at.submit(text))).toMatchObject([{ rule }]);
    expect(at.item()).toMatchObject({ status: 'RETIRED', processing_enabled: false });
    expect((await at.submit(V2)).kind).toBe('activated');
  });
});

it('a column of a retired topic that its table has otherwise is reported once and for all', async () => {
  const at = harness();
  await at.submit(schema('1.0.0', { n: 'INT', device: 'DATE' }));
  await retire(await planRetirement('orders', at.ports), at.ports);
  const table = at.world.warehouse.tables.get('cur.orders')!;
  const columns = table.columns.map((column) =>
    column.name === 'device'
      ? { ...column, type: { kind: 'scalar', name: 'INT' } as const }
      : column,
  );
  at.world.warehouse.tables.set('cur.orders', { ...table, columns });
  const outcome = await at.submit(schema('2.0.0', { n: 'INT', device: 'DATE', m: 'INT' }));
  expect(outcome).toMatchObject({
    kind: 'activated',
    warnings: expect.arrayContaining([expect.stringContaining("'device' as INT")]),
  });
});

it('a topic that was retired before its rewrite ended does not open with the table as it was', async () => {
  const at = harness();
  await at.submit(schema('1.0.0', { n: 'INT' }));
  const rewritten = schema('2.0.0', { n: 'STRING' });
  expect(await at.submit(rewritten)).toMatchObject({ kind: 'activated' });
  await retire(await planRetirement('orders', at.ports), at.ports);
  const outcome = await at.submit(rewritten.replace('2.0.0', '3.0.0'));
  expect(reasonsIn(outcome)).toMatchObject([
    { type: 'TABLE_CONFLICT', message: expect.stringContaining("'n' exists as INT") },
  ]);
  expect(at.item()).toMatchObject({ status: 'RETIRED', processing_enabled: false });
});

it('a returning topic goes round a former column that has the name of a shadow', async () => {
  const at = harness();
  await at.submit(schema('1.0.0', { n: 'INT', n__rewrite: 'DATE' }));
  await retire(await planRetirement('orders', at.ports), at.ports);
  await at.submit(schema('2.0.0', { n: 'INT' }));
  await retire(await planRetirement('orders', at.ports), at.ports);
  const outcome = await at.submit(schema('3.0.0', { n: 'INT', m: 'INT' }));
  expect([outcome.kind, reasonsIn(outcome)]).toEqual(['activated', []]);
});
