import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import type { ItemChanges } from '../../src/protocol/registry-item.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import { harness, writes, type Harness } from './harness.js';

const DESCRIBED = schema('2.0.1', { n: 'BIGINT', d: 'STRING' }, { description: 'Orders' });
const LEFT = [{ column: 'd', periods: ['2026-01'], reason: 'begun' }];
const BEGUN: ItemChanges = { catchupId: 'orders-2-x-1', catchupAttempt: 1, unpatched: LEFT };
const names = ({ world }: Harness): string[] => world.executions.map(({ name }) => name);

async function inCatchUp(more: ItemChanges, before: ItemChanges = {}): Promise<Harness> {
  const at = harness();
  await at.submit(V1);
  await at.submit(V2);
  await at.ports.registry.items.update('orders', { ...before, ...more }, { kind: 'always' });
  return at;
}

describe('a topic whose catch-up has begun', () => {
  it.each<[string, ItemChanges]>([
    ['and is at work', BEGUN],
    ['and has failed', { ...BEGUN, status: 'BACKFILL_FAILED' }],
  ])('%s, is left to it by the next event', async (_, begun) => {
    const at = await inCatchUp(begun);
    at.calls.length = 0;
    await at.run();
    expect([writes(at), names(at).length]).toEqual([[], 1]);
  });

  it.each<[string, ItemChanges]>([
    ['and is at work', BEGUN],
    ['and has failed', { ...BEGUN, status: 'BACKFILL_FAILED' }],
    ['and lost its gate', { ...BEGUN, status: 'READY', processingEnabled: true }],
  ])('%s, waits for one of the next activation, which knows the former', async (_, begun) => {
    const at = await inCatchUp({ ...begun, catchupFailure: FAILURE });
    expect(await at.submit(DESCRIBED)).toMatchObject({ kind: 'activated', seq: 3 });
    const { status, catchup_id, catchup_attempt, catchup_failure, unpatched } = at.item();
    expect([status, catchup_id, unpatched]).toEqual(['BACKFILL_PENDING', 'orders-2-x-1', LEFT]);
    expect([catchup_attempt, catchup_failure]).toEqual([undefined, undefined]);
    expect(names(at)[1]).toMatch(/^orders-3-[0-9a-f]{12}-1$/);
  });

  it('and has ended, is not held up by the next activation', async () => {
    const ended = { catchupId: null, unpatched: [], status: 'READY', processingEnabled: true };
    const at = await inCatchUp(ended, BEGUN);
    await at.submit(DESCRIBED);
    expect(at.item()).toMatchObject({ activation_seq: 3, status: 'READY' });
    expect(names(at)).toHaveLength(1);
  });

  it('while an activation is recorded, is read again before it is', async () => {
    const at = harness();
    await at.submit(V1);
    at.world.upload('orders', schema('1.0.1', { n: 'INT' }, { description: 'Orders' }));
    const { items } = at.ports.registry;
    let isNew = true;
    const racing = {
      ...items,
      update: async (...[topic, changes, condition]: Parameters<typeof items.update>) => {
        if (isNew && condition.kind === 'newer')
          await items.update('orders', { ...BEGUN, catchupId: 'orders-1-x-1' }, { kind: 'always' });
        isNew = false;
        return items.update(topic, changes, condition);
      },
    };
    const ports = { ...at.ports, registry: { ...at.ports.registry, items: racing } };
    await expect(validateTopic('orders', ports)).rejects.toThrow(Fault);
    expect(at.item()).toMatchObject({ activation_seq: 1 });
    await at.run();
    expect(at.item()).toMatchObject({ activation_seq: 2, status: 'BACKFILL_PENDING' });
    expect(names(at)).toHaveLength(1);
    await at.run();
    expect(names(at)).toHaveLength(1);
  });
});

it('a version of the same second and number does not count as patched', async () => {
  const at = harness({ backfillMode: 'online', writeMs: 0 });
  await at.submit(V1);
  const patchedBase = 'schemas/orders/archive/v2.0.0_20261124_120000.json';
  await at.ports.registry.items.update('orders', { patchedBase }, { kind: 'always' });
  await at.submit(schema('2.0.0', { n: 'INT', d: 'STRING' }, { backfill: true }));
  expect(at.item()).toMatchObject({ activation_seq: 2, status: 'READY' });
  expect(at.item()).not.toHaveProperty('patched_base');
});

const FAILURE = { step: 'plan', period: null, reason: 'no table' };

describe('where nothing runs catch-ups', () => {
  it('an activation records what history lacks', async () => {
    const at = harness({ hasStateMachine: false });
    await at.submit(V1);
    await at.submit(V2);
    expect(at.item()).toMatchObject({ status: 'READY', unpatched: notRun('d', 'n') });
    const more = schema('3.0.0', { n: 'BIGINT', d: 'STRING', e: 'DATE' }, { backfill: true });
    await at.submit(more);
    expect(at.item()).toMatchObject({ status: 'READY', unpatched: notRun('d', 'e', 'n') });
  });

  it('a topic that is opened again keeps what it lacks', async () => {
    const before = await inCatchUp({});
    const after = harness({ hasStateMachine: false });
    const { held, attributes, tables } = before.world.snapshot();
    for (const [key, object] of held) after.world.held.set(key, object);
    for (const [topic, item] of attributes) after.world.attributes.set(topic, item);
    for (const [name, table] of tables) after.world.warehouse.tables.set(name, table);
    await after.run();
    expect(after.item()).toMatchObject({ status: 'READY', unpatched: notRun('d', 'n') });
  });

  it('a catch-up that has begun is not ended by opening the gate', async () => {
    const before = await inCatchUp(BEGUN);
    const after = harness({ hasStateMachine: false });
    const { held, attributes } = before.world.snapshot();
    for (const [key, object] of held) after.world.held.set(key, object);
    for (const [topic, item] of attributes) after.world.attributes.set(topic, item);
    await after.run();
    expect(after.item()).toMatchObject({ status: 'BACKFILL_PENDING', processing_enabled: false });
  });
});

function notRun(...columns: readonly string[]): readonly object[] {
  return columns.map((column) => ({ column, periods: null, reason: 'not-run' }));
}
