import { describe, expect, it } from '@jest/globals';
import type { CatchUpStep } from '../../../src/core/history/plan/catch-up-step.js';
import type { PlannedRewrite } from '../../../src/core/history/plan/catch-up-plan.js';
import { typeOf } from '../../warehouse/tables.js';
import type { OpenedRows } from './opened-rows.js';
import { ALL_DAYS, type Row } from './row-tables.js';
import { curated } from './patches.js';

const rewrite = (name: string, was: string, type: string): PlannedRewrite => ({
  name,
  was: typeOf(was),
  type: typeOf(type),
  shadow: `${name}__rewrite`,
  setAside: `${name}__was`,
  isSetAside: false,
});

const steps = (
  one: PlannedRewrite,
  periods: readonly (string | null)[],
): readonly CatchUpStep[] => [
  { kind: 'add-shadows', rewrites: [one] },
  ...periods.map((period): CatchUpStep => ({
    kind: 'rewrite',
    period,
    days: ALL_DAYS,
    rewrites: [one],
  })),
  {
    kind: 'rewrite-rest',
    except: periods.filter((period) => period !== null),
    rewrites: [one],
  },
  { kind: 'count-rewrite', rewrites: [one] },
  { kind: 'set-aside', rewrite: one },
  { kind: 'take-over', rewrite: one },
];

/** A column gets another type by a shadow and two renames. */
export function rewriteContract({ create, fill, read, run, changed, columnsOf }: OpenedRows): void {
  describe('a rewrite', () => {
    it.each<
      [was: string, type: string, values: readonly Row[string][], expected: readonly string[]]
    >([
      ['INT', 'STRING', [7, -1], ['7', '-1']],
      ['BIGINT', 'STRING', ['9007199254740993'], ['9007199254740993']],
      ['FLOAT', 'STRING', [16_777_217, 1.5, 281_881.22], ['1.6777216E7', '1.5', '281881.22']],
      // Engines spell 0.001 in two ways, and both read back as the same DOUBLE.
      ['DOUBLE', 'STRING', [1e16], ['1.0E16']],
      ['BOOLEAN', 'STRING', [true, false], ['true', 'false']],
      ['DECIMAL(10,2)', 'STRING', ['1.50'], ['1.50']],
      ['DATE', 'STRING', ['2024-02-29'], ['2024-02-29']],
      ['TIMESTAMP', 'STRING', ['2024-02-29 10:20:30.5'], ['2024-02-29 10:20:30.500000']],
      ['INT', 'DOUBLE', [7], ['7.0']],
      ['DATE', 'TIMESTAMP', ['2024-02-29'], ['2024-02-29 00:00:00']],
    ])('from %s to %s keeps every value', async (was, type, values, expected) => {
      await create({}, { c: was });
      await fill('curated', [...values, null].map((c, at) => curated(`k${String(at)}`, '2026-03-05', { c }))); // prettier-ignore
      const one = rewrite('c', was, type);
      for (const step of steps(one, ['2026-03'])) await run(step);
      expect(await read('curated', ['c'])).toEqual([...expected, null].map((c) => ({ c })));
      expect(await columnsOf('curated')).toEqual(expect.arrayContaining(['c', 'c__was']));
      expect(await columnsOf('curated')).not.toContain('c__rewrite');
    });

    it.each([1, 2, 3, 4])(
      'that died after step %i is run again from the beginning',
      async (died) => {
        await create({}, { c: 'INT' });
        await fill('curated', [curated('a', '2026-03-05', { c: 7 })]);
        const all = steps(rewrite('c', 'INT', 'STRING'), ['2026-03']);
        for (const step of [...all.slice(0, died), ...all]) await run(step);
        expect(await read('curated', ['c'])).toEqual([{ c: '7' }]);
      },
    );

    it.each([5, 6])('that died in its swap, after step %i, is swapped', async (died) => {
      await create({}, { c: 'INT' });
      await fill('curated', [curated('a', '2026-03-05', { c: 7 })]);
      const all = steps(rewrite('c', 'INT', 'STRING'), ['2026-03']);
      for (const step of [...all.slice(0, died), ...all.slice(4)]) await run(step);
      expect(await read('curated', ['c', 'c__was'])).toEqual([{ c: '7', c__was: '7' }]);
    });

    it('changes no row that is rewritten, and counts those that are not', async () => {
      await create({}, { c: 'INT' });
      await fill('curated', [curated('a', '2026-03-05', { c: 7 }), curated('b', '2026-04-05', { c: 8 })]); // prettier-ignore
      const one = rewrite('c', 'INT', 'STRING');
      const [add, march, rest, count] = steps(one, ['2026-03']);
      await run(add!);
      expect(await changed(march!)).toBe(1);
      expect(await changed(march!)).toBe(0);
      expect(await run(count!)).toEqual({ kind: 'counted-rewrites', columns: [{ name: 'c', different: 1 }] }); // prettier-ignore
      expect(await changed(rest!)).toBe(1);
      expect(await run(count!)).toEqual({ kind: 'counted-rewrites', columns: [{ name: 'c', different: 0 }] }); // prettier-ignore
    });

    it('reaches rows without a period with the rest', async () => {
      await create({}, { c: 'INT' });
      await fill('curated', [curated('a', '2026-03-05', { c: 7, period_reference: null })]);
      const one = rewrite('c', 'INT', 'STRING');
      for (const step of steps(one, ['2026-03'])) await run(step);
      expect(await read('curated', ['c'])).toEqual([{ c: '7' }]);
    });
  });
}
