import { describe, expect, it } from '@jest/globals';
import { MAX_OBJECT_BYTES } from '../../src/protocol/stored-schema.js';
import { story } from '../bin/repository.js';
import { digest } from '../judged.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import type { WorldOptions } from '../world/world.js';
import { keys, reasonsIn, harness, type Harness } from './harness.js';

describe('a rejected candidate', () => {
  const taken = (at: Harness): Promise<unknown> =>
    at.submit(schema('1.0.0', { z: 'INT' }), undefined, 'returns');
  it.each<
    [
      type: string,
      field: string | null,
      rule: string,
      options: WorldOptions,
      before: string | undefined,
      after: string,
      more?: object,
    ]
  >([
    [
      'MISSING_FIELD',
      'table_name',
      'missing-field',
      {},
      undefined,
      '{"schema_version": "1.0.0", "envelope_columns": {}, "payload_columns": {}}',
    ],
    [
      'INVALID_CDE',
      'nobody',
      'unknown-cde',
      {},
      undefined,
      V1.replace('"partitioning"', '"cde_fields": ["nobody"], "partitioning"'),
    ],
    ['JSON_SYNTAX', null, 'json-syntax', {}, V1, '{"table_name": '],
    [
      'BREAKING_CHANGE',
      'n',
      'type-narrowed',
      {},
      V2,
      V1.replace('1.0.0', '3.0.0').replace('"INT"}', '"INT", "d": "STRING"}'),
    ],
    ['STALE', null, 'stale', {}, V1, V2, { metadata: { 'base-sha256': digest('other') } }],
    [
      'DDL_FAILED',
      null,
      'ddl-failed',
      { refuses: ({ kind }) => (kind === 'add-columns' ? 'no' : undefined) },
      V1,
      V2,
    ],
    [
      'REWRITE_UNAVAILABLE',
      'n',
      'rewrite-unavailable',
      { hasStateMachine: false },
      V1,
      schema('2.0.0', { n: 'STRING' }),
    ],
    [
      'TABLE_OWNED_BY_ANOTHER_TOPIC',
      'table_name',
      'table-owned-by-another-topic',
      {},
      undefined,
      V1,
      { given: taken },
    ],
  ])('gets the code %s', async (type, field, rule, options, before, after, more = {}) => {
    const { metadata, given } = more as {
      metadata?: Readonly<Record<string, string>>;
      given?: (at: Harness) => Promise<unknown>;
    };
    const at = harness(options);
    await given?.(at);
    if (before !== undefined) await at.submit(before);
    const status = at.item()['status'];
    const outcome = await at.submit(after, metadata);
    const errors = reasonsIn(outcome).map(({ column: _, path: __, ...error }) => error);
    expect(errors).toContainEqual({ type, field, rule, message: expect.any(String) });
    expect(JSON.parse(at.text('schemas/orders/failed/error.json') ?? '')).toMatchObject({
      status: 'FAILED',
      errors,
    });
    expect(at.text('schemas/orders/failed/schema.json')).toBe(after);
    expect(at.text('schemas/orders/pending/schema.json')).toBeUndefined();
    expect(at.text('schemas/orders/active/schema.json')).toBe(before);
    expect(at.item()).toMatchObject(
      before === undefined
        ? { status: 'VALIDATION_FAILED' }
        : { status, last_rejection: { sha256: digest(after) } },
    );
  });

  it('leaves an error.json that scripts can read', async () => {
    const at = harness();
    for (const version of ['v1', 'v2'] as const)
      await at.submit(story(version), undefined, 'events');
    at.world.endBackfills();
    const before = at.item('events');
    const outcome = await at.submit(story('v3'), { commit: 'c3' }, 'events');
    const error = JSON.parse(at.text('schemas/events/failed/error.json') ?? '') as Record<
      string,
      unknown
    >;
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
        {
          type: 'BREAKING_CHANGE',
          field: 'device_type',
          message: "Column 'device_type' removed (data loss)",
          rule: 'column-removed',
        },
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
    expect(outcome).toMatchObject({
      kind: 'rejected',
      breakingChanges: 3,
      errorPath: 's3://lake/schemas/events/failed/error.json',
    });
    const { last_rejection: rejection, ...rest } = at.item('events');
    expect(rest).toEqual(before);
    expect(rejection).toMatchObject({
      sha256: digest(story('v3')),
      version: '3.0.0',
      commit: 'c3',
    });
    expect(at.lines.at(-1)).toBe('Schema rejected');
  });

  it.each([
    ['at first', undefined],
    ['after another one was rejected', '{"table_name": '],
  ])(
    'that nobody can read for its size leaves no other file in its name %s, and tells its true size and no digest',
    async (_when, before) => {
      const at = harness();
      if (before !== undefined) await at.submit(before);
      const size = MAX_OBJECT_BYTES + 1;
      await at.submit(' '.repeat(size));
      expect(JSON.parse(at.text('schemas/orders/failed/error.json') ?? '')).toMatchObject({
        errors: [{ type: 'TOO_LARGE', message: expect.stringContaining(`has ${size} bytes`) }],
        compatibility_report: expect.stringContaining(`has ${size} bytes`),
        sha256: null,
        version_id: expect.any(String),
      });
      expect(at.item()).toMatchObject({
        status: 'VALIDATION_FAILED',
        last_rejection: { sha256: null },
      });
      expect(keys(at, 'failed/schema.json')).toEqual([]);
      expect(keys(at, 'pending')).toEqual([]);
    },
  );

  it('beside an active version that was put by hand leaves a whole item, with a closed gate', async () => {
    const at = harness();
    await at.world.registry.objects.put(
      'schemas/orders/active/schema.json',
      new TextEncoder().encode(V2),
      new Map(),
      { kind: 'always' },
    );
    await at.submit('{"table_name": ');
    const rejection = { sha256: digest('{"table_name": ') };
    expect(at.item()).toMatchObject({
      processing_enabled: false,
      status: 'VALIDATION_FAILED',
      last_rejection: rejection,
    });
    await at.submit(V2);
    expect(at.item()).toMatchObject({ processing_enabled: true, status: 'READY' });
  });

  it('beside an active version that was put by hand changes nothing of the gate that others have set', async () => {
    const at = harness();
    await at.world.registry.objects.put(
      'schemas/orders/active/schema.json',
      new TextEncoder().encode(V2),
      new Map(),
      { kind: 'always' },
    );
    await at.world.registry.items?.update(
      'orders',
      { processingEnabled: true, status: 'READY' },
      { kind: 'always' },
    );
    await at.submit('{"table_name": ');
    expect(at.item()).toMatchObject({
      processing_enabled: true,
      status: 'READY',
      last_rejection: { version: null },
    });
  });

  it('by the engine names the table once, before the message of the engine', async () => {
    const at = harness({
      refuses: ({ kind }) => (kind === 'add-columns' ? 'SemanticException' : undefined),
    });
    await at.submit(V1);
    expect(reasonsIn(await at.submit(V2)).map(({ message }) => message)).toEqual([
      'cur.orders: SemanticException',
    ]);
  });
});
