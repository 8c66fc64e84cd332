import type { AttributeName, TOPIC } from './registry-item.js';

/** What only catch-ups ask for. Rows of PERMISSIONS, which checks their shape. */
export const CATCH_UP_PERMISSIONS = [
  {
    action: 'dynamodb:UpdateItem',
    resource: 'tracking-table',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Records how a catch-up stands, for people and for its own next step',
  },
  {
    action: 'athena:GetQueryResults',
    resource: 'workgroup',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Reads how many rows a statement has changed, and what was counted',
  },
  {
    action: 'athena:ListQueryExecutions',
    resource: 'workgroup',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Finds the queries that an earlier catch-up may have left at work',
  },
  {
    action: 'athena:BatchGetQueryExecution',
    resource: 'workgroup',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Looks which of these queries belong to the earlier catch-up, and whether they have ended',
  },
  {
    action: 'dynamodb:GetItem',
    resource: 'checkpoint-table',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Reads how far the pipeline has taken the rows of a topic',
  },
  {
    action: 'glue:GetJobRuns',
    resource: 'pipeline-jobs',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Waits for runs of the pipeline that may have read an older version',
  },
  {
    action: 'states:ListExecutions',
    resource: 'pipeline-machine',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Waits for executions of the pipeline that may have read an older version',
  },
  {
    action: 'states:DescribeExecution',
    resource: 'pipeline-machine',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Looks which topic an execution of the pipeline is for',
  },
  {
    action: 'states:DescribeExecution',
    resource: 'executions',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Looks whether an earlier catch-up has ended',
  },
  {
    action: 'states:StopExecution',
    resource: 'executions',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Stops an earlier catch-up before its topic is patched anew',
  },
  {
    action: 'glue:GetJobRuns',
    resource: 'catch-up-job',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Finds the runs that an earlier catch-up may have left at work',
  },
  {
    action: 'glue:BatchStopJobRun',
    resource: 'catch-up-job',
    programs: ['catch-up'],
    sender: 'program',
    why: 'Stops these runs',
  },
] as const;

/** The attributes of a registry item that a catch-up reads in its conditions, and those it writes. */
export const CATCH_UP_ATTRIBUTES = [
  'topic_name',
  'activation_seq',
  'status',
  'processing_enabled',
  'updated_at',
  'patched_base',
  'catchup_id',
  'catchup_attempt',
  'catchup_failure',
  'unpatched',
] as const satisfies readonly (AttributeName | typeof TOPIC)[];
