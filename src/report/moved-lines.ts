/**
 * Where the lines of one text are in another one, both 1-based. A line that the other text lacks
 * is placed at the nearest one above it that both have, else at the first line.
 *
 * Meant for two states of a file that differ in a few places: lines that both have once are paired
 * in their longest common order, and equal neighbours are added to them.
 */
export function movedLines(
  from: readonly string[],
  to: readonly string[],
): (line: number) => number {
  const places = new Array<number>(from.length).fill(-1);
  const extend = (a: number, b: number, step: 1 | -1): void => {
    for (let i = a, j = b; places[i] === -1 && i in from && from[i] === to[j]; i += step, j += step)
      places[i] = j;
  };
  extend(0, 0, 1);
  extend(from.length - 1, to.length - 1, -1);
  for (const [a, b] of commonOrder(uniquePairs(from, to))) {
    if (places[a] !== -1) continue;
    extend(a, b, 1);
    extend(a - 1, b - 1, -1);
  }
  let nearest = 0;
  const nearby = places.map((place) => (nearest = place === -1 ? nearest : place));
  return (line) => (nearby[line - 1] ?? 0) + 1;
}

type Pair = readonly [from: number, to: number];

/** Lines that each text has exactly once, in the order of the first. */
function uniquePairs(from: readonly string[], to: readonly string[]): readonly Pair[] {
  const places = uniquePlaces(to);
  return [...uniquePlaces(from)].flatMap(([text, a]): Pair[] => {
    const b = places.get(text) ?? -1;
    return a === -1 || b === -1 ? [] : [[a, b]];
  });
}

/** The index of each line; -1 for one that occurs more than once. */
function uniquePlaces(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, line] of lines.entries()) places.set(line, places.has(line) ? -1 : index);
  return places;
}

/** The longest part of the pairs whose places rise in both texts. */
function commonOrder(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  /** By length, the pair with the lowest end of a rising run; and the pair before each pair. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, place]] of sorted.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const order: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) {
    const pair = sorted[at];
    if (pair !== undefined) order.push(pair);
  }
  return order.reverse();
}
