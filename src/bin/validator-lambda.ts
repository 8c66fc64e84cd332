import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import {
  describeInPassing,
  handleEvent,
  type BatchResponse,
  type ValidatorContext,
} from '../validator/handle-event.js';
import type { Metrics } from '../validator/metrics.js';
import type { Ports } from '../validator/ports.js';
import { reportFault } from '../validator/report-fault.js';
import type { Response } from '../validator/response.js';
import type { Settings } from '../validator/settings.js';
import { awsPorts } from './aws-ports.js';
import { emitMetric as emit } from './emit-metric.js';
import { lambdaSettings } from './lambda-settings.js';

/** What the Lambda's runtime tells about a run. */
type RunContext = Pick<Context, 'getRemainingTimeInMillis'> &
  Partial<Pick<Context, 'invokedFunctionArn'>>;

export type LambdaHandler = (
  event: unknown,
  context: RunContext,
) => Promise<Response | BatchResponse>;

/**
 * A handler whose clients live as long as its container; the settings are read with the first
 * event, so that an error of theirs is logged.
 */
export function lambdaHandler(judges: Settings['judges']): LambdaHandler {
  const logger = new Logger({ serviceName: 'schema-gate' });
  let validator: Promise<ValidatorContext> | undefined;
  let context: RunContext | undefined;
  return async (event, current) => {
    context = current;
    validator ??= openValidator(
      judges,
      current.invokedFunctionArn,
      () => context?.getRemainingTimeInMillis() ?? 0,
      logger,
    );
    let opened: ValidatorContext;
    try {
      opened = await validator;
    } catch (error) {
      // What could not be opened is tried again by the next event.
      validator = undefined;
      const log = levelled(logger);
      reportFault(error, undefined, { ports: { log }, metrics: cloudWatchMetrics() });
      throw error;
    }
    return handleEvent(event, opened);
  };
}

async function openValidator(
  judges: Settings['judges'],
  invokedArn: string | undefined,
  remainingMs: () => number,
  logger: Logger,
): Promise<ValidatorContext> {
  const read = lambdaSettings(process.env);
  const ports = await awsPorts(read, judges, {
    remainingMs,
    functionArn: unqualified(invokedArn),
    log: levelled(logger),
  });
  let announced: Promise<void> | undefined;
  return {
    bucket: read.schemaBucket,
    metrics: cloudWatchMetrics(),
    ports,
    announce: () => (announced ??= describeInPassing(ports, false)),
  };
}

function levelled(logger: Logger): Ports['log'] {
  return (line, facts, level = 'info') => logger[level](line, { ...facts });
}

/**
 * `arn:aws:lambda:region:account:function:name`, without the version or alias that was invoked:
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html
 */
function unqualified(arn: string | undefined): string | null {
  return arn === undefined ? null : arn.split(':').slice(0, 7).join(':');
}

function cloudWatchMetrics(): Metrics {
  return {
    judged: (topic, isValid, breakingChanges) => {
      emit('SchemaValidationSuccessRate', isValid ? 1 : 0, {
        Topic: topic,
        ValidationType: 'BackwardCompatibility',
      });
      emit('BreakingChangesDetected', breakingChanges, {});
      emit('BreakingChangesDetected', breakingChanges, { Topic: topic });
    },
    fault: (topic) => {
      emit('ValidationFaults', 1, {});
      if (topic !== undefined) emit('ValidationFaults', 1, { Topic: topic });
    },
    waiting: (oldestPending, longestClosed) => {
      emit('OldestPendingSeconds', oldestPending, {}, 'Seconds');
      emit('LongestClosedSeconds', longestClosed, {}, 'Seconds');
    },
    ignored: () => emit('EventsIgnored', 1, {}),
  };
}
