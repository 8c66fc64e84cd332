import { Fault, reasonOf, redacted } from '../errors.js';
import type { NeededActions } from '../protocol/permissions.js';
import type { Backfill } from '../validator/backfill.js';

const NEEDED: NeededActions = 'states:StartExecution';

/** Starts executions of a state machine. A name is taken for 90 days, which makes starting one twice harmless. */
export async function stepFunctionsBackfill(stateMachineArn: string): Promise<Backfill> {
  const { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } =
    await import('@aws-sdk/client-sfn');
  const client = new SFNClient({ maxAttempts: 4 });
  // An execution's ARN differs from its machine's in two places.
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
        if (error instanceof ExecutionAlreadyExists)
          return { kind: 'exists', id: executionArn(name) };
        throw new Fault(
          `StartExecution of ${name} on ${stateMachineArn} failed: ${redacted(reasonOf(error))}. Check the ARN and ${NEEDED}`,
          { cause: error },
        );
      }
    },
  };
}
