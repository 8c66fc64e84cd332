import type { AthenaClient } from '@aws-sdk/client-athena';
import type { Environment } from '../aws/environment.js';
import { Fault } from '../errors.js';
import { athenaClient } from './athena-client.js';
import { runQuery, type QuerySettings, type Workgroup } from './athena-query.js';
import { queryAnswer, type QueryAnswer } from './query-answer.js';
import { statementAdvice } from './statement-advice.js';

export interface RunnerOptions extends QuerySettings {
  readonly environment: Environment;
  /** A new text for each attempt: with an earlier one Athena returns the earlier query. */
  readonly attempt: () => string;
  /** From 0 to 1, below 1. */
  readonly random: () => number;
}

/** Runs a statement until it has succeeded, and answers what it answered. */
export type Runner = (database: string, sql: string) => Promise<QueryAnswer>;

const TRIES = 5;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Statements that may be repeated, since they change nothing that is done. Whatever isn't the
 * statement's own fault is tried up to 5 times, with waits of random length in between: of two
 * writers to the same rows, one loses; and where somebody alters the table meanwhile, Trino may end
 * with an error of its own. A Fault says what to do when that doesn't help.
 */
export function athenaRunner(options: RunnerOptions): Runner {
  const { environment, attempt, random, sleep, remainingMs } = options;
  const workgroup: Workgroup = { hasManagedResults: false };
  let loaded: Promise<AthenaClient> | undefined;
  return async (database, sql) => {
    const client = await (loaded ??= athenaClient(environment));
    for (let tries = 1; ; tries++) {
      const query = { database, sql, attempt: attempt() };
      const result = await runQuery(client, options, workgroup, query);
      if (result.kind === 'succeeded') return queryAnswer(client, result.id);
      const { reason } = result;
      if (result.kind === 'refused')
        throw new Fault(
          `Athena refuses a statement on ${database}: ${reason}. Look whether the table was changed since the plan was made, and run schema-gate catch-up again`,
        );
      const { isWorthRetrying, todo } = statementAdvice(reason);
      const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
      const wait = most / 2 + (random() * most) / 2;
      if (!isWorthRetrying || tries >= TRIES || remainingMs() <= wait)
        throw new Fault(`A statement on ${database} failed: ${reason}. ${todo}`);
      await sleep(wait);
    }
  };
}
