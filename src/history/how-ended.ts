import { parseCatchUpName } from '../protocol/catch-up-name.js';
import type { EndedExecution } from './end-execution.js';
import type { Execution, MachinePorts } from './machine-ports.js';

/**
 * How an execution has ended that is no longer at work on the topic. An answer may have been lost:
 * its certificate tells that it has ended well, the item that its failure was recorded.
 */
export async function howEnded(
  { id, topic, activationSeq }: Execution,
  { registry: { objects, items, layout }, tracking, now }: MachinePorts,
): Promise<EndedExecution> {
  const item = await items.get(topic);
  const isOfActivation = item?.activationSeq === activationSeq;
  // One that failed before it began stands in the item by its attempt alone.
  const isLast = item?.catchupId === id || item?.catchupAttempt === parseCatchUpName(id)?.attempt;
  if (isOfActivation && isLast && item.status === 'BACKFILL_FAILED')
    return { kind: 'ended', status: 'BACKFILL_FAILED' };
  const isReady = isOfActivation && item.status === 'READY' && (item.catchupId ?? null) === null;
  const hasDone = isReady && (await objects.get(layout.certificate(id))) !== undefined;
  await tracking.ended(id, hasDone ? 'DONE' : 'SUPERSEDED', now().toISOString());
  return { kind: 'ended', status: hasDone ? 'READY' : 'SUPERSEDED' };
}
