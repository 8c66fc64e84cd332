import { PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  AddPermissionCommand,
  CreateEventSourceMappingCommand,
  CreateFunctionCommand,
  PutFunctionEventInvokeConfigCommand,
  type CreateFunctionRequest,
} from '@aws-sdk/client-lambda';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import type { VariableName } from '../../../src/protocol/variables.js';
import { RENDERED } from '../../infra/rendered.js';
import type { Clients } from './account.js';
import * as names from './names.js';
import type { Keys } from './storage.js';

const { production } = RENDERED;

/** An archive of ZIP without a file: moto runs no function. */
const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

/** The function's environment as infra/lambda.tf sets it. */
export const environmentOf = (keys: Keys) =>
  ({
    SCHEMA_BUCKET: names.BUCKET,
    SCHEMA_PREFIX: 'schemas',
    SCHEMA_REGISTRY_TABLE: names.TABLE,
    ATHENA_WORKGROUP: names.WORKGROUP,
    ATHENA_OUTPUT_BUCKET: names.BUCKET,
    ICEBERG_BUCKET: names.BUCKET,
    STANDARDIZED_DATABASE: names.STANDARDIZED,
    CURATED_DATABASE: names.CURATED,
    BACKFILL_STATE_MACHINE_ARN: names.MACHINE_ARN,
    BACKFILL_MODE: 'gated',
    ACCEPT_APPROVALS: 'true',
    REJECT_DRIFTED_PLANS: 'false',
    APPROVAL_KEY_ARN: keys.approvals,
  }) as const satisfies Partial<Record<VariableName, string>>;

/** A policy as infra/names renders it, with the keys that moto has made. */
export function policyText(name: keyof typeof names.POLICY_NAMES, keys: Keys): string {
  return JSON.stringify(production.policies[name])
    .replaceAll(names.RENDERED_KEYS.bucket, keys.bucket)
    .replaceAll(names.RENDERED_KEYS.approvals, keys.approvals);
}

export async function makeRole({ iam }: Clients, keys: Keys): Promise<void> {
  const RoleName = names.ROLE;
  const AssumeRolePolicyDocument = JSON.stringify(production.trust.validator);
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  for (const name of ['validator_glue', 'validator_registry', 'validator_runtime'] as const)
    await iam.send(
      new PutRolePolicyCommand({
        RoleName,
        PolicyName: names.POLICY_NAMES[name],
        PolicyDocument: policyText(name, keys),
      }),
    );
}

/** JSON. */
export const QUEUE_POLICY = JSON.stringify(production.queue_policy);

/** The queues as infra/trigger.tf makes them. */
export async function makeQueues({ sqs }: Clients): Promise<void> {
  const kept = { MessageRetentionPeriod: '1209600', SqsManagedSseEnabled: 'true' };
  for (const QueueName of [names.DEAD_LETTERS, names.ON_FAILURE])
    await sqs.send(new CreateQueueCommand({ QueueName, Attributes: kept }));
  await sqs.send(
    new CreateQueueCommand({
      QueueName: names.QUEUE,
      Attributes: {
        ...kept,
        VisibilityTimeout: '1800',
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: names.queueArn(names.DEAD_LETTERS),
          maxReceiveCount: 5,
        }),
        Policy: QUEUE_POLICY,
      },
    }),
  );
}

/** A function as infra/lambda.tf makes the validator, but for `changes`. */
export async function createFunction(
  { lambda }: Clients,
  keys: Keys,
  changes: Partial<CreateFunctionRequest> = {},
): Promise<void> {
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: names.FUNCTION,
      Role: names.ROLE_ARN,
      Handler: 'handler_enhanced.lambda_handler',
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: 300,
      MemorySize: 512,
      Code: { ZipFile: EMPTY_ZIP },
      Environment: { Variables: environmentOf(keys) },
      ...changes,
    }),
  );
}

/** Such a function, and where its events go that come to no end. */
export async function makeFunction(
  clients: Clients,
  keys: Keys,
  changes: Partial<CreateFunctionRequest> = {},
): Promise<void> {
  await createFunction(clients, keys, changes);
  const FunctionName = changes.FunctionName ?? names.FUNCTION;
  await clients.lambda.send(
    new PutFunctionEventInvokeConfigCommand({
      FunctionName,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: names.queueArn(names.ON_FAILURE) } },
    }),
  );
}

export async function makeMapping({ lambda }: Clients): Promise<void> {
  await lambda.send(
    new CreateEventSourceMappingCommand({
      EventSourceArn: names.queueArn(names.QUEUE),
      FunctionName: names.FUNCTION,
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    }),
  );
}

/** Lets a rule invoke a function. */
export async function allowRule(
  { lambda }: Clients,
  functionName: string,
  rule: string,
): Promise<void> {
  await lambda.send(
    new AddPermissionCommand({
      FunctionName: functionName,
      StatementId: rule,
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      SourceArn: names.ruleArn(rule),
    }),
  );
}

/** The rules as infra/trigger.tf makes them. */
export async function makeRules({ events }: Clients): Promise<void> {
  await events.send(
    new PutRuleCommand({
      Name: names.RULE,
      EventPattern: JSON.stringify(names.EVENT_PATTERN),
      State: 'ENABLED',
    }),
  );
  await events.send(
    new PutTargetsCommand({
      Rule: names.RULE,
      Targets: [{ Id: 'validator', Arn: names.queueArn(names.QUEUE) }],
    }),
  );
  await events.send(
    new PutRuleCommand({
      Name: names.SWEEPER,
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
    }),
  );
  await events.send(
    new PutTargetsCommand({
      Rule: names.SWEEPER,
      Targets: [{ Id: 'validator', Arn: names.FUNCTION_ARN }],
    }),
  );
}
