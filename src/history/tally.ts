import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { groupBy } from '../core/text/group-by.js';
import type { FollowUpCounts } from '../protocol/catch-up-certificate.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import type { CatchUpReport, CountedColumn, PatchedPeriod } from '../protocol/catch-up-report.js';
import { failureAt } from './judge-outcome.js';
import type { DoneStep } from './step-outcomes.js';

/** What the steps have changed and counted in each period, in the plan's order. */
export function patchedPeriods(
  { periods }: Pick<CatchUpPlan, 'periods'>,
  steps: readonly DoneStep[],
): readonly PatchedPeriod[] {
  const byPeriod = groupBy(steps, ({ step }) => ('period' in step ? step.period : undefined));
  return periods.map(({ period }) => {
    const own = byPeriod.get(period) ?? [];
    const sum = (of: (done: DoneStep) => number): number =>
      own.reduce((total, done) => total + of(done), 0);
    const rows = ({ outcome }: DoneStep): number => (outcome.kind === 'changed' ? outcome.rows : 0);
    return {
      period,
      rowsChanged: own.some(({ outcome }) => outcome.kind === 'changed-uncounted')
        ? null
        : sum((done) => (done.step.kind === 'insert' ? 0 : rows(done))),
      rowsInserted: sum((done) => (done.step.kind === 'insert' ? rows(done) : 0)),
      withoutSource: sum(({ outcome }) =>
        outcome.kind === 'counted-unmatched' ? outcome.withoutSource : 0,
      ),
      missedByPipeline: sum(({ outcome }) =>
        outcome.kind === 'counted-unmatched' ? outcome.missedByPipeline : 0,
      ),
    };
  });
}

/** How far a catch-up came through the periods of its plan. */
export type Reached = Pick<CatchUpReport, 'periods' | 'notReached'>;

/** Of a catch-up that has no plan. */
export const NOTHING_REACHED: Reached = { periods: [], notReached: [] };

/** The periods in which a step was begun, and the others. `stoppedIn`: the step that failed. */
export function reachedPeriods(
  plan: Pick<CatchUpPlan, 'periods'>,
  steps: readonly DoneStep[],
  stoppedIn: CatchUpStep | undefined,
): Reached {
  const begun = [...steps.map(({ step }) => step), ...(stoppedIn === undefined ? [] : [stoppedIn])];
  const reached = new Set(begun.flatMap((step) => ('period' in step ? [step.period] : [])));
  return {
    periods: patchedPeriods(plan, steps).filter(({ period }) => reached.has(period)),
    notReached: plan.periods.map(({ period }) => period).filter((period) => !reached.has(period)),
  };
}

/** What verification has counted, in its order. */
export function countedColumns(steps: readonly DoneStep[]): readonly CountedColumn[] {
  return steps.flatMap(({ step, outcome }) =>
    step.kind === 'verify' && outcome.kind === 'verified'
      ? outcome.columns.map(({ name, ...counts }) => ({
          column: name,
          period: step.period,
          ...counts,
        }))
      : [],
  );
}

/** What followed the patch of the periods. The same reason of several periods is told once. */
export function followUpCounts(steps: readonly DoneStep[]): FollowUpCounts {
  const failures = steps.flatMap(({ step, outcome }) =>
    outcome.kind === 'left-out' ? [failureAt(step, outcome.reason)] : [],
  );
  const byReason = groupBy(failures, ({ step, reason }) => JSON.stringify([step, reason]));
  return {
    errors: steps.flatMap(({ outcome }) =>
      outcome.kind === 'counted-errors'
        ? outcome.columns.map(({ name, rows }) => ({ column: name, rows }))
        : [],
    ),
    drifted: steps.flatMap(({ outcome }) => (outcome.kind === 'listed-drift' ? outcome.names : [])),
    optimized: steps.flatMap(({ step, outcome }) =>
      step.kind === 'optimize' && outcome.kind === 'optimized' && outcome.isMerged
        ? [step.period]
        : [],
    ),
    leftOut: [...byReason.values()].map((some) => ({
      step: some[0]?.step ?? '',
      periods: [...new Set(some.map(({ period }) => period))],
      reason: some[0]?.reason ?? '',
    })),
  };
}
