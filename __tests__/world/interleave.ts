import type { AwaitTurn } from './live.js';

export type Party = (awaitTurn: AwaitTurn) => Promise<void>;
/** Chooses the party that makes the next call, of those that wait for a turn. */
export type Choose = (waiting: readonly number[]) => number;

/** Resolves when no party can go on without another turn. */
const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets the parties take turns, one call at a time; `choose` alone decides the order. */
export async function interleave(parties: readonly Party[], choose: Choose): Promise<void> {
  const turns: (() => void)[][] = parties.map(() => []);
  const done = parties.map(() => false);
  const lives = parties.map(async (party, index) => {
    try {
      await party(() => new Promise((resolve) => turns[index]?.push(resolve)));
    } finally {
      done[index] = true;
    }
  });
  for (;;) {
    await quiet();
    const waiting = parties
      .map((_, index) => index)
      .filter((index) => (turns[index]?.length ?? 0) > 0);
    if (waiting.length === 0) break;
    turns[choose(waiting)]?.shift()?.();
  }
  if (!done.every((one) => one)) throw new Error('A party waits for something other than a turn');
  await Promise.all(lives);
}

/**
 * Gives turns by segments; after the last, to the first party that waits. `spare` returns the calls
 * that each segment did not use.
 */
export function inSegments(
  segments: readonly (readonly [party: number, calls: number])[],
): Choose & { readonly spare: () => readonly number[] } {
  const left = segments.map(([, calls]) => calls);
  let at = 0;
  const choose = (waiting: readonly number[]): number => {
    for (; at < segments.length; at++) {
      const [party] = segments[at] ?? [0];
      if ((left[at] ?? 0) > 0 && waiting.includes(party)) {
        left[at] = (left[at] ?? 0) - 1;
        return party;
      }
    }
    return waiting[0] ?? 0;
  };
  return Object.assign(choose, { spare: () => left });
}

/** The same numbers for the same seed: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Changes the party with a chance of one in three, so that several calls in a row are common. */
export function atRandom(seed: number): Choose {
  const random = randomOf(seed);
  let last = 0;
  return (waiting) => {
    if (!waiting.includes(last) || random() < 1 / 3)
      last = waiting[Math.floor(random() * waiting.length)] ?? 0;
    return last;
  };
}
