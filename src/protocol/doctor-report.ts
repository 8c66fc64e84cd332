/** What doctor looks at, in the order of the report. */
export const CHECK_IDS = [
  'credentials',
  'account',
  'caller-permissions',
  'bucket',
  'bucket-notifications',
  'bucket-versioning',
  'bucket-replication',
  'bucket-encryption',
  'rule',
  'rule-state',
  'rule-pattern',
  'rule-target',
  'queue',
  'dead-letters',
  'failure-queue',
  'second-validator',
  'function',
  'function-runtime',
  'function-handler',
  'function-timeout',
  'function-memory',
  'function-environment',
  'function-permissions',
  'databases',
  'workgroup',
  'workgroup-output',
  'lake-formation',
  'registry-table',
  'state-machine',
  'state-machine-definition',
  'catch-up-function',
  'catch-up-environment',
  'catch-up-tables',
  'catch-up-pipeline',
  'deployment',
  'deployment-agrees',
  'pending',
  'gates',
  'catch-ups',
  'catch-up-queue',
  'tables-missing',
  'tables-unclaimed',
  'catalogue-drift',
  'git',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** `not-known`: what the check needs could not be read; it is never counted as ok. */
export const CHECK_STATUSES = ['fail', 'warn', 'not-known', 'ok'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** One line of the report. */
export interface Check {
  readonly id: CheckId;
  readonly status: CheckStatus;
  /** The bucket, rule, queue, function, table or topic. */
  readonly about: string;
  /** A sentence without a full stop. */
  readonly message: string;
  /** The command or the change that mends it; null where nothing is to be done. */
  readonly fix: string | null;
}

/** What doctor found. Checks are in the order of {@link CHECK_IDS}. */
export interface DoctorReport {
  /** The registry as the user names it. */
  readonly registry: string;
  /** The account of the credentials: 12 digits; null where it is not known or there is none. */
  readonly account: string | null;
  readonly region: string | null;
  readonly checks: readonly Check[];
  /** 3 if nothing could be found out, 1 if a check failed. */
  readonly exitCode: 0 | 1 | 3;
}
