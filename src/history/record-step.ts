import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { stepsIn, type PlanSteps } from '../core/history/plan/step-at.js';
import { printOutcome, type StepOutcome } from '../protocol/catch-up-outcome.js';
import type { CatchUp } from './begin.js';
import { failExecution, type EndedExecution } from './end-execution.js';
import { judgeOutcome } from './judge-outcome.js';
import type { MachinePorts } from './machine-ports.js';

/** A step of an execution that nothing keeps from going on. */
export interface DoneExecutionStep {
  readonly kind: 'done';
  /** Why a follow-up was left out. */
  readonly leftOut?: string;
}

/** Judges a step's outcome, and keeps it for the certificate. */
export async function recordOutcome(
  catchUp: CatchUp,
  plan: CatchUpPlan,
  done: StepOutcome,
  ports: MachinePorts,
): Promise<DoneExecutionStep | EndedExecution> {
  const steps = stepsIn(plan);
  const failure = judgeOutcome(steps.at(done.index), done.outcome);
  if (failure !== undefined) return failExecution(catchUp, failure, ports);
  const { objects, layout } = ports.registry;
  const bytes = new TextEncoder().encode(printOutcome(done));
  const key = layout.catchUpOutcome(catchUp.id, done.index);
  await objects.put(key, bytes, new Map(), { kind: 'always' });
  const processed = processedAfter(plan, steps, done.index);
  if (processed !== processedAfter(plan, steps, done.index - 1))
    await ports.tracking.processed(catchUp.id, processed);
  const { outcome } = done;
  return outcome.kind === 'left-out' ? { kind: 'done', leftOut: outcome.reason } : { kind: 'done' };
}

/** How many periods have no step left after this one. */
function processedAfter(plan: CatchUpPlan, { count, at }: PlanSteps, index: number): number {
  const next = index + 1 < count ? at(index + 1) : undefined;
  if (next?.kind === 'add-shadows') return 0;
  if (next === undefined || !('period' in next)) return plan.periods.length;
  return plan.periods.findIndex(({ period }) => period === next.period);
}
