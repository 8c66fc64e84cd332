import type { AthenaClient } from '@aws-sdk/client-athena';
import type { Environment } from '../aws/environment.js';
import { isRowStep, type CatchUpStep } from '../core/history/plan/catch-up-step.js';
import { athenaClient } from './athena-client.js';
import { stepResult } from './athena-rows.js';
import { queryAnswer } from './query-answer.js';
import type { StepResult } from '../protocol/catch-up-outcome.js';

/** Reads what a step's statement did that somebody else ran, by the id of its query, which has succeeded. */
export function athenaOutcome(
  environment: Environment,
): (step: CatchUpStep, queryId: string) => Promise<StepResult> {
  let loaded: Promise<AthenaClient> | undefined;
  return async (step, queryId) => {
    if (!isRowStep(step)) throw new TypeError(`A step ${step.kind} is no query`);
    const client = await (loaded ??= athenaClient(environment));
    return stepResult(step, await queryAnswer(client, queryId));
  };
}
