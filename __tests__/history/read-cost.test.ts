import { expect, it } from '@jest/globals';
import type { PeriodSize } from '../../src/core/history/plan/table-sizes.js';
import { Fault } from '../../src/errors.js';
import { readCost } from '../../src/history/read-cost.js';
import { catchUpPlan, plannedPeriod } from '../core/history/plan/plans.js';

const size = (period: string | null, bytes = 100): PeriodSize => ({
  period,
  standardized: { rows: 10, bytes },
  curated: { rows: 10, bytes },
  filled: 5,
  isExact: true,
});
const cost = (periods: readonly PeriodSize[], price?: number) =>
  readCost(catchUpPlan(), { sizes: () => Promise.resolve({ periods, isCharged: true }) }, price);

it('a plan has a bill at the price that is given', async () => {
  const sizes = [size('2026-02'), size('2026-01')];
  expect(await cost(sizes, 8)).toMatchObject({
    kind: 'known',
    bill: { pricePerTb: 8, filled: 10 },
  });
  expect(await cost(sizes)).toMatchObject({ bill: { pricePerTb: 5 } });
  expect(await cost([size(null)])).toMatchObject({ kind: 'known' });
});

it.each<[string, readonly PeriodSize[], RegExp]>([
  ['lack a period', [size('2026-02')], /no sizes were found of the period '2026-01'/],
  ['are none, although there are rows', [], /no sizes were found of the period '2026-02'/],
  ['have a period without rows', [size('2026-02'), { ...size('2026-01'), curated: { rows: 0, bytes: 0 } }], /'2026-01'/], // prettier-ignore
  ['are too large', [size('2026-02', 2 ** 53 - 1), size('2026-01')], /too large to be added up/],
])('its cost is unknown where sizes %s', async (_, sizes, reason) => {
  expect(await cost(sizes)).toEqual({ kind: 'unknown', reason: expect.stringMatching(reason) });
});

it('an empty table costs nothing, and that is known', async () => {
  const plan = catchUpPlan({ periods: [{ ...plannedPeriod('2026-01'), rows: 0 }] });
  const sizes = () => Promise.resolve({ periods: [], isCharged: true });
  expect(await readCost(plan, { sizes })).toMatchObject({ kind: 'known', bill: { rows: 0 } });
});

it('a failure to read sizes is told without credentials, and is no failure of the plan', async () => {
  const sizes = () => Promise.reject(new Fault('GET https://user:secret@host failed'));
  expect(await readCost(catchUpPlan(), { sizes })).toEqual({
    kind: 'unknown',
    reason: 'GET https://***@host failed',
  });
});
