import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { dynamoDbTracking } from '../backfill/dynamodb-tracking.js';
import { executionQueue } from '../backfill/execution-queue.js';
import { engineOf } from '../core/history/plan/step-engine.js';
import { reasonOf, redacted, UserError } from '../errors.js';
import type { MachinePorts } from '../history/machine-ports.js';
import { runAction } from '../history/run-action.js';
import { parseCatchUpEvent, type ActionAnswer } from '../protocol/catch-up-event.js';
import { LACKS_MACHINE } from '../protocol/catch-up-settings.js';
import { athenaOutcome } from '../warehouse/athena-outcome.js';
import { machineStatement } from '../warehouse/step-statement.js';
import { awsCatchUpPorts } from './aws-catch-up.js';
import { catchUpNews } from './catch-up-news.js';
import { catchUpSettings, lambdaSettings } from './lambda-settings.js';

/** What the Lambda's runtime tells about a run. */
type RunContext = Pick<Context, 'getRemainingTimeInMillis'>;

export type CatchUpHandler = (event: unknown, context: RunContext) => Promise<ActionAnswer>;

/** A handler whose clients live as long as its container. */
export function catchUpHandler(): CatchUpHandler {
  const logger = new Logger({ serviceName: 'schema-gate' });
  let opened: Promise<MachinePorts> | undefined;
  let context: RunContext | undefined;
  return async (event, current) => {
    context = current;
    const read = parseCatchUpEvent(event);
    try {
      if ('problems' in read)
        throw new UserError(
          `The event is none of the state machine's: ${read.problems.join('; ')}`,
        );
      opened ??= openPorts(
        () => context?.getRemainingTimeInMillis() ?? 0,
        (line) => logger.warn(line),
      );
      const answer = await runAction(read.event, await opened);
      const { statement: _, ...facts } = answer;
      const { id, topic, action } = read.event;
      const more = { execution: id, action, answer: facts };
      // Nothing waits for a log, so that this line is what tells people.
      if ('leftOut' in facts) logger.warn(`Catch-up of topic: ${topic} left a step out`, more);
      else logger.info(`Catch-up of topic: ${topic}`, more);
      return answer;
    } catch (error) {
      // What could not be opened is tried again by the next event.
      opened = undefined;
      logger.error(`Failed to run a step of a catch-up: ${redacted(reasonOf(error))}`);
      throw error;
    }
  };
}

async function openPorts(
  remainingMs: () => number,
  warn: (line: string) => void,
): Promise<MachinePorts> {
  const environment = process.env;
  const read = lambdaSettings(environment);
  const more = catchUpSettings(environment);
  const { stateMachineArn } = read;
  const { trackingTable, maxTopics, glueJob } = more;
  if (stateMachineArn === undefined || trackingTable === null)
    throw new UserError(LACKS_MACHINE, 'config');
  const { places } = read.settings;
  const outcome = athenaOutcome(environment);
  const ports = await awsCatchUpPorts(read, more, remainingMs);
  return {
    ...ports,
    tracking: dynamoDbTracking(trackingTable, environment),
    queue: executionQueue(stateMachineArn, environment),
    news: catchUpNews({
      notificationsTopic: more.notificationsTopic,
      registry: `--registry ${ports.registry.name} --registry-table ${read.registryTable}`,
      environment,
      warn,
    }),
    maxTopics,
    statementOf: (plan, step) => machineStatement(plan, step, places),
    outcomeOf: async (plan, step, id) =>
      engineOf(plan, step) === 'spark' ? { kind: 'changed-uncounted' } : outcome(step, id),
    sparkJob: glueJob === null ? null : { name: glueJob, bucket: read.schemaBucket },
  };
}
