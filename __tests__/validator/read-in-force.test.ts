import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { digest } from '../judged.js';
import { V1, V2 } from '../world/scenarios.js';
import { harness, writes } from './harness.js';

describe('faults', () => {
  it.each(['objects.get schemas/orders/active', 'objects.get schemas/orders/pending', 'items.get', 'objects.list', 'objects.get schemas/_claims', 'warehouse.table']) // prettier-ignore
  ('no write follows when %s fails', async (call) => {
    let isDown = false;
    const at = harness({}, ({ operation, subject }) => (isDown && `${operation} ${subject}`.startsWith(call) ? new Fault('403') : undefined)); // prettier-ignore
    await at.submit(V1);
    at.calls.length = 0;
    isDown = true;
    await expect(at.submit(V2)).rejects.toThrow('403');
    expect(writes(at)).toEqual([]);
  });

  it('names the lost version and where it is if the item records an active version that is gone', async () => {
    const at = harness();
    await at.submit(V1);
    at.world.held.delete('schemas/orders/active/schema.json');
    await expect(at.submit(V2)).rejects.toThrow(
      `ACTIVE_MISSING: the registry records activation 1 of topic 'orders' (version '1.0.0', SHA-256 ${digest(V1).slice(0, 12)}…), but s3://lake/schemas/orders/active/schema.json is gone; put that version back: from git at`,
    );
  });

  it('tells where a lost version can come from if the item was lost together with the active version', async () => {
    const at = harness();
    await at.submit(V1);
    await at.submit(V2);
    at.world.held.delete('schemas/orders/active/schema.json');
    at.world.attributes.delete('orders');
    at.calls.length = 0;
    await expect(at.submit(V2)).rejects.toThrow(
      "ACTIVE_MISSING: archive/ has versions of topic 'orders', but s3://lake/schemas/orders/active/schema.json is gone; put that version back: from git at the commit",
    );
    expect(writes(at)).toEqual([]);
  });

  it('takes a retired topic for a new one, and numbers on', async () => {
    const at = harness();
    await at.submit(V1);
    await at.submit(V2);
    at.world.held.delete('schemas/orders/active/schema.json');
    at.world.attributes.set('orders', new Map([...at.world.attributes.get('orders')!, ['status', 'RETIRED']])); // prettier-ignore
    await at.submit(V2);
    expect(at.item()).toMatchObject({ activation_seq: 3, status: 'READY' });
  });

  it.each<[what: string, seq: unknown, message: string]>([
    ['a text', '7', "The activation_seq of topic 'orders' in the registry item is not a number"],
    ['half of something', 1.5, 'has activation_seq 1.5, but it must be a whole number'],
    ['more than metadata can hold', 1e15, 'has activation_seq 1000000000000000, but it must be'],
  ])('asks to correct an item whose activation_seq is %s', async (_, seq, message) => {
    const at = harness();
    at.world.attributes.set('orders', new Map([['activation_seq', seq]]));
    await expect(at.submit(V1)).rejects.toThrow(message);
  });

  it('overwrites the item of another environment with the activation in force', async () => {
    const at = harness();
    await at.submit(V1);
    at.world.attributes.set('orders', new Map<string, unknown>([['activation_seq', 50], ['schema_sha256', 'other'], ['owner', 'sales']])); // prettier-ignore
    await at.run();
    expect(at.item()).toMatchObject({
      activation_seq: 51,
      schema_sha256: digest(V1),
      status: 'READY',
      owner: 'sales',
    });
  });
});
