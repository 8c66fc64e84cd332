// The package's two functions, the shipped state machine on moto's interpreter, and real engines
// behind its queries: what an installation in AWS has.
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { runningMachine, type RunningMachine } from '../../aws/machine/state-machine.js';
import {
  refusedStart,
  taskServices,
  Throttled,
  type Body,
  type Reply,
  type TaskServices,
} from '../../aws/machine/services.js';
import { BUCKET, clientSettings, REGION } from '../account.js';
import type { Check } from '../check.js';
import { CHECKPOINTS, createCheckpoints, putCheckpoint } from '../checkpoints.js';
import { objectIn, optional } from '../json-values.js';
import { lambdaContext } from '../lambda-context.js';
import type { Answer, StartedLambda } from '../packaged-lambda.js';
import type { Item, RegistryServices } from '../registry-services.js';
import type { Lakehouse } from '../start.js';
import { containers } from './containers.js';

/** Of the registry's bucket and table. */
const NAME = 'machine-end-to-end';
export const TRACKING = 'catch-up-tracking';
/** Executions that patch at once. */
export const MAX_TOPICS = 2;

/** What may happen to an event: `lost` after its work was done, `cut` amid it. */
export type Trouble = 'throws' | 'throttled' | 'lost' | 'cut';

/** What a story does to the calls of the state machine. */
export interface Meddling {
  readonly trouble?: (event: Answer) => Trouble | undefined;
  /** Before a query is started, from 1; the name of the error that it is refused with. */
  readonly beforeQuery?: (number: number) => Promise<string | undefined>;
}

/** An event that was answered, and when, in milliseconds. */
export interface Answered {
  readonly from: number;
  readonly to: number;
  readonly event: Answer;
  readonly answer: Answer;
}

export interface MachineLakehouse {
  readonly lakehouse: Lakehouse;
  readonly check: Check;
  readonly registry: RegistryServices;
  readonly machine: RunningMachine;
  readonly validator: StartedLambda;
  /** Begins a story, whose queries are counted from 1. */
  readonly meddle: (meddling: Meddling) => void;
  readonly answered: readonly Answered[];
  /** Queries of this story that were started, and bytes that they have read. */
  readonly read: () => { readonly queries: number; readonly bytes: number };
  readonly taken: (topic: string, lastIngestionTs: number) => Promise<void>;
  readonly tracked: (catchUpId: string) => Promise<Item | undefined>;
  readonly updateItem: (topic: string, expression: string, values: Item) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function machineLakehouse(
  lakehouse: Lakehouse,
  check: Check,
): Promise<MachineLakehouse> {
  const context = await lambdaContext(lakehouse, check, NAME);
  const dynamo = new DynamoDBClient(clientSettings(lakehouse.endpoints.aws));
  await createCheckpoints(dynamo);
  await createTracking(dynamo);
  let meddling: Meddling = {};
  let queries = 0;
  const bytes = new Map<string, number>();
  const answered: Answered[] = [];

  const invoke = async (event: Body): Promise<unknown> => {
    const trouble = meddling.trouble?.(event);
    if (trouble === 'throws') throw new Error('The function has failed');
    if (trouble === 'throttled') throw new Throttled();
    if (trouble === 'cut') return functions.invokeAndEnd(event, 20);
    const from = performance.now();
    const answer = (await functions.invoke(event)) ?? {};
    if (trouble === 'lost') throw new Error('The answer is lost');
    answered.push({ from, to: performance.now(), event, answer });
    return answer;
  };
  const athena: TaskServices['athena'] = async (operation, body) => {
    const isStart = operation === 'StartQueryExecution';
    if (isStart) queries++;
    const refused = isStart ? await meddling.beforeQuery?.(queries) : undefined;
    if (refused !== undefined) return refusedStart(refused);
    const reply = await forwarded(lakehouse.endpoints.athena, operation, body);
    const { QueryExecution: query } = objectIn(reply.body);
    const statistics = optional(objectIn, optional(objectIn, query)?.Statistics);
    bytes.set(String(body.QueryExecutionId), Number(statistics?.DataScannedInBytes ?? 0));
    return reply;
  };
  const services = await taskServices({ invoke, athena });
  const machine = await runningMachine(services.url, {
    python: lakehouse.python,
    region: REGION,
    workgroup: 'primary',
    results: `s3://${BUCKET}/results/`,
  });
  const environment = {
    AWS_ENDPOINT_URL_SFN: machine.url,
    BACKFILL_STATE_MACHINE_ARN: machine.arn,
    CATCH_UP_TRACKING_TABLE: TRACKING,
    CATCH_UP_MAX_TOPICS: String(MAX_TOPICS),
    CHECKPOINT_TABLE: CHECKPOINTS,
  };
  const functions = containers(() => context.start(environment, 'catchup.mjs'));
  return {
    lakehouse,
    check,
    registry: context.registry,
    machine,
    validator: await context.start(environment),
    meddle(next) {
      meddling = next;
      queries = 0;
      bytes.clear();
    },
    answered,
    read: () => ({ queries, bytes: [...bytes.values()].reduce((sum, one) => sum + one, 0) }),
    taken: (topic, lastIngestionTs) => putCheckpoint(dynamo, topic, lastIngestionTs),
    async tracked(id) {
      const Key = { catchup_id: { S: id } };
      return (await dynamo.send(new GetItemCommand({ TableName: TRACKING, Key }))).Item;
    },
    async updateItem(topic, UpdateExpression, ExpressionAttributeValues) {
      const Key = { topic_name: { S: topic } };
      const ExpressionAttributeNames = { '#status': 'status' };
      const update = { UpdateExpression, ExpressionAttributeNames, ExpressionAttributeValues };
      await dynamo.send(new UpdateItemCommand({ TableName: NAME, Key, ...update }));
    },
    async close() {
      await machine.stop();
      await services.close();
      dynamo.destroy();
      await context.close();
    },
  };
}

async function createTracking(dynamo: DynamoDBClient): Promise<void> {
  await dynamo.send(
    new CreateTableCommand({
      TableName: TRACKING,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'catchup_id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'catchup_id', KeyType: 'HASH' }],
    }),
  );
}

/** Hands a call over to the lakehouse's Athena. */
async function forwarded(url: string, operation: string, body: Body): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-amz-target': `AmazonAthena.${operation}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
