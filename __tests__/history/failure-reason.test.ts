import { expect, it } from '@jest/globals';
import { failureReason } from '../../src/history/failure-reason.js';

const FAILED = 'States.TaskFailed';
const run = (JobRunState: string, more: object = {}): string =>
  JSON.stringify({ Id: 'jr_1', JobName: 'curated-catchup', JobRunState, ...more });

it.each<[string, string, string, string]>([
  ['a query', FAILED, '{"QueryExecution":{"Status":{"StateChangeReason":"line 1"}}}', 'line 1'],
  ['the function', 'Error', '{"errorMessage":"gone"}', 'gone'],
  ['what nobody knows', FAILED, 'a\u001b[31m\nb', 'a [31m b'],
  ['a silent failure', 'States.Timeout', '', 'States.Timeout'],
  [
    'a run that failed',
    FAILED,
    run('FAILED', { ErrorMessage: 'ValueError: s3://b/k is not the statement; look who writes' }),
    'The run jr_1 of the Glue job curated-catchup ended as FAILED: ValueError: s3://b/k is not the statement; look who writes',
  ],
  [
    'a run that says nothing',
    FAILED,
    run('ERROR'),
    'The run jr_1 of the Glue job curated-catchup ended as ERROR: its log says why',
  ],
  [
    'a run that took too long',
    FAILED,
    run('TIMEOUT', { ErrorMessage: '' }),
    "The run jr_1 of the Glue job curated-catchup took longer than the job's timeout; raise that or the number of workers, and run the catch-up again",
  ],
  [
    'a run that somebody stopped',
    FAILED,
    run('STOPPED'),
    'The run jr_1 of the Glue job curated-catchup was stopped; run the catch-up again',
  ],
  [
    'a job that does not exist',
    'Glue.EntityNotFoundException',
    'Failed to start Job Run',
    'The Glue job was not started; correct CATCH_UP_GLUE_JOB, which names a job that does not exist, and run the catch-up again (Glue.EntityNotFoundException: Failed to start Job Run)',
  ],
  [
    'a role that may not start it',
    'Glue.AWSGlueException',
    'User: x is not authorized to perform: glue:StartJobRun',
    "The Glue job was not started; allow the state machine's role glue:StartJobRun, GetJobRun, GetJobRuns and BatchStopJobRun on the job, and run the catch-up again (Glue.AWSGlueException: User: x is not authorized to perform: glue:StartJobRun)",
  ],
  [
    'a job with too many runs',
    'Glue.ConcurrentRunsExceededException',
    'exceeded',
    'The Glue job was not started; let the job run at once as often as CATCH_UP_MAX_TOPICS says, and run the catch-up again (Glue.ConcurrentRunsExceededException: exceeded)',
  ],
  [
    'another refusal of Glue',
    'Glue.ResourceNumberLimitExceededException',
    'limit',
    'The Glue job was not started; look at the job, and run the catch-up again (Glue.ResourceNumberLimitExceededException: limit)',
  ],
])('the reason of %s', (_, error, cause, reason) => {
  expect(failureReason(error, cause)).toBe(reason);
});

it('quotes no more of an error of Spark than people read', () => {
  const reason = failureReason(FAILED, run('FAILED', { ErrorMessage: 'x'.repeat(100_000) }));
  expect(reason.length).toBeLessThan(1200);
});
