import type { CatchUpPlan } from '../../core/history/plan/catch-up-plan.js';
import type { RowStep } from '../../core/history/plan/catch-up-step.js';
import type { StepResult } from '../../protocol/catch-up-outcome.js';
import type { Engine } from './engine.js';
import { countInserts, insertRows } from './insert-rows.js';
import { countUnmatched, patchRows, verifyRows } from './patch-rows.js';
import { countRewrites, rewriteRows } from './rewrite-rows.js';

export async function runRowStep(
  engine: Engine,
  plan: CatchUpPlan,
  step: RowStep,
  now: string,
): Promise<StepResult> {
  const changed = (rows: number): StepResult => ({ kind: 'changed', rows });
  switch (step.kind) {
    case 'rewrite':
    case 'rewrite-rest':
      return changed(await rewriteRows(engine, plan, step));
    case 'patch':
      return changed(await patchRows(engine, plan, step, now));
    case 'insert':
      return changed(await insertRows(engine, plan, step, now));
    case 'count-inserts':
      return { kind: 'counted-inserts', rows: await countInserts(engine, plan, step) };
    case 'verify':
      return { kind: 'verified', columns: await verifyRows(engine, plan, step) };
    case 'count-unmatched':
      return { kind: 'counted-unmatched', ...(await countUnmatched(engine, plan, step)) };
    case 'count-rewrite':
      return {
        kind: 'counted-rewrites',
        columns: await countRewrites(engine, plan, step.rewrites),
      };
    case 'record-errors':
    case 'record-drift':
    case 'optimize':
    case 'count-errors':
    case 'list-drift':
      throw new TypeError(`Nothing follows the patch of a period in a directory: ${step.kind}`);
  }
}
