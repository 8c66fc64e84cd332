import { printedDraft, randomDraft } from './draft.js';
import { changedDraft } from './draft-changes.js';
import { damaged } from './file-damage.js';
import { randomOf, type Random } from './random.js';

/** Two versions of a topic; undefined where there is none. */
export interface Pair {
  readonly topic: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** A version that was in force before `before`. */
  readonly archived: string;
}

export function pairOf(seed: number, index: number): Pair {
  const random = randomOf(seed * 1_000_003 + index);
  const topic = `topic${random.chance(0.1) ? '-' : '_'}${index}`;
  const first = randomDraft(random, topic);
  const draft = changedDraft(random, first, '1.0.0');
  const archived = printedDraft(first, random);
  const before = printedDraft(draft, random);
  const share = random.below(100);
  if (share < 4)
    return {
      topic,
      archived,
      before: undefined,
      after: share < 2 ? before : damaged(before, random),
    };
  if (share < 7) return { topic, archived, before, after: undefined };
  if (share < 11)
    return { topic, archived, before, after: share < 9 ? before : printedDraft(draft, random) };
  const after = printedDraft(changedDraft(random, draft), random);
  if (share < 26) return { topic, archived, before, after: damaged(after, random) };
  if (share < 34) return { topic, archived, ...damagedBoth(random, before, after) };
  return { topic, archived, before, after };
}

/** The problem stands in what is in force already, in the new version it stays or is corrected. */
function damagedBoth(
  random: Random,
  before: string,
  after: string,
): { readonly before: string; readonly after: string } {
  const [seed, stays] = [random.below(2 ** 30), random.chance(0.7)];
  const [older, newer] = [
    damaged(before, randomOf(seed)),
    stays ? damaged(after, randomOf(seed)) : after,
  ];
  // Most files in force are JSON, and one that isn't ends a run before much is said.
  return isJson(older) || random.chance(0.05)
    ? { before: older, after: newer }
    : { before, after: newer };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
