import { describe, expect, it } from '@jest/globals';
import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import { sourcePeriods } from '../../../src/core/history/plan/period.js';
import type { PlannedInserts } from '../../../src/core/history/plan/catch-up-plan.js';
import type { OpenedRows } from './opened-rows.js';
import { ALL_DAYS, column, LATER } from './row-tables.js';
import { curated, event } from './patches.js';

const { kinds: _, ...userId } = column('user_id', 'BIGINT');
const { kinds: __, ...name } = column('name', 'STRING', 'name');
const inserts: PlannedInserts = {
  columns: [name, userId],
  relaxed: ['user_id'],
  required: ['name'],
  periods: null,
  stopAbove: 10,
  suppression: null,
};
const scope = { period: '2026-03', sources: sourcePeriods('2026-03') };
const insert: CatchUpStep = { kind: 'insert', ...scope, days: ALL_DAYS, inserts };

/** Rows that an older version rejected are the only ones that come. */
export function insertContract({ create, fill, read, run, changed, erase }: OpenedRows): void {
  describe('an insert', () => {
    it('brings rows that lack what need not be there any more, and have what must be', async () => {
      await create({ userid: 'STRING', name: 'STRING' }, { user_id: 'BIGINT', name: 'STRING' });
      await fill('standardized', [
        event('lacks', '2026-03-05', { name: 'n' }),
        event('unreadable', '2026-03-05', { name: 'n', userid: 'x' }),
        event('erased', '2026-03-05', { name: 'n', userid: '7' }),
        event('rejected still', '2026-03-05'),
        event('there', '2026-03-05', { name: 'n' }),
        event('elsewhere', '2026-03-05', { name: 'n' }),
        event('another month', '2026-04-05', { name: 'n' }),
      ]);
      await fill('curated', [curated('there', '2026-03-05'), curated('elsewhere', '2026-04-05'), curated('erased', '2026-03-05')]); // prettier-ignore
      await erase('erased');
      expect(await run({ kind: 'count-inserts', ...scope, inserts })).toEqual({ kind: 'counted-inserts', rows: 2 }); // prettier-ignore
      expect(await changed(insert, {}, LATER)).toBe(2);
      expect(await changed(insert)).toBe(0);
      const rows = await read('curated', ['idempotency_key', 'user_id', 'name', 'first_seen_ts', '_schema_version', 'period_reference']); // prettier-ignore
      const came = { user_id: null, name: 'n', first_seen_ts: '2026-07-02 12:00:00', _schema_version: '2.0.0', period_reference: '2026-03' }; // prettier-ignore
      expect(rows.filter((row) => row['_schema_version'] === '2.0.0')).toEqual([
        { idempotency_key: 'lacks', ...came },
        { idempotency_key: 'unreadable', ...came },
      ]);
      expect(rows).toHaveLength(4);
    });
  });
}
