// What else the shipped zip does: without a state machine, in batches, when it is refused, rolled
// back.
import { BUCKET, CURATED, STANDARDIZED } from '../account.js';
import type { Check } from '../check.js';
import {
  errorsOf,
  forTable,
  lambdaContext,
  listOf,
  stateOf,
  STORY,
  trinoColumns,
  type LambdaContext,
} from '../lambda-context.js';
import type { StartedLambda } from '../packaged-lambda.js';
import { eventFor } from '../registry-services.js';
import type { Lakehouse } from '../start.js';

export const name = 'packaged-lambda-manners';

const { v1: V1, v2: V2, v3: V3 } = STORY;

interface Context extends LambdaContext {
  readonly lambda: StartedLambda;
}

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const context = await lambdaContext(lakehouse, check, 'lambda-manners');
  try {
    const lambda = await context.start();
    for (const part of [withoutStateMachine, queued, refused, rolledBack])
      await part({ ...context, lambda });
  } finally {
    await context.close();
  }
}

async function withoutStateMachine({ lakehouse, check, registry, start }: Context): Promise<void> {
  const lambda = await start({ BACKFILL_STATE_MACHINE_ARN: '' });
  await lambda.invoke(await registry.upload('events_ready', forTable(V1, 'events_ready')));
  const { answer } = await lambda.invoke(
    await registry.upload('events_ready', forTable(V2, 'events_ready')),
  );
  check.equal(
    'without a state machine v2 is activated',
    [answer?.statusCode, answer?.requires_backfill, answer?.backfill_triggered],
    [200, true, false],
  );
  check.that(
    'and says that nobody patches history',
    /No state machine is configured/.test(listOf(answer, 'warnings').join()),
    answer,
  );
  check.equal('the topic is READY', stateOf(await registry.item('events_ready')), {
    enabled: true,
    status: 'READY',
    version: '2.0.0',
    seq: '2',
  });
  const rewrite = forTable(V2, 'events_ready')
    .replace('"2.0.0"', '"2.1.0"')
    .replace('"BIGINT"', '"STRING"');
  const rejected = (await lambda.invoke(await registry.upload('events_ready', rewrite))).answer;
  check.equal(
    'a rewrite is rejected',
    errorsOf(rejected).map(({ type, field }) => [type, field]),
    [['REWRITE_UNAVAILABLE', 'user_id']],
  );
  check.that(
    'the tables are as v2 left them',
    (await trinoColumns(lakehouse, CURATED, 'events_ready')).includes('user_id bigint'),
  );
}

async function queued({ check, registry, lambda }: Context): Promise<void> {
  await registry.putItem({ topic_name: { S: 'events_lost' }, activation_seq: { N: '7' } });
  const bodies: readonly (readonly [messageId: string, body: unknown])[] = [
    ['good', await registry.upload('events_queued', forTable(V1, 'events_queued'))],
    ['foreign', eventFor('elsewhere', 'schemas/events_queued/pending/schema.json')],
    ['deeper', eventFor(registry.bucket, 'schemas/events_queued/pending/pending/schema.json')],
    ['fault', await registry.upload('events_lost', forTable(V1, 'events_lost'))],
    ['nonsense', 'nonsense'],
  ];
  const { answer } = await lambda.invoke({
    Records: bodies.map(([messageId, body]) => ({ messageId, body: JSON.stringify(body) })),
  });
  check.equal('of a batch only what faulted comes again', answer, {
    batchItemFailures: [{ itemIdentifier: 'fault' }],
  });
  check.equal('the good one is READY', stateOf(await registry.item('events_queued')), {
    enabled: true,
    status: 'READY',
    version: '1.0.0',
    seq: '1',
  });
  check.equal('the one that faulted still waits', await registry.keys('schemas/events_lost/'), [
    'schemas/events_lost/pending/schema.json',
  ]);
  const direct = (
    await lambda.invoke({
      bucket: registry.bucket,
      key: 'schemas/events_queued/pending/schema.json',
    })
  ).answer;
  check.equal(
    'a direct event finds nothing left to do',
    [direct?.statusCode, direct?.message],
    [200, 'No candidate is waiting in pending/'],
  );
}

async function refused({ lakehouse, check, registry, lambda, start }: Context): Promise<void> {
  await lambda.invoke(await registry.upload('events_owner', forTable(V1, 'events_owned')));
  const two = (
    await lambda.invoke(await registry.upload('events_rival', forTable(V1, 'events_owned')))
  ).answer;
  check.equal(
    'a table of another topic',
    errorsOf(two).map(({ type }) => type),
    ['TABLE_OWNED_BY_ANOTHER_TOPIC', 'TABLE_OWNED_BY_ANOTHER_TOPIC'],
  );
  check.equal('leaves the topic without one', await registry.keys('schemas/events_rival/'), [
    'schemas/events_rival/failed/error.json',
    'schemas/events_rival/failed/schema.json',
  ]);
  check.equal('and disabled', stateOf(await registry.item('events_rival')), {
    enabled: false,
    status: 'VALIDATION_FAILED',
    version: undefined,
    seq: undefined,
  });

  await lakehouse.query(
    `CREATE TABLE ${CURATED}.events_taken (something integer) WITH (location = 's3://${BUCKET}/taken')`,
  );
  const taken = (
    await lambda.invoke(await registry.upload('events_taken', forTable(V1, 'events_taken')))
  ).answer;
  check.equal(
    'a table that others made elsewhere',
    errorsOf(taken).map(({ type }) => type),
    ['TABLE_OWNED_BY_ANOTHER_TOPIC'],
  );

  // Somebody has partitioned the table by hand, and Iceberg gives no column a partition's name.
  await lambda.invoke(await registry.upload('events_by_hand', forTable(V1, 'events_by_hand')));
  await lakehouse.query(
    `ALTER TABLE ${CURATED}.events_by_hand SET PROPERTIES partitioning = ARRAY['bucket(user_id, 4)']`,
  );
  const named = forTable(V2, 'events_by_hand').replace('"device_type"', '"user_id_bucket"');
  const failed = (await lambda.invoke(await registry.upload('events_by_hand', named))).answer;
  check.equal(
    'a statement that the engine refuses',
    errorsOf(failed).map(({ type, message }) => [type, /user_id_bucket/.test(String(message))]),
    [['DDL_FAILED', true]],
  );
  check.equal('leaves v1 in force', stateOf(await registry.item('events_by_hand')), {
    enabled: true,
    status: 'READY',
    version: '1.0.0',
    seq: '1',
  });

  const lost = await start({ CURATED_DATABASE: 'nowhere_db' });
  const event = await registry.upload('events_nowhere', forTable(V1, 'events_nowhere'));
  // What it is, it writes whatever comes of a candidate.
  await lost.invoke({ kind: 'describe' });
  const before = await registry.snapshot('events_nowhere');
  const { error } = await lost.invoke(event);
  check.that(
    'a database that is missing throws',
    /no database nowhere_db/.test(error?.message ?? ''),
    error,
  );
  check.equal('with nothing written', await registry.snapshot('events_nowhere'), before);
  check.equal(
    'and no table made',
    await lakehouse.glueTable(STANDARDIZED, 'events_nowhere'),
    undefined,
  );
  const later = (await lambda.invoke(event)).answer;
  check.equal(
    'once it is there the same event succeeds',
    [later?.statusCode, listOf(later, 'tables_created').length],
    [200, 2],
  );
}

async function rolledBack({ lakehouse, check, registry, start }: Context): Promise<void> {
  const lambda = await start({}, 'handler.mjs');
  const created = (
    await lambda.invoke(await registry.upload('events_plain', forTable(V1, 'events_plain')))
  ).answer;
  check.equal(
    'the plain handler activates v1',
    [created?.statusCode, listOf(created, 'tables_created').length],
    [200, 2],
  );
  await lambda.invoke(await registry.upload('events_plain', forTable(V2, 'events_plain')));
  check.equal('v2 without a backfill', stateOf(await registry.item('events_plain')), {
    enabled: true,
    status: 'READY',
    version: '2.0.0',
    seq: '2',
  });
  const { answer } = await lambda.invoke(
    await registry.upload('events_plain', forTable(V3, 'events_plain')),
  );
  check.that(
    'v3, which it does not compare, narrows no table',
    (await trinoColumns(lakehouse, CURATED, 'events_plain')).includes('user_id bigint'),
    answer,
  );
  check.equal(
    'the structure is still checked',
    errorsOf((await lambda.invoke(await registry.upload('events_plain', '{'))).answer)[0]?.type,
    'JSON_SYNTAX',
  );
}
