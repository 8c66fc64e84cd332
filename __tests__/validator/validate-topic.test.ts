import { describe, expect, it } from '@jest/globals';
import { acceptedFindings } from '../../src/core/verdict/accepted-findings.js';
import type { Outcome } from '../../src/validator/outcome.js';
import type { Ports } from '../../src/validator/ports.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { story } from '../bin/repository.js';
import { digest, judged } from '../judged.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import type { WorldOptions } from '../world/world.js';
import { keys, station, writes } from './station.js';

describe('a new topic', () => {
  it('gets its tables, is in force and READY', async () => {
    const at = station();
    const outcome = await at.bring(V1, { commit: 'c1' });
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
    expect(keys(at, '')).toEqual(['schema-gate/tables/cur.orders.json', 'schema-gate/tables/std.orders.json', 'schemas/orders/active/schema.json']); // prettier-ignore
    expect(at.lines).toEqual([
      'Processing schema for topic: orders',
      'Changing table',
      'Changing table',
      'Updated DynamoDB: processing_enabled=true, status=READY',
      'Schema validated and activated',
    ]);
  });

  it('that is rejected at first has no pipeline', async () => {
    const at = station();
    await at.bring('{', { commit: 'c1' });
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
    await at.bring(V1);
    expect(at.item()).toMatchObject({ processing_enabled: true, status: 'READY' });
    expect(at.item()).not.toHaveProperty('last_rejection');
  });
});

describe('an enhancement', () => {
  it.each<
    [
      how: string,
      options: WorldOptions,
      status: string,
      isOpen: boolean,
      starts: number,
      warnings: number,
    ]
  >([
    ['stops until history is patched', {}, 'BACKFILL_PENDING', false, 1, 0],
    [
      'that changes a type stops also online',
      { backfillMode: 'online' },
      'BACKFILL_PENDING',
      false,
      1,
      0,
    ],
    [
      'goes on without a state machine, and says so',
      { hasStateMachine: false },
      'READY',
      true,
      0,
      1,
    ],
  ])('%s', async (_, options, status, isOpen, starts, warnings) => {
    const at = station(options);
    await at.bring(V1);
    const outcome = await at.bring(V2);
    expect(outcome).toMatchObject({
      kind: 'activated',
      requiresBackfill: true,
      status,
      processingEnabled: isOpen,
    });
    expect(at.item()).toMatchObject({ status, processing_enabled: isOpen, activation_seq: 2 });
    expect(at.world.executions).toHaveLength(starts);
    expect(outcome.kind === 'activated' ? outcome.warnings : []).toHaveLength(warnings);
  });

  it('that only adds columns goes on online, and is patched beside', async () => {
    const at = station({ backfillMode: 'online' });
    await at.bring(V1);
    await at.bring(schema('2.0.0', { n: 'INT', d: 'STRING' }, { backfill: true }));
    expect(at.item()).toMatchObject({ status: 'READY', processing_enabled: true });
    expect(at.world.executions).toHaveLength(1);
  });

  it('tells the state machine that a backfill is enabled where it is started, whatever the file says of it', async () => {
    const at = station();
    await at.bring(V1);
    await at.bring(
      schema('2.0.0', { n: 'STRING' }).replace(
        '"partitioning"',
        '"backfill_config":{"enabled":false},"partitioning"',
      ),
    );
    expect(at.world.executions).toMatchObject([
      { input: { backfill_config: { enabled: true, type_changes: [{ field: 'n' }] } } },
    ]);
  });

  it('tells the state machine what history lacks, and archives what it replaced', async () => {
    const at = station();
    await at.bring(story('v1'), undefined, 'events');
    await at.bring(story('v2'), { commit: 'c2' }, 'events');
    const name = `events-2-${digest(story('v2')).slice(0, 12)}`;
    expect(at.world.executions).toEqual([
      {
        name,
        at: expect.any(Number),
        input: {
          topic_name: 'events',
          schema_version: '2.0.0',
          backfill_config: {
            enabled: true,
            lookback_days: 7,
            strategy: 'incremental',
            chunk_days: 1,
            new_columns: ['browser_version', 'device_type'],
            type_changes: [{ field: 'user_id', old_type: 'INT', new_type: 'BIGINT' }],
          },
          trigger_source: 'schema_validator',
        },
      },
    ]);
    const [archived] = keys(at, '/archive/');
    expect(archived).toMatch(/^schemas\/events\/archive\/v1\.0\.0_20261124_1200\d\d\.json$/);
    expect(at.text(archived ?? '')).toBe(story('v1'));
    expect(at.world.held.get('schemas/events/active/schema.json')?.metadata).toEqual(
      new Map([
        ['activation-seq', '2'],
        ['sha256', digest(story('v2'))],
        ['commit', 'c2'],
        ['schema-version', '2.0.0'],
        ['classification', 'enhancement'],
        ['needs-backfill', 'true'],
        ['patched-base', archived],
        ['previous', archived],
      ]),
    );
  });

  it('while history is patched has all of it patched', async () => {
    const at = station();
    await at.bring(V1);
    await at.bring(V2);
    await at.bring(schema('3.0.0', { n: 'BIGINT', d: 'STRING', e: 'DATE' }, { backfill: true }));
    expect(at.world.executions.map(({ input }) => input.backfill_config.new_columns)).toEqual([
      ['d'],
      ['d', 'e'],
    ]);
  });
});

describe('a break of readers', () => {
  const REMOVES = schema('3.0.0', { n: 'BIGINT' });
  const accepted = {
    'accepted-findings':
      acceptedFindings(judged(V2, REMOVES, {}, { topic: 'orders' }).findings, digest) ?? '',
  };
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
      'is rejected when another one was accepted',
      true,
      { 'accepted-findings': digest('another') },
      'rejected',
    ],
  ])('%s', async (_, acceptsApprovals, metadata, kind) => {
    const at = station({ acceptsApprovals });
    await at.bring(V1);
    await at.bring(V2);
    expect((await at.bring(REMOVES, metadata)).kind).toBe(kind);
  });

  it('drops no column: a statement that comes late must not take it from the next version', async () => {
    const at = station({ acceptsApprovals: true });
    await at.bring(V1);
    await at.bring(V2);
    const outcome = await at.bring(REMOVES, accepted);
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
  const accepting = (before: string, after: string) => ({
    'accepted-findings':
      acceptedFindings(judged(before, after, {}, { topic: 'orders' }).findings, digest) ?? '',
  });

  it('before its history was patched leaves nothing to patch', async () => {
    const at = station({ acceptsApprovals: true });
    await at.bring(V1);
    expect(await at.bring(ADDS)).toMatchObject({
      requiresBackfill: true,
      status: 'BACKFILL_PENDING',
    });
    const removes = schema('3.0.0', { n: 'INT' }, { backfill: true });
    expect(await at.bring(removes, accepting(ADDS, removes))).toMatchObject({
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
    const at = station({ acceptsApprovals: true });
    await at.bring(V1);
    await at.bring(ADDS);
    for (const key of keys(at, '/archive/')) at.world.held.delete(key);
    at.calls.length = 0;
    await expect(
      at.bring(schema('3.0.0', { n: 'BIGINT', d: 'STRING' }, { backfill: true })),
    ).rejects.toThrow('is gone, so what history lacks');
    expect(writes(at)).toEqual([]);
  });

  it.each([
    ['alone', { n: 'INT' }],
    ['beside a column that comes', { n: 'INT', e: 'DATE' }],
  ])('%s, is reported where the catalogue has another type', async (_, payload) => {
    const at = station({ acceptsApprovals: true });
    await at.bring(V1);
    await at.bring(ADDS);
    const table = at.world.warehouse.tables.get('cur.orders');
    if (table === undefined) throw new Error('There is no table');
    const columns = table.columns.map((column) =>
      column.name === 'd' ? { ...column, type: 'uuid' } : column,
    );
    at.world.warehouse.tables.set('cur.orders', { ...table, columns });
    const removes = schema('3.0.0', payload);
    expect(await at.bring(removes, accepting(ADDS, removes))).toMatchObject({
      kind: 'activated',
      warnings: [
        "cur.orders: the column 'd' exists as 'uuid', but the older schema says STRING; it is no longer wanted, and stays until somebody drops it",
      ],
    });
  });
});

describe('tolerance', () => {
  it('takes a version without a version, and keys that nobody knows', async () => {
    const at = station();
    const unversioned = V1.replace('"schema_version":"1.0.0"', '"nobody_knows":1');
    expect((await at.bring(unversioned)).kind).toBe('activated');
    await at.bring(V2);
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
      const at = station();
      const key = 'schemas/orders/active/schema.json';
      await at.world.registry.objects.put(key, new TextEncoder().encode(active), new Map(), {
        kind: 'always',
      });
      expect((await at.bring(candidate)).kind).toBe(kind);
    },
  );

  it('does not judge against an active version that is no JSON, nor leaves a trace', async () => {
    const at = station();
    const key = 'schemas/orders/active/schema.json';
    await at.world.registry.objects.put(key, new TextEncoder().encode('{"a":1,}'), new Map(), {
      kind: 'always',
    });
    await expect(at.bring(V1)).rejects.toThrow(
      "The active version of topic 'orders' can't be read (JSON allows no ',' before '}')",
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
    const at = station();
    await at.bring(V1);
    at.calls.length = 0;
    expect((await at.bring(text)).kind).toBe('activated');
    expect(at.calls.filter(({ operation }) => operation.startsWith('warehouse'))).toEqual([]);
  });

  it('a candidate whose columns are there already runs no statement', async () => {
    const at = station();
    await at.bring(V1);
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
    await at.bring(schema('2.0.0', { n: 'INT', d: 'STRING' }));
    expect(at.calls.filter(({ operation }) => operation.startsWith('warehouse.apply'))).toEqual([]);
  });

  it('an event that comes again reads three objects and writes nothing', async () => {
    const at = station();
    await at.bring(V1);
    at.calls.length = 0;
    expect(await at.run()).toEqual({ kind: 'idle', topic: 'orders' });
    expect(at.calls).toHaveLength(3);
    expect(writes(at)).toEqual([]);
  });
});

describe('rollback to the structure check', () => {
  it('lets breaks in, adds what can be added, and starts no backfill', async () => {
    const at = station();
    const ports: Ports = {
      ...at.ports,
      backfill: undefined,
      settings: { ...at.ports.settings, judges: 'structure', hasStateMachine: false },
    };
    const bring = (text: string): Promise<Outcome> => {
      at.world.upload('orders', text);
      return validateTopic('orders', ports);
    };
    await bring(V1);
    expect(
      await bring(schema('2.0.0', { n: 'DATE', d: 'STRING' }, { backfill: true })),
    ).toMatchObject({
      kind: 'activated',
      status: 'READY',
    });
    expect(at.world.warehouse.tables.get('cur.orders')?.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['n', 'd']),
    );
    expect((await bring('{')).kind).toBe('rejected');
    expect(at.world.executions).toEqual([]);
  });
});
