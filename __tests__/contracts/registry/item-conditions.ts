import { describe, expect, it } from '@jest/globals';
import type { ItemCondition } from '../../../src/protocol/item-condition.js';
import type { ItemChanges } from '../../../src/protocol/registry-item.js';
import { ALWAYS, emptyItem, type OpenedRegistry } from './opened.js';

/** Conditions of updates hold also among concurrent writers. */
export function itemConditionsContract({ items }: OpenedRegistry): void {
  describe('items', () => {
    it.each<
      [
        condition: string,
        recorded: string,
        answer: 'written' | 'refused',
        before: ItemChanges | undefined,
        given: ItemCondition,
      ]
    >([
      ['always', 'no item', 'written', undefined, { kind: 'always' }],
      ['always', 'a later activation', 'written', { activationSeq: 9 }, { kind: 'always' }],
      ['ungated', 'no item', 'written', undefined, { kind: 'ungated' }],
      [
        'ungated',
        'an item without a gate',
        'written',
        { schemaVersion: '1.0.0' },
        { kind: 'ungated' },
      ],
      ['ungated', 'a closed gate', 'refused', { processingEnabled: false }, { kind: 'ungated' }],
      ['ungated', 'a status', 'refused', { status: 'READY' }, { kind: 'ungated' }],
      ['never active', 'no item', 'written', undefined, { kind: 'never-active' }],
      [
        'never active',
        'an item without activation',
        'written',
        { status: 'VALIDATION_FAILED' },
        { kind: 'never-active' },
      ],
      ['never active', 'an activation', 'refused', { activationSeq: 1 }, { kind: 'never-active' }],
      ['never active', 'activation 0', 'refused', { activationSeq: 0 }, { kind: 'never-active' }],
      ['newer', 'no item', 'written', undefined, { kind: 'newer', seq: 1 }],
      [
        'newer',
        'an item without activation',
        'written',
        { status: 'READY' },
        { kind: 'newer', seq: 1 },
      ],
      [
        'newer',
        'an earlier activation',
        'written',
        { activationSeq: 9 },
        { kind: 'newer', seq: 10 },
      ],
      [
        'newer',
        'the same activation',
        'refused',
        { activationSeq: 10 },
        { kind: 'newer', seq: 10 },
      ],
      ['newer', 'a later activation', 'refused', { activationSeq: 11 }, { kind: 'newer', seq: 10 }],
      ['same', 'no item', 'refused', undefined, { kind: 'same', seq: 10 }],
      [
        'same',
        'an item without activation',
        'refused',
        { status: 'READY' },
        { kind: 'same', seq: 10 },
      ],
      ['same', 'an earlier activation', 'refused', { activationSeq: 9 }, { kind: 'same', seq: 10 }],
      ['same', 'that activation', 'written', { activationSeq: 10 }, { kind: 'same', seq: 10 }],
      ['same', 'a later activation', 'refused', { activationSeq: 11 }, { kind: 'same', seq: 10 }],
      ['paused', 'no item', 'refused', undefined, { kind: 'paused', seq: 10 }],
      ['paused', 'no status', 'refused', { activationSeq: 10 }, { kind: 'paused', seq: 10 }],
      [
        'paused',
        'that activation, waiting',
        'written',
        { activationSeq: 10, status: 'BACKFILL_PENDING' },
        { kind: 'paused', seq: 10 },
      ],
      [
        'paused',
        'that activation, retired',
        'refused',
        { activationSeq: 10, status: 'RETIRED' },
        { kind: 'paused', seq: 10 },
      ],
      [
        'paused',
        'a later activation, waiting',
        'refused',
        { activationSeq: 11, status: 'BACKFILL_PENDING' },
        { kind: 'paused', seq: 10 },
      ],
    ])('an update if %s, on %s, is %s', async (...[, , answer, before, given]) => {
      if (before !== undefined) await items.update('events', before, ALWAYS);
      expect(await items.update('events', { commit: 'new' }, given)).toBe(answer);
      const written = { ...emptyItem, ...before, commit: 'new' };
      const refused = before === undefined ? undefined : { ...emptyItem, ...before };
      expect(await items.get('events')).toEqual(answer === 'written' ? written : refused);
    });

    it('end with the newest of twenty activations at once, and each that was written was newer than the one before', async () => {
      const order = Array.from({ length: 20 }, (_, index) => ((index * 7) % 20) + 1);
      const answers = await Promise.all(
        order.map((seq) =>
          items.update(
            'events',
            { activationSeq: seq, commit: `c${String(seq)}` },
            { kind: 'newer', seq },
          ),
        ),
      );
      expect(await items.get('events')).toMatchObject({ activationSeq: 20, commit: 'c20' });
      expect(answers[order.indexOf(20)]).toBe('written');
      const again = await Promise.all(
        order.map((seq) => items.update('events', { commit: 'late' }, { kind: 'newer', seq })),
      );
      expect(new Set(again)).toEqual(new Set(['refused']));
      expect((await items.get('events'))?.commit).toBe('c20');
    });

    it('admit one of twenty first activations, and lose no attribute that others set meanwhile', async () => {
      const seqs = Array.from({ length: 20 }, (_, index) => index + 1);
      const [firsts] = await Promise.all([
        Promise.all(
          seqs.map((seq) =>
            items.update('events', { activationSeq: seq }, { kind: 'never-active' }),
          ),
        ),
        items.update('events', { commit: 'c' }, ALWAYS),
        items.update('events', { schemaVersion: '1.0.0' }, ALWAYS),
        items.update('events', { processingEnabled: true }, ALWAYS),
      ]);
      const winners = seqs.filter((_, index) => firsts[index] === 'written');
      expect(winners).toHaveLength(1);
      const expected = {
        activationSeq: winners[0],
        commit: 'c',
        schemaVersion: '1.0.0',
        processingEnabled: true,
      };
      expect(await items.get('events')).toMatchObject(expected);
    });
  });
}
