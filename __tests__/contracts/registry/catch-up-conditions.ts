import { describe, expect, it } from '@jest/globals';
import type { ItemCondition } from '../../../src/protocol/item-condition.js';
import type { ItemChanges } from '../../../src/protocol/registry-item.js';
import { ALWAYS, emptyItem, type OpenedRegistry } from './opened.js';

const noCatchUpSince = (attempt: number | null): ItemCondition => ({
  kind: 'no-catch-up-since',
  seq: 10,
  statuses: ['BACKFILL_PENDING', 'BACKFILL_FAILED'],
  attempt,
});
const inCatchUp = (id: string): ItemCondition => ({
  kind: 'in-catch-up',
  seq: 10,
  statuses: ['BACKFILL_PENDING'],
  id,
});

/** Conditions of updates that concern catch-ups; they hold also among concurrent writers. */
export function catchUpConditionsContract({ items }: OpenedRegistry): void {
  describe('items in a catch-up', () => {
    it.each<
      [
        condition: string,
        recorded: string,
        answer: 'written' | 'refused',
        before: ItemChanges | undefined,
        given: ItemCondition,
      ]
    >([
      [
        'paused',
        'that activation, in a catch-up',
        'refused',
        { activationSeq: 10, status: 'BACKFILL_PENDING', catchupAttempt: 1 },
        { kind: 'paused', seq: 10 },
      ],
      [
        'newer, no catch-up having begun',
        'no item',
        'written',
        undefined,
        { kind: 'newer', seq: 10, attempt: null },
      ],
      [
        'newer, no catch-up having begun',
        'an earlier activation, in a catch-up',
        'refused',
        { activationSeq: 9, catchupAttempt: 1 },
        { kind: 'newer', seq: 10, attempt: null },
      ],
      [
        'newer, no catch-up having begun since',
        'an earlier activation, in that catch-up',
        'written',
        { activationSeq: 9, catchupAttempt: 2 },
        { kind: 'newer', seq: 10, attempt: 2 },
      ],
      ['not caught up', 'no item', 'refused', undefined, noCatchUpSince(null)],
      [
        'not caught up',
        'that activation, waiting',
        'written',
        { activationSeq: 10, status: 'BACKFILL_PENDING' },
        noCatchUpSince(null),
      ],
      [
        'not caught up',
        'that activation, in a first catch-up',
        'refused',
        { activationSeq: 10, status: 'BACKFILL_PENDING', catchupAttempt: 1 },
        noCatchUpSince(null),
      ],
      [
        'not caught up since the first try',
        'that activation, failed once',
        'written',
        { activationSeq: 10, status: 'BACKFILL_FAILED', catchupAttempt: 1 },
        noCatchUpSince(1),
      ],
      [
        'not caught up since the first try',
        'that activation, ready',
        'refused',
        { activationSeq: 10, status: 'READY', catchupAttempt: 1 },
        noCatchUpSince(1),
      ],
      [
        'not caught up since the first try',
        'a later activation',
        'refused',
        { activationSeq: 11, status: 'BACKFILL_PENDING', catchupAttempt: 1 },
        noCatchUpSince(1),
      ],
      [
        'in a catch-up',
        'that activation, in it',
        'written',
        { activationSeq: 10, status: 'BACKFILL_PENDING', catchupId: 'a' },
        inCatchUp('a'),
      ],
      [
        'in a catch-up',
        'that activation, in another one',
        'refused',
        { activationSeq: 10, status: 'BACKFILL_PENDING', catchupId: 'b' },
        inCatchUp('a'),
      ],
      [
        'in a catch-up',
        'that activation, retired',
        'refused',
        { activationSeq: 10, status: 'RETIRED', catchupId: 'a' },
        inCatchUp('a'),
      ],
    ])('an update if %s, on %s, is %s', async (...[, , answer, before, given]) => {
      if (before !== undefined) await items.update('events', before, ALWAYS);
      expect(await items.update('events', { commit: 'new' }, given)).toBe(answer);
      const written = { ...emptyItem, ...before, commit: 'new' };
      const refused = before === undefined ? undefined : { ...emptyItem, ...before };
      expect(await items.get('events')).toEqual(answer === 'written' ? written : refused);
    });

    it('let one of twenty catch-ups begin', async () => {
      const status = 'BACKFILL_PENDING';
      await items.update('events', { activationSeq: 10, status }, ALWAYS);
      const ids = Array.from({ length: 20 }, (_, index) => `events-10-${String(index)}`);
      const answers = await Promise.all(
        ids.map((catchupId) =>
          items.update('events', { catchupId, catchupAttempt: 1 }, noCatchUpSince(null)),
        ),
      );
      const winners = ids.filter((_, index) => answers[index] === 'written');
      expect(winners).toEqual([(await items.get('events'))?.catchupId]);
    });
  });
}
