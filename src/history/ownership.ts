import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { CLOSED_BY_BACKFILL, type ItemChanges, type Status } from '../protocol/registry-item.js';
import type { CatchUpFailure, UnpatchedColumn } from '../protocol/item-history.js';
import type { ActiveTopic } from './active-topic.js';
import { patchedKey } from './catch-up-base.js';
import type { HistoryPorts } from './ports.js';

/** A catch-up that owns a topic's history; nothing else ends it. */
export interface Ownership {
  readonly topic: ActiveTopic;
  readonly catchupId: string;
  /** Whether the topic's pipeline waits meanwhile. */
  readonly isGated: boolean;
}

const GATED: readonly Status[] = ['BACKFILL_PENDING', 'BACKFILL_FAILED'];

/**
 * Begins a catch-up: undefined where another one did, or a newer activation came. What it is about
 * to patch is recorded first, so that nothing begun can be forgotten.
 */
export async function begin(
  topic: ActiveTopic,
  catchupId: string,
  plan: CatchUpPlan | undefined,
  ports: HistoryPorts,
): Promise<Ownership | undefined> {
  const { item, facts } = topic;
  const isGated = CLOSED_BY_BACKFILL.has(item.status ?? '');
  const attempt = item.catchupAttempt ?? null;
  const unpatched = withBegun(item.unpatched ?? [], plan);
  const changes: ItemChanges = {
    ...(isGated ? { status: 'BACKFILL_PENDING', processingEnabled: false } : {}),
    catchupId,
    catchupAttempt: (attempt ?? 0) + 1,
    unpatched,
    catchupFailure: null,
    updatedAt: ports.now().toISOString(),
  };
  const statuses = isGated ? GATED : (['READY'] as const);
  const condition = { kind: 'unowned', seq: facts.seq, statuses, attempt } as const;
  const written = await ports.registry.items.update(topic.topic, changes, condition);
  return written === 'written' ? { topic, catchupId, isGated } : undefined;
}

/** Ends a catch-up: history is patched, but for what is left. False where it was superseded. */
export async function end(
  { topic, catchupId, isGated }: Ownership,
  left: readonly UnpatchedColumn[],
  ports: HistoryPorts,
): Promise<boolean> {
  const changes: ItemChanges = {
    ...(isGated ? { status: 'READY', processingEnabled: true } : {}),
    patchedBase: patchedKey(topic, ports),
    unpatched: left,
    catchupId: null,
    catchupFailure: null,
    updatedAt: ports.now().toISOString(),
  };
  return isWritten(topic, catchupId, changes, ports);
}

/** Records why a catch-up did not end. False where it was superseded. */
export async function fail(
  { topic, catchupId, isGated }: Ownership,
  failure: CatchUpFailure,
  ports: HistoryPorts,
): Promise<boolean> {
  const changes: ItemChanges = {
    ...(isGated ? { status: 'BACKFILL_FAILED', processingEnabled: false } : {}),
    catchupFailure: failure,
    updatedAt: ports.now().toISOString(),
  };
  return isWritten(topic, catchupId, changes, ports);
}

/** Whether the catch-up still owns the topic's history. */
export async function isOwned(
  { topic, catchupId }: Ownership,
  { registry }: HistoryPorts,
): Promise<boolean> {
  const item = await registry.items.get(topic.topic);
  return item?.activationSeq === topic.facts.seq && item.catchupId === catchupId;
}

async function isWritten(
  topic: ActiveTopic,
  catchupId: string,
  changes: ItemChanges,
  { registry }: HistoryPorts,
): Promise<boolean> {
  const condition = { kind: 'owned', seq: topic.facts.seq, catchupId } as const;
  return (await registry.items.update(topic.topic, changes, condition)) === 'written';
}

function withBegun(
  unpatched: readonly UnpatchedColumn[],
  plan: CatchUpPlan | undefined,
): readonly UnpatchedColumn[] {
  if (plan === undefined) return unpatched;
  const begun = plan.groups.flatMap(({ columns: [from, to], periods }) =>
    plan.columns.slice(from, to).map(({ name }): UnpatchedColumn => ({
      column: name,
      periods: periods === null ? null : periods.map((at) => plan.periods[at]?.period ?? null),
      reason: 'begun',
    })),
  );
  const all = [...unpatched, ...begun];
  const known = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...known.values()];
}
