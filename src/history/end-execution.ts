import type { CatchUpFailure } from '../protocol/catch-up-record.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import { isProcessed, type RegistryItem } from '../protocol/registry-item.js';
import type { Unpatched } from '../protocol/unpatched.js';
import type { CatchUp } from './begin.js';
import { end, fail } from './end.js';
import type { Execution, MachinePorts } from './machine-ports.js';

export interface EndedExecution {
  readonly kind: 'ended';
  readonly status: CatchUpReport['status'];
}

/** Opens the gate, if the topic is still this catch-up's. */
export async function concludeExecution(
  catchUp: CatchUp,
  unpatched: readonly Unpatched[],
  ports: MachinePorts,
): Promise<EndedExecution> {
  const ended = await end(catchUp, unpatched, ports);
  return recordEnd(idOf(catchUp), { status: ended === 'ended' ? 'READY' : 'SUPERSEDED' }, ports);
}

/** Records where and why the catch-up stopped, if the topic is still its own. */
export async function failExecution(
  catchUp: CatchUp,
  failure: CatchUpFailure,
  ports: MachinePorts,
): Promise<EndedExecution> {
  const recorded = await fail(catchUp, failure, ports);
  const how: ExecutionEnd =
    recorded.kind === 'failed'
      ? { status: 'BACKFILL_FAILED', item: recorded.item }
      : { status: recorded.kind === 'ended' ? 'READY' : 'SUPERSEDED' };
  return recordEnd(idOf(catchUp), how, ports);
}

/** How an execution has ended, which its topic's item says already. */
export type ExecutionEnd =
  | { readonly status: 'READY' | 'SUPERSEDED' }
  | { readonly status: 'BACKFILL_FAILED'; readonly item: RegistryItem };

/** Records the end in the tracking table, and tells people of it, once. */
export async function recordEnd(
  { id, topic }: Pick<Execution, 'id' | 'topic'>,
  how: ExecutionEnd,
  { tracking, news, now }: MachinePorts,
): Promise<EndedExecution> {
  const { status } = how;
  const at = now();
  const { startedAt, hadEnded } = await tracking.ended(id, WORDS[status], at.toISOString());
  const seconds = startedAt === null ? Number.NaN : (at.getTime() - Date.parse(startedAt)) / 1000;
  // Unknown where nothing, or no time, is recorded; and clocks differ.
  if (!hadEnded && status === 'READY' && !Number.isNaN(seconds))
    news.ended(topic, Math.max(0, seconds));
  if (!hadEnded && how.status === 'BACKFILL_FAILED') {
    const { item } = how;
    const failure = item.catchupFailure ?? { step: 'end', period: null, reason: 'unknown' };
    const { schemaVersion: version } = item;
    await news.failed({ topic, version, catchupId: id, failure, isProcessed: isProcessed(item) });
  }
  return { kind: 'ended', status };
}

const WORDS = { READY: 'DONE', BACKFILL_FAILED: 'FAILED', SUPERSEDED: 'SUPERSEDED' } as const;

function idOf({ id, subject: { topic } }: CatchUp): Pick<Execution, 'id' | 'topic'> {
  return { id, topic };
}
