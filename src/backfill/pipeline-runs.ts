import type { GlueClient, JobRun } from '@aws-sdk/client-glue';
import type { ExecutionListItem, SFNClient } from '@aws-sdk/client-sfn';
import { awsFault } from '../aws/fault.js';
import { TOPIC_ARGUMENT, topicOfInput } from '../protocol/pipeline-run.js';
import { runningExecutions } from './executions.js';
import { openJobRuns } from './job-runs.js';

/** What a run of the pipeline is looked for by. */
export interface RunQuestion {
  readonly topic: string;
  /** Only runs that began before. */
  readonly before: Date;
}

/** Whether a run of this Glue job is at work on the topic; one that names no topic counts. */
export async function isJobAtWork(
  client: GlueClient,
  job: string,
  { topic, before }: RunQuestion,
): Promise<boolean> {
  const named = { job, setting: 'PIPELINE_GLUE_JOBS' } as const;
  for await (const run of openJobRuns(client, named, before))
    if (isOfTopic(run, topic) && (run.StartedOn === undefined || run.StartedOn < before))
      return true;
  return false;
}

function isOfTopic({ Arguments }: JobRun, topic: string): boolean {
  const named = Object.entries(Arguments ?? {}).find(([name]) => name === TOPIC_ARGUMENT)?.[1];
  return named === undefined || named === topic;
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
