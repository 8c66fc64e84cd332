import { describe, expect, it } from '@jest/globals';
import { planRetirement, retire } from '../../src/validator/retire.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import { harness, keys, writes, type Harness } from './harness.js';

const ACTIVE = 'schemas/orders/active/schema.json';
const archived = (at: Harness): readonly (string | undefined)[] =>
  keys(at, '/archive/').map((key) => at.text(key));
const retireNow = async (at: Harness): Promise<unknown> =>
  retire(await planRetirement('orders', at.ports), at.ports);

/** V2 is in force after V1, and a candidate waits. */
async function inForce(): Promise<Harness> {
  const at = harness();
  await at.submit(V1);
  await at.submit(V2);
  at.world.endBackfills();
  at.world.upload('orders', schema('3.0.0', { n: 'BIGINT', d: 'STRING', e: 'DATE' }));
  at.calls.length = 0;
  return at;
}

it('the plan lists what would be done, and writes nothing', async () => {
  const at = await inForce();
  const plan = await planRetirement('orders', at.ports);
  expect(plan).toMatchObject({
    topic: 'orders',
    item: { kind: 'same', seq: 2 },
    active: { key: ACTIVE },
    pending: { key: 'schemas/orders/pending/schema.json' },
    claims: [{ table: 'cur.orders' }, { table: 'std.orders' }],
    tables: ['cur.orders', 'std.orders'],
    warnings: [],
  });
  expect(writes(at)).toEqual([]);
});

it('closes the gate first, archives before it deletes, and keeps tables, archive and number', async () => {
  const at = await inForce();
  expect(await retireNow(at)).toEqual({ kind: 'retired' });
  expect(writes(at)).toEqual([
    'items.update same orders',
    expect.stringMatching(/^objects\.put schemas\/orders\/archive\/v2\.0\.0_/),
    `objects.remove ${ACTIVE}`,
    'objects.remove schemas/orders/pending/schema.json',
    'objects.remove schemas/_claims/cur.orders.json',
    'objects.remove schemas/_claims/std.orders.json',
  ]);
  expect(at.item()).toMatchObject({
    status: 'RETIRED',
    processing_enabled: false,
    activation_seq: 2,
    tables_created: ['cur.orders', 'std.orders'],
  });
  expect(archived(at)).toEqual([V1, V2]);
  expect([...at.world.warehouse.tables.keys()].sort()).toEqual(['cur.orders', 'std.orders']);
});

describe('a run that died', () => {
  it.each([1, 2, 3, 4, 5, 6])('behind write %i is finished by the next', async (count) => {
    const whole = await inForce();
    await retireNow(whole);
    const at = await inForce();
    const before = at.world.snapshot();
    let left = count;
    const dying = harness({}, () => undefined);
    for (const [key, object] of before.held) dying.world.held.set(key, object);
    for (const [topic, item] of before.attributes) dying.world.attributes.set(topic, item);
    for (const [name, table] of before.tables) dying.world.warehouse.tables.set(name, table);
    const plan = await planRetirement('orders', dying.ports);
    const mortal = mortalPorts(dying, () => left-- <= 0);
    await expect(retire(plan, mortal)).rejects.toThrow('killed');
    expect(await retireNow(dying)).toEqual({ kind: 'retired' });
    expect([...dying.world.held.keys()].sort()).toEqual([...whole.world.held.keys()].sort());
    expect(dying.item()).toMatchObject({ status: 'RETIRED', processing_enabled: false });
    expect(archived(dying)).toEqual([V1, V2]);
  });

  it('has nothing left to do after a complete one', async () => {
    const at = await inForce();
    await retireNow(at);
    at.calls.length = 0;
    expect(await planRetirement('orders', at.ports)).toMatchObject({
      item: undefined,
      active: undefined,
      pending: undefined,
      claims: [],
      tables: ['cur.orders', 'std.orders'],
    });
    expect(await retireNow(at)).toEqual({ kind: 'retired' });
    expect(writes(at)).toEqual([]);
  });
});

/** Ports that throw instead of the write at which `dies` is true; the writes before are done. */
function mortalPorts(at: Harness, dies: () => boolean): Harness['ports'] {
  const { registry } = at.ports;
  const { objects, items } = registry;
  const guard = (): void => {
    if (dies()) throw new Error('killed');
  };
  return {
    ...at.ports,
    // The last write is followed by nothing but the log.
    log: () => guard(),
    registry: {
      ...registry,
      objects: {
        ...objects,
        put: async (...args) => {
          guard();
          return objects.put(...args);
        },
        remove: async (...args) => {
          guard();
          return objects.remove(...args);
        },
      },
      items: {
        ...items,
        update: async (...args) => {
          guard();
          return items.update(...args);
        },
      },
    },
  };
}

describe('what comes in between stops it', () => {
  it.each<[string, (at: Harness) => void, RegExp, readonly string[]]>([
    [
      'another activation',
      (at) =>
        void at.world.registry.items.update('orders', { activationSeq: 3 }, { kind: 'always' }),
      /another activation/,
      [ACTIVE],
    ],
    [
      'another version in force',
      (at) =>
        void at.world.registry.objects.put(ACTIVE, new TextEncoder().encode(V1), new Map(), {
          kind: 'always',
        }),
      /another version in s3:\/\/lake\/schemas\/orders\/active/,
      [ACTIVE],
    ],
    [
      'a newer candidate',
      (at) => at.world.upload('orders', schema('4.0.0', { n: 'BIGINT', d: 'STRING', f: 'INT' })),
      /a newer candidate in/,
      ['schemas/orders/pending/schema.json'],
    ],
  ])('%s', async (_, meanwhile, by, kept) => {
    const at = await inForce();
    const plan = await planRetirement('orders', at.ports);
    meanwhile(at);
    expect(await retire(plan, at.ports)).toEqual({
      kind: 'overtaken',
      by: expect.stringMatching(by),
    });
    for (const key of kept) expect(at.text(key)).toBeDefined();
    expect(keys(at, '/_claims/')).toHaveLength(2);
  });

  it('a claim of another topic stays', async () => {
    const at = await inForce();
    const claim = new TextEncoder().encode('{"topic": "events"}');
    await at.world.registry.objects.put('schemas/_claims/cur.orders.json', claim, new Map(), {
      kind: 'always',
    });
    await retireNow(at);
    expect(keys(at, '/_claims/')).toEqual(['schemas/_claims/cur.orders.json']);
  });
});

describe('nothing is planned for', () => {
  it('a topic that never had a version in force', async () => {
    const at = harness();
    await at.submit(schema('1.0.0', { n: 'NOTHING' }));
    await expect(planRetirement('orders', at.ports)).rejects.toThrow(/has no version in force/);
  });

  it('a topic whose version was lost', async () => {
    const at = await inForce();
    at.world.held.delete(ACTIVE);
    await expect(planRetirement('orders', at.ports)).rejects.toThrow(/ACTIVE_MISSING/);
  });

  it('a topic whose last activation is not finished', async () => {
    const at = await inForce();
    await at.world.registry.items.update('orders', { activationSeq: 1 }, { kind: 'always' });
    await expect(planRetirement('orders', at.ports)).rejects.toThrow(
      /Activation 2 .* is not recorded .* run schema-gate activate orders on this registry first/,
    );
  });

  it('a claim that nobody can read', async () => {
    const at = await inForce();
    await at.world.registry.objects.put(
      'schemas/_claims/cur.orders.json',
      new TextEncoder().encode('?'),
      new Map(),
      { kind: 'always' },
    );
    await expect(planRetirement('orders', at.ports)).rejects.toThrow(/can't be read/);
  });
});

it('a backfill that has not ended is told, since its end would open the gate', async () => {
  const at = harness();
  await at.submit(V1);
  await at.submit(V2);
  expect((await planRetirement('orders', at.ports)).warnings).toEqual([
    expect.stringMatching(/has not ended; stop its execution first/),
  ]);
});

it('a version that no validator activated is retired, too', async () => {
  const at = harness();
  await at.world.registry.objects.put(ACTIVE, new TextEncoder().encode(V1), new Map(), {
    kind: 'always',
  });
  expect(await retireNow(at)).toEqual({ kind: 'retired' });
  expect(archived(at)).toEqual([V1]);
  expect(at.item()).toMatchObject({ status: 'RETIRED', processing_enabled: false });
});
