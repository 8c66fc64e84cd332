import { compareTexts } from './compare-texts.js';
import { quoted } from './quoted.js';

/** Shorter names are part of too many others to suggest them. */
const SHORTEST_PART = 3;
/** One letter begins too many names. */
const SHORTEST_BEGINNING = 2;
/** Longer texts are not compared: they are no mistyped names. */
const LONGEST = 256;

/**
 * Names that are similar to `asked`: the nearest first, then those that contain it or are contained
 * in it.
 */
export function nearNames(asked: string, names: readonly string[], most = 5): readonly string[] {
  return ranked(asked, names)
    .slice(0, most)
    .map(({ name }) => name);
}

/**
 * The name that was probably meant: at most a third of its letters differ, in any case; of equally
 * near names, the first in alphabetical order. Undefined where no name is that near, and for texts
 * of one or two letters, which are near to any short name.
 */
export function nearestName(asked: string, names: readonly string[]): string | undefined {
  if (asked.length < SHORTEST_PART) return undefined;
  const [nearest] = ranked(asked, names);
  return nearest?.isPart === false ? nearest.name : undefined;
}

/**
 * The name that was probably meant where a person also cuts names short: the nearest one, else the
 * only one that begins with the two or more letters asked for.
 */
export function meantName(asked: string, names: readonly string[]): string | undefined {
  const near = nearestName(asked, names);
  if (near !== undefined || asked.length < SHORTEST_BEGINNING) return near;
  const wanted = asked.toLowerCase();
  const [only, ...others] = names.filter((name) => name.toLowerCase().startsWith(wanted));
  return others.length === 0 ? only : undefined;
}

/**
 * `problem` followed by the name that was probably meant, or by `otherwise` where no name is near.
 */
export function unknownName(
  problem: string,
  asked: string,
  names: readonly string[],
  otherwise: string,
): string {
  const near = meantName(asked, names);
  return near === undefined
    ? `${problem}; ${otherwise}`
    : `${problem}. Did you mean ${quoted(near)}?`;
}

/** `mode must be one of a, b, not 'c'`, and the choice that was probably meant. */
export function notOneOf(subject: string, asked: string, choices: readonly string[]): string {
  const problem = `${subject} must be one of ${choices.join(', ')}, not ${quoted(asked)}`;
  const near = meantName(asked, choices);
  return near === undefined ? problem : `${problem}. Did you mean ${quoted(near)}?`;
}

interface Ranked {
  readonly name: string;
  readonly distance: number;
  readonly isPart: boolean;
}

function ranked(asked: string, names: readonly string[]): readonly Ranked[] {
  if (asked.length > LONGEST) return [];
  const wanted = asked.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .flatMap((name): readonly Ranked[] => {
      const folded = name.toLowerCase();
      // For most names, the length alone shows that they are too different.
      const distance =
        Math.abs(folded.length - wanted.length) > limit ? Infinity : distanceOf(wanted, folded);
      if (distance <= limit) return [{ name, distance, isPart: false }];
      const isPart =
        Math.min(wanted.length, folded.length) >= SHORTEST_PART &&
        (folded.includes(wanted) || wanted.includes(folded));
      return isPart ? [{ name, distance: limit + 1, isPart }] : [];
    })
    .sort((a, b) => a.distance - b.distance || compareTexts(a.name, b.name));
}

/**
 * The number of insertions, deletions, replacements and swaps of neighbours (optimal string
 * alignment distance).
 */
function distanceOf(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
