/** The resources of actions, and what they are for people. */
export const RESOURCES = {
  'registry-objects': "the schema bucket's objects under the prefix",
  'pending-objects': "the schema bucket's objects `{prefix}/*/pending/schema.json`",
  'schema-bucket': 'the schema bucket',
  'registry-table': 'the registry table',
  workgroup: 'the workgroup',
  catalogue: 'the catalogue, both databases and their tables',
  'table-objects': "the objects of the tables' bucket and of the output bucket",
  'table-buckets': "the tables' bucket and the output bucket",
  'state-machine': 'the state machine, if there is one',
  key: 'the KMS key, if one encrypts the bucket or the table',
  'checkpoint-table': "the pipeline's table of checkpoints, if `CHECKPOINT_TABLE` names one",
  'tracking-table': 'the tracking table of catch-ups',
  'log-tables':
    'the catalogue and the logs of catch-ups, if `ERRORS_TABLE` or `DRIFT_LOG_TABLE` name any',
  'log-objects': "the objects of these logs in the tables' bucket",
  'pipeline-jobs': "the pipeline's Glue jobs, if `PIPELINE_GLUE_JOBS` names any",
  'pipeline-machine':
    "the pipeline's state machine and its executions, if `PIPELINE_STATE_MACHINE_ARN` names one",
  executions: "the state machine's executions",
  'catch-up-job': 'the Glue job of catch-ups, if `CATCH_UP_GLUE_JOB` names one',
  'notifications-topic': 'the SNS topic of notifications, if `NOTIFICATIONS_TOPIC_ARN` names one',
  'approval-key': 'the approval key, if `APPROVAL_KEY_ARN` names one',
  events: 'the rules of the default event bus',
  function: 'the functions',
  queues: 'the queue, its dead letters and the on-failure queue',
  role: "the function's role",
  anything: '`*`',
} as const;
export type ResourceKind = keyof typeof RESOURCES;
