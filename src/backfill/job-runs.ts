import type { GlueClient, JobRun } from '@aws-sdk/client-glue';
import { failureOf, plain } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { quoted } from '../core/text/quoted.js';
import { Fault } from '../errors.js';
import { CATCH_UP_ARGUMENT } from '../protocol/catch-up-job.js';

/** A Glue job, and the setting that names it. */
export interface NamedJob {
  readonly job: string;
  readonly setting: 'PIPELINE_GLUE_JOBS' | 'CATCH_UP_GLUE_JOB';
}

const OPEN: ReadonlySet<string> = new Set(['STARTING', 'RUNNING', 'STOPPING', 'WAITING']);
/** Glue lists the newest run first, and ends a batch job after 48 hours unless told otherwise. */
const LONGEST_RUN_MS = 7 * 24 * 3_600_000;

/** The runs of a job that have not ended, page by page. */
export async function* openJobRuns(
  client: GlueClient,
  named: NamedJob,
  now: Date,
): AsyncGenerator<JobRun> {
  const { GetJobRunsCommand } = await import('@aws-sdk/client-glue');
  let next: string | undefined;
  do {
    const { JobRuns: runs = [], NextToken } = await client
      .send(
        new GetJobRunsCommand({
          JobName: named.job,
          ...(next === undefined ? {} : { NextToken: next }),
        }),
      )
      .catch((error: unknown) => {
        throw jobFault(error, 'glue:GetJobRuns', named);
      });
    yield* runs.filter(({ JobRunState }) => OPEN.has(JobRunState ?? ''));
    const times = runs.map(({ StartedOn }) => StartedOn?.getTime() ?? 0);
    const isPast = times.length > 0 && Math.max(...times) < now.getTime() - LONGEST_RUN_MS;
    next = isPast ? undefined : NextToken;
  } while (next !== undefined);
}

/** Stops the runs of a catch-up, and answers how many of them have not ended yet. */
export async function stopJobRuns(
  client: GlueClient,
  job: string,
  catchUpId: string,
  now: Date,
): Promise<number> {
  const named = { job, setting: 'CATCH_UP_GLUE_JOB' } as const;
  const ids: string[] = [];
  for await (const { Id, Arguments = {} } of openJobRuns(client, named, now))
    if (Id !== undefined && Arguments[CATCH_UP_ARGUMENT] === catchUpId) ids.push(Id);
  if (ids.length === 0) return 0;
  const { BatchStopJobRunCommand } = await import('@aws-sdk/client-glue');
  // A run that has ended meanwhile can't be stopped, which is no error of the request.
  await client
    .send(new BatchStopJobRunCommand({ JobName: job, JobRunIds: ids }))
    .catch((error: unknown) => {
      throw jobFault(error, 'glue:BatchStopJobRun', named);
    });
  return ids.length;
}

function jobFault(
  error: unknown,
  permission: 'glue:GetJobRuns' | 'glue:BatchStopJobRun',
  { job, setting }: NamedJob,
): Fault {
  if (failureOf(error).name === 'EntityNotFoundException')
    return new Fault(
      `There is no Glue job ${quoted(plain(job, 200))} in this account and region; correct ${setting}, or leave it out`,
    );
  return awsFault(error, {
    service: 'Glue',
    operation: `${permission.replace('glue:', '')} of`,
    resource: `job ${plain(job, 200)}`,
    permission,
  });
}
