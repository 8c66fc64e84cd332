import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { FollowUpStep } from '../core/history/plan/catch-up-step.js';
import { logOf, logProblem } from '../core/history/plan/log-tables.js';
import { stepsIn } from '../core/history/plan/step-at.js';
import { reasonOf } from '../errors.js';
import type { StepResult } from '../protocol/catch-up-outcome.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import type { MachinePorts } from './machine-ports.js';
import { keptOutcome } from './step-outcomes.js';

/** Characters of a reason that is kept. */
const MAX_REASON = 1000;

/** What a follow-up that can't be done comes to. */
export function leftOut(reason: string): Extract<StepResult, { kind: 'left-out' }> {
  return { kind: 'left-out', reason: reason.slice(0, MAX_REASON) };
}

/**
 * Runs a follow-up of which the catalogue shows that it can be done. Whatever fails is told, and
 * never thrown: a log must not keep a topic closed.
 */
export async function runFollowUp(
  step: FollowUpStep,
  plan: CatchUpPlan,
  ports: CatchUpPorts,
): Promise<StepResult> {
  try {
    const obstacle = await obstacleOf(step, ports);
    if (obstacle !== undefined) return leftOut(obstacle);
    return await ports.rows.run(plan, step, ports.now().toISOString());
  } catch (error) {
    return leftOut(reasonOf(error));
  }
}

/** A step of an execution. */
interface StepPlace {
  /** The catch-up's id. */
  readonly id: string;
  readonly plan: CatchUpPlan;
  /** From 0. */
  readonly index: number;
}

/** What a follow-up comes to before its statement is run; undefined where it is to be run. */
export async function outcomeBefore(
  step: FollowUpStep,
  at: StepPlace,
  ports: MachinePorts,
): Promise<StepResult | undefined> {
  try {
    const obstacle = await obstacleOf(step, ports);
    if (obstacle !== undefined) return leftOut(obstacle);
    if (step.kind === 'optimize') {
      const isMany = (await ports.deleteFiles(at.plan, step.period)) > step.above;
      return isMany ? undefined : { kind: 'optimized', isMerged: false };
    }
    if (step.kind !== 'record-errors' && step.kind !== 'record-drift') return undefined;
    // What failed after several tries would take them in each period again.
    const before = await lastOfKind(step.kind, at, ports);
    return before?.kind === 'left-out' ? before : undefined;
  } catch (error) {
    return leftOut(reasonOf(error));
  }
}

/** Why a log can't be written, as the catalogue shows it. */
async function obstacleOf(
  step: FollowUpStep,
  { warehouse }: Pick<CatchUpPorts, 'warehouse'>,
): Promise<string | undefined> {
  const log = logOf(step);
  if (log === undefined) return undefined;
  const { table, columns } = log;
  return logProblem(table, columns, await warehouse.table(table.database, table.name));
}

/** What the step of this kind came to that ran last before an index. */
async function lastOfKind(
  kind: FollowUpStep['kind'],
  { id, plan, index }: StepPlace,
  ports: MachinePorts,
): Promise<StepResult | undefined> {
  const { at } = stepsIn(plan);
  let before = index - 1;
  while (before >= 0 && at(before).kind !== kind) before--;
  return before < 0 ? undefined : keptOutcome(id, before, ports);
}
