import { decodeJson, textAt } from '../core/text/decoded-json.js';

/** Characters of what a job tells: Spark's errors quote whole plans. */
const MAX_MESSAGE = 1000;

/**
 * Why a task of the state machine failed, as a sentence of one line: what Athena tells of a query,
 * what Glue tells of a run, or what the Lambda threw, each of them JSON; else the cause as it is.
 */
export function failureReason(error: string, cause: string): string {
  const value = decodeJson(cause);
  const said =
    textAt(value, 'Status', 'StateChangeReason') ??
    textAt(value, 'QueryExecution', 'Status', 'StateChangeReason') ??
    runReason(value) ??
    textAt(value, 'errorMessage') ??
    (error.startsWith('Glue.') ? startReason(error, cause) : cause);
  const line = said.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim();
  return line === '' ? error : line;
}

/** Why a run of the Glue job failed; undefined for anything else. */
function runReason(value: unknown): string | undefined {
  const [state, job, id] = ['JobRunState', 'JobName', 'Id'].map((name) => textAt(value, name));
  if (state === undefined) return undefined;
  const run = `The run ${id ?? ''} of the Glue job ${job ?? ''}`;
  switch (state) {
    case 'TIMEOUT':
      return `${run} took longer than the job's timeout; raise that or the number of workers, and run the catch-up again`;
    case 'STOPPED':
      return `${run} was stopped; run the catch-up again`;
    default: {
      const message = textAt(value, 'ErrorMessage') ?? 'its log says why';
      return `${run} ended as ${state}: ${message.slice(0, MAX_MESSAGE)}`;
    }
  }
}

const STARTS: readonly (readonly [answer: RegExp, todo: string])[] = [
  [/EntityNotFound/, 'correct CATCH_UP_GLUE_JOB, which names a job that does not exist'],
  [
    /AccessDenied|not authorized/,
    "allow the state machine's role glue:StartJobRun, GetJobRun, GetJobRuns and BatchStopJobRun on the job",
  ],
  [/ConcurrentRuns/, 'let the job run at once as often as CATCH_UP_MAX_TOPICS says'],
];

/** Why no run of the Glue job could be started. */
function startReason(error: string, cause: string): string {
  const told = `${error}: ${cause}`.slice(0, MAX_MESSAGE);
  const [, todo = 'look at the job'] = STARTS.find(([answer]) => answer.test(told)) ?? [];
  return `The Glue job was not started; ${todo}, and run the catch-up again (${told})`;
}
