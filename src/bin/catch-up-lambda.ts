import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { dynamoDbTracking } from '../backfill/dynamodb-tracking.js';
import { executionQueue } from '../backfill/execution-queue.js';
import { awsRuns } from '../backfill/aws-runs.js';
import { engineOf } from '../core/history/plan/step-engine.js';
import { reasonOf, redacted, UserError } from '../errors.js';
import type { MachinePorts } from '../history/machine-ports.js';
import { runAction } from '../history/run-action.js';
import { parseCatchUpEvent, type ActionAnswer } from '../protocol/catch-up-event.js';
import { LACKS_MACHINE, readCatchUpSettings } from '../protocol/catch-up-settings.js';
import { awsRegistry } from '../registry/aws.js';
import { athenaOutcome } from '../warehouse/athena-outcome.js';
import { machineStatement } from '../warehouse/step-statement.js';
import { athenaRows } from '../warehouse/athena-rows.js';
import { athenaWarehouse } from '../warehouse/athena.js';
import { lambdaSettings } from './lambda-settings.js';
import { sha256 } from './sha256.js';

/** What the Lambda's runtime tells about a run. */
type RunContext = Pick<Context, 'getRemainingTimeInMillis'>;

export type CatchUpHandler = (event: unknown, context: RunContext) => Promise<ActionAnswer>;

/** Looks at the pipeline's runs every half minute, for 65 minutes: a Glue job may run for an hour. */
const WAIT = { everyMs: 30_000, atMostMs: 65 * 60_000 };

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
      opened ??= openPorts(() => context?.getRemainingTimeInMillis() ?? 0);
      const answer = await runAction(read.event, await opened);
      const { statement: _, ...facts } = answer;
      const { id, topic, action } = read.event;
      logger.info(`Catch-up of topic: ${topic}`, { execution: id, action, answer: facts });
      return answer;
    } catch (error) {
      // What could not be opened is tried again by the next event.
      opened = undefined;
      logger.error(`Failed to run a step of a catch-up: ${redacted(reasonOf(error))}`);
      throw error;
    }
  };
}

async function openPorts(remainingMs: () => number): Promise<MachinePorts> {
  const environment = process.env;
  const read = lambdaSettings(environment);
  const more = readCatchUpSettings(environment);
  if ('problems' in more) throw new UserError(more.problems.join('; '), 'config');
  const { stateMachineArn, athenaWorkgroup: workgroup, athenaOutputBucket: outputBucket } = read;
  const { trackingTable, maxTopics, checkpointTable, suppression, glueJob } = more;
  if (stateMachineArn === undefined || trackingTable === null)
    throw new UserError(LACKS_MACHINE, 'config');
  const { places } = read.settings;
  const { schemaBucket: bucket, schemaPrefix: prefix, registryTable: table, encryption } = read;
  const registry = await awsRegistry({ bucket, prefix, table, encryption, environment });
  const { items } = registry;
  if (items === undefined) throw new TypeError('The registry was opened without a DynamoDB table');
  const now = (): Date => new Date();
  const lake = {
    environment,
    places,
    outputBucket,
    workgroup,
    remainingMs,
    sleep: (ms: number) => sleep(ms),
  };
  const warehouse = athenaWarehouse(lake);
  const outcome = athenaOutcome(environment);
  return {
    registry: { ...registry, items },
    warehouse,
    rows: athenaRows({
      ...lake,
      attempt: randomUUID,
      random: Math.random,
      checkpointTable,
      now,
      warehouse,
    }),
    runs: awsRuns({ ...more, environment, workgroup, stateMachineArn, now, sleep: lake.sleep }),
    places,
    settings: {
      withNullPeriod: false,
      stopInsertsAbove: more.maxInserts,
      suppression,
      sparkAboveBytes: more.sparkAboveBytes,
      wait: WAIT,
    },
    now,
    digest: sha256,
    attempt: randomUUID,
    sleep: lake.sleep,
    progress: () => undefined,
    tracking: dynamoDbTracking(trackingTable, environment),
    queue: executionQueue(stateMachineArn, environment),
    maxTopics,
    statementOf: (plan, step) => machineStatement(plan, step, places),
    outcomeOf: async (plan, step, id) =>
      engineOf(plan, step) === 'spark' ? { kind: 'changed-uncounted' } : outcome(step, id),
    sparkJob: glueJob === null ? null : { name: glueJob, bucket },
  };
}
