import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { certificateOf, printCertificate } from '../protocol/catch-up-certificate.js';
import type { CatchUpFailure } from '../protocol/catch-up-record.js';
import { PAUSED, type ItemChanges, type RegistryItem } from '../protocol/registry-item.js';
import type { Unpatched } from '../protocol/unpatched.js';
import type { CatchUp } from './begin.js';
import { updateOwn } from './own.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import type { PlanReference } from './make-plan.js';
import { countedColumns, followUpCounts, patchedPeriods } from './tally.js';
import type { DoneStep } from './step-outcomes.js';
import type { Gate } from './subject.js';

/** Writes what was counted, before the item says READY. */
export async function certify(
  { id }: CatchUp,
  { sha256 }: PlanReference,
  { plan, steps }: { readonly plan: CatchUpPlan; readonly steps: readonly DoneStep[] },
  { registry: { objects, layout }, now }: CatchUpPorts,
): Promise<void> {
  const certificate = certificateOf(plan, {
    planSha256: sha256,
    endedAt: now().toISOString(),
    columns: countedColumns(steps),
    periods: patchedPeriods(plan, steps),
    followUps: followUpCounts(steps),
  });
  const bytes = new TextEncoder().encode(printCertificate(certificate));
  await objects.put(layout.certificate(id), bytes, new Map(), { kind: 'always' });
}

/** Opens the gate, if this activation and this catch-up are still the topic's. */
export async function end(
  catchUp: CatchUp,
  unpatched: readonly Unpatched[],
  ports: CatchUpPorts,
): Promise<'ended' | 'superseded'> {
  const { subject, gate } = catchUp;
  const { topic, archiveKey } = subject;
  const changes: ItemChanges = {
    status: 'READY',
    ...(gate.during === PAUSED ? { processingEnabled: true } : {}),
    patchedBase: archiveKey,
    catchupId: null,
    catchupFailure: null,
    unpatched,
  };
  if ((await updateOwn(catchUp, changes, ports)) === 'written') return 'ended';
  // Refused, too, if this update had been applied, and its answer was lost.
  return hasEnded(catchUp, await ports.registry.items.get(topic)) ? 'ended' : 'superseded';
}

function hasEnded({ subject }: CatchUp, item: RegistryItem | undefined): boolean {
  return (
    item?.activationSeq === subject.facts.seq &&
    item.status === 'READY' &&
    item.patchedBase === subject.archiveKey &&
    (item.catchupId ?? null) === null
  );
}

/** What the item says once a catch-up has stopped. */
export type Recorded =
  | { readonly kind: 'failed' | 'ended'; readonly item: RegistryItem }
  | { readonly kind: 'superseded' };

/**
 * Records where and why the catch-up stopped. The gate of a topic that waits stays closed; one that
 * runs meanwhile goes on. `catchup_id` stays, so that the next catch-up stops what may still be at
 * work of this one.
 */
export async function fail(
  catchUp: CatchUp,
  failure: CatchUpFailure,
  ports: CatchUpPorts,
): Promise<Recorded> {
  await updateOwn(catchUp, failureChanges(catchUp.gate, failure), ports);
  const item = await ports.registry.items.get(catchUp.subject.topic);
  if (item !== undefined && hasEnded(catchUp, item)) return { kind: 'ended', item };
  return item?.activationSeq === catchUp.subject.facts.seq && item.catchupId === catchUp.id
    ? { kind: 'failed', item }
    : { kind: 'superseded' };
}

/** What a failure changes in the item: the gate of a topic that is processed meanwhile stays open. */
export function failureChanges({ during }: Gate, failure: CatchUpFailure): ItemChanges {
  const catchupFailure = { ...failure, reason: failure.reason.slice(0, MAX_REASON) };
  return during === PAUSED
    ? { status: 'BACKFILL_FAILED', processingEnabled: false, catchupFailure }
    : { catchupFailure };
}

/** Characters of a reason in the item. */
const MAX_REASON = 1000;
