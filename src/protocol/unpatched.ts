import type { LeftReason } from '../core/history/plan/catch-up-plan.js';
import { comparePeriods } from '../core/history/plan/period.js';
import { listAt, textAt, valueAt } from '../core/text/decoded-json.js';
import { compareTexts } from '../core/text/compare-texts.js';

/** Why history lacks a column, or may lack it. */
export type UnpatchedReason =
  | LeftReason
  /** A catch-up has begun the column and not ended. */
  | 'begun'
  /** A person gave the catch-up up. */
  | 'given-up'
  /** Nothing was configured to run the catch-up. */
  | 'not-run';

/** A column of CURATED whose values may be missing, or those of another version. */
export interface Unpatched {
  /** `*`: every column. */
  readonly column: string;
  /** Newest first, NULL last; null: every period. */
  readonly periods: readonly (string | null)[] | null;
  /** An {@link UnpatchedReason}, or what a newer program has written. */
  readonly reason: string;
}

/** Stands for every column, where the list of them would be too long. */
export const EVERY_COLUMN = '*';

/** What two lists say together: each column once, with the reason of the later list. */
export function unpatchedUnion(
  former: readonly Unpatched[],
  later: readonly Unpatched[],
): readonly Unpatched[] {
  const all = new Map<string, Unpatched>();
  for (const one of [...former, ...later]) {
    const before = all.get(one.column);
    all.set(one.column, {
      ...one,
      periods: before === undefined ? one.periods : periodsOfBoth(before.periods, one.periods),
    });
  }
  return sorted([...all.values()]);
}

function periodsOfBoth(a: Unpatched['periods'], b: Unpatched['periods']): Unpatched['periods'] {
  return a === null || b === null ? null : [...new Set([...a, ...b])];
}

function sorted(list: readonly Unpatched[]): readonly Unpatched[] {
  return [...list]
    .sort((a, b) => compareTexts(a.column, b.column))
    .map((one) => ({
      ...one,
      periods: one.periods === null ? null : [...one.periods].sort(comparePeriods),
    }));
}

/** Characters of the list in an item, which has at most 400 KB. */
const MAX_LIST = 100_000;

/**
 * The list as the item holds it, null for none. One that is too long is written as more than it
 * says, never as less: as every period of its columns, or as every column.
 */
export function unpatchedToWrite(list: readonly Unpatched[]): readonly Unpatched[] | null {
  if (list.length === 0) return null;
  const whole = sorted(list);
  if (lengthOf(whole) <= MAX_LIST) return whole;
  const columns = whole.map((one) => ({ ...one, periods: null }));
  if (lengthOf(columns) <= MAX_LIST) return columns;
  return [{ column: EVERY_COLUMN, periods: null, reason: whole[0]?.reason ?? 'begun' }];
}

function lengthOf(list: readonly Unpatched[]): number {
  return JSON.stringify(list).length;
}

/** Reads the list; what is no entry of it is left out. Undefined where nothing is left. */
export function readUnpatched(value: unknown): readonly Unpatched[] | undefined {
  const list = (listAt(value) ?? []).flatMap((entry): readonly Unpatched[] => {
    const column = textAt(entry, 'column');
    if (column === undefined) return [];
    const periods = listAt(valueAt(entry, 'periods'))?.filter(isPeriod) ?? null;
    return [{ column, periods, reason: textAt(entry, 'reason') ?? 'begun' }];
  });
  return list.length === 0 ? undefined : list;
}

function isPeriod(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
