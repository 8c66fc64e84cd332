import type { Places } from '../core/change/tables/table-change.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import { isRowStep, type CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { statementMark } from '../protocol/statement-mark.js';
import { catchUpStatements } from './catch-up/catch-up-statements.js';

/**
 * The one statement with which Athena runs a step. It says which catch-up it belongs to, so that a
 * later one finds and stops it; DDL doesn't, which takes a second and which Hive's parser reads.
 */
export function stepStatement(plan: CatchUpPlan, step: CatchUpStep, places: Places): string {
  const [sql, ...more] = catchUpStatements(plan, step, 'trino', places);
  if (sql === undefined || more.length > 0)
    throw new TypeError(`A step ${step.kind} has one statement`);
  return isRowStep(step) ? `${statementMark(plan.catchupId)}${sql}` : sql;
}
