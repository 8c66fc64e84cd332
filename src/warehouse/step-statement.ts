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
  const sql = onlyOne(step, catchUpStatements(plan, step, 'trino', places));
  return isRowStep(step) ? `${statementMark(plan.catchupId)}${sql}` : sql;
}

/** The one statement with which a Glue job runs a step; the job's arguments say whose it is. */
export function sparkStatement(plan: CatchUpPlan, step: CatchUpStep): string {
  return onlyOne(step, catchUpStatements(plan, step, 'spark'));
}

function onlyOne({ kind }: CatchUpStep, [sql, ...more]: readonly string[]): string {
  if (sql === undefined || more.length > 0) throw new TypeError(`A step ${kind} has one statement`);
  return sql;
}
