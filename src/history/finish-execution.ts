import { Fault } from '../errors.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { stepsIn } from '../core/history/plan/step-at.js';
import { parseOutcome } from '../protocol/catch-up-outcome.js';
import { leftBy } from './begun-columns.js';
import { certify } from './end.js';
import { concludeExecution, type EndedExecution } from './end-execution.js';
import { howEnded } from './how-ended.js';
import type { MachinePorts, PlannedExecution } from './machine-ports.js';
import { planOf, resume } from './resume.js';
import type { DoneStep } from './run-steps.js';

/** Outcomes that are read at once. */
const AT_ONCE = 20;

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
  { registry: { objects, layout } }: MachinePorts,
): Promise<readonly DoneStep[]> {
  const { count, at } = stepsIn(plan);
  const steps: DoneStep[] = [];
  const read = async (index: number): Promise<DoneStep> => {
    const key = layout.catchUpOutcome(id, index);
    const stored = await objects.get(key);
    const outcome =
      stored === undefined ? undefined : parseOutcome(new TextDecoder().decode(stored.bytes));
    if (outcome?.index !== index)
      throw new Fault(
        `${objects.locate(key)} does not tell what step ${index} did, so it may not have been run; run the catch-up again`,
      );
    return { step: at(index), outcome: outcome.outcome };
  };
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => read(from + n));
    steps.push(...(await Promise.all(some)));
  }
  return steps;
}
