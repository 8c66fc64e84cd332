import { Fault } from '../errors.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { isFollowUp, type CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { stepAt } from '../core/history/plan/step-at.js';
import { jobArguments } from '../protocol/catch-up-job.js';
import { stillRunning } from './await-runs.js';
import { seconds } from './begin-execution.js';
import { failExecution, type EndedExecution } from './end-execution.js';
import { outcomeBefore } from './follow-up.js';
import { howEnded } from './how-ended.js';
import { failureAt } from './judge-outcome.js';
import type { MachinePorts, PlannedExecution } from './machine-ports.js';
import { recordOutcome, type DoneExecutionStep } from './record-step.js';
import { planOf, resume } from './resume.js';
import { runStep } from './run-steps.js';

/** The step of an execution that comes next. */
export interface StepRequest extends PlannedExecution {
  /** The step's index in the plan, from 0. */
  readonly index: number;
}

export type PreparedStep =
  /** The statement that the machine runs. */
  | { readonly kind: 'query'; readonly statement: string; readonly database: string }
  /** The Glue job that the machine runs; it reads the statement where its arguments say. */
  | {
      readonly kind: 'job';
      readonly job: string;
      readonly arguments: Readonly<Record<string, string>>;
    }
  /** `waited`: for how long already, in seconds; it comes back with the next request. */
  | { readonly kind: 'wait'; readonly seconds: number; readonly waited: number }
  /** The step was run here, or has not to be. */
  | DoneExecutionStep
  | EndedExecution;

/**
 * Gives the statement of a step, from a plan that is still the one that was made, as long as the
 * topic is this catch-up's. A step that changes a table's columns is run here. `waited`: in seconds.
 */
export async function prepareStep(
  request: StepRequest,
  waited: number,
  ports: MachinePorts,
): Promise<PreparedStep> {
  const catchUp = await resume(request, ports);
  if (catchUp === undefined) return howEnded(request, ports);
  const plan = await planOf(request, ports);
  const step = stepAt(plan, request.index);
  const statement = ports.statementOf(plan, step);
  if (statement === undefined) {
    const ran = await runStep(catchUp, step, plan, ports);
    switch (ran.kind) {
      case 'superseded':
        return { kind: 'ended', status: 'SUPERSEDED' };
      case 'failed':
        return failExecution(catchUp, ran.failure, ports);
      case 'ran':
        return recordOutcome(catchUp, plan, { index: request.index, ...ran, queryId: null }, ports);
    }
  }
  if (isFollowUp(step)) {
    const { id, index } = request;
    const outcome = await outcomeBefore(step, { id, plan, index }, ports);
    if (outcome !== undefined)
      return recordOutcome(catchUp, plan, { index, queryId: null, outcome }, ports);
  }
  if (step.kind === 'count-rewrite') {
    const { topic } = catchUp.subject;
    const { wait } = ports.settings;
    if ((await ports.runs.pipeline(topic, ports.now().toISOString())) === 'running') {
      if (waited * 1000 < wait.atMostMs) {
        const more = seconds(wait.everyMs);
        return { kind: 'wait', seconds: more, waited: waited + more };
      }
      return failExecution(catchUp, failureAt(step, stillRunning(topic)), ports);
    }
  }
  return statement.engine === 'athena'
    ? { kind: 'query', statement: statement.text, database: plan.curated.database }
    : prepareJob(request, plan, { step, text: statement.text }, ports);
}

/** Puts a statement where the job reads it. Whoever changes it there changes its SHA-256, too. */
async function prepareJob(
  { id, index }: StepRequest,
  plan: CatchUpPlan,
  { step, text }: { readonly step: CatchUpStep; readonly text: string },
  { sparkJob, registry: { objects, layout }, digest, places }: MachinePorts,
): Promise<PreparedStep> {
  if (sparkJob === null)
    throw new Fault(
      `The plan of ${id} was made for a Glue job, and CATCH_UP_GLUE_JOB names none any more; set it again, or run the catch-up again, which makes another plan`,
    );
  const bytes = new TextEncoder().encode(text);
  const key = layout.catchUpStatement(id, index);
  await objects.put(key, bytes, new Map(), { kind: 'always' });
  const place = { bucket: sparkJob.bucket, key, sha256: digest(bytes) };
  return {
    kind: 'job',
    job: sparkJob.name,
    arguments: jobArguments(plan, step, place, places.bucket),
  };
}

/** Judges what a statement did, and records it. */
export async function verifyStep(
  request: StepRequest & { readonly queryId: string },
  ports: MachinePorts,
): Promise<DoneExecutionStep | EndedExecution> {
  const catchUp = await resume(request, ports);
  if (catchUp === undefined) return howEnded(request, ports);
  const plan = await planOf(request, ports);
  const { index, queryId } = request;
  const step = stepAt(plan, index);
  if (ports.statementOf(plan, step) === undefined)
    throw new Fault(`Step ${index} of ${request.id} is not one that a query or a job runs`);
  const outcome = await ports.outcomeOf(plan, step, queryId);
  return recordOutcome(catchUp, plan, { index, queryId, outcome }, ports);
}
