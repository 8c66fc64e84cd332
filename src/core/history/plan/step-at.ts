import type { CatchUpPlan, PlannedColumn, PlannedPeriod } from './catch-up-plan.js';
import type { CatchUpStep, Scope } from './catch-up-step.js';
import { sourcePeriods } from './period.js';

/** The number of a plan's steps. */
export function stepCount(plan: CatchUpPlan): number {
  return stepsOf(plan).length;
}

/** What index `index` of the plan does, from 0; a TypeError for any other index. */
export function stepAt(plan: CatchUpPlan, index: number): CatchUpStep {
  const step = stepsOf(plan)[index];
  if (step === undefined)
    throw new TypeError(`The plan ${plan.catchupId} has no step ${String(index)}`);
  return step();
}

/**
 * All steps in the order they run. The periods follow one another, each with its rewrites first;
 * the swaps come last, when every row has been counted.
 */
export function allSteps(plan: CatchUpPlan): readonly CatchUpStep[] {
  return stepsOf(plan).map((step) => step());
}

/** Made one by one on demand: a step of 2,000 columns is large, and so is their number. */
type LazyStep = () => CatchUpStep;

function stepsOf(plan: CatchUpPlan): readonly LazyStep[] {
  const { rewrites } = plan;
  if (rewrites.length === 0) return periodSteps(plan);
  const except = plan.periods.flatMap(({ period }) => (period === null ? [] : [period]));
  const groups = plan.rewriteGroups.map(([from, to]) => rewrites.slice(from, to));
  return [
    () => ({ kind: 'add-shadows', rewrites }),
    ...periodSteps(plan),
    ...groups.map((some): LazyStep => () => ({ kind: 'rewrite-rest', except, rewrites: some })),
    ...groups.map((some): LazyStep => () => ({ kind: 'count-rewrite', rewrites: some })),
    ...rewrites.flatMap((rewrite): readonly LazyStep[] => [
      () => ({ kind: 'set-aside', rewrite }),
      () => ({ kind: 'take-over', rewrite }),
    ]),
  ];
}

function periodSteps(plan: CatchUpPlan): readonly LazyStep[] {
  return plan.periods.flatMap((period, index) => [
    ...rewriteSteps(plan, period),
    ...patchSteps(plan, period, index),
  ]);
}

function rewriteSteps(plan: CatchUpPlan, { period, parts }: PlannedPeriod): readonly LazyStep[] {
  return plan.rewriteGroups.flatMap(([from, to]) =>
    parts.map((days): LazyStep => () => ({
      kind: 'rewrite',
      period,
      days,
      rewrites: plan.rewrites.slice(from, to),
    })),
  );
}

function patchSteps(
  plan: CatchUpPlan,
  { period, parts }: PlannedPeriod,
  index: number,
): readonly LazyStep[] {
  const isIn = (periods: readonly number[] | null): boolean =>
    periods === null || periods.includes(index);
  const groups = plan.groups.filter(({ periods }) => isIn(periods));
  const inserts = plan.inserts !== null && isIn(plan.inserts.periods) ? plan.inserts : undefined;
  if (groups.length === 0 && inserts === undefined) return [];
  const scope: Scope = { period, sources: sourcePeriods(period) };
  const columnsOf = ([from, to]: readonly [number, number]): readonly PlannedColumn[] =>
    plan.columns.slice(from, to);
  return [
    ...groups.flatMap(({ columns }) =>
      parts.map((days): LazyStep => () => ({
        kind: 'patch',
        ...scope,
        days,
        columns: columnsOf(columns),
      })),
    ),
    ...(inserts === undefined || period === null
      ? []
      : [
          (): CatchUpStep => ({ kind: 'count-inserts', ...scope, inserts }),
          ...parts.map((days): LazyStep => () => ({ kind: 'insert', ...scope, days, inserts })),
        ]),
    ...groups.map(({ columns }): LazyStep => () => ({
      kind: 'verify',
      ...scope,
      columns: columnsOf(columns),
    })),
    () => ({ kind: 'count-unmatched', ...scope }),
  ];
}
