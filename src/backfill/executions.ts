import type { ExecutionListItem, SFNClient } from '@aws-sdk/client-sfn';
import { awsFault } from '../aws/fault.js';

/**
 * The ARN of an execution of a state machine:
 * arn:aws:states:eu-west-1:123456789012:stateMachine:backfill → …:execution:backfill:name. That of a
 * version or an alias has the machine's name alone.
 */
export function executionArn(stateMachineArn: string, name: string): string {
  const machine = stateMachineArn.split(':').slice(0, 7).join(':');
  return `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
}

/**
 * The executions of a state machine that run, page by page. The list is a few seconds behind:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html
 */
export async function* runningExecutions(
  client: SFNClient,
  stateMachineArn: string,
): AsyncGenerator<ExecutionListItem> {
  const { ListExecutionsCommand } = await import('@aws-sdk/client-sfn');
  let next: string | undefined;
  do {
    const { executions = [], nextToken } = await client
      .send(
        new ListExecutionsCommand({
          stateMachineArn,
          statusFilter: 'RUNNING',
          maxResults: 1000,
          ...(next === undefined ? {} : { nextToken: next }),
        }),
      )
      .catch((error: unknown) => {
        throw awsFault(error, {
          service: 'Step Functions',
          operation: 'ListExecutions of',
          resource: stateMachineArn,
          permission: 'states:ListExecutions',
        });
      });
    yield* executions;
    next = nextToken;
  } while (next !== undefined);
}
