import { reasonOf } from '../errors.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { isFollowUp, type CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { stepsIn, type PlanSteps } from '../core/history/plan/step-at.js';
import type { CatchUpFailure } from '../protocol/catch-up-record.js';
import type { StepResult } from '../protocol/catch-up-outcome.js';
import { awaitRuns } from './await-runs.js';
import type { CatchUp } from './begin.js';
import { runFollowUp } from './follow-up.js';
import { failureAt, judgeOutcome } from './judge-outcome.js';
import type { PlanReference } from './make-plan.js';
import { isOwn } from './own.js';
import type { DoneStep } from './step-outcomes.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { planReader } from './stored-plan.js';
import { swapStep } from './swap.js';

export type Ran =
  | { readonly kind: 'done'; readonly plan: CatchUpPlan; readonly steps: readonly DoneStep[] }
  | { readonly kind: 'superseded'; readonly steps: readonly DoneStep[] }
  | {
      readonly kind: 'failed';
      readonly failure: CatchUpFailure;
      /** What made it fail; undefined for a finding. */
      readonly cause?: unknown;
      /** The step that was begun and failed; undefined where it stopped between two steps. */
      readonly stoppedIn?: CatchUpStep;
      readonly steps: readonly DoneStep[];
    };

/**
 * Runs the steps of a stored plan, one after the other. Before each it looks whether the plan is
 * still the one that was made, and whether the topic is still this catch-up's.
 */
export async function runSteps(
  catchUp: CatchUp,
  reference: PlanReference,
  ports: CatchUpPorts,
): Promise<Ran> {
  const readPlan = planReader(reference, ports);
  const steps: DoneStep[] = [];
  let planned: PlanSteps | undefined;
  for (let index = 0; ; index++) {
    const read = await readPlan();
    if (read.kind === 'failed') {
      const failure = { step: 'plan', period: null, reason: read.reason };
      return { kind: 'failed', failure, steps };
    }
    const { plan } = read;
    // The digest says that it is the same plan each time.
    planned ??= stepsIn(plan);
    if (index >= planned.count) return { kind: 'done', plan, steps };
    const step = planned.at(index);
    if (ports.signal?.aborted === true)
      return {
        kind: 'failed',
        failure: failureAt(step, 'it was interrupted; run it again'),
        steps,
      };
    tell(step, plan, steps, ports);
    const ran = await runStep(catchUp, step, plan, ports);
    if (ran.kind === 'failed') return { ...ran, stoppedIn: step, steps };
    if (ran.kind === 'superseded') return { ...ran, steps };
    steps.push({ step, outcome: ran.outcome });
  }
}

export type RanStep =
  | { readonly kind: 'ran'; readonly outcome: StepResult }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly failure: CatchUpFailure; readonly cause?: unknown };

/**
 * Runs one step. An error of the engine is a failure of this catch-up: the statement may still be at
 * work, and only the next catch-up, which stops it first, may run it again.
 */
export async function runStep(
  catchUp: CatchUp,
  step: CatchUpStep,
  plan: CatchUpPlan,
  ports: CatchUpPorts,
): Promise<RanStep> {
  const failed = (failure: CatchUpFailure): RanStep => ({ kind: 'failed', failure });
  if (!(await isOwn(catchUp, ports))) return { kind: 'superseded' };
  if (isFollowUp(step)) return { kind: 'ran', outcome: await runFollowUp(step, plan, ports) };
  try {
    const isSwap = step.kind === 'set-aside' || step.kind === 'take-over';
    if (step.kind === 'count-rewrite') {
      const inFlight = await awaitRuns({ ...catchUp, since: ports.now().toISOString() }, ports);
      if (inFlight !== undefined) return failed(failureAt(step, inFlight));
    }
    const outcome = isSwap
      ? await swapStep(step, plan, ports)
      : await ports.rows.run(plan, step, ports.now().toISOString());
    const failure = judgeOutcome(step, outcome);
    return failure === undefined ? { kind: 'ran', outcome } : failed(failure);
  } catch (error) {
    return { kind: 'failed', failure: failureAt(step, reasonOf(error)), cause: error };
  }
}

/** Tells a period when its first step begins. */
function tell(
  step: CatchUpStep,
  plan: CatchUpPlan,
  done: readonly DoneStep[],
  { progress }: CatchUpPorts,
): void {
  const before = done.at(-1)?.step;
  if (step.kind === 'set-aside' || step.kind === 'take-over') {
    if (step.kind === 'set-aside') progress({ kind: 'swapping', columns: [step.rewrite.name] });
    return;
  }
  if (!('period' in step)) return;
  if (before !== undefined && 'period' in before && before.period === step.period) return;
  const number = plan.periods.findIndex(({ period }) => period === step.period) + 1;
  progress({ kind: 'period', period: step.period, number, of: plan.periods.length });
}
