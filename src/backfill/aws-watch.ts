import type { Environment } from '../aws/environment.js';
import { quoted } from '../core/text/quoted.js';
import { reasonOf, redacted } from '../errors.js';
import {
  atWork,
  queuedProgress,
  recordedProgress,
  type CatchUpProgress,
} from '../protocol/catch-up-progress.js';
import type { WatchSettings } from '../protocol/catch-up-settings.js';
import { CLOSED_BY_BACKFILL, type RegistryItem } from '../protocol/registry-item.js';
import { dynamoDbTrackingReader } from './dynamodb-tracking.js';
import { executionsInOrder } from './execution-queue.js';
import type { TrackingReader } from './tracking.js';
import type { WatchCatchUp } from './watch.js';

/** Milliseconds for which a list of executions is used again: hundreds of topics ask at once. */
const FRESH_MS = 10_000;

/** Looks in the tracking table, and at the executions of the state machine. */
export function awsWatch(
  { trackingTable, stateMachineArn, maxTopics }: WatchSettings,
  environment: Environment,
  now: () => Date,
): WatchCatchUp {
  const tracking =
    trackingTable === null ? undefined : dynamoDbTrackingReader(trackingTable, environment);
  const running =
    stateMachineArn === null || maxTopics === null
      ? undefined
      : fresh(executionsInOrder(stateMachineArn, environment), now);
  return async (item) => {
    if (item.status !== 'READY' && !CLOSED_BY_BACKFILL.has(item.status ?? '')) return undefined;
    const recorded = tracking === undefined ? undefined : await recordedOf(item, tracking);
    if (recorded !== undefined || maxTopics === null) return recorded;
    // Who may not list executions is not told of a queue.
    const names = await running?.().catch(() => []);
    return names === undefined ? undefined : queuedProgress(item, names, maxTopics);
  };
}

async function recordedOf(
  item: RegistryItem,
  tracking: TrackingReader,
): Promise<CatchUpProgress | undefined> {
  const id = atWork(item);
  if (id === undefined) return undefined;
  try {
    const found = await tracking.find(id);
    if (found === undefined) return undefined;
    if (!('problems' in found)) return recordedProgress(item, found);
    const reason = `what is recorded of ${quoted(id)} has another shape (${found.problems.join('; ')})`;
    return { kind: 'unknown', reason };
  } catch (error) {
    return { kind: 'unknown', reason: redacted(reasonOf(error)) };
  }
}

/** The same answer for everybody who asks within some seconds. */
function fresh<T>(ask: () => Promise<T>, now: () => Date): () => Promise<T> {
  let last: { readonly at: number; readonly answer: Promise<T> } | undefined;
  return () => {
    const at = now().getTime();
    if (last === undefined || at - last.at > FRESH_MS) last = { at, answer: ask() };
    return last.answer;
  };
}
