import pMap from 'p-map';
import type { ReadReason } from '../protocol/error-json.js';
import type { Hold, PublishOutcome } from '../protocol/publication.js';
import { reasonOf, redacted } from '../errors.js';
import type { WatchCatchUp } from '../backfill/watch.js';
import type { Registry } from '../registry/registry.js';
import {
  conclude,
  plainError,
  type AwaitedCandidate,
  type Conclusion,
  type TopicObjects,
} from './conclude.js';
import { countLine } from './count-line.js';
import { itemReasons, LATE_ITEM } from './item-reasons.js';
import { sha256Of } from '../protocol/stored-schema.js';

/** How waiting for a candidate ended; `errors` say why. */
export interface Ending {
  readonly outcome: PublishOutcome;
  readonly errors: readonly ReadReason[];
  /** Of an active topic. */
  readonly hold?: Hold;
}

export interface WaitTools {
  readonly digest: (data: Uint8Array) => string;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** Prints a line for people who watch. */
  readonly progress: (line: string) => void;
  /** Publishes a topic again whose candidate was judged against a former version. */
  readonly resubmit: (topic: string) => Promise<AwaitedCandidate | Ending>;
  /** Undefined where nothing but the items tells of catch-ups. */
  readonly watch?: WatchCatchUp | undefined;
}

const IN_FLIGHT = 64;
const PAUSE_MS = { first: 1_000, growth: 1.5, longest: 15_000 } as const;
const LINE_EVERY_MS = 30_000;
/** Reads of one topic that may fail in a row. */
const MAX_FAULTS = 4;
/** Reads of a registry item, which the validator updates only after the activation. */
const MAX_ITEM_READS = 3;

interface Waiter {
  awaited: AwaitedCandidate;
  state: 'pending' | 'gone' | 'active';
  /** Failed reads since the last good one. */
  faults: number;
  itemReads: number;
  submissions: number;
}

/**
 * Polls all candidates together until the validator has decided on each of them. `waitMs` is the
 * longest time without any progress; after it, the rest end as TIMEOUT. Does not throw the store's
 * Faults: a topic that can't be read ends as FAULT.
 */
export async function awaitActivation(
  registry: Registry,
  candidates: readonly AwaitedCandidate[],
  waitMs: number,
  tools: WaitTools,
): Promise<ReadonlyMap<string, Ending>> {
  const endings = new Map<string, Ending>();
  const waiters = new Map<string, Waiter>();
  for (const awaited of candidates)
    waiters.set(awaited.topic, {
      awaited,
      state: 'pending',
      faults: 0,
      itemReads: 0,
      submissions: 1,
    });
  const elapsed = stopwatch(tools.now);
  let [lastChange, lastLine, pause] = [0, 0, PAUSE_MS.first as number];
  const printProgress = (trouble: string | undefined): void => {
    lastLine = elapsed();
    tools.progress(
      `${countLine(waiters, endings)} (${Math.round(lastLine / 1000)} s)${trouble === undefined ? '' : `; ${trouble}`}`,
    );
  };
  if (waiters.size > 0) printProgress(undefined);
  while (waiters.size > 0) {
    const round = await pMap([...waiters.values()], (waiter) => step(registry, waiter, tools), {
      concurrency: IN_FLIGHT,
    });
    for (const { topic, ending } of round) {
      if (ending === undefined) continue;
      endings.set(topic, ending);
      waiters.delete(topic);
    }
    const hasChanged = round.some((one) => one.hasChanged);
    if (hasChanged) lastChange = elapsed();
    const trouble = round.find((one) => one.trouble !== undefined)?.trouble;
    const left = waitMs - (elapsed() - lastChange);
    if (left <= 0)
      for (const [topic, waiter] of waiters) endings.set(topic, timedOut(waiter, registry, waitMs));
    if (left <= 0) waiters.clear();
    const next = Math.min(pause, Math.max(left, 0));
    if (
      hasChanged ||
      trouble !== undefined ||
      waiters.size === 0 ||
      elapsed() + next - lastLine > LINE_EVERY_MS
    )
      printProgress(trouble);
    if (waiters.size === 0) break;
    await tools.sleep(next);
    pause = Math.min(Math.round(pause * PAUSE_MS.growth), PAUSE_MS.longest);
  }
  return endings;
}

interface StepResult {
  readonly topic: string;
  readonly ending: Ending | undefined;
  readonly hasChanged: boolean;
  /** Why a read failed that is tried again. */
  readonly trouble: string | undefined;
}

async function step(registry: Registry, waiter: Waiter, tools: WaitTools): Promise<StepResult> {
  const { topic } = waiter.awaited;
  const { state, submissions } = waiter;
  const result = (ending: Ending | undefined, trouble?: string): StepResult => ({
    topic,
    ending,
    trouble,
    hasChanged:
      ending !== undefined || waiter.state !== state || waiter.submissions !== submissions,
  });
  try {
    const ending = await advance(registry, waiter, tools);
    waiter.faults = 0;
    return result(ending);
  } catch (error) {
    const reason = redacted(reasonOf(error));
    if (++waiter.faults > MAX_FAULTS)
      return result({ outcome: 'FAULT', errors: [plainError(reason)] });
    return result(undefined, `${topic}: ${reason} (tried again)`);
  }
}

async function advance(
  registry: Registry,
  waiter: Waiter,
  tools: WaitTools,
): Promise<Ending | undefined> {
  const conclusion = conclude(
    waiter.awaited,
    await readObjects(registry, waiter.awaited.topic, tools.digest),
  );
  if (conclusion.kind === 'waiting') {
    waiter.awaited = conclusion.awaited;
    waiter.state = conclusion.state;
    return undefined;
  }
  if (conclusion.outcome === 'STALE') return resubmitted(waiter, tools);
  if (conclusion.outcome !== 'ACTIVE') return endingOf(conclusion);
  waiter.state = 'active';
  waiter.itemReads++;
  const { isCurrent, reasons, hold } = await itemReasons(registry, waiter.awaited, tools.watch);
  if (!isCurrent && waiter.itemReads <= MAX_ITEM_READS) return undefined;
  const errors = reasons.map(plainError);
  return { outcome: 'ACTIVE', errors, ...(hold === undefined ? {} : { hold }) };
}

async function resubmitted(waiter: Waiter, tools: WaitTools): Promise<Ending | undefined> {
  const next = await tools.resubmit(waiter.awaited.topic);
  if ('outcome' in next) return next;
  waiter.awaited = next;
  waiter.state = 'pending';
  waiter.submissions++;
  return undefined;
}

async function readObjects(
  { objects, layout }: Registry,
  topic: string,
  digest: WaitTools['digest'],
): Promise<TopicObjects> {
  // pending/ is read first: what removed a candidate from it is then visible in the other objects.
  const pending = await objects.get(layout.pending(topic));
  const [active, error] = await Promise.all([
    objects.get(layout.active(topic)),
    objects.get(layout.error(topic)),
  ]);
  return {
    pendingSha256: pending === undefined ? undefined : sha256Of(pending, digest),
    activeSha256: active === undefined ? undefined : sha256Of(active, digest),
    error,
  };
}

function endingOf({ outcome, errors }: Extract<Conclusion, { kind: 'ended' }>): Ending {
  const hasNoReason = outcome === 'FAILED' && errors.length === 0;
  return {
    outcome,
    errors: hasNoReason
      ? [plainError('It was rejected, but failed/error.json gives no reason')]
      : errors,
  };
}

function timedOut(
  { awaited: { topic }, state, faults }: Waiter,
  { objects, layout }: Registry,
  waitMs: number,
): Ending {
  if (state === 'active')
    return { outcome: 'ACTIVE', errors: [plainError(LATE_ITEM)], hold: 'closed' };
  const period = `for ${Math.round(waitMs / 1000)} s`;
  const reason =
    state === 'gone'
      ? `${objects.locate(layout.pending(topic))} is gone, but neither active/ nor failed/ shows what happened to it; see the validator's log, then run publish again`
      : `${objects.locate(layout.pending(topic))} was not taken ${period}; check that the validator runs, then run publish again`;
  return {
    outcome: 'TIMEOUT',
    errors: [
      plainError(
        faults > 0
          ? `Nothing changed ${period}, and the last reads of its objects failed; run publish again`
          : reason,
      ),
    ],
  };
}

/** Returns the milliseconds since this call. */
function stopwatch(now: () => Date): () => number {
  const start = now().getTime();
  return () => now().getTime() - start;
}
