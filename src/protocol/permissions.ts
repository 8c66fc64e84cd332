import { CATCH_UP_PERMISSIONS } from './catch-up-permissions.js';
import { DOCTOR_PERMISSIONS } from './doctor-permissions.js';

/** The programs that call AWS. The validator is the Lambda; `activate` does the same elsewhere. */
export const PROGRAMS = [
  'validator',
  'check',
  'publish',
  'status',
  'log',
  'adopt',
  'retire',
  'init',
  'doctor',
  'catch-up',
] as const;
export type Program = (typeof PROGRAMS)[number];

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
  'pipeline-jobs': "the pipeline's Glue jobs, if `PIPELINE_GLUE_JOBS` names any",
  'pipeline-machine':
    "the pipeline's state machine and its executions, if `PIPELINE_STATE_MACHINE_ARN` names one",
  executions: "the state machine's executions",
  'catch-up-job': 'the Glue job of catch-ups, if `CATCH_UP_GLUE_JOB` names one',
  'approval-key': 'the approval key, if `APPROVAL_KEY_ARN` names one',
  events: 'the rules of the default event bus',
  function: 'the function',
  queues: 'the queue, its dead letters and the on-failure queue',
  role: "the function's role",
  anything: '`*`',
} as const;
export type ResourceKind = keyof typeof RESOURCES;

export interface Permission {
  readonly action: string;
  readonly resource: ResourceKind;
  readonly programs: readonly Program[];
  /** The sender of the request: the program, or a service that acts under the program's role. */
  readonly sender: 'program' | 'athena' | 'kms';
  /** One sentence without a full stop. */
  readonly why: string;
}

/** Every action that a role needs. docs/deployment.md's tables are generated from it. */
export const PERMISSIONS = [
  {
    action: 's3:GetObject',
    resource: 'registry-objects',
    programs: PROGRAMS,
    sender: 'program',
    why: 'Reads candidates, versions in force, histories, rejections, claims and deployment.json',
  },
  {
    action: 's3:ListBucket',
    resource: 'schema-bucket',
    programs: PROGRAMS,
    sender: 'program',
    why: 'Lists topics and archived versions; without it S3 answers 403 for a key that does not exist',
  },
  {
    action: 's3:PutObject',
    resource: 'registry-objects',
    programs: ['validator', 'adopt', 'retire', 'catch-up'],
    sender: 'program',
    why: 'Writes active/, archive/, history/, failed/, the claims of tables and deployment.json',
  },
  {
    action: 's3:PutObject',
    resource: 'pending-objects',
    programs: ['publish'],
    sender: 'program',
    why: 'Uploads candidates',
  },
  {
    action: 's3:DeleteObject',
    resource: 'registry-objects',
    programs: ['validator', 'retire'],
    sender: 'program',
    why: 'Takes candidates out of pending/ when they are decided, a former one out of failed/, and a retired topic out of force',
  },
  {
    action: 'dynamodb:GetItem',
    resource: 'registry-table',
    programs: ['validator', 'check', 'publish', 'status', 'adopt', 'retire', 'init', 'catch-up'],
    sender: 'program',
    why: "Reads a topic's registry item; the command line and the action only where a registry table is named",
  },
  {
    action: 'dynamodb:UpdateItem',
    resource: 'registry-table',
    programs: ['validator', 'adopt', 'retire', 'catch-up'],
    sender: 'program',
    why: "Opens and closes a topic's gate",
  },
  {
    action: 'dynamodb:Scan',
    resource: 'registry-table',
    programs: ['status', 'adopt', 'init', 'doctor'],
    sender: 'program',
    why: 'Reads the items of all topics',
  },
  {
    action: 'athena:StartQueryExecution',
    resource: 'workgroup',
    programs: ['validator', 'catch-up'],
    sender: 'program',
    why: 'Creates and alters tables',
  },
  {
    action: 'athena:GetQueryExecution',
    resource: 'workgroup',
    programs: ['validator', 'catch-up'],
    sender: 'program',
    why: 'Waits until a statement has ended',
  },
  {
    action: 'athena:StopQueryExecution',
    resource: 'workgroup',
    programs: ['validator', 'catch-up'],
    sender: 'program',
    why: 'Stops a statement that nobody can wait for any longer',
  },
  {
    action: 'glue:GetTable',
    resource: 'catalogue',
    programs: ['validator', 'init', 'doctor', 'catch-up'],
    sender: 'program',
    why: 'Reads what a table has, before and after it is altered',
  },
  {
    action: 'glue:GetTables',
    resource: 'catalogue',
    programs: ['init', 'doctor'],
    sender: 'program',
    why: 'Lists the tables that `init --from-glue` writes schemas for, or that belong to no topic',
  },
  {
    action: 'glue:GetDatabase',
    resource: 'catalogue',
    programs: ['validator', 'doctor', 'catch-up'],
    sender: 'program',
    why: 'Tells a missing table from a missing database',
  },
  {
    action: 'glue:CreateTable',
    resource: 'catalogue',
    programs: ['validator'],
    sender: 'athena',
    why: 'Athena creates tables under the role that asks for it',
  },
  {
    action: 'glue:UpdateTable',
    resource: 'catalogue',
    programs: ['validator', 'catch-up'],
    sender: 'athena',
    why: 'Athena alters tables under the role that asks for it',
  },
  {
    action: 's3:GetBucketLocation',
    resource: 'table-buckets',
    programs: ['validator', 'catch-up'],
    sender: 'athena',
    why: 'Athena looks where the buckets are',
  },
  {
    action: 's3:ListBucket',
    resource: 'table-buckets',
    programs: ['validator', 'catch-up'],
    sender: 'athena',
    why: "Athena lists a table's files",
  },
  {
    action: 's3:GetObject',
    resource: 'table-objects',
    programs: ['validator', 'init', 'catch-up'],
    sender: 'athena',
    why: "Athena reads a table's metadata and its own results; `init` reads how a table is partitioned, where Glue doesn't tell it",
  },
  {
    action: 's3:PutObject',
    resource: 'table-objects',
    programs: ['validator', 'catch-up'],
    sender: 'athena',
    why: "Athena writes a table's metadata and its own results",
  },
  {
    action: 'states:StartExecution',
    resource: 'state-machine',
    programs: ['validator'],
    sender: 'program',
    why: 'Starts the backfill of history',
  },
  {
    action: 'states:DescribeStateMachine',
    resource: 'state-machine',
    programs: ['validator', 'doctor'],
    sender: 'program',
    why: 'Looks whether there is a state machine before a version comes into force that needs it; without it, that is a warning',
  },
  {
    action: 'kms:Decrypt',
    resource: 'key',
    programs: PROGRAMS,
    sender: 'kms',
    why: 'S3 and DynamoDB decrypt what is read under the role that reads it',
  },
  {
    action: 'kms:GenerateDataKey',
    resource: 'key',
    programs: ['validator', 'publish', 'adopt', 'retire', 'catch-up'],
    sender: 'kms',
    why: 'S3 encrypts what is written under the role that writes it',
  },
  {
    action: 'kms:GenerateMac',
    resource: 'approval-key',
    programs: ['publish'],
    sender: 'program',
    why: 'Proves that publish itself accepted the breaking changes; no other role may be allowed it',
  },
  {
    action: 'kms:VerifyMac',
    resource: 'approval-key',
    programs: ['validator'],
    sender: 'program',
    why: 'Checks that publish accepted the breaking changes of a candidate',
  },
  ...CATCH_UP_PERMISSIONS,
  ...DOCTOR_PERMISSIONS,
] as const satisfies readonly Permission[];

/** An action that some role needs; a message that names any other action does not compile. */
export type Action = (typeof PERMISSIONS)[number]['action'];

/** The permission that a request needs, in a message. */
export type NeededActions = Action | `${Action} and ${Action}`;
