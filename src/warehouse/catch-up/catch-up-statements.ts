import type { Places } from '../../core/change/tables/table-change.js';
import type { CatchUpPlan } from '../../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../../core/history/plan/catch-up-step.js';
import { DEFAULT_PLACES } from '../ddl.js';
import { SPARK, TRINO, type Dialect } from './dialect.js';
import {
  countErrorsStatement,
  listDriftStatement,
  optimizeStatement,
  recordDriftStatement,
  recordErrorsStatement,
} from './follow-up-statements.js';
import { countInsertsStatement, insertStatement } from './insert-statements.js';
import { patchStatement, unmatchedStatement, verifyStatement } from './patch-statements.js';
import {
  countRewriteStatement,
  rewriteRestStatement,
  rewriteStatement,
  shadowStatements,
  swapStatement,
} from './rewrite-statements.js';

/**
 * The statements of one step: a pure function of plan and step, so that nobody stores SQL. A step
 * that changes the columns of the table has statements of Athena's DDL, whichever engine runs the
 * others. Throws a TypeError for a plan that {@link planContradictions} would refuse, and where
 * Spark can't do what Athena does: some rewrites, inserts, and what follows the patch of a period.
 */
export function catchUpStatements(
  plan: CatchUpPlan,
  step: CatchUpStep,
  engine: Dialect['engine'],
  places: Places = DEFAULT_PLACES,
): readonly string[] {
  const dialect = engine === 'trino' ? TRINO : SPARK;
  switch (step.kind) {
    case 'add-shadows':
      return shadowStatements(plan, step.rewrites, places);
    case 'rewrite':
      return [rewriteStatement(plan, step, dialect)];
    case 'rewrite-rest':
      return [rewriteRestStatement(plan, step, dialect)];
    case 'patch':
      return [patchStatement(plan, step, dialect)];
    case 'count-inserts':
      return [countInsertsStatement(plan, step, dialect)];
    case 'insert':
      return [insertStatement(plan, step, dialect)];
    case 'verify':
      return [verifyStatement(plan, step, dialect)];
    case 'count-unmatched':
      return [unmatchedStatement(plan, step, dialect)];
    case 'count-rewrite':
      return [countRewriteStatement(plan, step, dialect)];
    case 'set-aside':
    case 'take-over':
      return [swapStatement(plan, step)];
    case 'record-errors':
      return [ofAthena(engine, recordErrorsStatement(plan, step))];
    case 'count-errors':
      return [ofAthena(engine, countErrorsStatement(plan, step))];
    case 'record-drift':
      return [ofAthena(engine, recordDriftStatement(plan, step))];
    case 'list-drift':
      return [ofAthena(engine, listDriftStatement(plan, step))];
    case 'optimize':
      return [ofAthena(engine, optimizeStatement(plan, step))];
  }
}

function ofAthena(engine: Dialect['engine'], sql: string): string {
  if (engine === 'trino') return sql;
  throw new TypeError('Spark runs no step that follows the patch of a period; run it with Athena');
}
