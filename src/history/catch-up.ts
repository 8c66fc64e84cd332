import type { CatchUpPlan, LeftColumn } from '../core/history/plan/catch-up-plan.js';
import { quoted } from '../core/text/quoted.js';
import { Fault } from '../errors.js';
import { catchUpName } from '../protocol/backfill-input.js';
import { printCatchUpPlan } from '../protocol/catch-up-plan.js';
import type { CatchUpCertificate, CatchUpReport } from '../protocol/catch-up-report.js';
import { snakeKeys } from '../protocol/snake-keys.js';
import type { UnpatchedColumn } from '../protocol/item-history.js';
import type { ActiveTopic } from './active-topic.js';
import { isPatched } from './catch-up-base.js';
import { begin, end, fail, isOwned, type Ownership } from './ownership.js';
import { planHistory, type CatchUpWishes } from './plan.js';
import type { HistoryPorts } from './ports.js';
import { runPlan, type Ran, type RunTools, type StoredPlan } from './run-plan.js';

/** The outcome, and what an unexpected failure was. */
export interface CaughtUp {
  readonly report: CatchUpReport;
  readonly cause: unknown;
}

/**
 * Patches a topic's history: plan, own, patch period by period, verify, swap rewrites, end. It may
 * die anywhere and be run again: a new attempt plans anew from the same base, and what is done
 * changes nothing more.
 */
export async function catchUp(
  topic: ActiveTopic,
  wishes: CatchUpWishes,
  ports: HistoryPorts,
  tools: Omit<RunTools, 'isOurs'>,
): Promise<CaughtUp> {
  const { item, facts, active } = topic;
  if (isPatched(topic, ports) && (item.unpatched ?? []).length === 0)
    return told(topic, { status: 'NOTHING_TO_DO' });
  const planned = await planHistory(topic, wishes, ports);
  const attempt = (item.catchupAttempt ?? 0) + 1;
  const catchupId = catchUpName(topic.topic, facts.seq, ports.digest(active.bytes), attempt);
  const plan = planned.kind === 'plan' ? planned.plan : undefined;
  const stored = plan === undefined ? undefined : await store(plan, ports);
  const owned = await begin(topic, catchupId, plan, ports);
  if (owned === undefined)
    return told(topic, {
      status: 'SUPERSEDED',
      reason: 'another catch-up began, or a newer version was activated; look at the status',
    });
  if (planned.kind === 'problems') {
    const reason = planned.problems.join('; ');
    return failed(
      owned,
      { ...NOTHING_RUN, failure: { step: 'plan', period: null, reason } },
      ports,
    );
  }
  if (stored === undefined) return ended(owned, undefined, [], ports);
  const ran = await runPlan(stored, ports, { ...tools, isOurs: () => isOwned(owned, ports) });
  return conclude(owned, stored, ran, ports);
}

async function conclude(
  owned: Ownership,
  stored: StoredPlan,
  ran: Ran,
  ports: HistoryPorts,
): Promise<CaughtUp> {
  const { topic, catchupId } = owned;
  switch (ran.kind) {
    case 'superseded':
      return superseded(owned, ran.periods);
    case 'failed':
      return failed(owned, ran, ports);
    case 'done': {
      const certificate: CatchUpCertificate = {
        certificateVersion: 1,
        catchupId: catchupId,
        topic: topic.topic,
        endedAt: ports.now().toISOString(),
        planSha256: stored.sha256,
        columns: ran.columns,
        periods: ran.periods,
      };
      await put(ports.registry.layout.certificate(catchupId), certificate, ports);
      return ended(owned, stored.plan, ran.periods, ports);
    }
  }
}

async function ended(
  owned: Ownership,
  plan: CatchUpPlan | undefined,
  periods: CatchUpReport['periods'],
  ports: HistoryPorts,
): Promise<CaughtUp> {
  const { topic, catchupId } = owned;
  const left = plan?.left ?? [];
  if (!(await end(owned, leftByLookback(left), ports))) return superseded(owned, periods);
  return told(topic, { status: 'READY', catchupId: catchupId, periods, unpatched: left });
}

const NOTHING_RUN = { periods: [], cause: undefined } as const;

async function failed(
  owned: Ownership,
  { periods, failure, cause }: Omit<Extract<Ran, { readonly kind: 'failed' }>, 'kind'>,
  ports: HistoryPorts,
): Promise<CaughtUp> {
  if (!(await fail(owned, failure, ports))) return superseded(owned, periods);
  const at = failure.period === null ? '' : ` of ${quoted(failure.period)}`;
  const reason = `${failure.step}${at}: ${failure.reason}`;
  const report = {
    status: 'BACKFILL_FAILED',
    catchupId: owned.catchupId,
    periods,
    reason,
  } as const;
  return { ...told(owned.topic, report), cause };
}

function superseded({ topic, catchupId }: Ownership, periods: CatchUpReport['periods']): CaughtUp {
  return told(topic, {
    status: 'SUPERSEDED',
    catchupId: catchupId,
    periods,
    reason: 'a newer activation or another catch-up took the place of this one',
  });
}

function told(
  { topic }: ActiveTopic,
  report: Partial<CatchUpReport> & Pick<CatchUpReport, 'status'>,
): CaughtUp {
  const nothing = { catchupId: null, periods: [], unpatched: [], reason: null };
  return { report: { topic, ...nothing, ...report }, cause: undefined };
}

/** Only these may be patched later without another change. */
function leftByLookback(left: readonly LeftColumn[]): readonly UnpatchedColumn[] {
  return left.flatMap(({ column, periods, reason }): readonly UnpatchedColumn[] =>
    reason === 'lookback' ? [{ column, periods, reason }] : [],
  );
}

async function store(plan: CatchUpPlan, ports: HistoryPorts): Promise<StoredPlan> {
  const bytes = new TextEncoder().encode(printCatchUpPlan(plan));
  const { objects, layout } = ports.registry;
  const key = layout.catchUp(plan.catchupId);
  const sha256 = ports.digest(bytes);
  if ((await objects.put(key, bytes, new Map(), { kind: 'absent' })) === 'refused') {
    const found = await objects.get(key);
    // An attempt that died before it began may have left another plan: nothing has run it.
    if (found !== undefined && ports.digest(found.bytes) !== sha256)
      await replace(key, found.etag, bytes, ports);
  }
  return { plan, key, sha256 };
}

async function replace(
  key: string,
  etag: string,
  bytes: Uint8Array,
  { registry: { objects } }: HistoryPorts,
): Promise<void> {
  const written = await objects.put(key, bytes, new Map(), { kind: 'etag', etag });
  if (written === 'refused')
    throw new Fault(`${objects.locate(key)} was replaced meanwhile; run the catch-up again`);
}

async function put(key: string, value: object, { registry }: HistoryPorts): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(snakeKeys(value), null, 2)}\n`);
  await registry.objects.put(key, bytes, new Map(), { kind: 'always' });
}
