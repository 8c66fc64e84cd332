import { createHash } from 'node:crypto';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { catchUpName } from '../../../src/protocol/catch-up-name.js';
import { layoutOf } from '../../../src/protocol/keys.js';
import { PLACE } from '../moto/account.js';
import { BUCKET, MACHINE_ARN, TABLE } from '../moto/names.js';
import { schemaOf } from '../moto/topics.js';
import { age, close } from './change-item.js';
import { defect, type Defect, type Planted } from './defect.js';

const layout = layoutOf('schemas');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (ms: number): Date => new Date(Date.now() - ms);

/** What the validator says of itself, with changes. */
async function redescribe(
  { clients: { s3 } }: Planted,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const place = { Bucket: BUCKET, Key: layout.deployment };
  const { Body } = await s3.send(new GetObjectCommand(place));
  const said = JSON.parse((await Body?.transformToString()) ?? '') as object;
  await s3.send(new PutObjectCommand({ ...place, Body: JSON.stringify({ ...said, ...changes }) }));
}

/** deployment.json, candidates and gates. */
export const REGISTRY_DEFECTS: readonly Defect[] = [
  defect(
    'deployment.json is gone',
    ({ clients: { s3 } }) =>
      s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: layout.deployment })),
    ['deployment', 'warn', 'has not said'],
    ['deployment-agrees', 'not-known', 'deployment.json'],
  ),
  defect(
    'deployment.json is no JSON',
    ({ clients: { s3 } }) =>
      s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: layout.deployment, Body: 'yes' })),
    ['deployment', 'fail', 'no JSON'],
    ['deployment-agrees', 'not-known', 'deployment.json'],
  ),
  defect(
    'deployment.json was not confirmed for eight days',
    (planted) => redescribe(planted, { checked_at: ago(8 * DAY).toISOString() }),
    ['deployment', 'warn', 'has not confirmed'],
  ),
  defect(
    'deployment.json is that of another function',
    (planted) =>
      redescribe(planted, { function: `arn:aws:lambda:${PLACE}:function:lean-ops-dev-validator` }),
    ['deployment-agrees', 'fail', 'the function is'],
  ),
  defect(
    'deployment.json names databases that the function does not have',
    (planted) => redescribe(planted, { databases: { standardized: 'std', curated: 'cur' } }),
    ['deployment-agrees', 'fail', 'the STANDARDIZED database'],
    ['deployment-agrees', 'fail', 'the CURATED database'],
  ),
  defect(
    'a candidate has waited for an hour',
    async (planted) => {
      const Key = layout.pending('orders');
      await planted.clients.s3.send(
        new PutObjectCommand({
          Bucket: BUCKET,
          Key,
          Body: schemaOf('orders').replace('"1.0.0"', '"1.1.0"'),
        }),
      );
      await age(planted, 'schemas/orders/pending/', ago(HOUR));
    },
    ['pending', 'fail', 'waited in pending/'],
  ),
  defect(
    'a gate is closed, and no backfill runs',
    (planted) => close(planted, 'BACKFILL_PENDING', ago(3 * HOUR)),
    ['gates', 'fail', 'no execution'],
  ),
  defect(
    'a gate is closed, and its backfill runs',
    async (planted) => {
      await close(planted, 'BACKFILL_PENDING', ago(3 * HOUR));
      const sha256 = createHash('sha256').update(schemaOf('events')).digest('hex');
      await planted.clients.states.send(
        new StartExecutionCommand({
          stateMachineArn: MACHINE_ARN,
          name: catchUpName('events', sha256, { seq: 1, attempt: 1 }),
        }),
      );
    },
    ['gates', 'warn', 'runs'],
  ),
  defect('a backfill failed', (planted) => close(planted, 'BACKFILL_FAILED', ago(3 * HOUR)), [
    'gates',
    'fail',
    'BACKFILL_FAILED',
  ]),
  defect('a gate was closed by hand', (planted) => close(planted, 'READY', ago(3 * HOUR)), [
    'gates',
    'fail',
    'Closed by hand',
  ]),
  defect(
    'the item of a topic in force is gone',
    ({ clients: { dynamo } }) =>
      dynamo.send(
        new DeleteItemCommand({ TableName: TABLE, Key: { topic_name: { S: 'clicks' } } }),
      ),
    ['gates', 'fail', 'no item'],
  ),
  defect(
    'what is in force was deleted by hand',
    ({ clients: { s3 } }) =>
      s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: layout.active('clicks') })),
    ['gates', 'fail', 'no active version'],
  ),
];
