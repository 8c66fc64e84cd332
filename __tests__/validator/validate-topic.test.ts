import { describe, expect, it } from '@jest/globals';
import { acceptedFindings } from '../../src/core/accepted-findings.js';
import { Fault } from '../../src/errors.js';
import { MAX_OBJECT_BYTES } from '../../src/registry/registry.js';
import type { Outcome } from '../../src/validator/outcome.js';
import type { Ports } from '../../src/validator/ports.js';
import { sweep } from '../../src/validator/sweep.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { story } from '../bin/repository.js';
import { digest, judged } from '../judged.js';
import { tapped, type Call } from '../world/faults.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import { createWorld, textFor, type World, type WorldOptions } from '../world/world.js';

interface Station {
  readonly world: World;
  readonly lines: string[];
  readonly calls: Call[];
  /** Uploads a candidate and validates it. */
  readonly bring: (text: string, metadata?: Readonly<Record<string, string>>, topic?: string) => Promise<Outcome>;
  readonly run: (topic?: string) => Promise<Outcome>;
  readonly ports: Ports;
  readonly text: (key: string) => string | undefined;
  readonly item: (topic?: string) => Readonly<Record<string, unknown>>;
}

function station(
  options: WorldOptions = {},
  spoil: (call: Call) => Error | undefined = () => undefined,
  more: Partial<Ports> = {},
): Station {
  const world = createWorld(options, () => undefined);
  const lines: string[] = [];
  const calls: Call[] = [];
  const watched = tapped(
    world.ports,
    (call, run) => {
      calls.push(call);
      const error = spoil(call);
      return error === undefined ? run() : Promise.reject(error);
    },
    world,
  );
  const ports: Ports = { ...watched, ...more, log: (line) => lines.push(line) };
  const run = (topic = 'orders'): Promise<Outcome> => validateTopic(topic, ports);
  return {
    world,
    lines,
    calls,
    ports,
    run,
    bring: (text, metadata, topic = 'orders') => {
      world.upload(topic, text, metadata);
      return run(topic);
    },
    text: (key) => {
      const object = world.held.get(key);
      return object === undefined ? undefined : textFor(object.bytes);
    },
    item: (topic = 'orders') => Object.fromEntries(world.attributes.get(topic) ?? []),
  };
}

const keys = ({ world }: Station, part: string): string[] => [...world.held.keys()].filter((key) => key.includes(part)).sort();
const writes = ({ calls }: Station): string[] =>
  calls.filter(({ isWrite }) => isWrite).map(({ operation, subject }) => `${operation} ${subject}`);
const reasonsIn = (outcome: Outcome) => (outcome.kind === 'rejected' ? outcome.reasons : []);

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
      last_rejection: { at: expect.any(String), sha256: digest('{'), version: null, commit: 'c1', reason: expect.any(String) },
    });
    expect(at.lines).toContain('Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED');
    expect(keys(at, 'pending')).toEqual([]);
    await at.bring(V1);
    expect(at.item()).toMatchObject({ processing_enabled: true, status: 'READY' });
    expect(at.item()).not.toHaveProperty('last_rejection');
  });
});

describe('an enhancement', () => {
  it.each<[how: string, options: WorldOptions, status: string, isOpen: boolean, starts: number, warnings: number]>([
    ['stops until history is patched', {}, 'BACKFILL_PENDING', false, 1, 0],
    ['that changes a type stops also online', { backfillMode: 'online' }, 'BACKFILL_PENDING', false, 1, 0],
    ['goes on without a state machine, and says so', { hasStateMachine: false }, 'READY', true, 0, 1],
  ])('%s', async (_, options, status, isOpen, starts, warnings) => {
    const at = station(options);
    await at.bring(V1);
    const outcome = await at.bring(V2);
    expect(outcome).toMatchObject({ kind: 'activated', requiresBackfill: true, status, processingEnabled: isOpen });
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
    expect(at.world.executions.map(({ input }) => input.backfill_config.new_columns)).toEqual([['d'], ['d', 'e']]);
  });
});

describe('a rejected candidate', () => {
  const taken = (at: Station): Promise<unknown> => at.bring(schema('1.0.0', { z: 'INT' }), undefined, 'returns');
  it.each<
    [type: string, field: string | null, rule: string, options: WorldOptions, before: string | undefined, after: string, more?: object]
  >([
    [
      'MISSING_FIELD',
      'table_name',
      'missing-field',
      {},
      undefined,
      '{"schema_version": "1.0.0", "envelope_columns": {}, "payload_columns": {}}',
    ],
    ['INVALID_CDE', 'nobody', 'unknown-cde', {}, undefined, V1.replace('"partitioning"', '"cde_fields": ["nobody"], "partitioning"')],
    ['JSON_SYNTAX', null, 'json-syntax', {}, V1, '{"table_name": '],
    ['BREAKING_CHANGE', 'n', 'type-narrowed', {}, V2, V1.replace('1.0.0', '3.0.0').replace('"INT"}', '"INT", "d": "STRING"}')],
    ['STALE', null, 'stale', {}, V1, V2, { metadata: { 'base-sha256': digest('other') } }],
    ['DDL_FAILED', null, 'ddl-failed', { refuses: ({ kind }) => (kind === 'add-columns' ? 'no' : undefined) }, V1, V2],
    ['REWRITE_UNAVAILABLE', 'n', 'rewrite-unavailable', { hasStateMachine: false }, V1, schema('2.0.0', { n: 'STRING' })],
    ['TABLE_OWNED_BY_ANOTHER_TOPIC', 'table_name', 'table-owned-by-another-topic', {}, undefined, V1, { given: taken }],
  ])('is told %s', async (type, field, rule, options, before, after, more = {}) => {
    const { metadata, given } = more as { metadata?: Readonly<Record<string, string>>; given?: (at: Station) => Promise<unknown> };
    const at = station(options);
    await given?.(at);
    if (before !== undefined) await at.bring(before);
    const status = at.item()['status'];
    const outcome = await at.bring(after, metadata);
    expect(reasonsIn(outcome)).toContainEqual({ type, field, rule, message: expect.any(String) });
    expect(JSON.parse(at.text('schemas/orders/failed/error.json') ?? '')).toMatchObject({ status: 'FAILED', errors: reasonsIn(outcome) });
    expect(at.text('schemas/orders/failed/schema.json')).toBe(after);
    expect(at.text('schemas/orders/pending/schema.json')).toBeUndefined();
    expect(at.text('schemas/orders/active/schema.json')).toBe(before);
    expect(at.item()).toMatchObject(
      before === undefined ? { status: 'VALIDATION_FAILED' } : { status, last_rejection: { sha256: digest(after) } },
    );
  });

  it('leaves an error.json that scripts can read', async () => {
    const at = station();
    for (const version of ['v1', 'v2'] as const) await at.bring(story(version), undefined, 'events');
    at.world.endBackfills();
    const before = at.item('events');
    const outcome = await at.bring(story('v3'), { commit: 'c3' }, 'events');
    const error = JSON.parse(at.text('schemas/events/failed/error.json') ?? '') as Record<string, unknown>;
    expect(error).toEqual({
      status: 'FAILED',
      topic: 'events',
      timestamp: expect.stringMatching(/^2026-11-24T12:00:\d\d\.\d{3}Z$/),
      errors: [
        {
          type: 'BREAKING_CHANGE',
          field: 'user_id',
          message: 'Unsafe narrowing: BIGINT → INT (data loss or parse error risk)',
          rule: 'type-narrowed',
        },
        { type: 'BREAKING_CHANGE', field: 'device_type', message: "Column 'device_type' removed (data loss)", rule: 'column-removed' },
        {
          type: 'BREAKING_CHANGE',
          field: 'browser_version',
          message: "Column 'browser_version' removed (data loss)",
          rule: 'column-removed',
        },
      ],
      compatibility_report: expect.stringContaining('Unsafe narrowing: BIGINT → INT'),
      action_required: 'Fix breaking changes and re-upload to pending/',
      sha256: digest(story('v3')),
      version_id: expect.stringMatching(/^v\d+$/),
      commit: 'c3',
      uploaded_at: expect.stringMatching(/^2026-11-24T12:00:\d\d\.000Z$/),
    });
    expect(Object.keys(error)[0]).toBe('status');
    expect(outcome).toMatchObject({ kind: 'rejected', breakingChanges: 3, errorPath: 's3://lake/schemas/events/failed/error.json' });
    const { last_rejection: rejection, ...rest } = at.item('events');
    expect(rest).toEqual(before);
    expect(rejection).toMatchObject({ sha256: digest(story('v3')), version: '3.0.0', commit: 'c3' });
    expect(at.lines.at(-1)).toBe('Schema rejected');
  });

  it('that nobody can read for its size leaves no empty file in its name', async () => {
    const at = station();
    await at.bring(' '.repeat(MAX_OBJECT_BYTES + 1));
    expect(JSON.parse(at.text('schemas/orders/failed/error.json') ?? '')).toMatchObject({ errors: [{ type: 'TOO_LARGE' }] });
    expect(keys(at, 'failed/schema.json')).toEqual([]);
    expect(keys(at, 'pending')).toEqual([]);
  });
});

describe('a break of readers', () => {
  const REMOVES = schema('3.0.0', { n: 'BIGINT' });
  const accepted = { 'accepted-findings': acceptedFindings(judged(V2, REMOVES, {}, 'orders').findings, digest) ?? '' };
  it.each<[what: string, acceptsApprovals: boolean, metadata: Readonly<Record<string, string>>, kind: string]>([
    ['that was accepted is let in where the installation allows it', true, accepted, 'activated'],
    ['that was accepted is rejected where the installation does not', false, accepted, 'rejected'],
    ['that nobody accepted is rejected', true, {}, 'rejected'],
    ['is rejected when another one was accepted', true, { 'accepted-findings': digest('another') }, 'rejected'],
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
    expect(at.world.warehouse.tables.get('cur.orders')?.columns.map(({ name }) => name)).toContain('d');
  });
});

describe('tolerance', () => {
  it('takes a version without a version, and keys that nobody knows', async () => {
    const at = station();
    const unversioned = V1.replace('"schema_version":"1.0.0"', '"nobody_knows":1');
    expect((await at.bring(unversioned)).kind).toBe('activated');
    await at.bring(V2);
    expect(keys(at, '/archive/')).toEqual([expect.stringMatching(/^schemas\/orders\/archive\/vunknown_20261124_1200\d\d\.json$/)]);
  });

  it.each<[what: string, active: string, candidate: string, kind: string]>([
    ['a type of long ago reads as STRING', V1.replace('INT', 'NUMBER'), schema('2.0.0', { n: 'STRING', d: 'INT' }), 'activated'],
    ['and still nobody may remove its column', V1.replace('INT', 'NUMBER'), schema('2.0.0', { d: 'INT' }), 'rejected'],
    [
      'a version of long ago without a section',
      '{"table_name": "orders", "payload_columns": {"n": "INT"}, "partitioning": []}',
      V1,
      'activated',
    ],
  ])('compares with an active version that is invalid today as far as it can: %s', async (_, active, candidate, kind) => {
    const at = station();
    const key = 'schemas/orders/active/schema.json';
    await at.world.registry.objects.put(key, new TextEncoder().encode(active), new Map(), { kind: 'always' });
    expect((await at.bring(candidate)).kind).toBe(kind);
  });

  it('does not judge against an active version that is no JSON, nor leaves a trace', async () => {
    const at = station();
    const key = 'schemas/orders/active/schema.json';
    await at.world.registry.objects.put(key, new TextEncoder().encode('{'), new Map(), { kind: 'always' });
    await expect(at.bring(V1)).rejects.toThrow("The active version of topic 'orders' can't be read");
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
      { layer: 'curated', database: 'cur', table: 'orders', kind: 'add-columns', columns: [column] },
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

describe('faults', () => {
  it.each(['objects.get schemas/orders/active', 'objects.get schemas/orders/pending', 'items.get', 'objects.list', 'objects.get schema-gate/tables', 'warehouse.table']) // prettier-ignore
  ('no write follows when %s fails', async (call) => {
    let isDown = false;
    const at = station({}, ({ operation, subject }) => (isDown && `${operation} ${subject}`.startsWith(call) ? new Fault('403') : undefined)); // prettier-ignore
    await at.bring(V1);
    at.calls.length = 0;
    isDown = true;
    await expect(at.bring(V2)).rejects.toThrow('403');
    expect(writes(at)).toEqual([]);
  });

  it('says where to restore an active version from that the registry knows and nobody can find', async () => {
    const at = station();
    await at.bring(V1);
    at.world.held.delete('schemas/orders/active/schema.json');
    await expect(at.bring(V2)).rejects.toThrow(
      "ACTIVE_MISSING: the registry knows activation 1 of topic 'orders', but s3://lake/schemas/orders/active/schema.json is gone; restore it from archive/",
    );
  });

  it.each<[what: string, seq: unknown, message: string]>([
    ['a text', '7', 'has an activation_seq that is no number'],
    ['half of something', 1.5, 'has the activation_seq 1.5'],
    ['more than anybody activates', 1e15, 'has the activation_seq 1000000000000000'],
  ])('an item whose activation_seq is %s is to be corrected', async (_, seq, message) => {
    const at = station();
    at.world.attributes.set('orders', new Map([['activation_seq', seq]]));
    await expect(at.bring(V1)).rejects.toThrow(message);
  });

  it('an item that another environment has left behind is overtaken by what is in force', async () => {
    const at = station();
    await at.bring(V1);
    at.world.attributes.set('orders', new Map<string, unknown>([['activation_seq', 50], ['schema_sha256', 'other'], ['owner', 'sales']])); // prettier-ignore
    await at.run();
    expect(at.item()).toMatchObject({ activation_seq: 51, schema_sha256: digest(V1), status: 'READY', owner: 'sales' });
  });
});

describe('rollback to the structure check', () => {
  it('lets breaks in, adds what can be added, and starts no backfill', async () => {
    const at = station({}, undefined, {});
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
    expect(await bring(schema('2.0.0', { n: 'DATE', d: 'STRING' }, { backfill: true }))).toMatchObject({
      kind: 'activated',
      status: 'READY',
    });
    expect(at.world.warehouse.tables.get('cur.orders')?.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['n', 'd']));
    expect((await bring('{')).kind).toBe('rejected');
    expect(at.world.executions).toEqual([]);
  });
});

describe('the sweeper', () => {
  const TEN_MINUTES = 10 * 60_000;
  it('reconciles what has waited for long, and leaves what was just uploaded to its event', async () => {
    const at = station();
    at.world.upload('orders', V1);
    at.world.pass(TEN_MINUTES);
    at.world.upload('returns', schema('1.0.0', { n: 'INT' }, { table: 'returns' }));
    expect((await sweep(at.ports)).outcomes).toMatchObject([{ kind: 'activated', topic: 'orders' }]);
    expect(keys(at, 'pending')).toEqual(['schemas/returns/pending/schema.json']);
  });

  it.each<[what: string, error: Error]>([
    ['a fault', new Fault('503')],
    ['an error of our own', new TypeError('oops')],
  ])('goes on with the others when one topic meets %s', async (_, error) => {
    const at = station({}, ({ operation, subject }) => (operation === 'objects.put' && subject.includes('std.b.json') ? error : undefined));
    for (const topic of ['a', 'b', 'c']) at.world.upload(topic, schema('1.0.0', { n: 'INT' }, { table: topic }));
    at.world.pass(TEN_MINUTES);
    const { outcomes, faults } = await sweep(at.ports);
    expect(outcomes.map(({ topic }) => topic)).toEqual(['a', 'c']);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(error.message)]);
    expect(keys(at, 'pending')).toEqual(['schemas/b/pending/schema.json']);
  });

  it('is not led astray by folders that are no topics', async () => {
    const at = station();
    for (const key of ['schemas/.../pending/schema.json', 'schemas/a b/pending/schema.json', 'schemas/x/y/pending/schema.json']) {
      await at.world.registry.objects.put(key, new TextEncoder().encode(V1), new Map(), { kind: 'always' });
    }
    at.world.pass(TEN_MINUTES);
    expect(await sweep(at.ports)).toEqual({ outcomes: [], faults: [] });
  });
});
