import { Fault } from '../errors.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { stepCount } from '../core/history/plan/step-at.js';
import { leftBy } from './begun-columns.js';
import { certify } from './end.js';
import { concludeExecution, type EndedExecution } from './end-execution.js';
import { howEnded } from './how-ended.js';
import type { MachinePorts, PlannedExecution } from './machine-ports.js';
import { planOf, resume } from './resume.js';
import { stepsDone, type DoneStep } from './step-outcomes.js';

/**
 * Writes the certificate and opens the gate, when every step was run. Called again after a lost
 * answer it finds the topic READY.
 */
export async function finishExecution(
  execution: PlannedExecution,
  ports: MachinePorts,
): Promise<EndedExecution> {
  const catchUp = await resume(execution, ports);
  if (catchUp === undefined) return howEnded(execution, ports);
  const plan = await planOf(execution, ports);
  const steps = await outcomesOf(execution.id, plan, ports);
  const { id, planSha256: sha256 } = execution;
  await certify(catchUp, { catchupId: id, sha256 }, { plan, steps }, ports);
  return concludeExecution(catchUp, leftBy(plan, catchUp.subject.item.unpatched ?? []), ports);
}

async function outcomesOf(
  id: string,
  plan: CatchUpPlan,
  ports: MachinePorts,
): Promise<readonly DoneStep[]> {
  const { objects, layout } = ports.registry;
  const steps = await stepsDone(id, plan, ports);
  if (steps.length < stepCount(plan))
    throw new Fault(
      `${objects.locate(layout.catchUpOutcome(id, steps.length))} does not tell what step ${steps.length} did, so it may not have been run; run the catch-up again`,
    );
  return steps;
}
