import { compareTexts } from '../text/compare-texts.js';
import { isoTime } from '../text/iso-time.js';

/** A column that a rewrite sets aside when it swaps it for its shadow. */
export interface SetAside {
  /** Its name since the swap: `x__was`. */
  readonly column: string;
  /** Its former name, which the column has that replaced it. */
  readonly of: string;
  /**
   * Since when the topic has been open without a catch-up: UTC, ISO 8601. Null until somebody has
   * seen that; before, the swap may not be over.
   */
  readonly since: string | null;
}

/** Days in which the former values of a column are kept. */
export const UNDO_DAYS = 7;

const DAY_MS = 86_400_000;

/** What a table and the versions of its topic tell of the columns that were set aside. */
export interface SetAsideFacts {
  /** The columns of the table. */
  readonly columns: ReadonlySet<string>;
  /** The columns that a version names or has named. */
  readonly named: ReadonlySet<string>;
  /** UTC, ISO 8601. */
  readonly now: string;
}

/** What is to be done with columns that were set aside. */
export interface Drops {
  /** The names of those to drop, sorted. */
  readonly drop: readonly string[];
  /**
   * All that the table still has, as they are to be recorded, also those to drop: a statement may
   * take effect late. One that the table lacks, or that a version names, is no longer listed.
   */
  readonly listed: readonly SetAside[];
}

/** Whether it is time to look at a column: its days have not begun yet, or are over. */
export function isDue({ since }: SetAside, now: string): boolean {
  const [from, to] = [since === null ? undefined : isoTime(since), isoTime(now)];
  return from === undefined || (to !== undefined && to - from >= UNDO_DAYS * DAY_MS);
}

/** Decides, for a topic that is open and has no catch-up at work, which columns are dropped. */
export function dropsOf(list: readonly SetAside[], { columns, named, now }: SetAsideFacts): Drops {
  const left = list.filter(({ column }) => columns.has(column) && !named.has(column));
  const over = left
    // Between the two renames of a swap the values are in this column alone.
    .filter((one) => one.since !== null && isDue(one, now) && columns.has(one.of))
    .map(({ column }) => column);
  const drop = [...new Set(over)].sort(compareTexts);
  return { drop, listed: left.map((one) => ({ ...one, since: one.since ?? now })) };
}
