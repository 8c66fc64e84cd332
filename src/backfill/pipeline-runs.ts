import type { GlueClient, JobRun } from '@aws-sdk/client-glue';
import type { ExecutionListItem, SFNClient } from '@aws-sdk/client-sfn';
import { failureOf, plain } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import { quoted } from '../core/text/quoted.js';
import { Fault } from '../errors.js';
import { TOPIC_ARGUMENT, topicOfInput } from '../protocol/pipeline-run.js';
import { runningExecutions } from './executions.js';

/** What a run of the pipeline is looked for by. */
export interface RunQuestion {
  readonly topic: string;
  /** Only runs that began before. */
  readonly before: Date;
}

const ACTIVE: ReadonlySet<string> = new Set(['STARTING', 'RUNNING', 'STOPPING', 'WAITING']);
/** Glue lists the newest run first, and ends a batch job after 48 hours unless told otherwise. */
const LONGEST_RUN_MS = 7 * 24 * 3_600_000;

/** Whether a run of this Glue job is at work on the topic; one that names no topic counts. */
export async function isJobAtWork(
  client: GlueClient,
  job: string,
  { topic, before }: RunQuestion,
): Promise<boolean> {
  const { GetJobRunsCommand } = await import('@aws-sdk/client-glue');
  let next: string | undefined;
  do {
    const { JobRuns: runs = [], NextToken } = await client
      .send(
        new GetJobRunsCommand({
          JobName: job,
          ...(next === undefined ? {} : { NextToken: next }),
        }),
      )
      .catch((error: unknown) => {
        throw jobFault(error, job);
      });
    if (runs.some((run) => isOfTopic(run, topic) && isMeant(run, before))) return true;
    const times = runs.map(({ StartedOn }) => StartedOn?.getTime() ?? 0);
    const isPast = times.length > 0 && Math.max(...times) < before.getTime() - LONGEST_RUN_MS;
    next = isPast ? undefined : NextToken;
  } while (next !== undefined);
  return false;
}

function isMeant({ JobRunState, StartedOn }: JobRun, before: Date): boolean {
  return ACTIVE.has(JobRunState ?? '') && (StartedOn === undefined || StartedOn < before);
}

function isOfTopic({ Arguments }: JobRun, topic: string): boolean {
  const named = Object.entries(Arguments ?? {}).find(([name]) => name === TOPIC_ARGUMENT)?.[1];
  return named === undefined || named === topic;
}

function jobFault(error: unknown, job: string): Fault {
  if (failureOf(error).name === 'EntityNotFoundException')
    return new Fault(
      `There is no Glue job ${quoted(plain(job, 200))} in this account and region; correct PIPELINE_GLUE_JOBS, or leave it out`,
    );
  return awsFault(error, {
    service: 'Glue',
    operation: 'GetJobRuns of',
    resource: `job ${plain(job, 200)}`,
    permission: 'glue:GetJobRuns',
  });
}

/** Whether an execution of the pipeline's state machine is at work on the topic. */
export async function isMachineAtWork(
  client: SFNClient,
  stateMachineArn: string,
  { topic, before }: RunQuestion,
): Promise<boolean> {
  for await (const execution of runningExecutions(client, stateMachineArn))
    if (
      (execution.startDate === undefined || execution.startDate < before) &&
      (await isForTopic(client, execution, topic))
    )
      return true;
  return false;
}

/** One whose input names no topic works on all of them; one that has ended meanwhile on none. */
async function isForTopic(
  client: SFNClient,
  { executionArn }: ExecutionListItem,
  topic: string,
): Promise<boolean> {
  const { DescribeExecutionCommand } = await import('@aws-sdk/client-sfn');
  try {
    const { input, status } = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (status !== 'RUNNING') return false;
    const named = topicOfInput(input ?? '');
    return named === undefined || named === topic;
  } catch (error) {
    throw awsFault(error, {
      service: 'Step Functions',
      operation: 'DescribeExecution of',
      resource: executionArn ?? 'an execution of the pipeline',
      permission: 'states:DescribeExecution',
    });
  }
}
