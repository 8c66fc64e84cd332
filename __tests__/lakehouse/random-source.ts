import { randomNumbers } from '../world/load-random.js';

/** Choices that depend on nothing but a seed. */
export interface RandomSource {
  /** From 0 to one less than the count. */
  readonly below: (count: number) => number;
  /** True for that share of the calls. */
  readonly chance: (share: number) => boolean;
  /** Of a list that isn't empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
}

export function randomSource(seed: number): RandomSource {
  const next = randomNumbers(seed);
  const below = (count: number): number => Math.floor(next() * count);
  return { below, chance: (share) => next() < share, pick: (list) => list[below(list.length)]! };
}
