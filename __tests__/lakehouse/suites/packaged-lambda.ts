// The shipped zip, unpacked where nothing else is, handles the guide's three versions on real
// engines.
import { createHash } from 'node:crypto';
import { BUCKET, CURATED, STANDARDIZED } from '../account.js';
import type { Check } from '../check.js';
import { listIn, objectIn, stringIn } from '../json-values.js';
import { errorsOf, lambdaContext, stateOf, STORY, trinoPartitioning } from '../lambda-context.js';
import { logAndMetrics } from '../lambda-output.js';
import {
  activated,
  beginStory,
  curatedColumns,
  GROWN_COLUMNS,
  STANDARDIZED_COLUMNS,
  type Story,
} from '../lambda-story.js';
import type { Lakehouse } from '../start.js';

export const name = 'packaged-lambda';

const { v1: V1, v2: V2, v3: V3 } = STORY;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const context = await lambdaContext(lakehouse, check, 'lambda-guide');
  try {
    check.equal('the zip holds handlers, licences, a machine and its job', context.files, [
      'catch-up.asl.json',
      'catchup.mjs',
      'curated_catchup.py',
      'handler.mjs',
      'handler_enhanced.mjs',
      'licenses.txt',
    ]);
    const lambda = await context.start();
    check.that('it runs on Node 24', /^v24\./.test(String(lambda.node)), lambda.node);
    const story = beginStory(context, lambda);
    for (const part of [firstVersion, enhancement, rejection]) await part(story);
    logAndMetrics(story);
  } finally {
    await context.close();
  }
}

async function firstVersion({
  lakehouse,
  check,
  registry,
  publish,
  replay,
  textAt,
  columnsIn,
}: Story): Promise<void> {
  check.equal('v1 is activated', await publish(V1), {
    ...activated(registry.bucket, 'events'),
    tables_created: ['iceberg_standardized_db.events', 'iceberg_curated_db.events'],
  });
  check.equal('active/ holds its bytes', await textAt('active/schema.json'), V1);
  check.equal('and beside it only its history', await registry.keys('schemas/events/'), [
    'schemas/events/active/schema.json',
    'schemas/events/history/versions.json',
  ]);
  const { updated_at: at, ...item } = (await registry.item('events')) ?? {};
  check.that('the item tells when', Math.abs(Date.now() - Date.parse(at?.S ?? '')) < 600_000, at);
  check.equal('that it is READY', item, {
    topic_name: { S: 'events' },
    processing_enabled: { BOOL: true },
    status: { S: 'READY' },
    schema_path: { S: `s3://${registry.bucket}/schemas/events/active/schema.json` },
    tables_created: { SS: ['iceberg_curated_db.events', 'iceberg_standardized_db.events'] },
    schema_version: { S: '1.0.0' },
    schema_sha256: { S: sha256(V1) },
    activation_seq: { N: '1' },
  });
  check.equal(
    'STANDARDIZED has just these columns',
    await columnsIn(STANDARDIZED),
    STANDARDIZED_COLUMNS,
  );
  check.equal('CURATED has just these', await columnsIn(CURATED), curatedColumns('integer'));
  for (const database of [STANDARDIZED, CURATED]) {
    check.equal(
      `${database} is partitioned as the schema says`,
      await trinoPartitioning(lakehouse, database, 'events'),
      ['period_reference', 'day(publish_time)'],
    );
    const location = (await lakehouse.glueTable(database, 'events'))?.StorageDescriptor?.Location;
    check.equal('and lies where it belongs', location, `s3://${BUCKET}/${database}/events`);
  }
  await replay('after v1');
}

async function enhancement({
  lakehouse,
  check,
  registry,
  publish,
  replay,
  textAt,
  columnsIn,
}: Story): Promise<void> {
  await lakehouse.query(
    `INSERT INTO ${CURATED}.events (message_id, idempotency_key, publish_time, user_id, event_type, period_reference)
     VALUES ('m1', 'k1', TIMESTAMP '2026-11-01 10:00:00', 2147483647, 'click', '2026-11'), ('m2', 'k2', NULL, -1, NULL, NULL)`,
  );
  const v2 = await publish(V2);
  const executions = await registry.executions();
  const executionArn = executions[0]?.executionArn;
  check.equal('v2 is activated, and history will be patched', v2, {
    ...activated(registry.bucket, 'events'),
    is_enhancement: true,
    requires_backfill: true,
    backfill_triggered: true,
    backfill_job_id: executionArn,
  });
  check.equal('active/ holds its bytes', await textAt('active/schema.json'), V2);
  const archived = (await registry.keys('schemas/events/archive/')).map((key) =>
    key.replace('schemas/events/', ''),
  );
  check.that(
    'v1 is archived under its version and time',
    /^archive\/v1\.0\.0_\d{8}_\d{6}\.json$/.test(archived.join()),
    archived,
  );
  check.equal('byte for byte', await textAt(archived.join()), V1);
  check.equal('one backfill has begun', executions, [
    {
      name: `events-2-${sha256(V2).slice(0, 12)}-1`,
      executionArn,
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
        schema_sha256: sha256(V2),
        patched_base: `schemas/events/${archived.join()}`,
        deployment: {
          databases: { standardized: 'iceberg_standardized_db', curated: 'iceberg_curated_db' },
          registry_table: registry.table,
          tracking_table: null,
          bucket: registry.bucket,
          prefix: 'schemas',
          athena: { workgroup: 'primary', output: registry.bucket },
        },
      },
    },
  ]);
  check.equal('and the topic waits for it', stateOf(await registry.item('events')), {
    enabled: false,
    status: 'BACKFILL_PENDING',
    version: '2.0.0',
    seq: '2',
  });
  check.equal('CURATED has grown', await columnsIn(CURATED), GROWN_COLUMNS);
  check.equal('STANDARDIZED has not', await columnsIn(STANDARDIZED), STANDARDIZED_COLUMNS);
  await lakehouse.query(
    `INSERT INTO ${CURATED}.events (message_id, user_id, device_type) VALUES ('m3', 9223372036854775807, 'phone')`,
  );
  const rows = await lakehouse.query(
    `SELECT message_id, CAST(user_id AS varchar), device_type, browser_version FROM ${CURATED}.events ORDER BY message_id`,
  );
  check.equal('old rows are read beside new ones', rows, [
    ['m1', '2147483647', null, null],
    ['m2', '-1', null, null],
    ['m3', '9223372036854775807', 'phone', null],
  ]);
  await replay('after v2');
}

async function rejection({
  check,
  registry,
  publish,
  replay,
  textAt,
  columnsIn,
}: Story): Promise<void> {
  const itemBefore = await registry.item('events');
  const v3 = await publish(V3);
  const messages = [
    "Column 'browser_version' removed (data loss)",
    "Column 'device_type' removed (data loss)",
    'Unsafe narrowing: BIGINT → INT (data loss or parse error risk)',
  ];
  const rejected = errorsOf(v3).map(({ message }) => String(message));
  check.equal(
    'v3 is rejected',
    { ...v3, errors: [...rejected].sort() },
    {
      statusCode: 400,
      valid: false,
      topic: 'events',
      errors: messages,
      error_path: `s3://${registry.bucket}/schemas/events/failed/error.json`,
      message: `Schema rejected: ${String(rejected[0])}`,
    },
  );
  check.equal('failed/ holds its bytes', await textAt('failed/schema.json'), V3);
  const errorJson = objectIn(JSON.parse((await textAt('failed/error.json')) ?? '{}'));
  const {
    timestamp,
    uploaded_at,
    version_id,
    compatibility_report: report,
    errors,
    ...rest
  } = errorJson;
  const findings = listIn(errors).map((one) => {
    const { type, field, message, rule } = objectIn(one);
    return [type, field, stringIn(message), rule] as const;
  });
  check.equal(
    'error.json says why',
    findings.sort((a, b) => (a[2] < b[2] ? -1 : 1)),
    [
      ['BREAKING_CHANGE', 'browser_version', messages[0], 'column-removed'],
      ['BREAKING_CHANGE', 'device_type', messages[1], 'column-removed'],
      ['BREAKING_CHANGE', 'user_id', messages[2], 'type-narrowed'],
    ],
  );
  const action = 'Fix breaking changes and re-upload to pending/';
  check.equal('and what to do', rest, {
    status: 'FAILED',
    topic: 'events',
    action_required: action,
    sha256: sha256(V3),
    commit: null,
  });
  check.that(
    'when, of which object, with a report',
    [timestamp, uploaded_at, version_id].every(Boolean) &&
      messages.every((one) => stringIn(report).includes(one)),
    { timestamp, uploaded_at, version_id, report },
  );
  check.equal('v2 stays in force', await textAt('active/schema.json'), V2);
  const { last_rejection: note, ...item } = (await registry.item('events')) ?? {};
  check.equal('its item only takes note', item, itemBefore);
  check.equal('of what was rejected', note?.M?.sha256?.S, sha256(V3));
  check.equal('the tables are as they were', await columnsIn(CURATED), GROWN_COLUMNS);
  await replay('after v3');
}
