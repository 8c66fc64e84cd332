import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { allSteps } from '../core/history/plan/step-at.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, reasonOf } from '../errors.js';
import type { CountedColumn, PatchedPeriod } from '../protocol/catch-up-report.js';
import type { CatchUpFailure } from '../protocol/item-history.js';
import type { StepResult } from '../warehouse/rows.js';
import type { HistoryPorts } from './ports.js';
import { periodTally, type PeriodTally } from './period-tally.js';

/** How the steps of a plan ended. */
export type Ran =
  | {
      readonly kind: 'done';
      readonly periods: readonly PatchedPeriod[];
      readonly columns: readonly CountedColumn[];
    }
  | { readonly kind: 'superseded'; readonly periods: readonly PatchedPeriod[] }
  | {
      readonly kind: 'failed';
      readonly periods: readonly PatchedPeriod[];
      readonly failure: CatchUpFailure;
      /** What made it fail; undefined for a finding. */
      readonly cause: unknown;
    };

export interface RunTools {
  /** Asked before each step: a newer activation, or another catch-up, ends this one. */
  readonly isOurs: () => Promise<boolean>;
  /** Ends the run between two steps. */
  readonly signal: AbortSignal;
  readonly progress: (step: CatchUpStep, index: number, count: number) => void;
}

/** The hash of the stored plan, which every step checks. */
export interface StoredPlan {
  readonly plan: CatchUpPlan;
  readonly key: string;
  readonly sha256: string;
}

/** Runs all steps of a plan, one after another. Whatever a step did before is not done again. */
export async function runPlan(
  stored: StoredPlan,
  ports: HistoryPorts,
  { isOurs, signal, progress }: RunTools,
): Promise<Ran> {
  const steps = allSteps(stored.plan);
  const tally = periodTally();
  for (const [index, step] of steps.entries()) {
    const about = { step: step.kind, period: 'period' in step ? step.period : null };
    const failed = (reason: string, cause?: unknown): Ran => ({
      kind: 'failed',
      periods: tally.periods(),
      failure: { ...about, reason },
      cause,
    });
    try {
      if (signal.aborted) return failed('it was interrupted; run it again');
      if (!(await isOurs())) return { kind: 'superseded', periods: tally.periods() };
      await checkStored(stored, ports);
      progress(step, index, steps.length);
      const result = await ports.rows.run(stored.plan, step, ports.now().toISOString());
      const problem = problemOf(step, result, tally);
      if (problem !== undefined) return failed(problem);
    } catch (error) {
      return failed(reasonOf(error), error);
    }
  }
  return { kind: 'done', periods: tally.periods(), columns: tally.columns() };
}

/** Whoever can write the registry must not decide what runs here. */
async function checkStored(
  { key, sha256 }: StoredPlan,
  { registry: { objects }, digest }: HistoryPorts,
): Promise<void> {
  const found = await objects.get(key);
  if (found === undefined || digest(found.bytes) !== sha256)
    throw new Fault(
      `The plan ${objects.locate(key)} is gone or was changed; run the catch-up again`,
    );
}

/** What a step found that must not be; undefined where all is well. */
function problemOf(step: CatchUpStep, result: StepResult, tally: PeriodTally): string | undefined {
  const period = 'period' in step ? step.period : null;
  switch (result.kind) {
    case 'changed':
      if ('period' in step) tally.addRows(period, step.kind === 'insert', result.rows);
      return undefined;
    case 'counted-unmatched':
      tally.addUnmatched(period, result);
      return undefined;
    case 'verified': {
      tally.addColumns(period, result.columns);
      const odd = result.columns.find(
        ({ different, populated, convertible }) => different > 0 || populated !== convertible,
      );
      return odd === undefined
        ? undefined
        : `the column ${quoted(odd.name)} has ${odd.populated} values where STANDARDIZED gives ${odd.convertible}, and ${odd.different} rows differ; run the catch-up again`;
    }
    case 'counted-inserts': {
      const limit = step.kind === 'count-inserts' ? step.inserts.stopAbove : 0;
      return result.rows <= limit
        ? undefined
        : `${result.rows} rows that an older version rejected would be inserted, and ${limit} may be without a person's consent; look at them, then run the catch-up with --max-inserts ${result.rows}`;
    }
    case 'counted-rewrites': {
      const odd = result.columns.find(({ different }) => different > 0);
      return odd === undefined
        ? undefined
        : `${odd.different} rows of the column ${quoted(odd.name)} are not rewritten yet; run the catch-up again`;
    }
  }
}
