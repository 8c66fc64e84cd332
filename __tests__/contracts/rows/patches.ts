import { describe, expect, it } from '@jest/globals';
import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import { sourcePeriods } from '../../../src/core/history/plan/period.js';
import type { PlannedColumn } from '../../../src/core/history/plan/catch-up-plan.js';
import type { OpenedRows } from './opened-rows.js';
import { ALL_DAYS, column, LATER, type Row } from './row-tables.js';

export const patch = (
  period: string | null,
  ...columns: readonly PlannedColumn[]
): CatchUpStep => ({
  kind: 'patch',
  period,
  sources: sourcePeriods(period),
  days: ALL_DAYS,
  columns,
});

/** A row of STD; the key is also the message's name unless `more` says otherwise. */
export function event(key: string | null, at: string, more: Row = {}): Row {
  return {
    message_id: key,
    idempotency_key: key,
    publish_time: `${at} 10:00:00`,
    ingestion_ts: 1,
    period_reference: at.slice(0, 7),
    ...more,
  };
}

/** The row of CURATED that the pipeline made of an event, before the new version. */
export function curated(key: string, at: string, more: Row = {}): Row {
  return {
    idempotency_key: key,
    message_id: key,
    publish_time: `${at} 10:00:00`,
    first_seen_ts: '2026-01-01 00:00:00',
    last_updated_ts: '2026-01-01 00:00:00',
    _schema_version: '1.0.0',
    period_reference: at.slice(0, 7),
    ...more,
  };
}

/** Which rows a patch changes, and to what. */
export function patchContract({ create, fill, read, erase, changed, run }: OpenedRows): void {
  const userId = column('user_id', 'BIGINT');
  const values = async (): Promise<Record<string, unknown>> =>
    Object.fromEntries(
      (await read('curated', ['idempotency_key', 'user_id'])).map((row) => [
        row['idempotency_key'],
        row['user_id'],
      ]),
    );
  const made = async (): Promise<void> => create({ userid: 'STRING' }, { user_id: 'BIGINT' });

  describe('a patch', () => {
    it('gives each row what its text becomes in Spark, and NULL where it becomes nothing', async () => {
      await made();
      const texts = ['7', ' 8 ', '12.9', '', 'abc', '9223372036854775808', null];
      await fill('standardized', texts.map((userid, at) => event(`k${String(at)}`, '2026-03-05', { userid }))); // prettier-ignore
      await fill('curated', texts.map((_, at) => curated(`k${String(at)}`, '2026-03-05', { user_id: at === 4 ? 5 : null }))); // prettier-ignore
      const moved = { ...userId, kinds: ['json_path'] } as const;
      expect(await changed(patch('2026-03', moved))).toBe(4);
      expect(await values()).toEqual({ k0: '7', k1: '8', k2: '12', k3: null, k4: null, k5: null, k6: null }); // prettier-ignore
      expect(await changed(patch('2026-03', moved))).toBe(0);
    });

    it('takes no value away that the pipeline has made of a text which history has no cast for', async () => {
      await create({ seen: 'STRING', userid: 'STRING' }, { seen: 'TIMESTAMP', user_id: 'BIGINT' });
      const pst = '2026-03-05 02:00:00 PST';
      await fill('standardized', [
        event('kept', '2026-03-05', { seen: pst, userid: '1' }),
        event('kept beside a change', '2026-03-05', { seen: pst, userid: '2' }),
        event('nothing to keep', '2026-03-05', { seen: pst, userid: '3' }),
        event('no text', '2026-03-05', { userid: '4' }),
      ]);
      const live = { seen: '2026-03-05 10:00:00', user_id: 1 };
      await fill('curated', [
        curated('kept', '2026-03-05', live),
        curated('kept beside a change', '2026-03-05', { ...live, user_id: null }),
        curated('nothing to keep', '2026-03-05', { ...live, seen: null, user_id: 3 }),
        curated('no text', '2026-03-05', { ...live, user_id: 4 }),
      ]);
      const seen = column('seen', 'TIMESTAMP');
      expect(await changed(patch('2026-03', seen, userId))).toBe(2);
      expect(await changed(patch('2026-03', seen, userId))).toBe(0);
      expect(await read('curated', ['idempotency_key', 'seen', 'user_id', '_schema_version'])).toEqual([
        { idempotency_key: 'kept', seen: '2026-03-05 10:00:00', user_id: '1', _schema_version: '1.0.0' },
        { idempotency_key: 'kept beside a change', seen: '2026-03-05 10:00:00', user_id: '2', _schema_version: '2.0.0' },
        { idempotency_key: 'no text', seen: null, user_id: '4', _schema_version: '2.0.0' },
        { idempotency_key: 'nothing to keep', seen: null, user_id: '3', _schema_version: '1.0.0' },
      ]); // prettier-ignore
      const verify = {
        kind: 'verify',
        period: '2026-03',
        sources: sourcePeriods('2026-03'),
      } as const;
      expect(await run({ ...verify, columns: [seen] })).toEqual({ kind: 'verified', columns: [{ name: 'seen', populated: 2, convertible: 2, different: 0 }] }); // prettier-ignore
      const moved = { ...seen, kinds: ['json_path'] } as const;
      expect(await run({ ...verify, columns: [moved] })).toEqual({ kind: 'verified', columns: [{ name: 'seen', populated: 2, convertible: 0, different: 2 }] }); // prettier-ignore
      expect(await changed(patch('2026-03', moved))).toBe(2);
    });

    it('knows the clocks of named zones', async () => {
      await create({ seen: 'STRING' }, { seen: 'TIMESTAMP' });
      await fill('standardized', [event('a', '2026-03-05', { seen: '2026-03-05 10:20:30 Europe/Berlin' })]); // prettier-ignore
      await fill('curated', [curated('a', '2026-03-05', { seen: null })]);
      const seen = column('seen', 'TIMESTAMP');
      expect(await changed(patch('2026-03', seen))).toBe(1);
      expect(await changed(patch('2026-03', seen))).toBe(0);
    });

    it('stamps the rows that it changes, and no other', async () => {
      await made();
      await fill('standardized', [event('a', '2026-03-05', { userid: '1' }), event('b', '2026-03-05', { userid: '2' })]); // prettier-ignore
      await fill('curated', [curated('a', '2026-03-05'), curated('b', '2026-03-05', { user_id: 2 })]); // prettier-ignore
      expect(await changed(patch('2026-03', userId), {}, LATER)).toBe(1);
      expect(
        await read('curated', [
          'idempotency_key',
          'first_seen_ts',
          'last_updated_ts',
          '_schema_version',
        ]),
      ).toEqual([
        // prettier-ignore
        { idempotency_key: 'a', first_seen_ts: '2026-01-01 00:00:00', last_updated_ts: '2026-07-02 12:00:00', _schema_version: '2.0.0' }, // prettier-ignore
        { idempotency_key: 'b', first_seen_ts: '2026-01-01 00:00:00', last_updated_ts: '2026-01-01 00:00:00', _schema_version: '1.0.0' }, // prettier-ignore
      ]);
    });

    it.each<[string, readonly Row[], string]>([
      ['publish_time', [event('a', '2026-03-06', { userid: '2' }), event('a', '2026-03-05', { userid: '1', ingestion_ts: 9 })], '2'], // prettier-ignore
      ['ingestion_ts, where those are equal', [event('a', '2026-03-05', { userid: '1' }), event('a', '2026-03-05', { userid: '2', ingestion_ts: 9 })], '2'], // prettier-ignore
      ['message_id, where both are equal', [event('a', '2026-03-05', { userid: '2', message_id: 'z' }), event('a', '2026-03-05', { userid: '1', message_id: 'b' })], '2'], // prettier-ignore
      ['not NULL, wherever a value is', [event('a', '2026-03-05', { userid: '2' }), event('a', '2026-03-05', { userid: '1', publish_time: null })], '2'], // prettier-ignore
    ])('takes the newest row of a key: by %s', async (_, events, expected) => {
      await made();
      await fill('standardized', events);
      await fill('curated', [curated('a', '2026-03-05')]);
      expect(await changed(patch('2026-03', userId))).toBe(1);
      expect(await values()).toEqual({ a: expected });
    });

    it('takes a key that lies in two periods from the one with its newest row, again and again', async () => {
      await made();
      await fill('standardized', [
        event('a', '2026-03-31', { userid: '3', message_id: 'a', publish_time: '2026-03-31 23:59:59' }),
        event('a', '2026-03-31', { userid: '4', message_id: 'b', publish_time: '2026-03-31 23:59:59', period_reference: '2026-04' }),
      ]); // prettier-ignore
      await fill('curated', [curated('a', '2026-03-31'), curated('a', '2026-04-01')]);
      for (const [march, april] of [
        [0, 1],
        [0, 0],
      ]) {
        // prettier-ignore
        expect(await changed(patch('2026-03', userId))).toBe(march);
        expect(await changed(patch('2026-04', userId))).toBe(april);
      }
      const rows = await read('curated', ['period_reference', 'user_id']);
      expect(rows).toEqual([
        { period_reference: '2026-03', user_id: null },
        { period_reference: '2026-04', user_id: '4' },
      ]);
    });

    it('brings no erased row back', async () => {
      await made();
      await fill('standardized', [event('a', '2026-03-05', { userid: '1' }), event('b', '2026-03-05', { userid: '2' })]); // prettier-ignore
      await fill('curated', [curated('a', '2026-03-05'), curated('b', '2026-03-05')]);
      await erase('b');
      expect(await changed(patch('2026-03', userId))).toBe(1);
      expect(await values()).toEqual({ a: '1' });
      const scope = { period: '2026-03', sources: sourcePeriods('2026-03') };
      expect(await run({ kind: 'count-unmatched', ...scope })).toEqual({ kind: 'counted-unmatched', withoutSource: 0, missedByPipeline: 1 }); // prettier-ignore
    });

    it('leaves what the pipeline has not taken yet', async () => {
      await made();
      await fill('standardized', [
        event('a', '2026-03-05', { userid: '1', ingestion_ts: 5 }),
        event('a', '2026-03-06', { userid: '2', ingestion_ts: 6 }),
      ]);
      await fill('curated', [curated('a', '2026-03-05')]);
      const bound = { kind: 'checkpoint', lastIngestionTs: 5 } as const;
      expect(await changed(patch('2026-03', userId), { bound })).toBe(1);
      expect(await values()).toEqual({ a: '1' });
    });

    it('takes rows of the same publish_time where no checkpoint is known', async () => {
      await made();
      await fill('standardized', [event('a', '2026-03-05', { userid: '1' }), event('a', '2026-03-06', { userid: '2' })]); // prettier-ignore
      await fill('curated', [curated('a', '2026-03-05')]);
      const bound = { kind: 'same-publish-time' } as const;
      expect(await changed(patch('2026-03', userId), { bound })).toBe(1);
      expect(await values()).toEqual({ a: '1' });
    });

    it('patches rows without a period among themselves', async () => {
      await made();
      const none = { period_reference: null };
      await fill('standardized', [event('a', '2026-03-05', { userid: '1', ...none }), event('b', '2026-03-05', { userid: '2' })]); // prettier-ignore
      await fill('curated', [curated('a', '2026-03-05', none), curated('b', '2026-03-05', none)]);
      expect(await changed(patch(null, userId))).toBe(1);
      expect(await values()).toEqual({ a: '1', b: null });
    });

    it('keeps to its days, and takes rows without a time with the first of them', async () => {
      await made();
      const keys = ['a', 'b', 'c', 'd'];
      const days = ['2026-03-04', '2026-03-05', '2026-03-06'];
      const at = (index: number): string => days[index] ?? '2026-03-04';
      await fill('standardized', keys.map((key, index) => event(key, at(index), { userid: '1' }))); // prettier-ignore
      await fill('curated', keys.map((key, index) => curated(key, at(index), index === 3 ? { publish_time: null } : {}))); // prettier-ignore
      const part = (from: string | null, before: string | null): CatchUpStep =>
        ({ ...patch('2026-03', userId), days: { from, before } }) as CatchUpStep;
      expect(await changed(part('2026-03-05', '2026-03-06'))).toBe(1);
      expect(await values()).toEqual({ a: null, b: '1', c: null, d: null });
      expect(await changed(part(null, '2026-03-05'))).toBe(2);
      expect(await changed(part('2026-03-06', null))).toBe(1);
    });

    it('reads the former source where the new one has nothing', async () => {
      await create({ uid: 'STRING', userid: 'STRING' }, { user_id: 'BIGINT' });
      await fill('standardized', [event('a', '2026-03-05', { uid: '1' }), event('b', '2026-03-05', { uid: '1', userid: '2' })]); // prettier-ignore
      await fill('curated', [curated('a', '2026-03-05'), curated('b', '2026-03-05')]);
      await changed(patch('2026-03', { ...userId, formerSource: 'uid' }));
      expect(await values()).toEqual({ a: '1', b: '2' });
    });
  });
}
