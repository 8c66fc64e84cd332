import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Environment } from '../aws/environment.js';
import { failureOf, plain } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { stepFunctionsClient } from './clients.js';
import { executionArn } from './executions.js';
import type { ExecutionState, Machine } from './machine.js';

/** Characters of an execution's cause, which may be a whole stack. */
const MAX_CAUSE = 300;

/** Looks at executions of a state machine. The client is loaded by the first call. */
export function awsMachine(stateMachineArn: string, environment: Environment): Machine {
  let loaded: Promise<SFNClient> | undefined;
  return {
    find: async (name) => {
      const arn = executionArn(stateMachineArn, name);
      const { DescribeExecutionCommand } = await import('@aws-sdk/client-sfn');
      const client = await (loaded ??= stepFunctionsClient(environment));
      try {
        return executionOf(await client.send(new DescribeExecutionCommand({ executionArn: arn })));
      } catch (error) {
        if (failureOf(error).name === 'ExecutionDoesNotExist') return undefined;
        throw awsFault(error, {
          service: 'Step Functions',
          operation: 'DescribeExecution of',
          resource: arn,
          permission: 'states:DescribeExecution',
        });
      }
    },
  };
}

interface Described {
  readonly status?: string | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

function executionOf({ status = '', error = '', cause = '' }: Described): ExecutionState {
  if (status === 'RUNNING') return { status: 'running', error: null, reason: null };
  if (status === 'SUCCEEDED') return { status: 'succeeded', error: null, reason: null };
  const told = [status, error, cause].filter((text) => text !== '');
  return { status: 'failed', error: error || null, reason: plain(told.join(': '), MAX_CAUSE) };
}
