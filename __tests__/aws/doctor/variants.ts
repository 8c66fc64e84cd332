import { DeleteWorkGroupCommand } from '@aws-sdk/client-athena';
import { DeleteRuleCommand, PutRuleCommand, PutTargetsCommand, RemoveTargetsCommand } from '@aws-sdk/client-eventbridge'; // prettier-ignore
import { DeleteEventSourceMappingCommand, ListEventSourceMappingsCommand, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'; // prettier-ignore
import { PutBucketEncryptionCommand, PutObjectCommand } from '@aws-sdk/client-s3'; // prettier-ignore
import { UpdateStateMachineCommand } from '@aws-sdk/client-sfn';
import { DeleteQueueCommand } from '@aws-sdk/client-sqs';
import { layoutOf } from '../../../src/protocol/keys.js';
import { motoUrl, PLACE } from '../moto/account.js';
import { catchUpEnvironmentOf, OWN_DEFINITION } from '../moto/catch-up.js';
import { allowRule, makeFunction } from '../moto/machinery.js';
import { BUCKET, CATCH_UP, DEAD_LETTERS, EVENT_PATTERN, FUNCTION, FUNCTION_ARN, MACHINE_ARN, QUEUE, queueUrl, RULE, WORKGROUP } from '../moto/names.js'; // prettier-ignore
import { makeWorkgroup, setNotifications } from '../moto/storage.js';
import { schemaOf } from '../moto/topics.js';
import { CHECK_IDS, type CheckId } from '../../../src/protocol/doctor-report.js';
import type { Planted } from './defect.js';

/** An installation unlike the usual one that is as healthy. */
export interface Variant {
  readonly name: string;
  readonly change: (planted: Planted) => Promise<unknown>;
  /** The checks that need no line there. */
  readonly without?: readonly CheckId[];
}

const replaceWorkgroup = async ({ clients }: Planted, configuration: object): Promise<void> => {
  await clients.athena.send(new DeleteWorkGroupCommand({ WorkGroup: WORKGROUP }));
  await makeWorkgroup(clients, configuration);
};

/** As with infra's trigger = "function". */
export async function leadToFunction({ clients }: Planted): Promise<void> {
  const { events, lambda, sqs } = clients;
  await events.send(new RemoveTargetsCommand({ Rule: RULE, Ids: ['validator'] }));
  await events.send(
    new PutTargetsCommand({ Rule: RULE, Targets: [{ Id: 'validator', Arn: FUNCTION_ARN }] }),
  );
  await allowRule(clients, FUNCTION, RULE);
  const found = await lambda.send(new ListEventSourceMappingsCommand({ FunctionName: FUNCTION }));
  for (const { UUID } of found.EventSourceMappings ?? [])
    await lambda.send(new DeleteEventSourceMappingCommand({ UUID }));
  for (const queue of [QUEUE, DEAD_LETTERS])
    await sqs.send(new DeleteQueueCommand({ QueueUrl: queueUrl(motoUrl(), queue) }));
}

/** As without Terraform: S3's own notification, and no rule. */
async function tellFunction(planted: Planted): Promise<void> {
  const { clients } = planted;
  await leadToFunction(planted);
  await clients.events.send(new RemoveTargetsCommand({ Rule: RULE, Ids: ['validator'] }));
  await clients.events.send(new DeleteRuleCommand({ Name: RULE }));
  const FilterRules = [
    { Name: 'prefix' as const, Value: 'schemas/' },
    { Name: 'suffix' as const, Value: '/pending/schema.json' },
  ];
  await setNotifications(clients, {
    LambdaFunctionConfigurations: [
      {
        LambdaFunctionArn: FUNCTION_ARN,
        Events: ['s3:ObjectCreated:*'],
        Filter: { Key: { FilterRules } },
      },
    ],
  });
}

/** Another team's installation, and rules about other things. */
async function addNeighbours({ clients, keys }: Planted): Promise<void> {
  const { events } = clients;
  await makeFunction(clients, keys, { FunctionName: 'their-validator' });
  const detail = { bucket: { name: ['their-bucket'] }, object: { key: [{ prefix: '' }] } };
  const rules = {
    'their-uploads': { ...EVENT_PATTERN, detail },
    'failed-builds': { source: ['aws.codebuild'] },
    // Of our bucket, but not of candidates.
    'raw-files': {
      ...EVENT_PATTERN,
      detail: { bucket: { name: [BUCKET] }, object: { key: [{ prefix: 'raw/' }] } },
    },
  };
  for (const [Name, pattern] of Object.entries(rules)) {
    await events.send(new PutRuleCommand({ Name, EventPattern: JSON.stringify(pattern) }));
    const Arn = `arn:aws:lambda:${PLACE}:function:their-validator`;
    await events.send(new PutTargetsCommand({ Rule: Name, Targets: [{ Id: '1', Arn }] }));
  }
}

export const VARIANTS: readonly Variant[] = [
  {
    name: "somebody's own state machine patches history, and Athena keeps the results itself",
    change: async (planted) => {
      await replaceWorkgroup(planted, { ManagedQueryResultsConfiguration: { Enabled: true } });
      const definition = OWN_DEFINITION;
      await planted.clients.states.send(
        new UpdateStateMachineCommand({ stateMachineArn: MACHINE_ARN, definition }),
      );
    },
    without: CHECK_IDS.filter((id) => id.startsWith('catch-up')),
  },
  {
    name: 'catch-ups wait for no run, and know no checkpoint',
    change: ({ clients: { lambda }, keys }) =>
      lambda.send(
        new UpdateFunctionConfigurationCommand({
          FunctionName: CATCH_UP,
          Environment: {
            Variables: {
              ...catchUpEnvironmentOf(keys),
              CHECKPOINT_TABLE: '',
              PIPELINE_GLUE_JOBS: '',
              PIPELINE_STATE_MACHINE_ARN: '',
            },
          },
        }),
      ),
  },
  {
    name: 'the function says where results go',
    change: (planted) => replaceWorkgroup(planted, { EnforceWorkGroupConfiguration: false }),
  },
  {
    name: 'the rule leads to the function itself',
    change: leadToFunction,
    without: ['queue', 'dead-letters'],
  },
  {
    name: 'the bucket tells the function itself, without EventBridge',
    change: tellFunction,
    without: ['rule-state', 'rule-pattern', 'rule-target', 'queue', 'dead-letters'],
  },
  { name: 'others use the account, too', change: addNeighbours },
  {
    name: "the bucket's own notifications are about something else",
    change: async ({ clients, keys }) => {
      await makeFunction(clients, keys, { FunctionName: 'raw-files' });
      await setNotifications(clients, {
        EventBridgeConfiguration: {},
        LambdaFunctionConfigurations: [
          {
            LambdaFunctionArn: `arn:aws:lambda:${PLACE}:function:raw-files`,
            Events: ['s3:ObjectCreated:*'],
            Filter: { Key: { FilterRules: [{ Name: 'prefix', Value: 'raw/' }] } },
          },
        ],
      });
    },
  },
  {
    name: 'S3 encrypts with its own keys',
    change: ({ clients: { s3 } }) =>
      s3.send(
        new PutBucketEncryptionCommand({
          Bucket: BUCKET,
          ServerSideEncryptionConfiguration: {
            Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
          },
        }),
      ),
  },
  {
    name: 'the function has more time and memory',
    change: ({ clients: { lambda } }) =>
      lambda.send(
        new UpdateFunctionConfigurationCommand({
          FunctionName: FUNCTION,
          MemorySize: 1024,
          Timeout: 300,
        }),
      ),
  },
  {
    name: 'a candidate has just arrived',
    change: ({ clients: { s3 } }) =>
      s3.send(
        new PutObjectCommand({
          Bucket: BUCKET,
          Key: layoutOf('schemas').pending('events'),
          Body: schemaOf('events').replace('"1.0.0"', '"1.1.0"'),
        }),
      ),
  },
  {
    name: 'a candidate was rejected',
    change: async ({ clients: { s3 } }) => {
      for (const key of ['rejected', 'error'] as const)
        await s3.send(
          new PutObjectCommand({
            Bucket: BUCKET,
            Key: layoutOf('schemas')[key]('events'),
            Body: '{}',
          }),
        );
    },
  },
];
