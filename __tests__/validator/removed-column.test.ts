import { describe, expect, it } from '@jest/globals';
import { digest } from '../judged.js';
import { accepting, schema, V1, V2 } from '../world/scenarios.js';
import { harness, keys, writes } from './harness.js';

describe('a break of readers', () => {
  const REMOVES = schema('3.0.0', { n: 'BIGINT' });
  const accepted = accepting(V2, REMOVES);
  it.each<
    [
      what: string,
      acceptsApprovals: boolean,
      metadata: Readonly<Record<string, string>>,
      kind: string,
    ]
  >([
    ['that was accepted is let in where the installation allows it', true, accepted, 'activated'],
    ['that was accepted is rejected where the installation does not', false, accepted, 'rejected'],
    ['that nobody accepted is rejected', true, {}, 'rejected'],
    [
      'is rejected if its acceptance names no commit',
      true,
      { ...accepted, commit: '' },
      'rejected',
    ],
    [
      'is rejected if its acceptance names no active version',
      true,
      { 'accepted-findings': accepted['accepted-findings'] ?? '', commit: 'c1' },
      'rejected',
    ],
    [
      'is rejected when another one was accepted',
      true,
      { 'accepted-findings': digest('another') },
      'rejected',
    ],
  ])('%s', async (_, acceptsApprovals, metadata, kind) => {
    const at = harness({ acceptsApprovals });
    await at.submit(V1);
    await at.submit(V2);
    expect((await at.submit(REMOVES, metadata)).kind).toBe(kind);
  });

  it('drops no column: a statement that comes late must not take it from the next version', async () => {
    const at = harness({ acceptsApprovals: true });
    await at.submit(V1);
    await at.submit(V2);
    const outcome = await at.submit(REMOVES, accepted);
    expect(outcome.kind === 'activated' ? outcome.warnings : []).toEqual([
      "cur.orders keeps the column 'd', which no schema names any more, until somebody drops it",
    ]);
    expect(at.world.warehouse.tables.get('cur.orders')?.columns.map(({ name }) => name)).toContain(
      'd',
    );
  });
});

describe('a column that is given up', () => {
  const ADDS = schema('2.0.0', { n: 'INT', d: 'STRING' }, { backfill: true });

  it('before its history was patched leaves nothing to patch', async () => {
    const at = harness({ acceptsApprovals: true });
    await at.submit(V1);
    expect(await at.submit(ADDS)).toMatchObject({
      requiresBackfill: true,
      status: 'BACKFILL_PENDING',
    });
    const removes = schema('3.0.0', { n: 'INT' }, { backfill: true });
    expect(await at.submit(removes, accepting(ADDS, removes))).toMatchObject({
      requiresBackfill: false,
      status: 'READY',
    });
    const { metadata } = at.world.held.get('schemas/orders/active/schema.json') ?? {};
    expect([metadata?.get('needs-backfill'), metadata?.get('patched-base')]).toEqual([
      'false',
      undefined,
    ]);
    expect(at.world.executions).toHaveLength(1);
  });

  it('does not let a version pass whose archived base is gone, nor leaves a trace', async () => {
    const at = harness({ acceptsApprovals: true });
    await at.submit(V1);
    await at.submit(ADDS);
    for (const key of keys(at, '/archive/')) at.world.held.delete(key);
    at.calls.length = 0;
    await expect(
      at.submit(schema('3.0.0', { n: 'BIGINT', d: 'STRING' }, { backfill: true })),
    ).rejects.toThrow('is gone, so it is unknown what history lacks');
    expect(writes(at)).toEqual([]);
  });

  it.each([
    ['alone', { n: 'INT' }],
    ['beside a column that comes', { n: 'INT', e: 'DATE' }],
  ])('%s, is reported where the catalogue has another type', async (_, payload) => {
    const at = harness({ acceptsApprovals: true });
    await at.submit(V1);
    await at.submit(ADDS);
    const table = at.world.warehouse.tables.get('cur.orders');
    if (table === undefined) throw new Error('There is no table');
    const columns = table.columns.map((column) =>
      column.name === 'd' ? { ...column, type: 'uuid' } : column,
    );
    at.world.warehouse.tables.set('cur.orders', { ...table, columns });
    const removes = schema('3.0.0', payload);
    expect(await at.submit(removes, accepting(ADDS, removes))).toMatchObject({
      kind: 'activated',
      warnings: [
        "cur.orders: the column 'd' exists as 'uuid', but the older schema says STRING; it is no longer wanted, and stays until somebody drops it",
      ],
    });
  });
});
