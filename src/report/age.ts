/** A point in time, and how long ago that was. */
export interface Moment {
  /** ISO 8601 in UTC where a store said it; what another writer put into an item is kept as it is. */
  readonly at: string;
  /** Seconds, never negative: clocks differ. Null where the text is no time. */
  readonly age: number | null;
}

const UNITS: readonly (readonly [string, number])[] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

/** `3 d`, `12 min`: the largest unit that fits, rounded down; `?` where the time is not known. */
export function ageWords({ age }: Moment): string {
  if (age === null) return '?';
  const [unit, seconds] = UNITS.find(([, length]) => age >= length) ?? ['s', 1];
  return `${Math.floor(age / seconds)} ${unit}`;
}
