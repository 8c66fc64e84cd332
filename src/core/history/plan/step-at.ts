import type { CatchUpPlan, PlannedColumn, PlannedPeriod } from './catch-up-plan.js';
import type { CatchUpStep, Scope } from './catch-up-step.js';
import { followUpSteps } from './follow-up-steps.js';
import { sourcePeriods } from './period.js';

/** The steps of a plan; each is made when it is asked for. */
export interface PlanSteps {
  readonly count: number;
  /** What index `index` of the plan does, from 0; a TypeError for any other index. */
  readonly at: (index: number) => CatchUpStep;
}

/** For whoever asks for many steps: what leads to them is looked up once. */
export function stepsIn(plan: CatchUpPlan): PlanSteps {
  const steps = stepsOf(plan);
  return {
    count: steps.length,
    at: (index) => {
      const step = steps[index];
      if (step === undefined)
        throw new TypeError(`The plan ${plan.catchupId} has no step ${String(index)}`);
      return step();
    },
  };
}

/** The number of a plan's steps. */
export function stepCount(plan: CatchUpPlan): number {
  return stepsIn(plan).count;
}

/** One step of {@link stepsIn}. */
export function stepAt(plan: CatchUpPlan, index: number): CatchUpStep {
  return stepsIn(plan).at(index);
}

/**
 * All steps in the order they run. The periods follow one another, each with its rewrites first;
 * the swaps come when every row has been counted, and counts of what was recorded last.
 */
export function allSteps(plan: CatchUpPlan): readonly CatchUpStep[] {
  return stepsOf(plan).map((step) => step());
}

/** Made one by one on demand: a step of 2,000 columns is large, and so is their number. */
type LazyStep = () => CatchUpStep;

function stepsOf(plan: CatchUpPlan): readonly LazyStep[] {
  const { rewrites } = plan;
  const { ofPeriod, atTheEnd } = followUpSteps(plan);
  const inPeriods = periodSteps(plan, ofPeriod);
  if (rewrites.length === 0) return [...inPeriods, ...atTheEnd];
  const except = plan.periods.flatMap(({ period }) => (period === null ? [] : [period]));
  const groups = plan.rewriteGroups.map(([from, to]) => rewrites.slice(from, to));
  const open = rewrites.filter(({ isSetAside }) => !isSetAside);
  return [
    ...(open.length === 0 ? [] : [(): CatchUpStep => ({ kind: 'add-shadows', rewrites: open })]),
    ...inPeriods,
    ...groups.map((some): LazyStep => () => ({ kind: 'rewrite-rest', except, rewrites: some })),
    ...groups.map((some): LazyStep => () => ({ kind: 'count-rewrite', rewrites: some })),
    ...rewrites.flatMap((rewrite): readonly LazyStep[] => [
      ...(rewrite.isSetAside ? [] : [(): CatchUpStep => ({ kind: 'set-aside', rewrite })]),
      () => ({ kind: 'take-over', rewrite }),
    ]),
    ...atTheEnd,
  ];
}

function periodSteps(
  plan: CatchUpPlan,
  followUps: (index: number) => readonly LazyStep[],
): readonly LazyStep[] {
  // Inserted rows come first, since their shadows have to be filled, too.
  return plan.periods.flatMap((period, index) => [
    ...insertSteps(plan, period, index),
    ...rewriteSteps(plan, period),
    ...patchSteps(plan, period, index),
    ...followUps(index),
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

function insertSteps(
  { inserts }: CatchUpPlan,
  { period, parts }: PlannedPeriod,
  index: number,
): readonly LazyStep[] {
  if (inserts === null || period === null || !isIn(inserts.periods, index)) return [];
  const scope = scopeOf(period);
  return [
    () => ({ kind: 'count-inserts', ...scope, inserts }),
    ...parts.map((days): LazyStep => () => ({ kind: 'insert', ...scope, days, inserts })),
  ];
}

function patchSteps(
  plan: CatchUpPlan,
  { period, parts }: PlannedPeriod,
  index: number,
): readonly LazyStep[] {
  const groups = plan.groups.filter(({ periods }) => isIn(periods, index));
  const isInserted = plan.inserts !== null && isIn(plan.inserts.periods, index);
  if (groups.length === 0 && !isInserted) return [];
  const scope = scopeOf(period);
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
    ...groups.map(({ columns }): LazyStep => () => ({
      kind: 'verify',
      ...scope,
      columns: columnsOf(columns),
    })),
    () => ({ kind: 'count-unmatched', ...scope }),
  ];
}

function isIn(periods: readonly number[] | null, index: number): boolean {
  return periods === null || periods.includes(index);
}

function scopeOf(period: string | null): Scope {
  return { period, sources: sourcePeriods(period) };
}
