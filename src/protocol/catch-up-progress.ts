import { catchUpName, parseCatchUpName } from './catch-up-name.js';
import { GIVEN_UP, type CatchUpFailure } from './catch-up-record.js';
import { PAUSED, type RegistryItem } from './registry-item.js';
import type { TrackedCatchUp } from './tracking-item.js';

/** How far the catch-up of a topic is, for people who wait for it. */
export type CatchUpProgress =
  /** `behind`: how many others wait that were asked for before. */
  | { readonly kind: 'queued'; readonly behind: number }
  /** It has begun: it waits for runs of the pipeline, or is planned. */
  | { readonly kind: 'planning' }
  /** `number` of `of`, from 1. `NULL` for rows without a period. */
  | {
      readonly kind: 'patching';
      readonly period: string;
      readonly number: number;
      readonly of: number;
    }
  /** Every period is done. What is left concerns whole tables. */
  | { readonly kind: 'ending'; readonly of: number }
  | { readonly kind: 'failed'; readonly failure: CatchUpFailure }
  /** It has begun, and its record can't be read. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What an item says of its catch-up. */
type CatchUpItem = Pick<
  RegistryItem,
  | 'topic'
  | 'status'
  | 'schemaSha256'
  | 'activationSeq'
  | 'catchupId'
  | 'catchupAttempt'
  | 'catchupFailure'
>;

/** The catch-up of the item's own activation that has begun; undefined for one that failed, too. */
export function atWork({ status, catchupId, activationSeq }: CatchUpItem): string | undefined {
  if (catchupId === undefined || catchupId === null || status === 'BACKFILL_FAILED')
    return undefined;
  return parseCatchUpName(catchupId)?.seq === activationSeq ? catchupId : undefined;
}

/** How far a catch-up is by what is recorded of it; undefined for one that has ended. */
export function recordedProgress(
  { topic, activationSeq }: CatchUpItem,
  recorded: TrackedCatchUp,
): CatchUpProgress | undefined {
  if (recorded.topic !== topic || recorded.activationSeq !== activationSeq)
    return { kind: 'unknown', reason: 'it is recorded for another topic or activation' };
  return recorded.status === 'IN_PROGRESS' ? planProgress(recorded.plan) : undefined;
}

/** How far a catch-up that has begun is through its plan. */
export function planProgress(
  plan: TrackedCatchUp['plan'],
): Extract<CatchUpProgress, { kind: 'planning' | 'patching' | 'ending' }> {
  if (plan === null) return { kind: 'planning' };
  const { periods, processed } = plan;
  const period = periods[processed];
  return period === undefined
    ? { kind: 'ending', of: periods.length }
    : { kind: 'patching', period, number: processed + 1, of: periods.length };
}

/**
 * The place of a catch-up that was asked for and has not begun, among the executions that run, the
 * first that was started first. Undefined for one whose turn it is, and where none runs.
 */
export function queuedProgress(
  { topic, schemaSha256, activationSeq, catchupAttempt }: CatchUpItem,
  running: readonly string[],
  maxTopics: number,
): CatchUpProgress | undefined {
  const ahead = running.findIndex((name) => {
    const identity = parseCatchUpName(name);
    return (
      identity?.seq === activationSeq &&
      identity.attempt > (catchupAttempt ?? 0) &&
      schemaSha256 !== null &&
      name === catchUpName(topic, schemaSha256, identity)
    );
  });
  return ahead < maxTopics ? undefined : { kind: 'queued', behind: ahead - maxTopics };
}

/** How a topic's catch-up stands; null where it has none. `seen`: what is known beside the item. */
export function catchUpStanding(
  { status, catchupFailure }: CatchUpItem,
  seen: CatchUpProgress | undefined,
): CatchUpProgress | null {
  // One that has begun again keeps the failure of the one before.
  const failure = status === PAUSED ? null : (catchupFailure ?? null);
  const hasFailed = failure !== null && failure.step !== GIVEN_UP;
  if (seen !== undefined && !(hasFailed && seen.kind === 'unknown')) return seen;
  return hasFailed ? { kind: 'failed', failure } : null;
}
