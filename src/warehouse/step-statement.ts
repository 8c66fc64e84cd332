import type { Places } from '../core/change/tables/table-change.js';
import type { CatchUpPlan, Engine } from '../core/history/plan/catch-up-plan.js';
import { isRowStep, type CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { engineOf } from '../core/history/plan/step-engine.js';
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

/**
 * What the state machine runs for a step, and with which engine; undefined for a step that changes a
 * table's columns, which looks at the catalogue first. A job's arguments say whose its statement is.
 */
export function machineStatement(
  plan: CatchUpPlan,
  step: CatchUpStep,
  places: Places,
): { readonly engine: Engine; readonly text: string } | undefined {
  if (!isRowStep(step)) return undefined;
  const engine = engineOf(plan, step);
  return engine === 'athena'
    ? { engine, text: stepStatement(plan, step, places) }
    : { engine, text: onlyOne(step, catchUpStatements(plan, step, 'spark')) };
}

function onlyOne({ kind }: CatchUpStep, [sql, ...more]: readonly string[]): string {
  if (sql === undefined || more.length > 0) throw new TypeError(`A step ${kind} has one statement`);
  return sql;
}
