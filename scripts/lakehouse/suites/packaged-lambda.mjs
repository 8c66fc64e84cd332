// The shipped zip, unpacked where nothing else is, lives the guide's life on engines that have never heard of it.
import { createHash } from 'node:crypto';
import { STORY, lambdaContext, stateOf, tableQuestions } from '../lambda-context.mjs';

export const name = 'packaged-lambda';

const { v1: V1, v2: V2, v3: V3 } = STORY;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/**
 * @param {import('../start.mjs').Lakehouse} lakehouse
 * @param {import('../../test-lakehouse.mjs').Check} check
 */
export async function run(lakehouse, check) {
  const context = await lambdaContext(lakehouse, check, 'lambda-guide');
  try {
    check.equal('the zip holds two handlers and their licences', context.files, [
      'handler.mjs',
      'handler_enhanced.mjs',
      'licenses.txt',
    ]);
    const lambda = await context.start();
    check.that('it runs on Node 24', /^v24\./.test(lambda.node), lambda.node);
    await guide({ ...context, lambda });
  } finally {
    await context.close();
  }
}

async function guide({ lakehouse, check, world, lambda }) {
  const on = tableQuestions(lakehouse, 'events');
  const replayed = [];
  const replay = async (when) => {
    const before = { ...(await world.picture('events')), tables: await on.versions() };
    for (const event of replayed) await lambda.invoke(event);
    check.equal(
      `${when}: replaying ${replayed.length} event(s) changes nothing`,
      { ...(await world.picture('events')), tables: await on.versions() },
      before,
    );
  };
  const publish = async (text) => {
    const event = await world.upload('events', text);
    replayed.push(event);
    const { answer, error } = await lambda.invoke(event);
    return answer ?? error;
  };
  const place = (key) => world.text(`schemas/events/${key}`);

  check.equal('v1 is activated', await publish(V1), {
    ...activated(world, 'events'),
    tables_created: ['iceberg_standardized_db.events', 'iceberg_curated_db.events'],
  });
  check.equal('active/ holds its bytes', await place('active/schema.json'), V1);
  check.equal('and nothing else is there', await world.keys('schemas/events/'), [
    'schemas/events/active/schema.json',
  ]);
  const { updated_at: at, ...item } = await world.item('events');
  check.that('the item tells when', Math.abs(Date.now() - Date.parse(at?.S)) < 600_000, at);
  check.equal('that it is READY', item, {
    topic_name: { S: 'events' },
    processing_enabled: { BOOL: true },
    status: { S: 'READY' },
    schema_path: { S: `s3://${world.bucket}/schemas/events/active/schema.json` },
    tables_created: { SS: ['iceberg_curated_db.events', 'iceberg_standardized_db.events'] },
    schema_version: { S: '1.0.0' },
    schema_sha256: { S: sha256(V1) },
    activation_seq: { N: '1' },
  });
  const ENVELOPE = ['message_id varchar', 'idempotency_key varchar', 'publish_time timestamp(6)'];
  const STANDARDIZED = [
    ...ENVELOPE,
    'json_payload varchar',
    'ingestion_ts bigint',
    'period_reference varchar',
  ];
  const CURATED = [
    'first_seen_ts timestamp(6)',
    'last_updated_ts timestamp(6)',
    '_schema_version varchar',
    'period_reference varchar',
  ];
  check.equal(
    'STANDARDIZED has just these columns',
    await on.columns('iceberg_standardized_db'),
    STANDARDIZED,
  );
  const columns = [...ENVELOPE, 'user_id integer', 'event_type varchar', ...CURATED];
  check.equal('CURATED has just these', await on.columns('iceberg_curated_db'), columns);
  for (const database of lakehouse.databases) {
    check.equal(`${database} is partitioned as the schema says`, await on.partitioning(database), [
      'period_reference',
      'day(publish_time)',
    ]);
    check.equal(
      'and lies where it belongs',
      await on.location(database),
      `s3://${lakehouse.bucket}/${database}/events`,
    );
  }
  await replay('after v1');

  await lakehouse.query(
    `INSERT INTO iceberg_curated_db.events (message_id, idempotency_key, publish_time, user_id, event_type, period_reference)
     VALUES ('m1', 'k1', TIMESTAMP '2026-11-01 10:00:00', 2147483647, 'click', '2026-11'), ('m2', 'k2', NULL, -1, NULL, NULL)`,
  );
  const v2 = await publish(V2);
  const [execution] = await world.executions();
  check.equal('v2 is activated, and history will be patched', v2, {
    ...activated(world, 'events'),
    is_enhancement: true,
    requires_backfill: true,
    backfill_triggered: true,
    backfill_job_id: execution?.executionArn,
  });
  check.equal('active/ holds its bytes', await place('active/schema.json'), V2);
  const archived = (await world.keys('schemas/events/archive/')).map((key) =>
    key.replace('schemas/events/', ''),
  );
  check.that(
    'v1 is archived under its version and time',
    /^archive\/v1\.0\.0_\d{8}_\d{6}\.json$/.test(archived.join()),
    archived,
  );
  check.equal('byte for byte', await place(archived[0]), V1);
  check.equal('one backfill has begun', await world.executions(), [
    {
      name: `events-2-${sha256(V2).slice(0, 12)}`,
      executionArn: execution?.executionArn,
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
  check.equal('and the topic waits for it', stateOf(await world.item('events')), {
    enabled: false,
    status: 'BACKFILL_PENDING',
    version: '2.0.0',
    seq: '2',
  });
  columns[3] = 'user_id bigint';
  check.equal('CURATED has grown', await on.columns('iceberg_curated_db'), [
    ...columns,
    'device_type varchar',
    'browser_version varchar',
  ]);
  check.equal('STANDARDIZED has not', await on.columns('iceberg_standardized_db'), STANDARDIZED);
  await lakehouse.query(
    "INSERT INTO iceberg_curated_db.events (message_id, user_id, device_type) VALUES ('m3', 9223372036854775807, 'phone')",
  );
  const rows = await lakehouse.query(
    'SELECT message_id, CAST(user_id AS varchar), device_type, browser_version FROM iceberg_curated_db.events ORDER BY message_id',
  );
  check.equal('old rows are read beside new ones', rows, [
    ['m1', '2147483647', null, null],
    ['m2', '-1', null, null],
    ['m3', '9223372036854775807', 'phone', null],
  ]);
  await replay('after v2');

  const item2 = await world.item('events');
  const v3 = await publish(V3);
  const messages = [
    "Column 'browser_version' removed (data loss)",
    "Column 'device_type' removed (data loss)",
    'Unsafe narrowing: BIGINT → INT (data loss or parse error risk)',
  ];
  check.equal(
    'v3 is rejected',
    { ...v3, errors: v3.errors?.map((one) => one.message).sort() },
    {
      statusCode: 400,
      valid: false,
      topic: 'events',
      errors: messages,
      error_path: `s3://${world.bucket}/schemas/events/failed/error.json`,
      message: `Schema rejected: ${v3.errors?.[0]?.message}`,
    },
  );
  check.equal('failed/ holds its bytes', await place('failed/schema.json'), V3);
  const {
    timestamp,
    uploaded_at,
    version_id,
    compatibility_report: report,
    errors,
    ...rest
  } = JSON.parse(await place('failed/error.json'));
  check.equal(
    'error.json says why',
    errors
      .map(({ type, field, message, rule }) => [type, field, message, rule])
      .sort((a, b) => (a[2] < b[2] ? -1 : 1)),
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
      messages.every((one) => report.includes(one)),
    {
      timestamp,
      uploaded_at,
      version_id,
      report,
    },
  );
  check.equal('v2 stays in force', await place('active/schema.json'), V2);
  const { last_rejection: rejection, ...item3 } = await world.item('events');
  check.equal('its item only takes note', item3, item2);
  check.equal('of what was rejected', rejection?.M.sha256.S, sha256(V3));
  check.equal('the tables are as they were', await on.columns('iceberg_curated_db'), [
    ...columns,
    'device_type varchar',
    'browser_version varchar',
  ]);
  await replay('after v3');

  const said = lambda.said();
  for (const line of [
    'Processing schema for topic: events',
    'Schema validated and activated',
    'Updated DynamoDB: processing_enabled=false, status=BACKFILL_PENDING',
  ])
    check.that(`the log says "${line}"`, said.includes(line), said.slice(0, 2000));
  const metrics = said
    .split('\n')
    .filter(
      (line) => line.includes('LeanOps/SchemaManagement') && line.includes('"Topic":"events"'),
    );
  const values = (metric) =>
    metrics.map((line) => JSON.parse(line)[metric]).filter((value) => value !== undefined);
  check.equal(
    'metrics: two successes, one failure',
    values('SchemaValidationSuccessRate').flat(),
    [1, 1, 0],
  );
  check.equal('and its breaks', values('BreakingChangesDetected').flat(), [0, 0, 3]);
}

const activated = (world, topic) => ({
  statusCode: 200,
  valid: true,
  topic,
  is_enhancement: false,
  requires_backfill: false,
  schema_path: `s3://${world.bucket}/schemas/${topic}/active/schema.json`,
  tables_created: [],
  backfill_triggered: false,
  backfill_job_id: null,
  message: 'Schema validated and activated',
  warnings: [],
});
