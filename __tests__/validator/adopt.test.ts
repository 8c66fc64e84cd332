import { expect, it } from '@jest/globals';
import { adopt, planAdoption } from '../../src/validator/adopt.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import { harness, writes, type Harness } from './harness.js';

const CLAIMS = ['cur.orders', 'std.orders'];
const put = (at: Harness, key: string, text: string): void =>
  void at.world.registry.objects.put(key, new TextEncoder().encode(text), new Map(), {
    kind: 'always',
  });
const active = (at: Harness, topic: string, text: string): void =>
  put(at, `schemas/${topic}/active/schema.json`, text);
/** A lakehouse whose topics were activated before there were claims. */
function older(...topics: readonly string[]): Harness {
  const at = harness();
  for (const topic of topics) active(at, topic, V1.replace('"orders"', `"${topic}"`));
  return at;
}

it('a topic of an older lakehouse lacks its claims and its item', async () => {
  const at = older('orders');
  expect(await planAdoption(at.ports)).toEqual([
    { topic: 'orders', claims: CLAIMS, lacksItem: true, conflicts: [] },
  ]);
  expect(writes(at)).toEqual([]);
});

it('is adopted once, and then lacks nothing', async () => {
  const at = older('orders');
  expect(await adopt(await planAdoption(at.ports), at.ports)).toEqual([]);
  expect(at.text('schemas/_claims/cur.orders.json')).toContain('"topic": "orders"');
  expect(at.item()).toMatchObject({
    processing_enabled: true,
    status: 'READY',
    schema_path: 's3://lake/schemas/orders/active/schema.json',
    tables_created: CLAIMS,
    schema_version: '1.0.0',
  });
  expect(at.item()).not.toHaveProperty('activation_seq');
  expect(await planAdoption(at.ports)).toEqual([]);
});

it('then goes on as any topic', async () => {
  const at = older('orders');
  await adopt(await planAdoption(at.ports), at.ports);
  expect((await at.submit(V2)).kind).toBe('activated');
  expect(at.item()).toMatchObject({ activation_seq: 1 });
});

it('an item of another writer keeps what it says', async () => {
  const at = older('orders');
  at.world.attributes.set('orders', new Map([['status', 'BACKFILL_PENDING']]));
  const [adoption] = await planAdoption(at.ports);
  expect(adoption?.lacksItem).toBe(false);
  await adopt(await planAdoption(at.ports), at.ports);
  expect(at.item()).toMatchObject({ status: 'BACKFILL_PENDING' });
});

it.each([
  ['claimed by another topic', '{"topic": "events"}', "cur.orders is claimed by topic 'events'"],
  ['with a claim that nobody can read', 'garbage', "can't be read"],
])('a table %s is a conflict, and nothing is written', async (_, claim, message) => {
  const at = older('orders');
  put(at, 'schemas/_claims/cur.orders.json', claim);
  at.calls.length = 0;
  const plan = await planAdoption(at.ports);
  expect(plan[0]?.conflicts.join()).toContain(message);
  await adopt(plan, at.ports);
  expect(writes(at)).toEqual([]);
});

it('two topics with one table are a conflict of both; a third is adopted', async () => {
  const at = older('orders', 'events');
  active(at, 'copies', V1);
  await adopt(await planAdoption(at.ports), at.ports);
  const plan = await planAdoption(at.ports);
  expect(plan.map(({ topic, conflicts }) => [topic, conflicts.length])).toEqual([
    ['copies', 2],
    ['orders', 2],
  ]);
  expect(at.text('schemas/_claims/std.events.json')).toContain('"topic": "events"');
});

it('an active version that nobody can read is a conflict; a topic without one is none', async () => {
  const at = older();
  active(at, 'broken', '{');
  put(at, 'schemas/waiting/pending/schema.json', schema('1.0.0', { n: 'INT' }));
  const plan = await planAdoption(at.ports);
  expect(plan.map(({ topic, conflicts }) => [topic, conflicts])).toEqual([
    ['broken', ["s3://lake/schemas/broken/active/schema.json can't be read as a schema"]],
  ]);
});

it('what somebody else writes in between is told', async () => {
  const at = older('orders');
  const plan = await planAdoption(at.ports);
  put(at, 'schemas/_claims/std.orders.json', '{"topic": "events"}');
  expect(await adopt(plan, at.ports)).toEqual(['s3://lake/schemas/_claims/std.orders.json']);
});

it.each([
  [
    'archive/ has',
    (at: Harness) => put(at, 'schemas/orders/archive/v1.0.0_20260101_000000.json', V1),
  ],
  [
    'the item records',
    (at: Harness) =>
      at.world.attributes.set('orders', new Map<string, string | number>([['activation_seq', 1]])),
  ],
])('a lost version that %s is ACTIVE_MISSING; the other topics are adopted', async (_, arrange) => {
  const at = older('events');
  arrange(at);
  const plan = await planAdoption(at.ports);
  expect(plan.map(({ topic, isLost }) => [topic, isLost])).toEqual([
    ['events', undefined],
    ['orders', true],
  ]);
  expect(plan[1]?.conflicts.join()).toContain('ACTIVE_MISSING: ');
  await adopt(plan, at.ports);
  expect(at.item()).not.toMatchObject({ status: 'READY' });
  expect(at.text('schemas/_claims/cur.events.json')).toContain('"topic": "events"');
});
