/* eslint max-lines: 'off' -- Over 250 lines: one table, each row is a permission. */
import { CATCH_UP_PERMISSIONS } from './catch-up-permissions.js';
import { DOCTOR_PERMISSIONS } from './doctor-permissions.js';
import type { ResourceKind } from './permission-resources.js';

/**
 * The programs that call AWS. The validator is the Lambda; `activate` does the same elsewhere.
 * `catch-up` is the function of catch-ups; an `operator` is a person with the commands `catch-up` and
 * `verify`.
 */
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
  'operator',
] as const;
export type Program = (typeof PROGRAMS)[number];

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
    programs: ['validator', 'adopt', 'retire', 'catch-up', 'operator'],
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
    programs: [
      'validator',
      'check',
      'publish',
      'status',
      'adopt',
      'retire',
      'init',
      'catch-up',
      'operator',
    ],
    sender: 'program',
    why: "Reads a topic's registry item; the command line and the action only where a registry table is named",
  },
  {
    action: 'dynamodb:UpdateItem',
    resource: 'registry-table',
    programs: ['validator', 'adopt', 'retire', 'catch-up', 'operator'],
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
    programs: ['validator', 'catch-up', 'operator'],
    sender: 'program',
    why: 'Creates and alters tables',
  },
  {
    action: 'athena:GetQueryExecution',
    resource: 'workgroup',
    programs: ['validator', 'catch-up', 'operator'],
    sender: 'program',
    why: 'Waits until a statement has ended',
  },
  {
    action: 'athena:StopQueryExecution',
    resource: 'workgroup',
    programs: ['validator', 'catch-up', 'operator'],
    sender: 'program',
    why: 'Stops a statement that nobody can wait for any longer',
  },
  {
    action: 'glue:GetTable',
    resource: 'catalogue',
    programs: ['validator', 'init', 'doctor', 'catch-up', 'operator'],
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
    programs: ['validator', 'doctor', 'catch-up', 'operator'],
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
    programs: ['validator', 'catch-up', 'operator'],
    sender: 'athena',
    why: 'Athena alters tables under the role that asks for it',
  },
  {
    action: 's3:GetBucketLocation',
    resource: 'table-buckets',
    programs: ['validator', 'catch-up', 'operator'],
    sender: 'athena',
    why: 'Athena looks where the buckets are',
  },
  {
    action: 's3:ListBucket',
    resource: 'table-buckets',
    programs: ['validator', 'catch-up', 'operator'],
    sender: 'athena',
    why: "Athena lists a table's files",
  },
  {
    action: 's3:GetObject',
    resource: 'table-objects',
    programs: ['validator', 'init', 'catch-up', 'operator'],
    sender: 'athena',
    why: "Athena reads a table's metadata and its own results; `init` reads how a table is partitioned, where Glue doesn't tell it",
  },
  {
    action: 's3:PutObject',
    resource: 'table-objects',
    programs: ['validator', 'catch-up', 'operator'],
    sender: 'athena',
    why: "Athena writes a table's metadata and its own results",
  },
  {
    action: 'states:StartExecution',
    resource: 'state-machine',
    programs: ['validator', 'operator'],
    sender: 'program',
    why: 'Starts the backfill of history, and each further attempt at it',
  },
  {
    action: 'states:DescribeStateMachine',
    resource: 'state-machine',
    programs: ['validator', 'doctor', 'operator'],
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
    programs: ['validator', 'publish', 'adopt', 'retire', 'catch-up', 'operator'],
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
