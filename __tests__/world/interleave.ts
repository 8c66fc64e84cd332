import type { Turn } from './live.js';

export type Party = (turn: Turn) => Promise<void>;
/** Who of those that wait for a turn gets it. */
export type Choose = (waiting: readonly number[]) => number;

/** Everything that can happen without another turn has happened. */
const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets parties take turns, one call at a time; nothing else decides what happens when. */
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
  if (!done.every((one) => one)) throw new Error('A party waits for something that is no call');
  await Promise.all(lives);
}

/** Turns for each party in its order, then whoever is left, the first one first. `spare` tells what a segment left over. */
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

/** Changes party with one chance in three, so that runs of several calls are common. */
export function atRandom(seed: number): Choose {
  const random = randomOf(seed);
  let last = 0;
  return (waiting) => {
    if (!waiting.includes(last) || random() < 1 / 3)
      last = waiting[Math.floor(random() * waiting.length)] ?? 0;
    return last;
  };
}
