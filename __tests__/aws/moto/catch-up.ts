import { readFileSync } from 'node:fs';
import { CreateTableCommand, type KeySchemaElement } from '@aws-sdk/client-dynamodb';
import { CreateJobCommand } from '@aws-sdk/client-glue';
import { CreateStateMachineCommand } from '@aws-sdk/client-sfn';
import type { Clients } from './account.js';
import { createFunction, environmentOf } from './machinery.js';
import * as names from './names.js';
import type { Keys } from './storage.js';

/** The variables of the function of catch-ups as infra/catch-up.tf sets them. */
export const catchUpEnvironmentOf = (keys: Keys) => ({
  ...environmentOf(keys),
  CATCH_UP_TRACKING_TABLE: names.TRACKING,
  CATCH_UP_MAX_TOPICS: '5',
  CATCH_UP_MAX_INSERTS: '10000',
  CHECKPOINT_TABLE: names.CHECKPOINTS,
  PIPELINE_GLUE_JOBS: names.JOB,
  PIPELINE_STATE_MACHINE_ARN: names.PIPELINE_ARN,
  SUPPRESSION_TABLE: '',
});

/** The definition as Terraform renders it. */
export const DEFINITION = readFileSync('infra/state-machines/catch-up.asl.json', 'utf8')
  .replaceAll('${function_arn}', names.CATCH_UP_ARN)
  .replaceAll('${workgroup}', names.WORKGROUP)
  .replaceAll('${results}', names.resultsLocation);

/** A state machine of somebody's own that patches history, and opens the topic then. */
export const OWN_DEFINITION = JSON.stringify({
  StartAt: 'Patch',
  States: {
    Patch: {
      Type: 'Task',
      Resource: 'arn:aws:states:::athena:startQueryExecution.sync',
      Next: 'Open',
    },
    Open: { Type: 'Task', Resource: 'arn:aws:states:::dynamodb:updateItem', End: true },
  },
});

/** What patches history as infra/catch-up.tf makes it, and what it needs of the pipeline. */
export async function makeCatchUp(clients: Clients, keys: Keys): Promise<void> {
  await createFunction(clients, keys, {
    FunctionName: names.CATCH_UP,
    Handler: 'catchup.lambda_handler',
    Timeout: 900,
    Environment: { Variables: catchUpEnvironmentOf(keys) },
  });
  await makeMachine(clients, names.MACHINE, DEFINITION);
  await makeMachine(clients, names.PIPELINE, OWN_DEFINITION);
  await makeItems(clients, names.TRACKING, 'catchup_id');
  await makeItems(clients, names.CHECKPOINTS, 'pipeline_id', 'checkpoint_type');
  await clients.glue.send(
    new CreateJobCommand({
      Name: names.JOB,
      Role: `arn:aws:iam::123456789012:role/${names.JOB}`,
      Command: { Name: 'glueetl' },
    }),
  );
}

async function makeMachine({ states }: Clients, name: string, definition: string): Promise<void> {
  const roleArn = `arn:aws:iam::123456789012:role/${name}`;
  await states.send(new CreateStateMachineCommand({ name, roleArn, definition }));
}

/** A table with texts as its key. */
export async function makeItems(
  { dynamo }: Clients,
  TableName: string,
  ...key: readonly string[]
): Promise<void> {
  await dynamo.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: key.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: key.map((AttributeName, index): KeySchemaElement => ({
        AttributeName,
        KeyType: index === 0 ? 'HASH' : 'RANGE',
      })),
    }),
  );
}
