/* eslint max-lines: 'off' -- one life of a topic: each step works on what the step before it left */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LambdaHandler } from '../../src/bin/validator-lambda.js';
import { digest } from '../judged.js';
import * as given from './installation.js';
import { captureOutput, type Output } from './output.js';

const {
  bridged,
  columnsOf,
  context,
  direct,
  install,
  pending,
  queued,
  startCloud,
  STATE_MACHINE,
  story,
} = given;
const COMMIT = 'c0ffee00'.repeat(5);
const KEY = pending('events');
let cloud: given.Cloud;
let output: Output;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());
beforeEach(() => {
  output = captureOutput();
});
afterEach(() => output.restore());

const judged = (isValid: number, breakingChanges: number) => {
  const unit = { namespace: 'LeanOps/SchemaManagement', unit: 'Count' };
  const breaking = { ...unit, name: 'BreakingChangesDetected', value: breakingChanges };
  return [
    {
      ...unit,
      name: 'SchemaValidationSuccessRate',
      value: isValid,
      dimensions: { Topic: 'events', ValidationType: 'BackwardCompatibility' },
    },
    { ...breaking, dimensions: {} },
    { ...breaking, dimensions: { Topic: 'events' } },
  ];
};

/** Uploads, and lets the function know. */
async function live(
  lake: given.Installation,
  handler: LambdaHandler,
  version: 'v1' | 'v2' | 'v3',
): Promise<unknown> {
  await lake.upload('events', story(version), { commit: COMMIT });
  return handler(bridged(lake.bucket, KEY), context);
}

describe("the guide's life of a topic", () => {
  let lake: given.Installation;
  let handler: LambdaHandler;
  beforeAll(async () => {
    lake = await install(cloud, {
      BACKFILL_STATE_MACHINE_ARN: STATE_MACHINE,
      CATCH_UP_TRACKING_TABLE: 'catchups',
    });
    await lake.putItem({ topic_name: { S: 'events' }, owner_team: { S: 'payments' } });
    handler = (await import('../../src/bin/handler_enhanced.js')).lambda_handler;
  });

  it('v1 is active, READY, and has both tables', async () => {
    expect(await live(lake, handler, 'v1')).toEqual({
      statusCode: 200,
      valid: true,
      topic: 'events',
      is_enhancement: false,
      requires_backfill: false,
      schema_path: `s3://${lake.bucket}/schemas/events/active/schema.json`,
      tables_created: ['iceberg_standardized_db.events', 'iceberg_curated_db.events'],
      backfill_triggered: false,
      backfill_job_id: null,
      message: 'Schema validated and activated',
      warnings: [],
    });
    expect(await lake.keys()).toEqual([
      'schemas/_claims/iceberg_curated_db.events.json',
      'schemas/_claims/iceberg_standardized_db.events.json',
      'schemas/deployment.json',
      'schemas/events/active/schema.json',
      'schemas/events/history/versions.json',
    ]);
    expect((await lake.object('schemas/events/active/schema.json')).text).toBe(story('v1'));
    expect(await lake.item('events')).toEqual({
      topic_name: { S: 'events' },
      owner_team: { S: 'payments' },
      processing_enabled: { BOOL: true },
      status: { S: 'READY' },
      schema_path: { S: `s3://${lake.bucket}/schemas/events/active/schema.json` },
      updated_at: { S: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) },
      tables_created: { SS: ['iceberg_curated_db.events', 'iceberg_standardized_db.events'] },
      schema_version: { S: '1.0.0' },
      schema_sha256: { S: digest(story('v1')) },
      activation_seq: { N: '1' },
      commit: { S: COMMIT },
    });
    expect(columnsOf(cloud, 'iceberg_standardized_db.events')).toEqual([
      'message_id string',
      'idempotency_key string',
      'publish_time timestamp',
      'json_payload string',
      'ingestion_ts bigint',
      'period_reference string',
    ]);
    expect(columnsOf(cloud, 'iceberg_curated_db.events')).toEqual([
      'message_id string',
      'idempotency_key string',
      'publish_time timestamp',
      'user_id int',
      'event_type string',
      'first_seen_ts timestamp',
      'last_updated_ts timestamp',
      '_schema_version string',
      'period_reference string',
    ]);
    const locations = [...cloud.catalogue.tables.values()].map(
      ({ StorageDescriptor }) => StorageDescriptor.Location,
    );
    expect(locations).toEqual([
      `s3://${lake.bucket}/iceberg_standardized_db/events/`,
      `s3://${lake.bucket}/iceberg_curated_db/events/`,
    ]);
    expect(output.lines()).toEqual([
      'Wrote what this validator can do',
      'Processing schema for topic: events',
      'Changing table',
      'Changing table',
      'Updated DynamoDB: processing_enabled=true, status=READY',
      'Schema validated and activated',
    ]);
    expect(output.metrics()).toEqual(judged(1, 0));
  });

  it('v2 is active, v1 archived, and processing waits for the backfill', async () => {
    const v1 = await lake.object('schemas/events/active/schema.json');
    const execution = `events-2-${digest(story('v2')).slice(0, 12)}-1`;
    expect(await live(lake, handler, 'v2')).toMatchObject({
      statusCode: 200,
      is_enhancement: true,
      requires_backfill: true,
      tables_created: [],
      backfill_triggered: true,
      backfill_job_id: `arn:aws:states:eu-west-1:123456789012:execution:lake-backfill:${execution}`,
    });
    const time = v1.modified.replace('T', '_').replaceAll(/[-:]|\..*/g, '');
    const archived = `schemas/events/archive/v1.0.0_${time}.json`;
    expect((await lake.keys()).filter((key) => key.startsWith('schemas/events/'))).toEqual([
      'schemas/events/active/schema.json',
      archived,
      'schemas/events/history/versions.json',
    ]);
    expect((await lake.object(archived)).text).toBe(story('v1'));
    expect((await lake.object('schemas/events/active/schema.json')).text).toBe(story('v2'));
    expect(await lake.item('events')).toMatchObject({
      owner_team: { S: 'payments' },
      processing_enabled: { BOOL: false },
      status: { S: 'BACKFILL_PENDING' },
      schema_version: { S: '2.0.0' },
      activation_seq: { N: '2' },
    });
    expect(columnsOf(cloud, 'iceberg_curated_db.events')).toEqual(
      expect.arrayContaining(['user_id bigint', 'device_type string', 'browser_version string']),
    );
    expect(cloud.machine.executions).toEqual([
      {
        name: execution,
        stateMachineArn: STATE_MACHINE,
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
          activation_seq: 2,
          schema_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          patched_base: expect.stringMatching(/^schemas\/events\/archive\/v1\.0\.0_/),
          deployment: {
            databases: {
              standardized: 'iceberg_standardized_db',
              curated: 'iceberg_curated_db',
            },
            registry_table: lake.bucket,
            tracking_table: 'catchups',
            bucket: lake.bucket,
            prefix: 'schemas',
            athena: { workgroup: 'primary', output: lake.bucket },
          },
        },
      },
    ]);
    expect(output.lines()).toContain(
      'Updated DynamoDB: processing_enabled=false, status=BACKFILL_PENDING',
    );
    expect(output.metrics()).toEqual(judged(1, 0));
  });

  it('v3 is rejected, and v2 stays in force as it was', async () => {
    const active = await lake.object('schemas/events/active/schema.json');
    const before = await lake.item('events');
    const tables = JSON.stringify([...cloud.catalogue.tables]);
    const answer = await live(lake, handler, 'v3');
    const errors = [
      [
        'type-narrowed',
        'user_id',
        'Unsafe narrowing: BIGINT → INT (data loss or parse error risk)',
      ],
      ['column-removed', 'device_type', "Column 'device_type' removed (data loss)"],
      ['column-removed', 'browser_version', "Column 'browser_version' removed (data loss)"],
    ].map(([rule, field, message]) => ({ type: 'BREAKING_CHANGE', field, message, rule }));
    expect(answer).toEqual({
      statusCode: 400,
      valid: false,
      topic: 'events',
      errors,
      error_path: `s3://${lake.bucket}/schemas/events/failed/error.json`,
      message: 'Schema rejected: Unsafe narrowing: BIGINT → INT (data loss or parse error risk)',
    });
    expect((await lake.object('schemas/events/failed/schema.json')).text).toBe(story('v3'));
    const error = JSON.parse(
      (await lake.object('schemas/events/failed/error.json')).text,
    ) as Readonly<Record<string, unknown>>;
    expect(error).toEqual({
      status: 'FAILED',
      topic: 'events',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      errors,
      compatibility_report: expect.stringContaining('3 breaking in 1 topic'),
      action_required: 'Fix breaking changes and re-upload to pending/',
      sha256: digest(story('v3')),
      version_id: null,
      commit: COMMIT,
      uploaded_at: expect.stringMatching(/Z$/),
    });
    expect(await lake.keys()).not.toContain(KEY);
    expect(await lake.object('schemas/events/active/schema.json')).toEqual(active);
    const last_rejection = {
      M: expect.objectContaining({
        sha256: { S: digest(story('v3')) },
        version: { S: '3.0.0' },
        commit: { S: COMMIT },
      }),
    };
    expect(await lake.item('events')).toEqual({ ...before, last_rejection });
    expect(JSON.stringify([...cloud.catalogue.tables])).toBe(tables);
    expect(cloud.machine.executions).toHaveLength(1);
    expect(output.lines('WARN')).toEqual(['Schema rejected']);
    expect(output.metrics()).toEqual(judged(0, 3));
  });

  it('replaying its events in any shape, also by another container, changes nothing', async () => {
    const before = await lake.everything('events');
    const calls = cloud.catalogue.calls.length;
    for (const one of [handler, lake.cold()]) {
      for (const event of [
        bridged(lake.bucket, KEY),
        direct(lake.bucket, KEY),
        bridged(lake.bucket, KEY),
      ]) {
        expect(await one(event, context)).toMatchObject({
          statusCode: 400,
          valid: false,
          errors: [{ rule: 'type-narrowed', field: 'user_id' }, {}, {}],
          error_path: `s3://${lake.bucket}/schemas/events/failed/error.json`,
          message:
            'Schema rejected: Unsafe narrowing: BIGINT → INT (data loss or parse error risk)',
        });
      }
      expect(await one(queued(lake.bucket, KEY, KEY), context)).toEqual({ batchItemFailures: [] });
    }
    expect(await lake.everything('events')).toEqual(before);
    expect(cloud.catalogue.calls).toHaveLength(calls);
    expect(output.metrics()).toEqual([]);
  });
});

it('without a state machine v2 is READY at once, with a warning', async () => {
  const lake = await install(cloud);
  const handler = lake.cold();
  await live(lake, handler, 'v1');
  expect(await live(lake, handler, 'v2')).toMatchObject({
    statusCode: 200,
    requires_backfill: true,
    backfill_triggered: false,
    backfill_job_id: null,
    warnings: ['No state machine is configured, so history before version 2.0.0 is not patched'],
  });
  expect(await lake.item('events')).toMatchObject({
    processing_enabled: { BOOL: true },
    status: { S: 'READY' },
  });
  expect(cloud.machine.executions).toEqual([]);
  const before = await lake.everything('events');
  await handler(bridged(lake.bucket, KEY), context);
  expect(await lake.everything('events')).toEqual(before);
});
