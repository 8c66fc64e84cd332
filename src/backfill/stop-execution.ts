import type { SFNClient } from '@aws-sdk/client-sfn';
import { failureOf } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import type { NeededActions } from '../protocol/permissions.js';
import { executionArn } from './executions.js';

/**
 * Asks an execution to stop, where it is at work; `stopped` once it can start nothing any more.
 * Step Functions stops what it has started, but doesn't wait for it:
 * https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html
 */
export async function stopExecution(
  client: SFNClient,
  stateMachineArn: string,
  name: string,
): Promise<'stopped' | 'running'> {
  const arn = executionArn(stateMachineArn, name);
  const { DescribeExecutionCommand, StopExecutionCommand } = await import('@aws-sdk/client-sfn');
  const call = async <Answer>(
    operation: string,
    permission: NeededActions,
    work: () => Promise<Answer>,
  ): Promise<Answer | undefined> => {
    try {
      return await work();
    } catch (error) {
      // A command may have run the catch-up.
      if (failureOf(error).name === 'ExecutionDoesNotExist') return undefined;
      throw awsFault(error, {
        service: 'Step Functions',
        operation,
        resource: arn,
        permission,
      });
    }
  };
  const found = await call('DescribeExecution of', 'states:DescribeExecution', () =>
    client.send(new DescribeExecutionCommand({ executionArn: arn })),
  );
  if (found?.status !== 'RUNNING') return 'stopped';
  await call('StopExecution of', 'states:StopExecution', () =>
    client.send(
      new StopExecutionCommand({
        executionArn: arn,
        cause: 'Another catch-up of the topic takes over, or a person gave it up',
      }),
    ),
  );
  return 'running';
}
