import { clientSettings, DEFAULT_LIMITS } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import { failureOf } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import type { Backfill } from './backfill.js';

/**
 * Starts executions of a state machine. A name can't be reused for 90 days, so a repeated start
 * does nothing.
 */
export async function stepFunctionsBackfill(
  stateMachineArn: string,
  environment: Environment,
): Promise<Backfill> {
  const [{ SFNClient, StartExecutionCommand }, settings] = await Promise.all([
    import('@aws-sdk/client-sfn'),
    clientSettings('Step Functions', environment, { ...DEFAULT_LIMITS, attempts: 4 }),
  ]);
  const client = new SFNClient(settings);
  // arn:aws:states:eu-west-1:123456789012:stateMachine:backfill → …:execution:backfill:name
  const executionArn = (name: string): string =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    start: async (name, input) => {
      try {
        const { executionArn: id } = await client.send(
          new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
        );
        return { kind: 'started', id: id ?? executionArn(name) };
      } catch (error) {
        if (failureOf(error).name === 'ExecutionAlreadyExists')
          return { kind: 'exists', id: executionArn(name) };
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
