import { describe, expect, it } from '@jest/globals';
import { allSteps, stepAt, stepCount, stepsIn } from '../../../../src/core/history/plan/step-at.js';
import type { CatchUpStep } from '../../../../src/core/history/plan/catch-up-step.js';
import { scalar } from '../../../../src/core/schema/column-type.js';
import { ALL_DAYS } from '../../../../src/core/history/plan/catch-up-facts.js';
import { catchUpPlan, plannedColumn, plannedPeriod, plannedRewrite } from './plans.js';

const DAYS = [
  { from: null, before: '2026-02-01' },
  { from: '2026-02-01', before: null },
];

/** `patch 2026-01 a,b`: a step as a line of a table. */
function line(step: CatchUpStep): string {
  const period = 'period' in step ? ` ${String(step.period)}` : '';
  const days = 'days' in step && step.days.from !== null ? ` from ${step.days.from}` : '';
  const columns = 'columns' in step ? ` ${step.columns.map(({ name }) => name).join()}` : '';
  const rewrites = 'rewrites' in step ? ` ${step.rewrites.map(({ name }) => name).join()}` : '';
  return `${step.kind}${period}${days}${columns}${rewrites}`;
}

const linesOf = (plan: Parameters<typeof allSteps>[0]): readonly string[] =>
  allSteps(plan).map(line);

describe('the steps of a plan', () => {
  it('patch, verify and count one period after another', () => {
    expect(linesOf(catchUpPlan())).toEqual([
      'patch 2026-02 device_type',
      'verify 2026-02 device_type',
      'count-unmatched 2026-02',
      'patch 2026-01 device_type',
      'verify 2026-01 device_type',
      'count-unmatched 2026-01',
    ]);
  });

  it('divide columns into groups and days into parts', () => {
    const plan = catchUpPlan({
      columns: [plannedColumn('a'), plannedColumn('b')],
      groups: [
        { columns: [0, 1], periods: null },
        { columns: [1, 2], periods: [1] },
      ],
      periods: [{ ...plannedPeriod('2026-02'), parts: DAYS }, plannedPeriod(null)],
    });
    expect(linesOf(plan)).toEqual([
      'patch 2026-02 a',
      'patch 2026-02 from 2026-02-01 a',
      'verify 2026-02 a',
      'count-unmatched 2026-02',
      'patch null a',
      'patch null b',
      'verify null a',
      'verify null b',
      'count-unmatched null',
    ]);
  });

  it('rewrite before they patch, and swap when every period is done', () => {
    const plan = catchUpPlan({
      rewrites: [plannedRewrite('x'), plannedRewrite('y')],
      rewriteGroups: [[0, 2]],
      periods: [plannedPeriod('2026-02'), plannedPeriod(null)],
      groups: [{ columns: [0, 1], periods: [0] }],
    });
    expect(linesOf(plan)).toEqual([
      'add-shadows x,y',
      'rewrite 2026-02 x,y',
      'patch 2026-02 device_type',
      'verify 2026-02 device_type',
      'count-unmatched 2026-02',
      'rewrite null x,y',
      'rewrite-rest x,y',
      'count-rewrite x,y',
      'set-aside',
      'take-over',
      'set-aside',
      'take-over',
    ]);
  });

  it('only give a shadow its name where the swap was interrupted', () => {
    const rewrites = [plannedRewrite('x'), { ...plannedRewrite('y'), isSetAside: true }];
    const some = catchUpPlan({ rewrites, rewriteGroups: [[0, 1]], periods: [], groups: [] });
    expect(linesOf(some)).toEqual([
      'add-shadows x',
      'rewrite-rest x',
      'count-rewrite x',
      'set-aside',
      'take-over',
      'take-over',
    ]);
    const last = catchUpPlan({ rewrites: rewrites.slice(1), periods: [], groups: [] });
    expect(linesOf(last)).toEqual(['take-over']);
  });

  it('count rows before they insert them, and insert none without a period', () => {
    const inserts = {
      columns: [],
      relaxed: ['a'],
      required: [],
      periods: null,
      stopAbove: 10,
      suppression: null,
    };
    const periods = [plannedPeriod('2026-02'), plannedPeriod(null)];
    const kinds = allSteps(catchUpPlan({ inserts, periods, groups: [], columns: [] })).map(line);
    expect(kinds).toEqual([
      'count-inserts 2026-02',
      'insert 2026-02',
      'count-unmatched 2026-02',
      'count-unmatched null',
    ]);
  });

  it('record, merge and count behind the patches, where that is configured', () => {
    const table = { database: 'std', name: 'log' };
    const plan = catchUpPlan({
      columns: [plannedColumn('a'), plannedColumn('b', { type: scalar('STRING') })],
      groups: [
        { columns: [0, 1], periods: [0] },
        { columns: [1, 2], periods: null },
      ],
      rewrites: [plannedRewrite('x')],
      rewriteGroups: [[0, 1]],
      periods: [plannedPeriod('2026-02'), plannedPeriod(null)],
      followUps: { errorsTable: table, drift: { table, columns: ['y'] }, optimizeAbove: 50 },
    });
    expect(linesOf(plan)).toEqual([
      'add-shadows x',
      'rewrite 2026-02 x',
      'patch 2026-02 a',
      'patch 2026-02 b',
      'verify 2026-02 a',
      'verify 2026-02 b',
      'count-unmatched 2026-02',
      // A text needs no cast, so that only the other column can fail.
      'record-errors 2026-02 a',
      'record-drift 2026-02',
      'optimize 2026-02',
      'rewrite null x',
      'patch null b',
      'verify null b',
      'count-unmatched null',
      'record-drift null',
      'rewrite-rest x',
      'count-rewrite x',
      'set-aside',
      'take-over',
      'count-errors',
      'list-drift',
    ]);
    expect(linesOf({ ...plan, rewrites: [], rewriteGroups: [], periods: [] })).toEqual([]);
  });

  it('look for the newest row of a key in the months around a period', () => {
    const plan = catchUpPlan({
      periods: ['2026-01', 'unknown', null].map(plannedPeriod),
    });
    const sources = allSteps(plan).flatMap((step) => (step.kind === 'patch' ? [step.sources] : []));
    expect(sources).toEqual([['2025-12', '2026-01', '2026-02'], ['unknown'], [null]]);
  });
});

it('a step is found by its index', () => {
  const plan = catchUpPlan();
  const steps = allSteps(plan);
  expect(stepCount(plan)).toBe(steps.length);
  expect(steps.map((_, index) => stepAt(plan, index))).toEqual(steps);
  expect(stepAt(plan, 0)).toMatchObject({ kind: 'patch', days: ALL_DAYS });
  expect(() => stepAt(plan, steps.length)).toThrow('has no step 6');
  expect(() => stepAt(plan, -1)).toThrow('has no step -1');
});

it('looks at the periods once, however many steps are asked for', () => {
  let looks = 0;
  const { periods, ...rest } = catchUpPlan();
  const plan = {
    ...rest,
    get periods() {
      looks += 1;
      return periods;
    },
  };
  const { count, at } = stepsIn(plan);
  const before = looks;
  expect(before).toBeGreaterThan(0);
  expect(Array.from({ length: count }, (_, index) => at(index))).toEqual(allSteps(catchUpPlan()));
  expect(looks).toBe(before);
});

it('10,000 periods with all that follows them are a matter of a second', () => {
  const table = { database: 'std', name: 'log' };
  const periods = Array.from({ length: 10_000 }, (_, index) => plannedPeriod(`p${index}`));
  const plan = catchUpPlan({
    periods,
    followUps: { errorsTable: table, drift: { table, columns: ['y'] }, optimizeAbove: 50 },
  });
  expect(stepCount(plan)).toBe(60_002);
  expect(stepAt(plan, 60_001)).toEqual({ kind: 'list-drift', table, names: ['y'] });
});
