import { describe, expect, it } from '@jest/globals';
import type { ValidationResult } from '../../src/validator/validation-result.js';
import type { Ports } from '../../src/validator/ports.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { digest } from '../judged.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import { keys, harness, writes } from './harness.js';

describe('a new topic', () => {
  it('gets its tables, is in force and READY', async () => {
    const at = harness();
    const outcome = await at.submit(V1, { commit: 'c1' });
    expect(outcome).toEqual({
      kind: 'activated',
      topic: 'orders',
      seq: 1,
      classification: 'new',
      requiresBackfill: false,
      schemaPath: 's3://lake/schemas/orders/active/schema.json',
      tablesCreated: ['std.orders', 'cur.orders'],
      backfillId: undefined,
      warnings: [],
      processingEnabled: true,
      status: 'READY',
    });
    expect(at.item()).toEqual({
      topic_name: 'orders',
      processing_enabled: true,
      status: 'READY',
      schema_path: 's3://lake/schemas/orders/active/schema.json',
      updated_at: expect.stringMatching(/^2026-11-24T12:00:0\d\.\d{3}Z$/),
      tables_created: ['cur.orders', 'std.orders'],
      schema_version: '1.0.0',
      schema_sha256: digest(V1),
      activation_seq: 1,
      commit: 'c1',
    });
    expect(keys(at, '')).toEqual(['schemas/_claims/cur.orders.json', 'schemas/_claims/std.orders.json', 'schemas/orders/active/schema.json', 'schemas/orders/history/versions.json']); // prettier-ignore
    expect(at.lines).toEqual([
      'Processing schema for topic: orders',
      'Changing table',
      'Changing table',
      'Updated DynamoDB: processing_enabled=true, status=READY',
      'Schema validated and activated',
    ]);
  });

  it('that is rejected at first has no pipeline', async () => {
    const at = harness();
    await at.submit('{', { commit: 'c1' });
    expect(at.item()).toEqual({
      topic_name: 'orders',
      processing_enabled: false,
      status: 'VALIDATION_FAILED',
      updated_at: expect.any(String),
      last_rejection: {
        at: expect.any(String),
        sha256: digest('{'),
        version: null,
        commit: 'c1',
        reason: expect.any(String),
      },
    });
    expect(at.lines).toContain(
      'Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED',
    );
    expect(keys(at, 'pending')).toEqual([]);
    await at.submit(V1);
    expect(at.item()).toMatchObject({ processing_enabled: true, status: 'READY' });
    expect(at.item()).not.toHaveProperty('last_rejection');
  });
});

describe('tolerance', () => {
  it('accepts a schema without schema_version, and unknown keys', async () => {
    const at = harness();
    const unversioned = V1.replace('"schema_version":"1.0.0"', '"nobody_knows":1');
    expect((await at.submit(unversioned)).kind).toBe('activated');
    await at.submit(V2);
    expect(keys(at, '/archive/')).toEqual([
      expect.stringMatching(/^schemas\/orders\/archive\/vunknown_20261124_1200\d\d\.json$/),
    ]);
  });

  it.each<[what: string, active: string, candidate: string, kind: string]>([
    [
      'a type of long ago reads as STRING',
      V1.replace('INT', 'NUMBER'),
      schema('2.0.0', { n: 'STRING', d: 'INT' }),
      'activated',
    ],
    [
      'and still nobody may remove its column',
      V1.replace('INT', 'NUMBER'),
      schema('2.0.0', { d: 'INT' }),
      'rejected',
    ],
    [
      'a version of long ago without a section',
      '{"table_name": "orders", "payload_columns": {"n": "INT"}, "partitioning": []}',
      V1,
      'activated',
    ],
  ])(
    'compares with an active version that is invalid today as far as it can: %s',
    async (_, active, candidate, kind) => {
      const at = harness();
      const key = 'schemas/orders/active/schema.json';
      await at.world.registry.objects.put(key, new TextEncoder().encode(active), new Map(), {
        kind: 'always',
      });
      expect((await at.submit(candidate)).kind).toBe(kind);
    },
  );

  it.each([
    ['no JSON', '{"a":1,}', "JSON allows no ',' before '}'"],
    ['no object', '[{"a":1,"a":2}]', 'A topic schema is an object, not an array'],
  ])('does not judge against an active version that is %s', async (_, active, reason) => {
    const at = harness();
    const key = 'schemas/orders/active/schema.json';
    await at.world.registry.objects.put(key, new TextEncoder().encode(active), new Map(), {
      kind: 'always',
    });
    await expect(at.submit(V1)).rejects.toThrow(
      `The active version of topic 'orders' can't be read (${reason})`,
    );
    expect(writes(at)).toEqual([]);
  });
});

describe('economy', () => {
  it.each([
    ['another formatting', JSON.stringify(JSON.parse(V1), null, 2)],
    ['another description', schema('1.0.1', { n: 'INT' }, { description: 'Orders' })],
    ['the same bytes again', V1],
  ])('%s asks no catalogue and runs no statement', async (_, text) => {
    const at = harness();
    await at.submit(V1);
    at.calls.length = 0;
    expect((await at.submit(text)).kind).toBe('activated');
    expect(at.calls.filter(({ operation }) => operation.startsWith('warehouse'))).toEqual([]);
  });

  it('a candidate whose columns are there already runs no statement', async () => {
    const at = harness();
    await at.submit(V1);
    const column = { name: 'd', type: { kind: 'scalar', name: 'STRING' } } as const;
    await at.world.ports.warehouse.apply(
      {
        layer: 'curated',
        database: 'cur',
        table: 'orders',
        kind: 'add-columns',
        columns: [column],
      },
      'hand',
    );
    at.calls.length = 0;
    await at.submit(schema('2.0.0', { n: 'INT', d: 'STRING' }));
    expect(at.calls.filter(({ operation }) => operation.startsWith('warehouse.apply'))).toEqual([]);
  });

  it('an event that comes again reads three objects and writes nothing', async () => {
    const at = harness();
    await at.submit(V1);
    at.calls.length = 0;
    expect(await at.run()).toEqual({ kind: 'idle', topic: 'orders' });
    expect(at.calls).toHaveLength(3);
    expect(writes(at)).toEqual([]);
  });
});

describe('rollback to the structure check', () => {
  it('lets breaks in, adds what can be added, and starts no backfill', async () => {
    const at = harness();
    const ports: Ports = {
      ...at.ports,
      backfill: undefined,
      settings: { ...at.ports.settings, judges: 'structure', hasStateMachine: false },
    };
    const submit = (text: string): Promise<ValidationResult> => {
      at.world.upload('orders', text);
      return validateTopic('orders', ports);
    };
    await submit(V1);
    expect(
      await submit(schema('2.0.0', { n: 'DATE', d: 'STRING' }, { backfill: true })),
    ).toMatchObject({
      kind: 'activated',
      status: 'READY',
    });
    expect(at.world.warehouse.tables.get('cur.orders')?.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['n', 'd']),
    );
    expect((await submit('{')).kind).toBe('rejected');
    expect(at.world.executions).toEqual([]);
  });
});
