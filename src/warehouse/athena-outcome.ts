import type { AthenaClient } from '@aws-sdk/client-athena';
import type { Environment } from '../aws/environment.js';
import type { Places } from '../core/change/tables/table-change.js';
import type { CatchUpPlan } from '../core/history/plan/catch-up-plan.js';
import type { CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { athenaClient } from './athena-client.js';
import { stepResult } from './athena-rows.js';
import { catchUpStatements } from './catch-up/catch-up-statements.js';
import { markedStatement } from './marked-statement.js';
import { queryAnswer } from './query-answer.js';
import type { StepResult } from './rows.js';

/**
 * The statement of a step that somebody else runs with Athena; undefined for one that changes the
 * columns of a table, for which the catalogue has to be looked at first.
 */
export function stepStatement(
  plan: CatchUpPlan,
  step: CatchUpStep,
  places: Places,
): string | undefined {
  if (!isOfRows(step)) return undefined;
  const [sql, ...more] = catchUpStatements(plan, step, 'trino', places);
  if (sql === undefined || more.length > 0)
    throw new TypeError(`A step ${step.kind} has one statement`);
  return markedStatement(plan.catchupId, step.kind, sql);
}

/** Reads what such a statement did, by the id of its query, which has succeeded. */
export function athenaOutcome(
  environment: Environment,
): (step: CatchUpStep, queryId: string) => Promise<StepResult> {
  let loaded: Promise<AthenaClient> | undefined;
  return async (step, queryId) => {
    if (!isOfRows(step)) throw new TypeError(`A step ${step.kind} is no query`);
    const client = await (loaded ??= athenaClient(environment));
    return stepResult(step, await queryAnswer(client, queryId));
  };
}

function isOfRows(
  step: CatchUpStep,
): step is Exclude<CatchUpStep, { kind: 'add-shadows' | 'set-aside' | 'take-over' }> {
  return step.kind !== 'add-shadows' && step.kind !== 'set-aside' && step.kind !== 'take-over';
}
