import { planAnswer, type ActionAnswer, type CatchUpEvent } from '../protocol/catch-up-event.js';
import { beginExecution } from './begin-execution.js';
import { failureReason } from './failure-reason.js';
import { finishExecution } from './finish-execution.js';
import type { MachinePorts } from './machine-ports.js';
import { prepareStep, verifyStep } from './prepare-step.js';
import { stopExecution } from './stop-execution.js';

/** Does what the state machine asks for. */
export async function runAction(event: CatchUpEvent, ports: MachinePorts): Promise<ActionAnswer> {
  switch (event.action) {
    case 'plan': {
      const begun = await beginExecution(event, ports);
      return begun.kind === 'planned' ? planAnswer(begun.planSha256, begun.steps) : { ...begun };
    }
    case 'statement':
      return { waited: event.waited, ...(await prepareStep(event, event.waited, ports)) };
    case 'verify':
      return { ...(await verifyStep(event, ports)) };
    case 'finish':
      return { ...(await finishExecution(event, ports)) };
    case 'fail': {
      const { index, error, cause } = event;
      const failure = { index, reason: failureReason(error, cause), isOfChild: error === OF_CHILD };
      return { ...(await stopExecution(event, failure, ports)) };
    }
  }
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html */
const OF_CHILD = 'States.ExceedToleratedFailureThreshold';
