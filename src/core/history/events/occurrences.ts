import { copied } from './event-path.js';

/** How often something was found in a file of events, and where first. */
export interface Occurrences {
  readonly count: number;
  /** The first lines, from 1, ascending. */
  readonly lines: readonly number[];
  /** The first different texts, cut; empty unless values may be shown. */
  readonly values: readonly string[];
}

const MAX_LINES = 5;
const MAX_VALUES = 3;
/** UTF-16 units of a text that is kept; one may be as long as a line. */
const MAX_VALUE = 120;

/** Occurrences that are being counted. */
export interface Counting {
  count: number;
  readonly lines: number[];
  readonly values: string[];
}

export const noneYet = (): Counting => ({ count: 0, lines: [], values: [] });

/** Counts one more. `value` is undefined where it may not be shown. */
export function countOne(counting: Counting, line: number, value?: string): void {
  counting.count++;
  const { lines, values } = counting;
  if (lines.length < MAX_LINES && lines.at(-1) !== line) lines.push(line);
  if (value === undefined || values.length >= MAX_VALUES) return;
  const kept = copied(value.length <= MAX_VALUE ? value : `${value.slice(0, MAX_VALUE)}…`);
  if (!values.includes(kept)) values.push(kept);
}
