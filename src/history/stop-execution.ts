import { isFollowUp } from '../core/history/plan/catch-up-step.js';
import { stepAt } from '../core/history/plan/step-at.js';
import type { CatchUpFailure } from '../protocol/catch-up-record.js';
import { failExecution, type EndedExecution } from './end-execution.js';
import { failUnbegun } from './fail-unbegun.js';
import { leftOut } from './follow-up.js';
import { howEnded } from './how-ended.js';
import { failureAt } from './judge-outcome.js';
import type { Execution, MachinePorts } from './machine-ports.js';
import { recordOutcome, type DoneExecutionStep } from './record-step.js';
import { planOf, resume } from './resume.js';

/** Why the machine could not go on, in words of the service that failed. */
export interface MachineFailure {
  /** The step at which it stopped; null where it was none. */
  readonly index: number | null;
  readonly reason: string;
  /** Whether an execution below this one stopped, which has recorded its own reason. */
  readonly isOfChild: boolean;
}

/**
 * Records a failure that no action has recorded, such as that of a query. The failure of a follow-up
 * is kept for the certificate, and the machine goes on.
 */
export async function stopExecution(
  execution: Execution & { readonly planSha256: string | null },
  { index, reason, isOfChild }: MachineFailure,
  ports: MachinePorts,
): Promise<DoneExecutionStep | EndedExecution> {
  const catchUp = await resume(execution, ports);
  if (catchUp === undefined)
    return (
      (execution.planSha256 === null
        ? await failUnbegun(execution, unknownFailure(reason, null), ports)
        : undefined) ?? howEnded(execution, ports)
    );
  const { item } = catchUp.subject;
  // A topic that is processed meanwhile keeps its status, whatever its catch-up came to.
  if (isOfChild && (item.catchupFailure ?? null) !== null)
    return failExecution(catchUp, item.catchupFailure ?? unknownFailure(reason), ports);
  const { planSha256 } = execution;
  if (index === null || planSha256 === null)
    return failExecution(catchUp, unknownFailure(reason, planSha256), ports);
  const plan = await planOf({ ...execution, planSha256 }, ports).catch(() => undefined);
  if (plan === undefined) return failExecution(catchUp, unknownFailure(reason), ports);
  const step = stepAt(plan, index);
  return isFollowUp(step)
    ? recordOutcome(catchUp, plan, { index, queryId: null, outcome: leftOut(reason) }, ports)
    : failExecution(catchUp, failureAt(step, reason), ports);
}

function unknownFailure(reason: string, planSha256: string | null = ''): CatchUpFailure {
  return { step: planSha256 === null ? 'plan' : 'end', period: null, reason };
}
