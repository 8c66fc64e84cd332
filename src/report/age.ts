import type { PastMoment } from '../protocol/status-report.js';

const UNITS: readonly (readonly [string, number])[] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

/** `3 d`, `12 min`: the largest unit that fits, rounded down; `?` if the time is unknown. */
export function ageWords({ age }: PastMoment): string {
  if (age === null) return '?';
  const [unit, seconds] = UNITS.find(([, length]) => age >= length) ?? ['s', 1];
  return `${Math.floor(age / seconds)} ${unit}`;
}
