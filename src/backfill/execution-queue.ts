import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Environment } from '../aws/environment.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { stepFunctionsClient } from './clients.js';
import { runningExecutions } from './executions.js';
import type { Queue } from './queue.js';

/**
 * The executions of a state machine that run, in the order in which they were started. Nothing has
 * to be given back, so an execution that was stopped holds nobody up. The list is a few seconds
 * behind, so more may run for a moment.
 */
export function executionQueue(stateMachineArn: string, environment: Environment): Queue {
  const running = executionsInOrder(stateMachineArn, environment);
  return {
    ahead: async (catchupId) => {
      const order = await running();
      const place = order.indexOf(catchupId);
      // One that is not listed yet was started last.
      return place === -1 ? order.length : place;
    },
  };
}

/** The names of the executions that run now, the first that was started first. */
export function executionsInOrder(
  stateMachineArn: string,
  environment: Environment,
): () => Promise<readonly string[]> {
  let loaded: Promise<SFNClient> | undefined;
  return async () => {
    const client = await (loaded ??= stepFunctionsClient(environment));
    const running: { readonly name: string; readonly at: number }[] = [];
    for await (const { name = '', startDate } of runningExecutions(client, stateMachineArn))
      running.push({ name, at: startDate?.getTime() ?? 0 });
    return running
      .sort((a, b) => a.at - b.at || compareTexts(a.name, b.name))
      .map(({ name }) => name);
  };
}
