import { Fault, reasonOf } from '../errors.js';
import { planCatchUp } from '../core/history/plan/plan-catch-up.js';
import { stepCount } from '../core/history/plan/step-at.js';
import type { CatchUpFailure, CatchUpStepName } from '../protocol/catch-up-record.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { unpatchedUnion } from '../protocol/unpatched.js';
import { awaitRuns } from './await-runs.js';
import { begin, type CatchUp } from './begin.js';
import { leftBy } from './begun-columns.js';
import { certify, end, fail } from './end.js';
import { NOTHING_REACHED, reachedPeriods, type Reached } from './tally.js';
import { gather } from './gather.js';
import { makePlan } from './make-plan.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { runSteps } from './run-steps.js';
import { supersededWords } from './superseded-words.js';
import { gateOf, isUnended, readSubject, type Gate, type Subject } from './subject.js';

/**
 * Patches the history of a topic: from the first statement to the item that says READY. It may die
 * anywhere; the next call begins a new attempt, which repeats nothing that changes a row. Throws a
 * Fault where it isn't known what the registry says, and a UserError where another catch-up is at
 * work.
 */
export async function catchUpTopic(
  topic: string,
  ports: CatchUpPorts,
  id?: string,
): Promise<CatchUpReport> {
  const subject = await readSubject(topic, ports);
  const gate = gateOf(subject);
  const unpatched = subject.item.unpatched ?? [];
  const nothing = { topic, catchupId: null, ...NOTHING_REACHED, unpatched };
  if (gate === undefined || !(await hasWork(subject, gate, ports)))
    return { ...nothing, status: 'NOTHING_TO_DO', reason: null };
  const begun = await begin(subject, gate, ports, id);
  switch (begun.kind) {
    case 'superseded':
      return { ...nothing, status: 'SUPERSEDED', reason: begun.reason };
    case 'busy':
      throw new Fault(begun.reason);
    case 'begun':
      return patch(begun.catchUp, ports);
  }
}

/**
 * Whether there is anything to do: where only earlier lookbacks have left something, a plan tells it
 * before anything is written.
 */
export async function hasWork(subject: Subject, gate: Gate, ports: CatchUpPorts): Promise<boolean> {
  if (isUnended(subject)) return true;
  const planned = planCatchUp(await gather(subject, gate, 'none', ports));
  return planned.kind !== 'nothing' && (planned.kind === 'problems' || stepCount(planned.plan) > 0);
}

/** The steps of a catch-up that has begun. */
async function patch(catchUp: CatchUp, ports: CatchUpPorts): Promise<CatchUpReport> {
  let at: CatchUpStepName = 'runs in flight';
  let reached = NOTHING_REACHED;
  const stop = (failure: CatchUpFailure): Promise<CatchUpReport> =>
    stopped(catchUp, failure, reached, ports);
  try {
    const inFlight = await awaitRuns(catchUp, ports);
    if (inFlight !== undefined) return await stop({ step: at, period: null, reason: inFlight });
    at = 'plan';
    const made = await makePlan(catchUp, ports);
    if (made.kind === 'failed') return await stop({ step: at, period: null, reason: made.reason });
    if (made.kind === 'superseded') return superseded(catchUp, reached);
    if (made.kind === 'nothing') {
      at = 'end';
      const left = leftBy({ left: [] }, catchUp.subject.item.unpatched ?? []);
      return conclude(catchUp, await end(catchUp, left, ports), { ...reached, unpatched: left });
    }
    const { plan, reference } = made;
    ports.progress({ kind: 'planned', steps: stepCount(plan), periods: plan.periods.length });
    const ran = await runSteps(catchUp, reference, ports);
    const stoppedIn = ran.kind === 'failed' ? ran.stoppedIn : undefined;
    reached = reachedPeriods(plan, ran.steps, stoppedIn);
    if (ran.kind === 'failed') {
      if (ran.cause !== undefined) ports.progress({ kind: 'stopped', cause: ran.cause });
      return await stop(ran.failure);
    }
    if (ran.kind === 'superseded') return superseded(catchUp, reached);
    at = 'end';
    await certify(catchUp, reference, ran, ports);
    const unpatched = leftBy(plan, catchUp.subject.item.unpatched ?? []);
    const told = unpatchedUnion(unpatched, plan.left);
    return conclude(catchUp, await end(catchUp, unpatched, ports), { ...reached, unpatched: told });
  } catch (error) {
    ports.progress({ kind: 'stopped', cause: error });
    return stop({ step: at, period: null, reason: reasonOf(error) });
  }
}

type Result = Reached & Pick<CatchUpReport, 'unpatched'>;

function conclude(
  catchUp: CatchUp,
  ended: 'ended' | 'superseded',
  { unpatched, ...reached }: Result,
): CatchUpReport {
  if (ended === 'superseded') return superseded(catchUp, reached);
  const { subject, id, gate } = catchUp;
  const isIdle = gate.during === 'READY' && reached.periods.length === 0;
  return {
    topic: subject.topic,
    status: isIdle ? 'NOTHING_TO_DO' : 'READY',
    catchupId: id,
    ...reached,
    unpatched,
    reason: null,
  };
}

function superseded({ subject: { topic, item }, id }: CatchUp, reached: Reached): CatchUpReport {
  return {
    topic,
    status: 'SUPERSEDED',
    catchupId: id,
    ...reached,
    unpatched: item.unpatched ?? [],
    reason: supersededWords(topic),
  };
}

async function stopped(
  catchUp: CatchUp,
  failure: CatchUpFailure,
  reached: Reached,
  ports: CatchUpPorts,
): Promise<CatchUpReport> {
  const recorded = await fail(catchUp, failure, ports);
  if (recorded.kind === 'superseded') return superseded(catchUp, reached);
  const { unpatched = [] } = recorded.item;
  if (recorded.kind === 'ended') return conclude(catchUp, 'ended', { ...reached, unpatched });
  return {
    ...superseded(catchUp, reached),
    status: 'BACKFILL_FAILED',
    unpatched,
    reason: failure.reason,
  };
}
