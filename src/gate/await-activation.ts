import pMap from 'p-map';
import type { ReadReason } from '../protocol/error-json.js';
import type { PublishOutcome } from '../protocol/publication.js';
import { reasonOf, redacted } from '../errors.js';
import type { Registry } from '../registry/registry.js';
import { conclude, type Awaited, type Conclusion, type Look } from './conclude.js';
import { itemReasons } from './item-reasons.js';
import { sha256Of } from '../protocol/stored-schema.js';

/** How waiting for a candidate ended, in the validator's words or ours. */
export interface Ending {
  readonly outcome: PublishOutcome;
  readonly errors: readonly ReadReason[];
}

export interface WaitTools {
  readonly digest: (data: Uint8Array) => string;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** A line for people who watch. */
  readonly progress: (line: string) => void;
  /** What to do about a candidate that was judged against a version no longer in force: what is awaited now, or how it ended. */
  readonly resubmit: (topic: string) => Promise<Awaited | Ending>;
}

const IN_FLIGHT = 64;
const PAUSE_MS = { first: 1_000, growth: 1.5, longest: 15_000 } as const;
const LINE_EVERY_MS = 30_000;
/** Reads of one topic that may fail one after another. */
const MAX_FAULTS = 4;
/** Looks at a registry item that doesn't tell of the activation yet; it is written a moment after. */
const MAX_ITEM_LOOKS = 3;

interface Waiter {
  awaited: Awaited;
  state: 'pending' | 'gone' | 'active';
  /** Failed reads since the last good one. */
  faults: number;
  itemLooks: number;
  submissions: number;
}

/**
 * Polls what the validator does with candidates, all of them together, until each has ended. `waitMs` is how long nothing may
 * change for any of them. Throws nothing of the store: what can't be read ends as FAULT.
 */
export async function awaitActivation(
  registry: Registry,
  candidates: readonly Awaited[],
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
      itemLooks: 0,
      submissions: 1,
    });
  const elapsed = stopwatch(tools.now);
  let [lastChange, lastLine, pause] = [0, 0, PAUSE_MS.first as number];
  const say = (trouble: string | undefined): void => {
    lastLine = elapsed();
    tools.progress(
      `${countLine(waiters, endings)} (${Math.round(lastLine / 1000)} s)${trouble === undefined ? '' : `; ${trouble}`}`,
    );
  };
  if (waiters.size > 0) say(undefined);
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
      say(trouble);
    if (waiters.size === 0) break;
    await tools.sleep(next);
    pause = Math.min(Math.round(pause * PAUSE_MS.growth), PAUSE_MS.longest);
  }
  return endings;
}

interface Seen {
  readonly topic: string;
  readonly ending: Ending | undefined;
  readonly hasChanged: boolean;
  /** A read that failed and is tried again. */
  readonly trouble: string | undefined;
}

async function step(registry: Registry, waiter: Waiter, tools: WaitTools): Promise<Seen> {
  const { topic } = waiter.awaited;
  const { state, submissions } = waiter;
  const seen = (ending: Ending | undefined, trouble?: string): Seen => ({
    topic,
    ending,
    trouble,
    hasChanged:
      ending !== undefined || waiter.state !== state || waiter.submissions !== submissions,
  });
  try {
    const ending = await advance(registry, waiter, tools);
    waiter.faults = 0;
    return seen(ending);
  } catch (error) {
    const reason = redacted(reasonOf(error));
    if (++waiter.faults > MAX_FAULTS) return seen({ outcome: 'FAULT', errors: [words(reason)] });
    return seen(undefined, `${topic}: ${reason} (tried again)`);
  }
}

async function advance(
  registry: Registry,
  waiter: Waiter,
  tools: WaitTools,
): Promise<Ending | undefined> {
  const conclusion = conclude(
    waiter.awaited,
    await lookAt(registry, waiter.awaited.topic, tools.digest),
  );
  if (conclusion.kind === 'waiting') {
    waiter.awaited = conclusion.awaited;
    waiter.state = conclusion.state;
    return undefined;
  }
  if (conclusion.outcome === 'STALE') return resubmitted(waiter, tools);
  if (conclusion.outcome !== 'ACTIVE') return endingOf(conclusion);
  waiter.state = 'active';
  waiter.itemLooks++;
  const { isCurrent, reasons } = await itemReasons(registry, waiter.awaited);
  return isCurrent || waiter.itemLooks > MAX_ITEM_LOOKS
    ? { outcome: 'ACTIVE', errors: reasons.map(words) }
    : undefined;
}

async function resubmitted(waiter: Waiter, tools: WaitTools): Promise<Ending | undefined> {
  const next = await tools.resubmit(waiter.awaited.topic);
  if ('outcome' in next) return next;
  waiter.awaited = next;
  waiter.state = 'pending';
  waiter.submissions++;
  return undefined;
}

async function lookAt(
  { objects, layout }: Registry,
  topic: string,
  digest: WaitTools['digest'],
): Promise<Look> {
  // First, so that whatever took a candidate out of pending/ shows in the others.
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
  const isMute = outcome === 'FAILED' && errors.length === 0;
  return {
    outcome,
    errors: isMute ? [words('It was rejected, and failed/error.json gives no reason')] : errors,
  };
}

function timedOut(
  { awaited: { topic }, state, faults }: Waiter,
  { objects, layout }: Registry,
  waitMs: number,
): Ending {
  // It is in force; only its item is late.
  if (state === 'active')
    return {
      outcome: 'ACTIVE',
      errors: [words(`its registry item doesn't tell of this version yet`)],
    };
  const period = `for ${Math.round(waitMs / 1000)} s`;
  const reason =
    state === 'gone'
      ? `${objects.locate(layout.pending(topic))} is gone, and neither active/ nor failed/ tells why; see the validator's log, then run publish again`
      : `${objects.locate(layout.pending(topic))} was not taken ${period}; see whether the validator runs, then run publish again`;
  return {
    outcome: 'TIMEOUT',
    errors: [
      words(
        faults > 0
          ? `Nothing changed ${period}, and its objects could not be read at last; run publish again`
          : reason,
      ),
    ],
  };
}

function countLine(
  waiters: ReadonlyMap<string, Waiter>,
  endings: ReadonlyMap<string, Ending>,
): string {
  const ended = [...endings.values()];
  const waiting = [...waiters.values()].filter(({ state }) => state !== 'active').length;
  const active =
    ended.filter(({ outcome }) => outcome === 'ACTIVE').length + waiters.size - waiting;
  const others = new Map<string, number>();
  for (const { outcome } of ended)
    if (outcome !== 'ACTIVE') others.set(outcome, (others.get(outcome) ?? 0) + 1);
  const words = [...others].sort().map(([outcome, count]) => `${count} ${outcome.toLowerCase()}`);
  return [
    `${active} of ${waiters.size + endings.size} active`,
    ...words,
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
  ].join(', ');
}

/** Milliseconds since it was made. */
function stopwatch(now: () => Date): () => number {
  const start = now().getTime();
  return () => now().getTime() - start;
}

function words(message: string): ReadReason {
  return { type: '', field: undefined, message };
}
