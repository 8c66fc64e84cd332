import type { PublishOutcome } from '../protocol/publication.js';

/** `3 of 12 active, 1 failed, 8 waiting`: how waiting for candidates stands. */
export function countLine(
  waiters: ReadonlyMap<string, { readonly state: 'pending' | 'gone' | 'active' }>,
  endings: ReadonlyMap<string, { readonly outcome: PublishOutcome }>,
): string {
  const ended = [...endings.values()];
  const waiting = [...waiters.values()].filter(({ state }) => state !== 'active').length;
  const active =
    ended.filter(({ outcome }) => outcome === 'ACTIVE').length + waiters.size - waiting;
  const others = new Map<string, number>();
  for (const { outcome } of ended)
    if (outcome !== 'ACTIVE') others.set(outcome, (others.get(outcome) ?? 0) + 1);
  const words = [...others].sort().map(([outcome, count]) => `${count} ${outcome.toLowerCase()}`);
  return [
    `${active} of ${waiters.size + endings.size} active`,
    ...words,
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
  ].join(', ');
}
