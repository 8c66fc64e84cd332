import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { sweep } from '../../src/validator/sweep.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import type { ValidationResult } from '../../src/validator/validation-result.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import { harness, writes, type Harness } from './harness.js';

const WARNING =
  "Topic 'orders' waited for its backfill, and no state machine is configured any more; its gate was opened, and history before version 2.0.0 is not patched";

/** V2 waits for its backfill; then BACKFILL_STATE_MACHINE_ARN is unset. */
async function unset(second = V2): Promise<Harness> {
  const before = harness();
  await before.submit(V1);
  await before.submit(second);
  const after = harness({ hasStateMachine: false });
  const { held, attributes, tables } = before.world.snapshot();
  for (const [key, object] of held) after.world.held.set(key, object);
  for (const [topic, item] of attributes) after.world.attributes.set(topic, item);
  for (const [name, table] of tables) after.world.warehouse.tables.set(name, table);
  return after;
}

describe('a topic that waits for a backfill that nothing runs', () => {
  it.each<[string, (at: Harness) => Promise<unknown>]>([
    ['the next event', (at) => at.run()],
    ['the next sweep', (at) => sweep(at.ports)],
    ['the event of the version in force, whose run died', (at) => at.submit(V2)],
    [
      'the next candidate',
      (at) => at.submit(schema('2.0.1', { n: 'BIGINT', d: 'STRING' }, { description: 'x' })),
    ],
  ])('is opened by %s, with a warning', async (_, happens) => {
    const at = await unset();
    expect(at.item()).toMatchObject({ status: 'BACKFILL_PENDING', processing_enabled: false });
    await happens(at);
    expect(at.item()).toMatchObject({ status: 'READY', processing_enabled: true });
    expect(writes(at)).toContain('items.update paused orders');
  });

  it('is told in the answer and in the item', async () => {
    const at = await unset();
    expect(await at.submit(V2)).toMatchObject({ kind: 'activated', warnings: [WARNING] });
    expect(at.item()).toMatchObject({ warnings: [WARNING] });
    at.calls.length = 0;
    await at.run();
    expect(writes(at)).toEqual([]);
  });

  it('stays closed while its table waits for a rewrite, and says what to set', async () => {
    const at = await unset(schema('2.0.0', { n: 'STRING' }));
    at.world.upload('orders', schema('2.0.0', { n: 'STRING' }));
    expect(await at.run()).toMatchObject({
      warnings: [expect.stringMatching(/it stays closed.*set BACKFILL_STATE_MACHINE_ARN again$/)],
    });
    expect(at.item()).toMatchObject({ status: 'BACKFILL_PENDING', processing_enabled: false });
  });

  it('is left alone by the validator for a rollback, and where there is a state machine', async () => {
    const at = await unset();
    const settings = { ...at.ports.settings, judges: 'structure' as const };
    await validateTopic('orders', { ...at.ports, settings });
    expect(at.item()).toMatchObject({ status: 'BACKFILL_PENDING' });
    const machine = harness();
    await machine.submit(V1);
    await machine.submit(V2);
    await sweep(machine.ports);
    expect(machine.item()).toMatchObject({ status: 'BACKFILL_PENDING' });
  });

  it('is not opened over another status that came meanwhile', async () => {
    const at = await unset();
    const { items } = at.ports.registry;
    const ports = {
      ...at.ports,
      registry: {
        ...at.ports.registry,
        items: {
          ...items,
          update: async (...args: Parameters<typeof items.update>) => {
            await at.world.registry.items.update('orders', { status: 'RETIRED' }, ALWAYS);
            return items.update(...args);
          },
        },
      },
    };
    await validateTopic('orders', ports);
    expect(at.item()).toMatchObject({ status: 'RETIRED', processing_enabled: false });
  });
});

const ALWAYS = { kind: 'always' } as const;

describe('a state machine that no backfill can be started with', () => {
  /** A world whose state machine is gone, or may not be looked at. */
  function withMachine(check: () => Promise<string | undefined>): Harness {
    const at = harness();
    return {
      ...at,
      run: (topic = 'orders') =>
        validateTopic(topic, { ...at.ports, backfill: { ...at.ports.backfill!, check } }),
    };
  }
  const submit = (at: Harness, text: string): Promise<ValidationResult> => {
    at.world.upload('orders', text);
    return at.run();
  };

  it('is found before anything is written, and matters only where one is needed', async () => {
    const at = withMachine(() => Promise.reject(new Fault('no such machine')));
    expect(await submit(at, V1)).toMatchObject({ kind: 'activated', warnings: [] });
    const before = at.world.snapshot();
    await expect(submit(at, V2)).rejects.toThrow('no such machine');
    const { held, attributes, tables, executions } = at.world.snapshot();
    expect([...held].filter(([key]) => !key.includes('/pending/'))).toEqual([...before.held]);
    expect([attributes, tables, executions]).toEqual([
      before.attributes,
      before.tables,
      before.executions,
    ]);
  });

  it('is a warning where nobody may look', async () => {
    const at = withMachine(() => Promise.resolve('It is not known whether it exists'));
    await submit(at, V1);
    expect(await submit(at, V2)).toMatchObject({
      kind: 'activated',
      warnings: ['It is not known whether it exists'],
    });
    expect(at.item()).toMatchObject({ warnings: ['It is not known whether it exists'] });
  });
});

it('the warnings of an activation go to the log and the item, and the next one replaces them', async () => {
  const at = harness({ hasStateMachine: false });
  const levels: [string, string][] = [];
  const ports = {
    ...at.ports,
    log: (line: string, _facts?: unknown, level = 'info') => void levels.push([level, line]),
  };
  await at.submit(V1);
  at.world.upload('orders', V2);
  await validateTopic('orders', ports);
  const unpatched =
    'No state machine is configured, so history before version 2.0.0 is not patched';
  expect(at.item()).toMatchObject({ warnings: [unpatched] });
  expect(levels.filter(([level]) => level === 'warn')).toEqual([['warn', unpatched]]);
  await at.submit(schema('2.0.1', { n: 'BIGINT', d: 'STRING' }, { description: 'x' }));
  expect(at.item()).not.toHaveProperty('warnings');
});
