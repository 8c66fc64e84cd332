import { Fault } from '../errors.js';
import { quoted } from '../core/text/quoted.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { stepCount } from '../core/history/plan/step-at.js';
import { parseCatchUpName } from '../protocol/catch-up-name.js';
import type { CatchUpFailure } from '../protocol/catch-up-record.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { stillRunning } from './await-runs.js';
import { begin, type CatchUp } from './begin.js';
import { leftBy } from './begun-columns.js';
import { hasWork } from './catch-up.js';
import { concludeExecution, failExecution } from './end-execution.js';
import { draftOf, draftPlan, storePlan, type Made } from './make-plan.js';
import type { Execution, MachinePorts } from './machine-ports.js';
import { planReader } from './stored-plan.js';
import { howEnded } from './how-ended.js';
import { gateOf, readSubject } from './subject.js';

export type BegunExecution =
  /** Something has to end first; ask again. */
  | { readonly kind: 'wait'; readonly seconds: number; readonly reason: string }
  | { readonly kind: 'planned'; readonly planSha256: string; readonly steps: number }
  | { readonly kind: 'ended'; readonly status: CatchUpReport['status'] };

/** Seconds between two looks of a catch-up that is queued: a long queue asks the service often. */
const QUEUED_SECONDS = 300;

/**
 * Lets an execution become the topic's catch-up, and plans it. It may be called again at any time:
 * after a wait, or where an answer was lost.
 */
export async function beginExecution(
  execution: Execution,
  ports: MachinePorts,
): Promise<BegunExecution> {
  const { id, topic, activationSeq } = execution;
  if (parseCatchUpName(id)?.seq !== activationSeq)
    throw new Fault(
      `The execution ${quoted(id)} is not named as a catch-up of activation ${activationSeq}; run schema-gate catch-up ${topic}, which names it`,
    );
  const subject = await readSubject(topic, ports);
  if (subject.facts.seq !== activationSeq) return { kind: 'ended', status: 'SUPERSEDED' };
  const { everyMs } = ports.settings.wait;
  if (subject.item.catchupId !== id) {
    const ahead = await ports.queue.ahead(id);
    if (ahead >= ports.maxTopics)
      return {
        kind: 'wait',
        seconds: QUEUED_SECONDS,
        reason: `queued: ${ahead} catch-ups were asked for before, and ${ports.maxTopics} run at once`,
      };
  }
  const gate = gateOf(subject);
  if (gate === undefined || !(await hasWork(subject, gate, ports)))
    return { kind: 'ended', status: 'NOTHING_TO_DO' };
  const begun = await begin(subject, gate, ports, id);
  switch (begun.kind) {
    case 'superseded':
      return howEnded(execution, ports);
    case 'busy':
      return { kind: 'wait', seconds: seconds(everyMs), reason: begun.reason };
    case 'begun':
      return plan(begun.catchUp, ports);
  }
}

async function plan(catchUp: CatchUp, ports: MachinePorts): Promise<BegunExecution> {
  const { id, subject } = catchUp;
  const { topic, facts, version } = subject;
  const tracked = await ports.tracking.begin({
    catchupId: id,
    topic,
    schemaVersion: version.schema.version ?? 'unknown',
    activationSeq: facts.seq,
    startedAt: catchUp.since,
  });
  const failed = (failure: CatchUpFailure): Promise<BegunExecution> =>
    failExecution(catchUp, failure, ports);
  const waiting = await waitFor(catchUp, tracked.startedAt, ports);
  if (waiting?.kind === 'wait') return waiting;
  if (waiting !== undefined)
    return failed({ step: 'runs in flight', period: null, reason: waiting.reason });
  const made = await planOnce(catchUp, tracked.planSha256, ports);
  switch (made.kind) {
    case 'failed':
      return failed({ step: 'plan', period: null, reason: made.reason });
    case 'superseded':
      return { kind: 'ended', status: 'SUPERSEDED' };
    case 'nothing':
      return concludeExecution(catchUp, leftBy({ left: [] }, subject.item.unpatched ?? []), ports);
    case 'planned':
      return {
        kind: 'planned',
        planSha256: made.reference.sha256,
        steps: stepCount(made.plan),
      };
  }
}

type Waiting =
  Extract<BegunExecution, { kind: 'wait' }> | { readonly kind: 'in vain'; readonly reason: string };

/** Whether a run of the pipeline is at work that may have read an older version. */
async function waitFor(
  { subject: { topic } }: CatchUp,
  startedAt: string,
  { runs, settings: { wait }, now }: MachinePorts,
): Promise<Waiting | undefined> {
  if ((await runs.pipeline(topic, startedAt)) === 'idle') return undefined;
  if (now().getTime() - Date.parse(startedAt) >= wait.atMostMs)
    return { kind: 'in vain', reason: stillRunning(topic) };
  return {
    kind: 'wait',
    seconds: seconds(wait.everyMs),
    reason: `A run of the pipeline for topic ${quoted(topic)} has not ended`,
  };
}

/**
 * The plan that an earlier call has made and stored, so that a lost answer makes no second one; what
 * it has recorded as begun would change it.
 */
async function planOnce(
  catchUp: CatchUp,
  sha256: string | null,
  ports: MachinePorts,
): Promise<Made> {
  const former = sha256 === null ? undefined : await storedPlan(catchUp.id, sha256, ports);
  if (former !== undefined) return storePlan(catchUp, draftOf(former, ports), ports);
  const drafted = await draftPlan(catchUp, ports);
  if (drafted.kind !== 'drafted') return drafted;
  const { draft } = drafted;
  await ports.tracking.planned(catchUp.id, {
    sha256: draft.sha256,
    periods: draft.plan.periods.map(({ period }) => period ?? 'NULL'),
  });
  return storePlan(catchUp, draft, ports);
}

async function storedPlan(
  catchupId: string,
  sha256: string,
  ports: MachinePorts,
): Promise<CatchUpPlan | undefined> {
  const read = await planReader({ catchupId, sha256 }, ports)();
  return read.kind === 'plan' ? read.plan : undefined;
}

/** Milliseconds as whole seconds, at least one. */
export function seconds(ms: number): number {
  return Math.max(1, Math.round(ms / 1000));
}
