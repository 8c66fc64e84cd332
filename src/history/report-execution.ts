import type { ExecutionState } from '../backfill/machine.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { stepsIn } from '../core/history/plan/step-at.js';
import { quoted } from '../core/text/quoted.js';
import { Fault } from '../errors.js';
import { parseCertificate } from '../protocol/catch-up-certificate.js';
import { parseCatchUpName } from '../protocol/catch-up-name.js';
import { parseCatchUpPlan } from '../protocol/catch-up-plan.js';
import { GIVEN_UP, type CatchUpFailure } from '../protocol/catch-up-record.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { isBehind } from '../protocol/catch-up-standing.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import { unpatchedUnion } from '../protocol/unpatched.js';
import type { HistoryPorts } from './ports.js';
import { failureAt } from './judge-outcome.js';
import type { AskedExecution } from './start-execution.js';
import { stepsDone } from './step-outcomes.js';
import { supersededWords } from './superseded-words.js';
import { NOTHING_REACHED, reachedPeriods, type Reached } from './tally.js';

type Ports = Pick<HistoryPorts, 'registry'>;

/** How an execution came to its end; a `fault` is not the history's. */
interface Ending {
  readonly status: CatchUpReport['status'];
  readonly reason: string | null;
  readonly fault?: Fault;
}

export interface ReportedExecution {
  readonly report: CatchUpReport;
  readonly fault?: Fault;
}

/**
 * What an execution that has ended did, from what it has recorded: its own end says little, and may
 * be that of another definition.
 */
export async function reportExecution(
  asked: AskedExecution,
  state: ExecutionState,
  ports: Ports,
): Promise<ReportedExecution> {
  const { id, subject } = asked;
  const { topic } = subject;
  const item = await ports.registry.items.get(topic);
  const { status, reason, fault } = endingOf(asked, state, item);
  const plan = await planOf(asked, ports);
  const failure = status === 'BACKFILL_FAILED' ? (item?.catchupFailure ?? null) : null;
  const reached = await reachedBy(asked, plan, { isReady: status === 'READY', failure }, ports);
  const unpatched = item?.unpatched ?? [];
  const isIdle =
    status === 'NOTHING_TO_DO' ||
    (status === 'READY' && subject.item.status === 'READY' && reached.periods.length === 0);
  const report: CatchUpReport = {
    topic,
    status: isIdle ? 'NOTHING_TO_DO' : status,
    catchupId: isIdle ? null : id,
    ...reached,
    unpatched: status === 'READY' ? unpatchedUnion(unpatched, plan?.left ?? []) : unpatched,
    reason,
  };
  return { report, ...(fault === undefined ? {} : { fault }) };
}

/** The error that the state machine ends with once a failure stands in the item. */
const RECORDED = 'BackfillFailed';

function endingOf(
  asked: AskedExecution,
  state: ExecutionState,
  item: RegistryItem | undefined,
): Ending {
  const { id, subject } = asked;
  const attempt = parseCatchUpName(id)?.attempt ?? 0;
  const begun = item?.catchupAttempt ?? 0;
  if (item?.activationSeq !== subject.facts.seq || begun > attempt)
    return { status: 'SUPERSEDED', reason: supersededWords(subject.topic) };
  const hasBegun = begun === attempt;
  const isHeld = (item.catchupId ?? null) !== null;
  const { catchupFailure: failure } = item;
  if (failure?.step === GIVEN_UP && !isHeld && (hasBegun || state.status === 'failed'))
    return { status: 'SUPERSEDED', reason: `a person gave it up: ${failure.reason}` };
  if (hasBegun && !isHeld && item.status === 'READY') return { status: 'READY', reason: null };
  return state.status === 'failed'
    ? failureOf(asked, state, hasBegun ? item : undefined)
    : successOf(asked, hasBegun ? undefined : item);
}

/** `item`: undefined where the execution had not begun. */
function failureOf(
  { id, subject: { topic } }: AskedExecution,
  { error, reason }: ExecutionState,
  item: RegistryItem | undefined,
): Ending {
  const failure = item?.catchupFailure ?? null;
  const isRecorded = item?.status === 'BACKFILL_FAILED' || error === RECORDED;
  if (failure !== null && isRecorded) return { status: 'BACKFILL_FAILED', reason: failure.reason };
  return unexplained(
    `The execution ${id} ended without recording why (${reason ?? 'no reason'}); look at it in Step Functions, and run schema-gate catch-up ${topic} again`,
  );
}

/** `item`: undefined where the execution had begun, and then should have ended it. */
function successOf(
  { id, subject: { topic, facts, archiveKey, item: before } }: AskedExecution,
  item: RegistryItem | undefined,
): Ending {
  if (item?.status === 'READY') {
    // A state machine of one's own opens a closed gate as it likes.
    if (before.status !== 'READY') return { status: 'READY', reason: null };
    if (!isBehind({ facts, archiveKey, item })) return { status: 'NOTHING_TO_DO', reason: null };
  }
  return unexplained(
    `The execution ${id} succeeded and recorded nothing for topic ${quoted(topic)}, so its state machine may have another definition than schema-gate's (infra/state-machines/catch-up.asl.json); look at it in Step Functions, and name the right one with BACKFILL_STATE_MACHINE_ARN`,
  );
}

/** The history is not patched, and nobody knows why. */
function unexplained(reason: string): Ending {
  return { status: 'BACKFILL_FAILED', reason, fault: new Fault(reason) };
}

interface RecordedEnd {
  readonly isReady: boolean;
  readonly failure: CatchUpFailure | null;
}

async function reachedBy(
  { id }: AskedExecution,
  plan: CatchUpPlan | undefined,
  { isReady, failure }: RecordedEnd,
  ports: Ports,
): Promise<Reached> {
  const { objects, layout } = ports.registry;
  if (plan === undefined) return NOTHING_REACHED;
  if (isReady) {
    const stored = await objects.get(layout.certificate(id));
    const certificate =
      stored === undefined ? undefined : parseCertificate(new TextDecoder().decode(stored.bytes));
    if (certificate !== undefined) return { periods: certificate.periods, notReached: [] };
  }
  const done = await stepsDone(id, plan, ports);
  return reachedPeriods(plan, done, stoppedIn(plan, done.length, failure));
}

/** The step behind those that are done, if it is the one that failed. */
function stoppedIn(
  plan: CatchUpPlan,
  index: number,
  failure: CatchUpFailure | null,
): CatchUpStep | undefined {
  const { count, at } = stepsIn(plan);
  if (failure === null || index >= count) return undefined;
  const { step, period } = failureAt(at(index), failure.reason);
  return step === failure.step && period === failure.period ? at(index) : undefined;
}

/** For what is shown; whoever runs a plan checks its digest. */
async function planOf(
  { id, subject: { topic } }: AskedExecution,
  { registry: { objects, layout } }: Ports,
): Promise<CatchUpPlan | undefined> {
  const stored = await objects.get(layout.catchUp(id));
  if (stored === undefined) return undefined;
  const read = parseCatchUpPlan(new TextDecoder().decode(stored.bytes));
  return 'plan' in read && read.plan.topic === topic ? read.plan : undefined;
}
