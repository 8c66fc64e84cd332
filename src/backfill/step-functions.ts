import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Environment } from '../aws/environment.js';
import { failureOf, plain, type AwsCall } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { Fault } from '../errors.js';
import type { BackfillDeployment } from '../protocol/backfill-input.js';
import type { Backfill } from './backfill.js';
import { stepFunctionsClient } from './clients.js';
import { executionArn } from './executions.js';

/**
 * A state machine, or a version or an alias of one:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
const ARN =
  /^(arn:aws[a-z-]*:states:[a-z]{2,}(?:-[a-z]+)+-[0-9]+:[0-9]{12}:stateMachine:[^\s:]{1,80})(?::[^\s:]{1,80})?$/;

/**
 * Starts executions of a state machine. A name can't be reused for 90 days, so a repeated start
 * does nothing.
 */
export async function stepFunctionsBackfill(
  stateMachineArn: string,
  environment: Environment,
  deployment: BackfillDeployment,
): Promise<Backfill> {
  const { StartExecutionCommand } = await import('@aws-sdk/client-sfn');
  const client = await stepFunctionsClient(environment);
  return {
    check: () => checkMachine(client, stateMachineArn),
    start: async (name, input) => {
      try {
        const { executionArn: id } = await client.send(
          new StartExecutionCommand({
            stateMachineArn,
            name,
            input: JSON.stringify({ ...input, deployment }),
          }),
        );
        return { kind: 'started', id: id ?? executionArn(stateMachineArn, name) };
      } catch (error) {
        if (failureOf(error).name === 'ExecutionAlreadyExists')
          return { kind: 'exists', id: executionArn(stateMachineArn, name) };
        throw awsFault(error, {
          service: 'Step Functions',
          operation: `StartExecution of ${name} on`,
          resource: stateMachineArn,
          permission: 'states:StartExecution',
        });
      }
    },
  };
}

/** Names of the answers of a role or a server that can't say whether the machine is there. */
const SILENT: ReadonlySet<string> = new Set(['AccessDeniedException', 'UnknownOperationException']);

async function checkMachine(client: SFNClient, arn: string): Promise<string | undefined> {
  const [, stateMachineArn] = ARN.exec(arn) ?? [];
  if (stateMachineArn === undefined)
    throw new Fault(
      `BACKFILL_STATE_MACHINE_ARN is '${plain(arn, 200)}', and that is no ARN of a state machine (arn:aws:states:{region}:{account}:stateMachine:{name}); correct it, or remove it to run without backfills`,
    );
  const { DescribeStateMachineCommand } = await import('@aws-sdk/client-sfn');
  const call: AwsCall = {
    service: 'Step Functions',
    operation: 'DescribeStateMachine of',
    resource: arn,
    permission: 'states:DescribeStateMachine',
  };
  try {
    const { status } = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
    if (status === 'DELETING')
      throw new Fault(`The state machine ${arn} is being deleted, so no backfill can be started`);
    return undefined;
  } catch (error) {
    if (!SILENT.has(failureOf(error).name)) throw awsFault(error, call);
    return `It is not known whether the state machine ${arn} exists: allow states:DescribeStateMachine on it`;
  }
}
