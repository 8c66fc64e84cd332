import { parseCatchUpName } from '../protocol/catch-up-name.js';
import { recordEnd, type EndedExecution } from './end-execution.js';
import type { Execution, MachinePorts } from './machine-ports.js';

/**
 * How an execution has ended that is no longer at work on the topic. An answer may have been lost:
 * its certificate tells that it has ended well, the item that its failure was recorded.
 */
export async function howEnded(execution: Execution, ports: MachinePorts): Promise<EndedExecution> {
  const { id, topic, activationSeq } = execution;
  const { objects, items, layout } = ports.registry;
  const item = await items.get(topic);
  const isOfActivation = item?.activationSeq === activationSeq;
  // One that failed before it began stands in the item by its attempt alone.
  const isLast = item?.catchupId === id || item?.catchupAttempt === parseCatchUpName(id)?.attempt;
  if (isOfActivation && isLast && item.status === 'BACKFILL_FAILED')
    return recordEnd(execution, { status: 'BACKFILL_FAILED', item }, ports);
  const isReady = isOfActivation && item.status === 'READY' && (item.catchupId ?? null) === null;
  const hasDone = isReady && (await objects.get(layout.certificate(id))) !== undefined;
  return recordEnd(execution, { status: hasDone ? 'READY' : 'SUPERSEDED' }, ports);
}
